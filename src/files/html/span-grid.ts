/** Rows of cells with spans as a grid, mended where the spans overlap, run past the end or divide what is never divided. */
import type { DocumentPlace, Grid, GridCell, GridRow } from '../../core/document/document.ts'

/** A cell as the file has it, before it is known in which column it begins. */
export interface SpannedCell {
  readonly text: string
  readonly columnSpan: number
  /** 0: to the end of its group of rows. */
  readonly rowSpan: number
  readonly place: DocumentPlace
  readonly formula?: string
  readonly nested?: readonly Grid[]
}

export interface SpannedRow {
  readonly cells: readonly SpannedCell[]
  readonly place: DocumentPlace
}

/** Wider than any table on paper; spans reach no further. */
const MOST_COLUMNS = 2_000

/** Spans stay within their group of rows (`thead`, each `tbody`), as browsers have it. */
export function spanGrid(groups: readonly (readonly SpannedRow[])[], place: DocumentPlace): Grid {
  const rows = groups.flatMap(placedRows)
  return withoutEmptyColumns({
    kind: 'grid',
    origin: 'marked',
    columnCount: rows.reduce((most, row) => Math.max(most, row.end), 0),
    rows: rows.map(({ cells, place: at }) => ({ cells, place: at })),
    place,
  })
}

type PlacedRow = GridRow & { readonly end: number }

function placedRows(group: readonly SpannedRow[]): readonly PlacedRow[] {
  /** Of each column, the row up to which a cell from above covers it. */
  const covered: number[] = []
  return group.map((row, at) => {
    let column = 0
    const cells: GridCell[] = []
    for (const { columnSpan, rowSpan, ...cell } of row.cells) {
      while ((covered[column] ?? 0) > at) column++
      let width = 1
      while (width < columnSpan && column + width < MOST_COLUMNS && (covered[column + width] ?? 0) <= at)
        width++
      const height = Math.min(rowSpan === 0 ? group.length : rowSpan, group.length - at)
      for (let right = 0; right < width; right++) covered[column + right] = at + height
      cells.push({ ...cell, column, columnSpan: width, rowSpan: height })
      column += width
    }
    return { cells, place: row.place, end: covered.length }
  })
}

/** Columns that no cell begins in divide nothing: editors leave them, and titles span more than there is. */
function withoutEmptyColumns(grid: Grid): Grid {
  const begins = new Set(grid.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const before: number[] = [0]
  for (let column = 0; column < grid.columnCount; column++)
    before.push((before[column] ?? 0) + (begins.has(column) ? 1 : 0))
  const at = (column: number): number => before[Math.min(column, grid.columnCount)] ?? 0
  return {
    ...grid,
    columnCount: at(grid.columnCount),
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        column: at(cell.column),
        columnSpan: at(cell.column + cell.columnSpan) - at(cell.column),
      })),
    })),
  }
}
