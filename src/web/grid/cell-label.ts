/** What a cell says to somebody who hears the page: which row and column, what stands there, whether it can be changed, what is wrong. */
import { cellOf, type GridColumn, type GridRow, lockOf, shownText } from './grid-rows.ts'
import type { GridWords } from './grid-words.ts'
import type { OtherHere } from './others-here.ts'

export function cellLabel(
  row: GridRow,
  column: GridColumn,
  readOnly: string | undefined,
  own: GridWords,
  others?: readonly OtherHere[],
): string {
  const cell = cellOf(row, column)
  const lock = lockOf(row, column) ?? readOnly
  const text = shownText(cell)
  return [
    row.name,
    column.label,
    text === '' ? own.empty : text,
    cell.mark?.title,
    lock === undefined ? undefined : own.lockedLabel(lock),
    ...(cell.findings ?? []).map(({ severity, message }) => `${own.severities[severity]}：${message}`),
    others === undefined ? undefined : own.othersHere(others.map(({ name }) => name).join('、')),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('，')
}
