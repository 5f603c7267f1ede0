/** A grid as a rectangle: every position knows the cell that stands on it, spans filled in. */
import type { Grid, GridCell } from './document.ts'

export interface GridPosition {
  readonly cell: GridCell
  /** Row and column where the cell begins. */
  readonly row: number
  readonly column: number
}

/** By row and column; `undefined` where no cell stands. A cell that another one covers keeps its own place. */
export function gridMatrix(grid: Grid): readonly (readonly (GridPosition | undefined)[])[] {
  const matrix: (GridPosition | undefined)[][] = grid.rows.map(() =>
    Array.from({ length: grid.columnCount }, () => undefined),
  )
  grid.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const position = { cell, row: at, column: cell.column }
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.columnSpan; right++) {
          const line = matrix[at + down]
          const column = cell.column + right
          if (line !== undefined && column < grid.columnCount) line[column] ??= position
        }
    }
  })
  return matrix
}
