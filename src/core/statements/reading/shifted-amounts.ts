/** Rows whose cells were lost or pushed aside: the columns in which their amounts add up as the definition says. */
import { CLOSED_CUTS, type ClosedDimension, ECONOMIC_OVERLAY } from '../../figures/dimensions.ts'
import { along, equal, meet, nodeOf, normalForm, type Region } from '../../figures/region.ts'
import { parseAmount } from '../../kernel/fen.ts'
import { SPACE } from './code-space.ts'
import type { Fit } from './fit-definition.ts'
import { isPlaced } from './placed.ts'
import type { ShapeAmount, TableShape } from './table-shape.ts'

/** An amount with the column it is given, and the others that it could stand in as well. */
export interface Settled {
  readonly amount: ShapeAmount
  readonly column: number
  readonly others: readonly number[]
  /** Set where the row lost cells and nothing that its amounts could mean adds up. */
  readonly isLost?: boolean
}

/** A column that is the sum of others; those that are not printed are empty. */
interface ColumnSum {
  readonly whole: number
  readonly parts: readonly number[]
}

const MOST_WAYS = 2_000
/** No subject has more rows below it. */
const MOST_ROWS_BELOW = 300

/**
 * Gives the amounts of a row their columns. A row that lost no cell keeps them, right or wrong; for the others
 * every way to set the amounts into the columns in their order is tried against the sums of the row and
 * against the row above that contains it.
 */
export function rowSettler(shape: TableShape, fit: Fit | undefined): (rowAt: number) => readonly Settled[] {
  const sides = shape.sides.map((side, at) => {
    const columns = side.amounts.filter((column) => (shape.columns[column]?.path.length ?? 0) > 0)
    return { columns, sums: fit === undefined ? [] : columnSums(fit, at, columns) }
  })
  return (rowAt) => {
    const row = shape.rows[rowAt]
    if (row === undefined) return []
    if (!row.isShifted) return row.amounts.map(kept)
    return sides.flatMap(({ columns, sums }, side) => {
      const amounts = row.amounts.filter((amount) => amount.side === side)
      return amounts.length === 0 || sums.length === 0
        ? amounts.map(kept)
        : settled(amounts, columns, sums, (way, values) => fitsBelow(shape, side, rowAt, way, values))
    })
  }
}

/**
 * Whether the amounts of a row's side add up in the columns that they stand in; `undefined` where the definition
 * makes no column of that side the sum of others.
 */
export function rowProver(
  shape: TableShape,
  fit: Fit | undefined,
): (rowAt: number, side: number) => boolean | undefined {
  const sums = shape.sides.map((side, at) =>
    fit === undefined
      ? []
      : columnSums(
          fit,
          at,
          side.amounts.filter((column) => (shape.columns[column]?.path.length ?? 0) > 0),
        ),
  )
  return (rowAt, side) => {
    const own = sums[side] ?? []
    if (own.length === 0) return undefined
    const amounts = (shape.rows[rowAt]?.amounts ?? []).filter((amount) => amount.side === side)
    return addsUp(
      amounts.map(({ column }) => column),
      amounts.map(({ text }) => millionths(text)),
      own,
    )
  }
}

const kept = (amount: ShapeAmount): Settled => ({ amount, column: amount.column, others: [] })

type Values = readonly (bigint | undefined)[]

function settled(
  amounts: readonly ShapeAmount[],
  columns: readonly number[],
  sums: readonly ColumnSum[],
  isPossible: (way: readonly number[], values: Values) => boolean,
): readonly Settled[] {
  const values = amounts.map(({ text }) => millionths(text))
  const ways = waysToSet(amounts.length, columns).filter((way) => addsUp(way, values, sums))
  const possible = ways.filter((way) => isPossible(way, values))
  const left = possible.length > 0 ? possible : ways
  const [first] = left
  if (first === undefined) return amounts.map((amount) => ({ ...kept(amount), isLost: true }))
  const asPrinted = left.find((way) => way.every((column, at) => column === amounts[at]?.column))
  const chosen = asPrinted ?? first
  return amounts.map((amount, at) => {
    const column = chosen[at] ?? amount.column
    const others = new Set(left.flatMap((way) => way[at] ?? []))
    others.delete(column)
    return { amount, column, others: [...others] }
  })
}

