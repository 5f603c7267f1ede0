/** 列表 — a text of people's own as a table, where its locality prints one: what stands between `|` are the cells of a line. */
import type { DisclosureTable } from '../../document/disclosure.ts'
import type { TableCell, TableRow } from '../../document/table.ts'

const BETWEEN = '|'
/** This column counts the rows; nobody writes into it. */
const ORDINAL = '序号'

export const isTableLine = (text: string): boolean => text.includes(BETWEEN)

interface TextTable {
  /** Also its title. */
  readonly key: string
  readonly columns: readonly string[]
  readonly lines: readonly string[]
  readonly anchor: string
}

/** What is too much for the columns stays in the last one, so that nothing that was written is lost. */
export function textTable({ key, columns, lines, anchor }: TextTable): DisclosureTable {
  const written = columns.filter((name) => name !== ORDINAL)
  return {
    kind: 'table',
    anchor,
    // It holds words, like a form, and no figures.
    isForm: true,
    isProse: true,
    table: {
      id: 'text',
      title: key,
      head: [],
      columns: columns.map((name) => ({ header: [name], kind: name === ORDINAL ? 'number' : 'text' })),
      header: [columns.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }))],
      rows: lines.map((line, at): TableRow => {
        const cells = cellsOf(line, written.length)
        return {
          depth: 0,
          isTotal: false,
          cells: columns.map((name) =>
            cell(name === ORDINAL ? String(at + 1) : (cells[written.indexOf(name)] ?? '')),
          ),
        }
      }),
      notes: [],
      orientation: 'portrait',
      isEmpty: false,
    },
  }
}

function cellsOf(line: string, count: number): readonly string[] {
  const cells = line.split(BETWEEN)
  const last = Math.max(0, count - 1)
  return [...cells.slice(0, last), cells.slice(last).join(BETWEEN)].map((text) => text.trim())
}

const cell = (text: string): TableCell => ({ text, columnSpan: 1, indent: 0 })
