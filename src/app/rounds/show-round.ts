/** 看一轮 — a unit's round with its rows, acts, comments, ceilings and submissions, or a department's with its units. */
import { unitId } from '../../core/budget/department.ts'
import { costStepOf, profileFor } from '../../core/disclosure/profile.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { reaches } from '../../core/workflow/reach.ts'
import {
  ROUND_NAMES,
  ROUND_STATE_NAMES,
  type Round,
  type RoundState,
} from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { readEvents } from '../../store/rounds/history.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { dateInChina } from '../office-clock.ts'
import type { RoundAddress } from './change-round.ts'
import { type ShownComment, shownComments } from './comments.ts'
import { type CeilingRoom, roomOf, spendingOf } from './headroom.ts'
import { holdersFor, roleInTurn } from './notify.ts'
import { unseenCount } from './review-changes.ts'
import { actsOn, lacking, type OfferedAct, stateOf, unitCounts } from './round-acts.ts'
import type { CheckCounts } from './round-checks.ts'
import { noRound, placeOf, type RoundDesk, type RoundPlace, writtenRound } from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts, revisionOf } from './round-facts.ts'

export interface UnitStanding {
  readonly unit: string
  readonly unitName: string
  readonly state?: RoundState
  readonly stateName: string
  readonly since?: Date
  readonly days: number
  readonly waitsForRole?: string
  readonly waitsFor: readonly string[]
  readonly amount: Fen
  readonly counts: CheckCounts
  readonly submission?: string
  readonly isReturned: boolean
}

export interface ShownRound {
  readonly facts: RoundFacts
  /** Of a department the sum of its units': another one after every change. */
  readonly revision: string
  readonly round: Round
  readonly state: RoundState
  readonly stateSince: Date
  readonly isIncomplete: boolean
  readonly daysLeft?: number
  /** 取整单位 of the locality. */
  readonly costStep: Fen
  readonly canEdit: boolean
  readonly canComment: boolean
  readonly acts: readonly OfferedAct[]
  readonly comments: readonly ShownComment[]
  readonly headroom: readonly CeilingRoom[]
  readonly returned?: { readonly reason: string; readonly by: string; readonly at: Date }
  readonly units: readonly UnitStanding[]
}

const DAY_MS = 86_400_000

export async function showRound(desk: RoundDesk, person: Person, address: RoundAddress): Promise<ShownRound> {
  const place = await placeOf(desk, person, address.unit)
  const round = writtenRound(address.round)
  const holders = place.isDepartment ? await roleHolders(desk.store, place.divisionCode) : []
  const { facts, unseen, returned } = await asPerson(desk.store, person, async (transaction) => {
    const facts = await readFacts(transaction, place, address.year, round, dateInChina(desk.clock.now()))
    if (facts.units.length === 0) throw noRound(place, address.year, address.round)
    return {
      facts,
      unseen: await unseenCount(transaction, person, facts),
      returned: await returnOf(transaction, facts),
    }
  })
  const now = desk.clock.now()
  const [unit] = facts.units
  const { dueOn } = facts
  const drafted = draftedOf(facts)
  return {
    facts,
    revision: revisionOf(facts),
    round: address.round,
    state: stateOf(facts),
    stateSince: lastOf(facts.units.map((one) => one.round.stateSince)) ?? now,
    isIncomplete: lacking(facts).length > 0,
    ...(dueOn === undefined ? {} : { daysLeft: daysBetween(dateInChina(now), dueOn) }),
    costStep: costStepOf(
      profileFor(place.ledger.profiles, {
        locality: place.ledger.department.locality,
        kind: 'budget',
        year: fiscalYear(address.year),
      }),
    ),
    canEdit:
      !place.isDepartment &&
      unit?.round.state === 'preparing' &&
      reaches(person.reach, 'edit', 'budget', place.unitCode),
    canComment: reaches(person.reach, 'act', 'budget', place.unitCode),
    acts: actsOn(person, facts, { today: dateInChina(now), needsPassword: desk.needsPassword, unseen }),
    comments: facts.units.flatMap((one) => shownComments(one.comments, person)),
    headroom: roomOf(drafted.ledger, { unitCode: place.unitCode, year: address.year }, facts.ceilings),
    ...(returned === undefined ? {} : { returned }),
    units: place.isDepartment ? standings(facts, holders, now) : [],
  }
}

/** Why it came back: a unit's to its preparer, or a department's, which the bureau returned as a whole. */
async function returnOf(
  transaction: PersonTransaction,
  { place, units }: RoundFacts,
): Promise<ShownRound['returned']> {
  const backTo: RoundState = place.isDepartment ? 'department-review' : 'preparing'
  const unit = units.find(({ round }) => round.state === backTo && round.returnReason !== undefined)
  if (unit?.round.returnReason === undefined) return undefined
  const events = await readEvents(transaction, unit.round)
  const last = events.findLast((one) => one.act === 'round-returned')
  return last === undefined ? undefined : { reason: unit.round.returnReason, by: last.by, at: last.at }
}

/** 谁在等谁 — every unit of a department, whether it has begun or not. */
export function standings(
  facts: RoundFacts,
  holders: readonly RoleHolder[],
  now: Date,
): readonly UnitStanding[] {
  const { place, year } = facts
  const drafted = draftedOf(facts)
  return place.writers.map((unit) => {
    const found = facts.units.find((one) => one.round.unitCode === unit.code)
    const role = found === undefined ? 'preparer' : roleInTurn(found.round.state)
    const of = { unitCode: unit.code, departmentCode: place.departmentCode }
    const submission = found?.submissions.at(-1)?.id
    return {
      unit: addressIn(place, unit.code),
      unitName: unit.shortName ?? unit.name,
      ...(found === undefined ? {} : { state: found.round.state, since: found.round.stateSince }),
      stateName: found === undefined ? '未开始' : stateName(found.round),
      days: found === undefined ? 0 : wholeDays(found.round.stateSince, now),
      ...(role === undefined ? {} : { waitsForRole: role }),
      waitsFor: role === undefined ? [] : holdersFor(holders, role, of).map((one) => one.name),
      amount: spendingOf(drafted.ledger, { unitCode: unit.code, year }),
      counts: found === undefined ? NO_COUNTS : unitCounts(facts, found),
      ...(submission === undefined ? {} : { submission }),
      isReturned: found !== undefined && isReturned(found.round),
    }
  })
}

const NO_COUNTS: CheckCounts = { error: 0, warning: 0, unexplained: 0, rounding: 0, note: 0, waived: 0 }

type Standing = { readonly state: RoundState; readonly returnReason?: string }
export const isReturned = ({ state, returnReason }: Standing): boolean =>
  state === 'preparing' && returnReason !== undefined
/** 已退回 is 编制中 that came back. */
export const stateName = (round: Standing): string =>
  isReturned(round) ? '已退回' : ROUND_STATE_NAMES[round.state]

export const addressIn = ({ ledger }: Pick<RoundPlace, 'ledger'>, code: string): string =>
  unitId(ledger.department.locality, code)

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
const wholeDays = (since: Date, now: Date): number =>
  Math.max(0, daysBetween(dateInChina(since), dateInChina(now)))

const lastOf = (dates: readonly Date[]): Date | undefined =>
  dates.toSorted((a, b) => a.getTime() - b.getTime()).at(-1)

export const roundName = (round: Round): string => ROUND_NAMES[round]
