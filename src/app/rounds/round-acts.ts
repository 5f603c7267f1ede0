/** 能办的事 — which acts a person has on a round as it stands, and what stands in the way of each. */

import { type Problem, problem } from '../../core/kernel/problem.ts'
import { reaches } from '../../core/workflow/reach.ts'
import {
  ROUND_ACT_NAMES,
  ROUND_NAMES,
  ROUND_STATES,
  ROUND_TRANSITIONS,
  type RoundAct,
  type RoundState,
  type RoundTransition,
} from '../../core/workflow/round-states.ts'
import type { Person } from '../../store/as-person.ts'
import { standing } from './drafted-ledger.ts'
import {
  type CheckCounts,
  checksOf,
  countsOf,
  isInTheWay,
  isUnexplained,
  type RoundCheck,
} from './round-checks.ts'
import { draftedOf, type RoundDrafts, type RoundFacts, type UnitRound } from './round-facts.ts'

export interface OfferedAct {
  readonly act: RoundAct
  readonly name: string
  readonly transition: RoundTransition
  readonly needsReason: boolean
  readonly needsDocument: boolean
  readonly needsPassword: boolean
  readonly isOfDepartment: boolean
  readonly blockedBy: readonly Problem[]
}

export interface ActCircumstances {
  /** The day in China. */
  readonly today: string
  readonly needsPassword: boolean
  /** Changes that the person has not looked at, where that is known. */
  readonly unseen?: number
}

/** 审签 and 批复 are signed in person. */
const NAMED: ReadonlySet<RoundAct> = new Set(['sign', 'approve-department', 'approve-unit'])
export const isNamed = (act: RoundAct): boolean => NAMED.has(act)

export function actsOn(person: Person, facts: RoundFacts, around: ActCircumstances): readonly OfferedAct[] {
  const { role } = person.reach
  if (!reaches(person.reach, 'act', 'budget', facts.place.unitCode)) return []
  return ROUND_TRANSITIONS.filter((one) => one.role === role && isOfRound(one, facts.round))
    .filter((one) => facts.place.isDepartment === (one.ofDepartment === true))
    .filter((one) => facts.units.some(({ round }) => round.state === one.from))
    .map((transition) => ({
      act: transition.act,
      name: ROUND_ACT_NAMES[transition.act],
      transition,
      needsReason: transition.needsReason === true,
      needsDocument: transition.needsDocument === true,
      needsPassword: around.needsPassword && isNamed(transition.act),
      isOfDepartment: transition.ofDepartment === true,
      blockedBy: obstacles(transition, facts, around),
    }))
}

/** Projects of the reserve go their way one by one, not with a round. */
export const isOfRound = ({ only }: Pick<RoundTransition, 'only'>, round: RoundFacts['round']): boolean =>
  round !== 'reserve' && (only === undefined || only === round)

/** What has to be put right before the act; what the act itself is given is looked at when it is done. */
export function obstacles(
  transition: RoundTransition,
  facts: RoundFacts,
  { today, unseen = 0 }: ActCircumstances,
): readonly Problem[] {
  const { place, round, dueOn } = facts
  if (transition.ofDepartment === true) {
    const begun = new Map(facts.units.map((one) => [one.round.unitCode, one.round]))
    const late = place.writers.filter((unit) => begun.get(unit.code)?.state !== transition.from)
    if (late.length === 0) return []
    const params = {
      department: place.departmentName,
      count: String(late.length),
      units: late.map((unit) => unit.shortName ?? unit.name).join('、'),
    }
    return [problem('RND-013', params)]
  }
  const found: Problem[] = []
  const [unit] = facts.units
  if (unit === undefined) return found
  if (transition.act === 'submit' && dueOn !== undefined && today > dueOn)
    found.push(problem('RND-010', { round: ROUND_NAMES[round], due: dueOn }))
  if (transition.act === 'submit' || transition.act === 'pass') {
    const checks = unitChecks(facts, unit)
    found.push(...blocked(checks, 'RND-007', isInTheWay))
    if (transition.act === 'submit') {
      found.push(...blocked(checks, 'RND-008', isUnexplained))
      const open = unit.comments.filter((one) => one.answers === undefined && one.state === 'open').length
      if (open > 0) found.push(problem('RND-009', { count: String(open) }))
    }
  }
  if (transition.act === 'pass' && unseen > 0) found.push(problem('RND-014', { count: String(unseen) }))
  return found
}

function blocked(
  checks: readonly RoundCheck[],
  code: 'RND-007' | 'RND-008',
  is: (one: RoundCheck) => boolean,
): readonly Problem[] {
  const those = checks.filter(is)
  const [first] = those
  return first === undefined ? [] : [problem(code, { count: String(those.length), first: first.message })]
}

export const unitChecks = (facts: RoundFacts, { round, rows }: UnitRound): readonly RoundCheck[] =>
  checksOf({
    unitCode: round.unitCode,
    year: facts.year,
    rows: standing(rows),
    drafted: draftedOf(facts),
    ceilings: facts.ceilings,
    waivers: facts.waivers,
    today: facts.today,
  })

export const unitCounts = (facts: RoundFacts, unit: UnitRound): CheckCounts =>
  countsOf(unitChecks(facts, unit))

/** Of a department: as far as the unit that is the furthest back; where some have not begun, the first state. */
export function stateOf({ place, units }: RoundFacts): RoundState {
  const begun = new Set(units.map((one) => one.round.unitCode))
  if (place.writers.some((unit) => !begun.has(unit.code))) return 'preparing'
  return ROUND_STATES.find((state) => units.some((one) => one.round.state === state)) ?? 'preparing'
}

/** 含未报送数据 — whether the sum has figures of units that have not handed in. */
export const lacking = ({ place, units }: RoundDrafts): readonly string[] => {
  const handedIn = new Set(
    units
      .filter(({ round }) => round.state !== 'preparing' && round.state !== 'awaiting-signature')
      .map(({ round }) => round.unitCode),
  )
  return place.isDepartment
    ? place.writers.filter((unit) => !handedIn.has(unit.code)).map((unit) => unit.name)
    : []
}
