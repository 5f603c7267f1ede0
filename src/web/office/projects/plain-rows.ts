/** 资金来源 and 采购 — sheets without a tree, as rows of the grid with their total. */
import type { RoundRow } from '../../../core/budget/drafting/round-row.ts'
import { type SheetId, sheetOf } from '../../../core/budget/drafting/sheets.ts'
import type { Fen } from '../../../core/kernel/fen.ts'
import type { GridCell, GridColumn, GridRow } from '../../grid/grid-rows.ts'
import { amountCell, columnsOf, shownAmount } from '../../grid/sheet-columns.ts'
import { type CellFindings, cellKey } from './project-draft.ts'
import type { ProjectWords } from './project-words.ts'

export const plainColumns = (sheet: SheetId, own: ProjectWords): readonly GridColumn[] =>
  columnsOf(
    sheet,
    sheetOf(sheet)
      .fields.filter((field) => field.isRare !== true)
      .map(({ id, label, kind, unit }) => ({
        id,
        label: unit === 'tenThousandYuan' ? `${label}(万元)` : label,
        width: kind === 'amount' ? 130 : 260,
      })),
    own.known,
  )

export function plainGridRows(
  sheet: SheetId,
  rows: readonly RoundRow[],
  findings: CellFindings,
  { total, own }: { readonly total: Fen; readonly own: ProjectWords },
): readonly GridRow[] {
  const { fields } = sheetOf(sheet)
  const first = fields[0]?.id ?? ''
  const made = rows.map((row, at): GridRow => {
    const cells = fields.map((field): readonly [string, GridCell] => {
      const text = row.cells[field.id] ?? ''
      const list = findings.get(cellKey(row.id, field.id))
      const shown = field.unit === undefined ? { text } : amountCell(text, field.unit)
      return [field.id, { ...shown, ...(list === undefined ? {} : { findings: list }) }]
    })
    const name = row.cells[first] ?? ''
    return {
      id: row.id,
      level: 0,
      number: String(at + 1),
      name: `${at + 1} ${name}`,
      cells: Object.fromEntries(cells),
    }
  })
  if (made.length === 0) return []
  const locked = own.isTotal
  const cells = fields.map(({ id, kind }): readonly [string, GridCell] => [
    id,
    kind === 'amount'
      ? { text: shownAmount(total, 'tenThousandYuan'), amountFen: String(total), locked }
      : { text: id === first ? own.sum : '', locked },
  ])
  return [
    ...made,
    {
      id: `${sheet}-total`,
      level: 0,
      number: '',
      name: own.sum,
      isFixed: true,
      cells: Object.fromEntries(cells),
    },
  ]
}
