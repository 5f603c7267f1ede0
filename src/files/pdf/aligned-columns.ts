/** Columns from what stands one below the other: the strips of white that go through all rows. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import { boxAround, centreOf } from './boxes.ts'
import type { Run } from './runs.ts'
import { type Line, lineOf } from './text-lines.ts'

/** Words of a line that stand together. */
export interface Chunk {
  readonly runs: readonly Run[]
  readonly left: number
  readonly right: number
  readonly text: string
}

/** In shares of the type size: white between columns is this wide, in a table of few rows wider, since words may part there by chance. */
const NARROW_STRIP = 0.45
const WIDE_STRIP = 0.9
/** An amount stands alone, however near its neighbour is. */
const AMOUNT_GAP = 0.12
const FEW_ROWS = 6
/** Of so many rows, one may run across a strip. */
const ROWS_PER_EXCEPTION = 12

/** With decimals or separators, so that no year or ordinal is taken for one. */
const isAmount = (text: string): boolean => /\d[.,]\d/.test(text) && isPrintedAmount(text)

/** Words with less than `gap` type sizes between them, together. */
export function chunksOf(line: Line, gap: number): readonly Chunk[] {
  const groups: Run[][] = []
  for (const run of line.runs) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isBesideAmount = before !== undefined && (isAmount(before.text) || isAmount(run.text))
    const needed = (isBesideAmount ? Math.min(gap, AMOUNT_GAP) : gap) * line.size
    if (last !== undefined && before !== undefined && run.left - before.right < needed) last.push(run)
    else groups.push([run])
  }
  return groups.map((runs) => {
    const { left, right } = boxAround(runs)
    return { runs, left, right, text: lineOf(runs).text }
  })
}

/** Sides of the columns, the outer ones included; with less than two columns there is no table. */
export function columnSides(rows: readonly Line[]): readonly number[] {
  const size = Math.max(...rows.map((row) => row.size))
  const allowed = Math.floor(rows.length / ROWS_PER_EXCEPTION)
  const chunks = rows.map((row) => chunksOf(row, NARROW_STRIP))
  const { left, right } = boxAround(rows)
  const edges = chunks
    .flat()
    .flatMap((chunk) => [
      { x: chunk.left, step: 1 },
      { x: chunk.right, step: -1 },
    ])
    .toSorted((a, b) => a.x - b.x || b.step - a.step)
  const sides = [left]
  let depth = 0
  let white: number | undefined
  for (const { x, step } of edges) {
    depth += step
    if (white !== undefined && depth > allowed) {
      const middle = (white + x) / 2
      const isWide = rows.length >= FEW_ROWS || x - white >= WIDE_STRIP * size
      const isStrip = x - white >= NARROW_STRIP * size && isWide
      if (isStrip || (x - white >= AMOUNT_GAP * size && isBesideAmounts(chunks, middle, size)))
        sides.push(middle)
      white = undefined
    } else if (white === undefined && step < 0 && depth <= allowed && x > left) white = x
  }
  return [...sides, right]
}

/** Whether what ends or begins right at this white are amounts, in most rows. */
function isBesideAmounts(rows: readonly (readonly Chunk[])[], at: number, reach: number): boolean {
  const before = rows.flatMap((chunks) => chunks.filter(({ right }) => right < at && right > at - reach))
  const behind = rows.flatMap((chunks) => chunks.filter(({ left }) => left > at && left < at + reach))
  return [before, behind].some(
    (chunks) => chunks.length > 0 && chunks.filter(({ text }) => isAmount(text)).length * 2 > chunks.length,
  )
}

/** The column in which something stands. */
function columnAt(sides: readonly number[], x: number): number {
  let column = 0
  while (column < sides.length - 2 && (sides[column + 1] ?? 0) <= x) column++
  return column
}

/** Words of a row by column; words that run over a side are cut there only where they stand apart. */
export function byColumn(line: Line, sides: readonly number[]): ReadonlyMap<number, readonly Run[]> {
  const found = new Map<number, Run[]>()
  for (const { runs } of chunksOf(line, NARROW_STRIP)) {
    const column = columnAt(sides, centreOf(boxAround(runs)))
    found.set(column, [...(found.get(column) ?? []), ...runs])
  }
  return found
}

/** The columns that words of a header stand over: those that they touch, and more if they are centred over more. */
export function spanOf(
  chunk: Chunk,
  sides: readonly number[],
  isFree: (column: number) => boolean,
): { readonly column: number; readonly columnSpan: number } {
  const first = columnAt(sides, chunk.left + 1)
  const last = columnAt(sides, chunk.right - 1)
  const centre = (chunk.left + chunk.right) / 2
  let best = { column: first, columnSpan: last - first + 1 }
  const distance = (from: number, to: number): number =>
    Math.abs(((sides[from] ?? 0) + (sides[to + 1] ?? 0)) / 2 - centre)
  let least = distance(first, last)
  // More columns must fit clearly better, since text over a single column is rarely centred on it exactly.
  for (let from = first; from >= 0 && (from === first || isFree(from)); from--)
    for (let to = last; to < sides.length - 1 && (to === last || isFree(to)); to++) {
      const off = distance(from, to)
      if (off < 0.4 * least && to - from > last - first) {
        least = off
        best = { column: from, columnSpan: to - from + 1 }
      }
    }
  return best
}
