/** Rows of a table without lines between its columns: lines put together where a label was broken. */
import type { Box } from '../../core/document/document.ts'
import { byColumn, chunksOf } from './aligned-columns.ts'
import { beginsRow, COLUMN_GAP, isAnchor } from './aligned-lines.ts'
import { middleOf } from './boxes.ts'
import type { Spacing } from './line-spacing.ts'
import type { Ruling } from './rulings.ts'
import { type Line, lineOf } from './text-lines.ts'

export interface AlignedRow {
  readonly lines: readonly Line[]
  readonly isUncertain: boolean
}

/** Lines of a label above the amounts of its row. */
const MOST_LINES = 8
/** In shares of the distance of lines: amounts beside the middle of two lines. */
const HALF = 0.75
/** In type sizes: cells of a row have the same middle, or the same upper end. */
const SAME_PLACE = 0.4
/** Rows do not reach into one another. */
const OVERLAP = 0.3
/** Lines nearer than this share of it belong to one row. */
const NEAR_SHARE = 0.8
/** In shares of the width: a line across the table, not one below a single label. */
const ACROSS = 0.6

/** By the lines drawn between them, else by their distance from a row with amounts. */
export function alignedRows(
  body: readonly Line[],
  xs: readonly number[],
  across: readonly Ruling[],
  spacing: Spacing,
): readonly AlignedRow[] {
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0)
  const rulings = across.filter(
    ({ at, from, to }) =>
      at > (body[0]?.top ?? 0) && at < (body.at(-1)?.bottom ?? 0) && to - from > ACROSS * width,
  )
  if (rulings.length * 2 <= body.filter(isAnchor).length || rulings.length < 2)
    return rowsByCell(body, xs, spacing) ?? wrapped(body, xs, spacing.ofRows)
  return [...rulings, undefined]
    .map((ruling, at) => {
      const top = rulings[at - 1]?.at ?? Number.NEGATIVE_INFINITY
      const bottom = ruling?.at ?? Number.POSITIVE_INFINITY
      return body.filter((line) => middleOf(line) > top && middleOf(line) <= bottom)
    })
    .filter((group) => group.length > 0)
    .map((lines) => ({ lines, isUncertain: false }))
}

