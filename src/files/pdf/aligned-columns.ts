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

/** Text of the rows that stands one below the other. */
export interface Strip {
  readonly left: number
  readonly right: number
  /** A label never stands to the right of amounts, which end at the right side of their column. */
  readonly isAmounts: boolean
  /** Whether the texts begin, or end, one below the other. */
  readonly beginsEven: boolean
  readonly endsEven: boolean
  /** The rows that have text in it, by number. */
  readonly rows: ReadonlySet<number>
}

/** White between two columns of the rows below. */
export interface White {
  readonly left: number
  readonly right: number
}

/** In shares of the type size: white between columns is this wide, in a table of few rows wider, since words may part there by chance. */
const NARROW_STRIP = 0.45
const WIDE_STRIP = 0.9
/** An amount stands alone, however near its neighbour is. */
const AMOUNT_GAP = 0.12
const FEW_ROWS = 6
/** Texts that begin or end one below the other do so within this share of the type size, and most of them do. */
const EVEN = 0.35
const EVEN_SHARE = 0.7
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
function columnSides(rows: readonly Line[]): readonly number[] {
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

/** What stands in each column: from where to where, and whether it is amounts; `others` are lines of broken labels. */
export function stripsOf(rows: readonly Line[], others: readonly Line[]): readonly Strip[] {
  const strips = stripsOfRows(rows)
  const chunks = others.flatMap((line) => chunksOf(line, NARROW_STRIP))
  return strips.map((strip, at) => {
    const [before, behind] = [strips[at - 1]?.right ?? 0, strips[at + 1]?.left ?? Number.POSITIVE_INFINITY]
    const own = chunks.filter(
      ({ left, right }) => left < strip.right && right > strip.left && left > before && right < behind,
    )
    const { left, right } = boxAround([strip, ...own].map((one) => ({ ...one, top: 0, bottom: 0 })))
    return { ...strip, left, right }
  })
}

function stripsOfRows(rows: readonly Line[]): readonly Strip[] {
  const sides = columnSides(rows)
  const size = Math.max(...rows.map((row) => row.size))
  const lines = rows.map((row) => byColumn(row, sides))
  return sides.slice(1).flatMap((_, column) => {
    const cells = lines.flatMap((line, row) => {
      const runs = line.get(column)
      return runs === undefined ? [] : [{ row, ...boxAround(runs), text: lineOf(runs).text }]
    })
    if (cells.length === 0) return []
    const amounts = cells.filter(({ text }) => isPrintedAmount(text))
    const { left, right } = boxAround(cells)
    return [
      {
        left,
        right,
        isAmounts: amounts.length * 2 > cells.length && amounts.some(({ text }) => isAmount(text)),
        beginsEven: areEven(
          cells.map((cell) => cell.left),
          size,
        ),
        endsEven: areEven(
          cells.map((cell) => cell.right),
          size,
        ),
        rows: new Set(cells.map(({ row }) => row)),
      },
    ]
  })
}

/** Most of them stand at the same place. */
function areEven(places: readonly number[], size: number): boolean {
  const middle = places.toSorted((a, b) => a - b)[places.length >> 1] ?? 0
  return places.filter((place) => Math.abs(place - middle) < EVEN * size).length >= EVEN_SHARE * places.length
}
