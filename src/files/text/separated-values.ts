/** A CSV or TSV file that a spreadsheet exported: its rows as one grid, as they would stand on the sheet. */
import type { GridRow } from '../../core/document/document.ts'
import { type CsvRow, csvRows } from '../classification/csv-rows.ts'

export const separatorFor = (fileName: string): ',' | '\t' | undefined => {
  if (/\.csv$/i.test(fileName)) return ','
  return /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : undefined
}

/** Rows at the end with nothing in them are left by the spreadsheet. */
export function separatedRows(text: string, separator: ',' | '\t'): readonly GridRow[] {
  const rows = rowsOf(text, separator).map(({ line, cells }): GridRow => {
    const place = { line }
    return {
      place,
      cells: cells.map((cell, column) => ({ column, columnSpan: 1, rowSpan: 1, text: cell.trim(), place })),
    }
  })
  return rows.slice(0, rows.findLastIndex((row) => row.cells.some((cell) => cell.text !== '')) + 1)
}

/** A quotation mark that is never closed is a character like any other. */
function rowsOf(text: string, separator: ',' | '\t'): readonly CsvRow[] {
  const reading = csvRows(text, separator)
  if (reading.openQuoteLine === undefined) return reading.rows
  return text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, cells: line.split(separator) }))
}
