/** A statement as JSON for programs: amounts as text in fen, regions by name. */
import type { Table } from '../core/document/table.ts'
import { regionKey } from '../core/figures/region.ts'

export function tableJson(doc: string, table: Table): object {
  const { id, number, title, head, notes, isEmpty } = table
  return {
    doc,
    id,
    ...(number === undefined ? {} : { number }),
    title,
    head,
    columns: table.columns.map((column) => column.header.join('/')),
    rows: table.rows.map((row) =>
      row.cells.map((cell) => {
        const { figure } = cell
        if (figure === undefined) return { text: cell.text }
        const region = figure.region === undefined ? {} : { region: regionKey(figure.region) }
        return { text: cell.text, amountFen: figure.amount.toString(), ...region, side: figure.side }
      }),
    ),
    notes,
    isEmpty,
  }
}
