/** Tables with lines between their columns but none between their rows: the amounts that stand side by side tell the rows. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import { centreOf, middleOf } from './boxes.ts'
import type { Frame, FrameCell } from './ruled-tables.ts'
import type { Run } from './runs.ts'
import { linesOf } from './text-lines.ts'

/** Amounts one below the other that make rows: in one column so many, in several columns two. */
const AMOUNTS_IN_ONE = 3
/** In shares of the type size: amounts of a row stand no farther above or below one another. */
const SAME_ROW = 0.6
/** In shares of the distance of rows: a line of a label that is farther from the next amount is a row of its own. */
const OWN_ROW = 0.45

/** The frame with rows added where a row holds several; the same one if there are none. */
export function withUnruledRows(frame: Frame, runs: readonly Run[]): Frame {
  const added = frame.ys.slice(1).map((bottom, row) => {
    const top = frame.ys[row] ?? 0
    const isWhole = frame.cells.every(
      (cell) => cell.row > row || cell.row + cell.rowSpan <= row || cell.rowSpan === 1,
    )
    const inside = isWhole ? runs.filter((run) => middleOf(run) > top && middleOf(run) < bottom) : []
    return sidesBetween(inside, frame.xs)
  })
  if (added.every((sides) => sides.length === 0)) return frame
  const firstRow = added.map((_, row) =>
    added.slice(0, row).reduce((sum, sides) => sum + sides.length + 1, 0),
  )
  const at = (row: number): number => firstRow[row] ?? frame.ys.length - 1 + added.flat().length
  return {
    xs: frame.xs,
    ys: frame.ys.flatMap((y, row) => [y, ...(added[row] ?? [])]),
    cells: frame.cells.flatMap((cell): readonly FrameCell[] => {
      const parts = cell.rowSpan === 1 ? (added[cell.row]?.length ?? 0) + 1 : 1
      const rowSpan = cell.rowSpan === 1 ? 1 : at(cell.row + cell.rowSpan) - at(cell.row)
      return Array.from({ length: parts }, (_, part) => ({ ...cell, row: at(cell.row) + part, rowSpan }))
    }),
  }
}

/** Where rows end among these words; none if there are no several rows. */
function sidesBetween(runs: readonly Run[], xs: readonly number[]): readonly number[] {
  if (runs.length < AMOUNTS_IN_ONE) return []
  const lines = xs.slice(1).flatMap((right, column) => {
    const inColumn = runs.filter((run) => centreOf(run) > (xs[column] ?? 0) && centreOf(run) <= right)
    return linesOf(inColumn).map((line) => ({
      column,
      text: line.text,
      size: line.size,
      middle: middleOf(line),
    }))
  })
  const amounts = lines.filter(({ text }) => /\d[.,]\d/.test(text) && isPrintedAmount(text))
  const counts = xs.map((_, column) => amounts.filter((amount) => amount.column === column).length)
  const isTable =
    counts.some((count) => count >= AMOUNTS_IN_ONE) || counts.filter((count) => count > 1).length > 1
  if (!isTable) return []
  const rows = apart(
    amounts.map(({ middle }) => middle),
    SAME_ROW * (amounts[0]?.size ?? 0),
  )
  const distances = rows
    .slice(1)
    .map((middle, row) => middle - (rows[row] ?? 0))
    .toSorted((a, b) => a - b)
  const pitch = distances[distances.length >> 1] ?? 0
  const others = lines
    .map(({ middle }) => middle)
    .filter((middle) => rows.every((row) => Math.abs(row - middle) > OWN_ROW * pitch))
  const all = [...rows, ...apart(others, OWN_ROW * pitch)].toSorted((a, b) => a - b)
  return all.slice(1).map((middle, row) => (middle + (all[row] ?? 0)) / 2)
}

/** Positions without those that are near the one before. */
function apart(positions: readonly number[], near: number): readonly number[] {
  const found: number[] = []
  for (const position of positions.toSorted((a, b) => a - b))
    if (position - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(position)
  return found
}
