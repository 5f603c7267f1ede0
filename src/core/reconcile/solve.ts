/** 求解 — what must stand in some cells so that every relation with them is mended, told by the relations themselves. */
import type { PrintedCell } from './printed-cell.ts'
import { amountOf, cellsOf, differenceOf, type Relation, type Values, verdictOf } from './relation.ts'

export interface RepairedCell {
  readonly id: number
  /** Open where only a bound is known. */
  readonly amount?: bigint
  /** The cell whose slip it repeats: both are one change. */
  readonly like?: number
}

/** Cells with what should stand in each. */
export interface Repair {
  readonly cells: readonly RepairedCell[]
}

/** Cells that are changed to one amount, as one slip that was copied; mostly a single one. */
export type Change = readonly number[]

/** The relations that a cell stands in. */
export type Around = (id: number) => readonly Relation[]

/** The changes with what each must be; undefined where no amounts mend all relations that they touch. */
export function solved(
  changes: readonly Change[],
  cells: readonly PrintedCell[],
  around: Around,
): Repair | undefined {
  const touching = new Map(changes.map((change) => [change, [...new Set(change.flatMap(around))]]))
  const touched = [...new Set([...touching.values()].flat())]
  for (const order of orders(changes)) {
    const mended = new Map<number, bigint>()
    const open = new Set(changes.flat())
    for (const change of order) {
      for (const id of change) open.delete(id)
      // A relation tells a cell's amount once all others of it are settled.
      const settled = (touching.get(change) ?? []).filter((relation) =>
        cellsOf(relation).every((other) => !open.has(other)),
      )
      const amount = impliedAmount(change, settled, { cells, mended })
      if (amount !== undefined) for (const id of change) mended.set(id, amount)
    }
    const values = { cells, mended }
    if (
      mended.size === changes.flat().length &&
      touched.every((relation) => verdictOf(relation, values) !== 'broken')
    )
      return { cells: changes.flatMap((change) => told(change, mended, around)) }
  }
  return undefined
}

function told(
  [first, ...copies]: Change,
  mended: ReadonlyMap<number, bigint>,
  around: Around,
): readonly RepairedCell[] {
  return first === undefined
    ? []
    : [
        { id: first, ...stated(first, mended, around) },
        ...copies.map((id) => ({ id, ...stated(id, mended, around), like: first })),
      ]
}

/** Only relations that are equations state an amount; the others bound it. */
function stated(
  id: number,
  mended: ReadonlyMap<number, bigint>,
  around: Around,
): { readonly amount?: bigint } {
  const amount = mended.get(id)
  return amount === undefined || !around(id).some(({ kind }) => kind !== 'atLeast') ? {} : { amount }
}

/** Rows that are left out are told one by one; of two or three changes each may be the one that tells the others. */
function orders(changes: readonly Change[]): readonly (readonly Change[])[] {
  if (changes.length < 2 || changes.length > 3) return [changes]
  return changes.flatMap((change) =>
    orders(changes.filter((other) => other !== change)).map((rest) => [change, ...rest]),
  )
}

/** The amount that most of the relations state exactly, and none of them refuses. */
function impliedAmount(change: Change, relations: readonly Relation[], values: Values): bigint | undefined {
  const votes = new Map<bigint, number>()
  const current = amountOf(values, change[0] ?? -1)
  for (const relation of relations) {
    const times = timesIn(relation, change)
    const difference = differenceOf(relation, values)
    if (times === 0n || difference % times !== 0n) continue
    const amount = current - difference / times
    votes.set(amount, (votes.get(amount) ?? 0) + (relation.kind === 'atLeast' ? 0 : 1))
  }
  const ranked = [...votes].sort(([, a], [, b]) => b - a)
  const fits = (amount: bigint): boolean => {
    const mended = new Map(values.mended)
    for (const id of change) mended.set(id, amount)
    return relations.every((relation) => verdictOf(relation, { ...values, mended }) !== 'broken')
  }
  return ranked.find(([amount]) => fits(amount))?.[0]
}

/** How often what is changed counts in whole less parts. */
function timesIn({ whole, parts }: Relation, change: Change): bigint {
  let times = change.includes(whole) ? 1n : 0n
  for (const part of parts) if (change.includes(part)) times -= 1n
  return times
}
