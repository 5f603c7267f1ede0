/** A table as plain text: CSV cells with their place, and the tab-separated grid that Excel takes. */
import type { Table } from '../document/table.ts'

export const CELL_COLUMNS = ['doc', 'table', 'row_code', 'row_name', 'column', 'value'] as const

/** The printed amounts, one record each: blank cells are left out, a printed zero stays; no thousands separators. */
export function cellRecords(doc: string, table: Table): readonly (readonly string[])[] {
  const title = titleWithoutYear(table.title)
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const { figure } = cell
      if (figure === undefined || cell.text === '') return []
      return [[doc, title, figure.rowCode, figure.rowName, figure.column, cell.text.replaceAll(',', '')]]
    }),
  )
}

const titleWithoutYear = (title: string): string => title.replace(/^\d{4}年度?/, '').replace(/\s/g, '')

/** RFC 4180 */
export const csv = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(csvCell).join(',')}\n`).join('')

function csvCell(text: string): string {
  const cell = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Spreadsheets run a text that begins like this and calls a function or another program; with an apostrophe in front
 * it stays a text. Amounts, `=100%` and `-` do no harm and stay as they are printed.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠].*(?:[A-Za-z\d._]\s*[(（]|[|!])/s

/** Header and body as rows of cells, spans filled out with empty cells so that every row is as wide as the table. */
export function grid(table: Table): readonly (readonly string[])[] {
  const width = table.columns.length
  const header = table.header.map((line) => {
    const texts = Array.from({ length: width }, () => '')
    for (const cell of line) texts[cell.column] = cell.text
    return texts
  })
  const body = table.rows.map((row) =>
    row.cells.flatMap((cell) => [cell.text, ...Array.from({ length: cell.columnSpan - 1 }, () => '')]),
  )
  return [...header, ...body]
}

/** For a terminal: title, head and columns padded by display width, where a Chinese character is two wide. */
export function textTable(table: Table): string {
  const rows = grid(table)
  const widths = table.columns.map((_, at) => Math.max(0, ...rows.map((row) => displayWidth(row[at] ?? ''))))
  const isAmount = table.columns.map((column) => column.kind === 'amount')
  const lines = rows.map((row) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0, isAmount[at] ?? false))
      .join('  ')
      .trimEnd(),
  )
  const head = table.head.map((line) =>
    [line.left, line.center, line.right].filter((text) => text !== '').join('    '),
  )
  return [[table.number, table.title].filter(Boolean).join('  '), ...head, ...lines, ...table.notes, ''].join(
    '\n',
  )
}

const displayWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u2e80-\uffef“”—…]/.test(char) ? 2 : 1), 0)

function pad(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return isRight ? space + text : text + space
}
