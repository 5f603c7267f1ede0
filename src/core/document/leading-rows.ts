/** Rows of a form that only say what stands below them, such as the header of its indicators: no page may end behind them. */
import { placedRows } from './placed-rows.ts'
import type { Table } from './table.ts'

type PlacedRow = ReturnType<typeof placedRows>[number]

/** For each row whether it must stand with the next one. */
export function leadingRows(table: Pick<Table, 'rows' | 'columns'>): readonly boolean[] {
  const width = table.columns.length
  const rows = placedRows(table)
  const leads = rows.map(() => false)
  for (let at = 0; at < rows.length; at++) {
    if (!isAllLabels(rows[at])) continue
    let end = at + 1
    while (isAllLabels(rows[end])) end++
    // Behind the last nothing follows; and what reaches out of the lines holds them together by itself.
    if (end < rows.length && isClosed(rows.slice(at, end), width)) {
      leads.fill(true, at, end)
      if (isOneAnswer(rows[at - 1], width)) leads[at - 1] = true
    }
    at = end - 1
  }
  return leads
}

const isAllLabels = (row: PlacedRow | undefined): boolean =>
  row !== undefined && row.length > 0 && row.every(({ cell }) => cell.isLabel === true)

/** Nothing comes into these rows from above, and nothing goes on below them. */
const isClosed = (rows: readonly PlacedRow[], width: number): boolean =>
  widthOf(rows[0] ?? []) === width &&
  rows.every((row, at) => row.every(({ rowSpan }) => at + rowSpan <= rows.length))

/** 年度目标1 with its text, above the header of its indicators. */
const isOneAnswer = (row: PlacedRow | undefined, width: number): boolean =>
  row !== undefined &&
  row.length === 2 &&
  row[0]?.cell.isLabel === true &&
  widthOf(row) === width &&
  isClosed([row], width)

const widthOf = (row: PlacedRow): number => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