interface Cell {
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/**
 * Lines that are as near as those of one cell are one; cells whose middles, or whose upper ends, are at the same
 * height are a row. `undefined` where rows that are made that way would overlap.
 */
function rowsByCell(
  body: readonly Line[],
  xs: readonly number[],
  { withinCell }: Spacing,
): readonly AlignedRow[] | undefined {
  if (withinCell === undefined) return undefined
  const cells = cellsOf(body, xs, withinCell)
  const isApart = (rows: readonly Cell[]): boolean =>
    rows.every(({ top, size }, at) => (rows[at - 1]?.bottom ?? 0) < top + OVERLAP * size)
  const [best] = [rowsAt(cells, middleOf), rowsAt(cells, ({ top }) => top)]
    .map(withCutRows)
    .filter(isApart)
    .toSorted((a, b) => a.length - b.length)
  return best
    ?.map(({ top, bottom }) => ({
      lines: body.filter((line) => middleOf(line) >= top && middleOf(line) <= bottom),
      isUncertain: false,
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** A row that the end of the page cuts in two has its amounts in the middle of the whole, beside the end of a label. */
function withCutRows(rows: readonly Cell[]): readonly Cell[] {
  const joined = (from: number, rest: readonly Cell[]): readonly Cell[] => {
    const [a, b] = [rows[from], rows[from + 1]]
    return a !== undefined && b !== undefined && b.top < a.bottom
      ? [{ ...a, top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) }]
      : rest
  }
  if (rows.length < 4) return rows
  return [...joined(0, rows.slice(0, 2)), ...rows.slice(2, -2), ...joined(rows.length - 2, rows.slice(-2))]
}

function cellsOf(body: readonly Line[], xs: readonly number[], withinCell: number): readonly Cell[] {
  const open: (Cell | undefined)[] = []
  const cells: Cell[] = []
  const close = (column: number): void => {
    const cell = open[column]
    if (cell !== undefined) cells.push(cell)
  }
  for (const line of body)
    for (const [column, runs] of byColumn(line, xs)) {
      const { top, bottom, size, text } = lineOf(runs)
      const last = open[column]
      const isNext = last !== undefined && bottom - last.bottom <= withinCell && !/\d[.,]\d/.test(text)
      if (isNext) open[column] = { top: last.top, bottom, size }
      else {
        close(column)
        open[column] = { top, bottom, size }
      }
    }
  for (const column of open.keys()) close(column)
  return cells
}

function rowsAt(cells: readonly Cell[], heightOf: (cell: Cell & Box) => number): readonly Cell[] {
  const placed = cells
    .map((cell) => ({ ...cell, height: heightOf({ ...cell, left: 0, right: 0 }) }))
    .toSorted((a, b) => a.height - b.height)
  const rows: (Cell & { height: number })[] = []
  for (const cell of placed) {
    const last = rows.at(-1)
    if (last !== undefined && cell.height - last.height < SAME_PLACE * cell.size)
      rows[rows.length - 1] = {
        ...last,
        top: Math.min(last.top, cell.top),
        bottom: Math.max(last.bottom, cell.bottom),
      }
    else rows.push(cell)
  }
  return rows
}

/** Lines without amounts go to the row that they are nearer to than rows are to one another. */
function wrapped(body: readonly Line[], xs: readonly number[], pitch: number): readonly AlignedRow[] {
  const rows: { lines: Line[]; isUncertain: boolean }[] = []
  const widest = Math.max(...body.map((line) => chunksOf(line, COLUMN_GAP)[0]?.right ?? 0))
  let waiting: Line[] = []
  body.forEach((line, at) => {
    if (isAnchor(line)) {
      rows.push({ lines: [...waiting, line], isUncertain: waiting.length > 0 })
      waiting = []
      return
    }
    const above = body[at - 1]
    const below = body[at + 1]
    const up = above === undefined ? Number.POSITIVE_INFINITY : middleOf(line) - middleOf(above)
    const down =
      below === undefined || !isAnchor(below) ? Number.POSITIVE_INFINITY : middleOf(below) - middleOf(line)
    const last = rows.at(-1)
    const isLabel = byColumn(line, xs).size === 1
    const isOwn = below !== undefined && beginsRow(line) && beginsRow(below)
    if (isLabel && !isOwn && down < NEAR_SHARE * pitch && down <= up) waiting.push(line)
    else if (isLabel && last !== undefined && waiting.length === 0 && up < NEAR_SHARE * pitch)
      last.lines.push(line)
    else if (
      isLabel &&
      last !== undefined &&
      waiting.length === 0 &&
      isRestOf(last.lines.at(-1), line, widest)
    ) {
      last.lines.push(line)
      last.isUncertain = true
    } else {
      rows.push({ lines: [...waiting, line], isUncertain: false })
      waiting = []
    }
  })
  if (waiting.length > 0) rows.push({ lines: waiting, isUncertain: true })
  return rows
}

/** The end of a label that filled its column: short, not numbered. */
const isRestOf = (above: Line | undefined, line: Line, widest: number): boolean =>
  above !== undefined &&
  (chunksOf(above, COLUMN_GAP)[0]?.right ?? 0) > widest - 1.2 * line.size &&
  line.text.length <= 8 &&
  !/^[一二三四五六七八九十（(\d]/.test(line.text) &&
  Math.abs(line.left - above.left) < line.size

/** Where the body begins if the first lines of a broken label stand above the amounts of its row. */
export function bodyStart(lines: readonly Line[], first: number, { withinCell }: Spacing): number {
  const anchor = lines[first]
  if (anchor === undefined || withinCell === undefined) return first
  // The lowest words so far of each label that goes up from the first row.
  let lowest = chunksOf(anchor, COLUMN_GAP).map(({ left, right }) => ({
    left,
    right,
    middle: middleOf(anchor),
  }))
  let start = first
  for (let at = first - 1; at >= 0; at--) {
    const line = lines[at]
    if (line === undefined || middleOf(anchor) - middleOf(line) > MOST_LINES * withinCell) break
    const middle = middleOf(line)
    const words = chunksOf(line, COLUMN_GAP).map(({ left, right }) => ({ left, right, middle }))
    const isOfRow = words.every((word) => {
      const below = lowest.filter((one) => one.left < word.right && one.right > word.left)
      const nearest = Math.min(...below.map((one) => one.middle))
      // Beside the middle line of a label, or between two of its lines, stand the amounts.
      return below.length === 0
        ? middleOf(anchor) - middle < HALF * withinCell
        : nearest - middle <= withinCell
    })
    if (!isOfRow) break
    lowest = [...words, ...lowest]
    start = at
  }
  return start
}