/** Every way to set so many amounts into the columns without changing their order. */
function waysToSet(count: number, columns: readonly number[]): readonly (readonly number[])[] {
  const ways: number[][] = []
  const extend = (way: readonly number[], from: number): void => {
    if (ways.length >= MOST_WAYS) return
    if (way.length === count) ways.push([...way])
    else
      for (let at = from; at <= columns.length - (count - way.length); at++)
        extend([...way, columns[at] ?? 0], at + 1)
  }
  extend([], 0)
  return ways
}

function addsUp(way: readonly number[], values: Values, sums: readonly ColumnSum[]): boolean {
  const at = (column: number): bigint => values[way.indexOf(column)] ?? 0n
  return sums.every(({ whole, parts }) => {
    const printed = [whole, ...parts].filter((column) => way.includes(column))
    const difference = parts.reduce((sum, part) => sum + at(part), 0n) - at(whole)
    // Half a unit of the last printed place for each amount; a tenth of 万元 is more than any rounding.
    const slack = BigInt(printed.length) * ROUNDING
    return difference <= slack && -difference <= slack
  })
}

/** Half of the second decimal, in millionths. */
const ROUNDING = 5_000n

/** Whatever the currency. */
function millionths(text: string): bigint | undefined {
  const parsed = parseAmount(text, 'tenThousandYuan')
  return parsed.ok && parsed.value !== null ? parsed.value : undefined
}

/** Whether the nearest row above whose code contains this one's has at least as much in every column. */
function fitsBelow(
  shape: TableShape,
  side: number,
  rowAt: number,
  way: readonly number[],
  values: Values,
): boolean {
  const code = shape.rows[rowAt]?.labels[side]?.code ?? ''
  const above = shape.rows
    .slice(Math.max(0, rowAt - MOST_ROWS_BELOW), rowAt)
    .findLast(({ labels, isShifted }) => {
      const theirs = labels[side]?.code ?? ''
      return !isShifted && theirs !== '' && theirs !== code && code.startsWith(theirs)
    })
  if (above === undefined || code === '') return true
  return way.every((column, index) => {
    const parent = above.amounts.find((amount) => amount.column === column)
    const whole = parent === undefined ? 0n : (millionths(parent.text) ?? 0n)
    return (values[index] ?? 0n) <= whole + ROUNDING
  })
}

// ——— which columns are the sum of which

function columnSums(fit: Fit, side: number, columns: readonly number[]): readonly ColumnSum[] {
  const one = fit.sides[side]
  const block = one === undefined ? undefined : fit.definition.blocks[one.block]
  if (one === undefined || block === undefined) return []
  const regions = columns.flatMap((column) => {
    const placed = one.columns.get(column)
    const region = isPlaced(placed) ? meet(SPACE, block.base, placed.region) : undefined
    const normal = region === undefined ? undefined : normalForm(SPACE, region)
    return normal === undefined ? [] : [{ column, region: normal }]
  })
  const columnOf = (region: Region): number | undefined =>
    regions.find((other) => equal(other.region, normalForm(SPACE, region) ?? region))?.column
  return regions.flatMap(({ column, region }) =>
    DIVIDED.flatMap((dimension) => {
      const parts = partsOf(region, dimension, block.side, columnOf)
      return parts.length > 1 ? [{ whole: column, parts }] : []
    }),
  )
}

const DIVIDED = ['flow', 'fund', 'nature', 'origin', 'economic'] as const

/** The printed columns that make up the region along a dimension; what is not printed is looked for further down. */
function partsOf(
  region: Region,
  dimension: (typeof DIVIDED)[number],
  side: string,
  columnOf: (region: Region) => number | undefined,
): readonly number[] {
  return childrenOf(dimension, nodeOf(region, dimension), side).flatMap((child) => {
    const part = along(region, dimension, child)
    const column = columnOf(part)
    return column === undefined ? partsOf(part, dimension, side, columnOf) : [column]
  })
}

function childrenOf(dimension: ClosedDimension | 'economic', node: string, side: string): readonly string[] {
  if (dimension === 'economic') return ECONOMIC_OVERLAY[node]?.children ?? []
  const cuts = CLOSED_CUTS[dimension][node] ?? []
  return (cuts.find((cut) => cut.name === side) ?? cuts[0])?.children ?? []
}
