/** Tables that run over the edge of what is printed: their last columns are said to be uncertain, since part of them is not there. */
import type { PieceCell, TablePiece } from './fill-frame.ts'
import type { Drawing } from './page-drawing.ts'
import type { Ruling } from './rulings.ts'

/** Lines end in the same place, in points. */
const SAME_PLACE = 3
/** One line may be an ornament. */
const FEWEST_LINES = 2
/** In shares of the table's height: a line down closes it. */
const CLOSED = 0.5

/** Whether lines across are cut off where the table ends, and no line down closes it. */
export function isCutOff({ box }: TablePiece, { cutOff }: Drawing, down: readonly Ruling[]): boolean {
  const cut = cutOff.filter(
    ({ at, to }) =>
      Math.abs(to - box.right) <= SAME_PLACE && at >= box.top - SAME_PLACE && at <= box.bottom + SAME_PLACE,
  )
  const closing = down.filter(({ at }) => Math.abs(at - box.right) <= SAME_PLACE)
  const drawn = closing.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, box.bottom) - Math.max(from, box.top)),
    0,
  )
  return cut.length >= FEWEST_LINES && drawn < CLOSED * (box.bottom - box.top)
}

/** What stands in the last column, and what reaches over it, may go on beyond the edge. */
export function withOpenEdge(piece: TablePiece): TablePiece {
  const end = piece.xs.length - 1
  const isOpen = ({ text, column, columnSpan }: PieceCell): boolean =>
    text !== '' && column + columnSpan === end
  return {
    ...piece,
    rows: piece.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (isOpen(cell) ? { ...cell, isUncertain: true } : cell)),
    })),
  }
}
