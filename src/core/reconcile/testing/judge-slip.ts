/** What an audit makes of a slip: whether it is found, and whether the cell that was changed is the one it names. */
import { fen } from '../../kernel/fen.ts'
import { type Related, relateEdited } from '../relate.ts'
import { cellsOf, type Relation, slackOf, verdictOf } from '../relation.ts'
import { type Fault, faultsOf } from '../repair.ts'

/**
 * `alone` and `amongTies` name it, `several` says that it takes more changes than are tried, `others` blames cells that
 * are right; `rounding` lies within what printing leaves open; `unrelated` stands in no equation; `disputed` stands
 * in one that is broken as it was published, so that there is nothing to be told apart.
 */
export type Judgement =
  | 'alone'
  | 'amongTies'
  | 'several'
  | 'others'
  | 'rounding'
  | 'missed'
  | 'unrelated'
  | 'disputed'

/** What is broken already before anything was changed, as in documents with defects of their own. */
function brokenIn({ cells, relations }: Related): ReadonlySet<string> {
  const values = { cells, mended: new Map<number, bigint>() }
  return new Set(relations.filter((one) => verdictOf(one, values) === 'broken').map(keyOf))
}

const keyOf = (relation: Relation): string => `${relation.kind} ${cellsOf(relation).join()}`

interface SlipMade {
  readonly id: number
  readonly text: string
}

export function judgeSlips(before: Related, slips: readonly SlipMade[]): Judgement {
  const known = brokenIn(before)
  const ids = slips.map(({ id }) => id)
  if (before.relations.some((one) => known.has(keyOf(one)) && cellsOf(one).some((id) => ids.includes(id))))
    return 'disputed'
  const after = slips.reduce((related, { id, text }) => relateEdited(related, id, text), before)
  const faults = faultsOf(after.cells, after.relations).filter(({ broken }) =>
    broken.some((one) => !known.has(keyOf(one))),
  )
  if (faults.length === 0)
    return ids.some((id) => isBeyondSlack(before, after, id)) ? 'missed' : unfound(before, ids)
  return named(faults, ids)
}

function named(faults: readonly Fault[], ids: readonly number[]): Judgement {
  const isSlip = ({ id }: { readonly id: number }): boolean => ids.includes(id)
  const concerned = ids.filter((id) =>
    faults.some(({ broken }) => broken.some((relation) => cellsOf(relation).includes(id))),
  )
  // Each fault has a way to be mended in which nothing but slips are changed.
  const isBlamed = ({ repairs }: Fault): boolean =>
    repairs.length > 0 && !repairs.some(({ cells }) => cells.every(isSlip))
  if (faults.some(isBlamed)) return 'others'
  const isNamed = (id: number): boolean =>
    faults.some(({ repairs }) => repairs.some(({ cells }) => cells.some((one) => one.id === id)))
  if (concerned.length === 0 || !concerned.every(isNamed)) return 'several'
  return faults.every(({ repairs }) => repairs.length === 1) ? 'alone' : 'amongTies'
}

const unfound = ({ relations }: Related, ids: readonly number[]): Judgement =>
  ids.some((id) => relations.some((one) => one.kind !== 'atLeast' && cellsOf(one).includes(id)))
    ? 'rounding'
    : 'unrelated'

/** No amounts that print so could satisfy an equation that it stands in. */
function isBeyondSlack(before: Related, after: Related, id: number): boolean {
  const change = (after.cells[id]?.amount ?? 0n) - (before.cells[id]?.amount ?? 0n)
  const size = fen(change < 0n ? -change : change)
  const values = { cells: after.cells, mended: new Map<number, bigint>() }
  return before.relations.some(
    (one) => one.kind !== 'atLeast' && cellsOf(one).includes(id) && size > 2n * slackOf(one, values),
  )
}
