/** Which rows of a sheet are shown: those that hold the words asked for, under the headings that they belong to. */
import type { Sheet, SheetRow } from './sheet.ts'

export interface RowFilter {
  /** Words or codes, separated by spaces: a row must hold them all. */
  readonly text: string
  readonly isOnlyChanged: boolean
}

export function filteredRows(sheet: Sheet, filter: RowFilter): readonly SheetRow[] {
  const words = filter.text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const isOnlyChanged = filter.isOnlyChanged && sheet.isCompared
  if (words.length === 0 && !isOnlyChanged) return sheet.rows
  const matches = (row: SheetRow): boolean =>
    (!isOnlyChanged || row.change !== 'same') && words.every((word) => rowText(row).includes(word))
  const kept = new Set<number>()
  sheet.rows.forEach((row, at) => {
    if (!matches(row)) return
    kept.add(at)
    for (const above of ancestors(sheet.rows, at)) kept.add(above)
  })
  return sheet.rows.filter((_, at) => kept.has(at))
}

/** Labels, right names of misprints and codes; amounts too, so that a figure seen elsewhere can be found. */
function rowText(row: SheetRow): string {
  const texts = row.cells.flatMap((cell) => [
    cell.text,
    cell.printedAs?.rightText ?? '',
    cell.role === 'amount' ? (cell.figure?.rowCode ?? '') : '',
  ])
  return texts.join('\n').normalize('NFKC').toLowerCase()
}

/** The headings above a row in its tree: the nearest row of each lesser depth. */
function ancestors(rows: readonly SheetRow[], at: number): readonly number[] {
  const found: number[] = []
  let depth = rows[at]?.depth ?? 0
  for (let above = at - 1; above >= 0 && depth > 0; above--) {
    const row = rows[above]
    if (row === undefined || row.isTotal || row.depth >= depth) continue
    depth = row.depth
    found.push(above)
  }
  return found
}
