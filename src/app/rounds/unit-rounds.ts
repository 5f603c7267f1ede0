/** 轮次一览 — 一上 一下 二上 二下 of a unit's year, each as far as it has come; and the opening of one. */

import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { sum } from '../../core/kernel/fen.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import {
  ROUND_NAMES,
  ROUND_STATE_NAMES,
  type Round,
  type RoundState,
  WRITTEN_ROUNDS,
  type WrittenRound,
} from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { addRows } from '../../store/rounds/add-rows.ts'
import { deadlineOf, readDeadlines, setDeadline } from '../../store/rounds/deadlines.ts'
import { lockRound, openRound, readRound } from '../../store/rounds/round.ts'
import { readRows } from '../../store/rounds/rows.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundAddress } from './change-round.ts'
import { standing } from './drafted-ledger.ts'
import { spendingOf } from './headroom.ts'
import { stateOf, unitCounts } from './round-acts.ts'
import type { CheckCounts } from './round-checks.ts'
import { freshId, placeOf, type RoundDesk, type RoundPlace, roundKey, writtenRound } from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts } from './round-facts.ts'
import { stateName } from './show-round.ts'

export interface UnitRounds {
  readonly place: RoundPlace
  readonly year: number
  readonly rounds: readonly RoundOverview[]
}

export interface RoundOverview {
  readonly round: Round
  readonly stateName: string
  readonly state?: RoundState
  readonly since?: Date
  readonly dueOn?: string
  readonly amount?: Fen
  readonly counts?: CheckCounts
  readonly canOpen: boolean
}

export async function unitRounds(
  desk: RoundDesk,
  person: Person,
  unit: string,
  year: number,
): Promise<UnitRounds> {
  const place = await placeOf(desk, person, unit)
  const today = dateInChina(desk.clock.now())
  const facts = await asPerson(desk.store, person, async (transaction) => {
    const all = new Map<WrittenRound, RoundFacts>()
    for (const round of WRITTEN_ROUNDS)
      all.set(round, await readFacts(transaction, place, year, round, today))
    return all
  })
  const first = facts.get('first-up')
  const second = facts.get('second-up')
  if (first === undefined || second === undefined) return { place, year, rounds: [] }
  return {
    place,
    year,
    rounds: [written(first, person), issued(second), written(second, person), approved(second)],
  }
}

function written(facts: RoundFacts, person: Person): RoundOverview {
  const { place, year, round, units, dueOn } = facts
  const due = dueOn === undefined ? {} : { dueOn }
  const [unit] = units
  const canOpen =
    unit === undefined && !place.isDepartment && reaches(person.reach, 'edit', 'budget', place.unitCode)
  if (unit === undefined) return { round, stateName: '未开始', ...due, canOpen }
  const state = stateOf(facts)
  return {
    round,
    state,
    stateName: place.isDepartment ? ROUND_STATE_NAMES[state] : stateName(unit.round),
    since: unit.round.stateSince,
    ...due,
    amount: spendingOf(draftedOf(facts).ledger, { unitCode: place.unitCode, year }),
    counts: units.map((one) => unitCounts(facts, one)).reduce(added),
    canOpen,
  }
}

const added = (a: CheckCounts, b: CheckCounts): CheckCounts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  unexplained: a.unexplained + b.unexplained,
  rounding: a.rounding + b.rounding,
  note: a.note + b.note,
  waived: a.waived + b.waived,
})

/** 一下 */
function issued({ place, ceilings }: RoundFacts): RoundOverview {
  const own = ceilings.filter((one) => one.unitCode === place.unitCode)
  const [newest] = own.toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime())
  if (newest === undefined) return { round: 'first-down', stateName: '测算中', canOpen: false }
  return {
    round: 'first-down',
    stateName: '已下达',
    since: newest.issuedAt,
    amount: sum(own.map((one) => one.amount)),
    canOpen: false,
  }
}

/** 二下 */
function approved(facts: RoundFacts): RoundOverview {
  const { place, year, units } = facts
  const state = stateOf(facts)
  const [unit] = units
  const isApproved = state === 'approved-department' || state === 'approved-unit'
  if (unit === undefined || !isApproved)
    return { round: 'second-down', stateName: state === 'accepted' ? '待批复' : '未开始', canOpen: false }
  return {
    round: 'second-down',
    state,
    stateName: ROUND_STATE_NAMES[state],
    since: unit.round.stateSince,
    amount: spendingOf(draftedOf(facts).ledger, { unitCode: place.unitCode, year }),
    canOpen: false,
  }
}

/** RND-015 where it has been begun. */
export async function beginRound(desk: RoundDesk, person: Person, address: RoundAddress): Promise<void> {
  const place = await placeOf(desk, person, address.unit)
  const round = writtenRound(address.round)
  if (place.isDepartment || !reaches(person.reach, 'edit', 'budget', place.unitCode))
    throw new OfficeProblem('RND-003', { role: ROLE_NAMES[person.reach.role], unit: place.unitName })
  const at = desk.clock.now()
  await asPerson(desk.store, person, async (transaction) => {
    const deadlines = await readDeadlines(transaction, place.divisionCode, address.year)
    const dueOn = deadlineOf(deadlines, round, place.departmentCode)
    const isOpened = await openRound(transaction, person, {
      key: roundKey(place, place.unitCode, address.year, round),
      id: freshId(at),
      departmentCode: place.departmentCode,
      ...(dueOn === undefined ? {} : { dueOn }),
      at,
    })
    if (!isOpened) throw new OfficeProblem('RND-015', { round: ROUND_NAMES[round] })
    if (round !== 'second-up') return
    // 二上 goes on from what 一上 asked for.
    const keyOf = (one: WrittenRound) => roundKey(place, place.unitCode, address.year, one)
    const first = await readRound(transaction, keyOf('first-up'))
    const opened = await lockRound(transaction, keyOf(round))
    const rows = first === undefined ? [] : standing(await readRows(transaction, first))
    if (opened === undefined || rows.length === 0) return
    await addRows(transaction, person, opened, renamed(rows, at), 'restore', at)
  })
}

/** The same rows under ids of their own, whoever names them. */
export function renamed(rows: readonly RoundRow[], at: Date): readonly RoundRow[] {
  const ids = new Map(rows.map((row) => [row.id, freshId(at)]))
  const idOf = (id: string): string => ids.get(id) ?? id
  return rows.map(({ id, parent, sheet, project, position, cells }) => ({
    id: idOf(id),
    sheet,
    ...(project === undefined ? {} : { project }),
    position,
    ...(parent === undefined ? {} : { parent: idOf(parent) }),
    // Reasons name the row whose warning they explain.
    cells:
      cells.origin === undefined ? cells : { ...cells, origin: cells.origin.split(':').map(idOf).join(':') },
  }))
}

/** The bureau sets the last day of a round, for all departments or for one. */
export async function moveDeadline(
  desk: RoundDesk,
  person: Person,
  year: number,
  given: { readonly round: WrittenRound; readonly dueOn: string; readonly department?: string | undefined },
): Promise<void> {
  const departmentCode =
    given.department === undefined ? '' : (await placeOf(desk, person, given.department)).departmentCode
  if (!reaches(person.reach, 'edit', 'master-data', departmentCode))
    throw new OfficeProblem('RND-064', { what: `${year} ${ROUND_NAMES[given.round]}` })
  const { divisionCode } = person.reach
  const at = desk.clock.now()
  await asPerson(desk.store, person, (transaction) =>
    setDeadline(
      transaction,
      { divisionCode, year, id: freshId(at), at },
      { round: given.round, departmentCode, dueOn: given.dueOn },
    ),
  )
}
