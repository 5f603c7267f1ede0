/** What is copied: the grid as tab-separated text and as an HTML table, the way Excel takes them. */
import type { GridRange } from './grid-movement.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

/** Header and rows with spans filled out by empty cells, so that every line is as wide as the sheet. */
export function wholeGrid(sheet: Sheet, rows: readonly SheetRow[]): readonly (readonly string[])[] {
  const header = sheet.header.map((line) => {
    const texts = Array.from({ length: sheet.columns.length }, () => '')
    for (const cell of line) texts[cell.column] = cell.text
    return texts
  })
  return [...header, ...rangeGrid(rows, wholeRange(sheet, rows))]
}

/** A cell that spans columns stands in the first of them that is selected; the others are empty. */
export function rangeGrid(rows: readonly SheetRow[], range: GridRange): readonly (readonly string[])[] {
  return rows.slice(range.top, range.bottom + 1).map((row) => {
    const texts = Array.from({ length: range.right - range.left + 1 }, () => '')
    for (const cell of cellsWithin(row, range))
      texts[Math.max(cell.column, range.left) - range.left] = cell.text
    return texts
  })
}

const wholeRange = (sheet: Sheet, rows: readonly SheetRow[]): GridRange => ({
  top: 0,
  bottom: rows.length - 1,
  left: 0,
  right: sheet.columns.length - 1,
})

export const isWhole = (sheet: Sheet, rows: readonly SheetRow[], range: GridRange): boolean =>
  range.top === 0 &&
  range.left === 0 &&
  range.bottom === rows.length - 1 &&
  range.right === sheet.columns.length - 1

const cellsWithin = (row: SheetRow, range: GridRange): readonly SheetCell[] =>
  row.cells.filter((cell) => cell.column <= range.right && cell.column + cell.columnSpan > range.left)

export const tabSeparated = (grid: readonly (readonly string[])[]): string =>
  grid.map((line) => line.map(quoted).join('\t')).join('\r\n')

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The whole table with its merged header; codes and labels are marked as text, or Excel would count with them. */
export function wholeHtml(sheet: Sheet, rows: readonly SheetRow[], head: readonly string[] = []): string {
  const lines = head.map((text) => `<tr><td${spans(sheet.columns.length, 1)}>${escaped(text)}</td></tr>`)
  const header = sheet.header.map((line) => {
    const cells = line.map((cell) => `<th${spans(cell.columnSpan, cell.rowSpan)}>${escaped(cell.text)}</th>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead>${lines.join('')}${header.join('')}</thead>${bodyHtml(rows, wholeRange(sheet, rows))}</table>`
}

/** Each amount carries its unit, for grids of our own that it is put into. */
export const rangeHtml = (
  rows: readonly SheetRow[],
  range: GridRange,
  unit?: 'yuan' | 'tenThousandYuan',
): string => `<table>${bodyHtml(rows, range, unit)}</table>`

function bodyHtml(rows: readonly SheetRow[], range: GridRange, unit?: 'yuan' | 'tenThousandYuan'): string {
  const lines = rows.slice(range.top, range.bottom + 1).map((row) => {
    const cells = cellsWithin(row, range).map((cell) => {
      const start = Math.max(cell.column, range.left)
      const end = Math.min(cell.column + cell.columnSpan, range.right + 1)
      const style = cell.role === 'label' ? ` style="mso-number-format:'\\@'"` : ''
      const mark = unit !== undefined && cell.role === 'amount' ? ` data-unit="${unit}"` : ''
      return `<td${spans(end - start, 1)}${style}${mark}>${escaped(cell.text)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<tbody>${lines.join('')}</tbody>`
}

const spans = (columnSpan: number, rowSpan: number): string =>
  (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
