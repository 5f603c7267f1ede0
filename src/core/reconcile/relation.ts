/** 勾稽关系 — what printed cells must satisfy for what they count, and whether they do within their intervals. */
import type { Dimension } from '../figures/dimensions.ts'
import type { PrintedCell } from './printed-cell.ts'

/** `same`: two cells count one thing · `sum`: a whole is its parts · `atLeast`: a whole holds parts, others are not known. */
export type RelationKind = 'same' | 'sum' | 'atLeast'

export interface Relation {
  readonly kind: RelationKind
  /** Ids of cells. */
  readonly whole: number
  readonly parts: readonly number[]
  /** Along which the whole is divided. */
  readonly dimension?: Dimension
  /** Whether it rests on parts being empty because what is known of the whole leaves nothing for them. */
  readonly isResidual: boolean
}

/** `holds` exactly · `rounding` within what printing leaves open · `broken` for no amounts that print so. */
export type Verdict = 'holds' | 'rounding' | 'broken'

export const cellsOf = (relation: Relation): readonly number[] => [relation.whole, ...relation.parts]

/** Amounts in fen by cell; what is mended stands in `mended`. */
export interface Values {
  readonly cells: readonly PrintedCell[]
  readonly mended: ReadonlyMap<number, bigint>
}

export function amountOf({ cells, mended }: Values, id: number): bigint {
  return mended.get(id) ?? cells[id]?.amount ?? 0n
}

/** The slack of a mended cell is that of its neighbours' printing; zero has none. */
export function halfOf({ cells, mended }: Values, id: number): bigint {
  const cell = cells[id]
  if (cell === undefined) return 0n
  const value = mended.get(id)
  if (value === undefined) return cell.half
  return value === 0n ? 0n : cell.half === 0n ? usualHalf(cells, cell) : cell.half
}

/** A blank or zero that should be an amount would be printed as the amounts of its table are. */
function usualHalf(cells: readonly PrintedCell[], cell: PrintedCell): bigint {
  return cells.find((other) => other.statement === cell.statement && other.half > 0n)?.half ?? 0n
}

/** Whole less parts. */
export function differenceOf(relation: Relation, values: Values): bigint {
  let difference = amountOf(values, relation.whole)
  for (const part of relation.parts) difference -= amountOf(values, part)
  return difference
}

/** Both ends of an interval belong to it: 326.71 and 326.72 are one amount rounded twice. */
export function slackOf(relation: Relation, values: Values): bigint {
  let slack = halfOf(values, relation.whole)
  for (const part of relation.parts) slack += halfOf(values, part)
  return slack
}

export function verdictOf(relation: Relation, values: Values): Verdict {
  const difference = differenceOf(relation, values)
  if (difference === 0n || (relation.kind === 'atLeast' && difference > 0n)) return 'holds'
  const distance = difference < 0n ? -difference : difference
  return distance <= slackOf(relation, values) ? 'rounding' : 'broken'
}
