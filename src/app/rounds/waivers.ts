/**
 * 申请豁免 — somebody asks that a finding of a round be let pass, with a reason and a last day; somebody else, above the
 * asker, grants or refuses it. What is granted stands beside the finding and in what is handed in.
 */
import { unitId } from '../../core/budget/department.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES, type Role } from '../../core/workflow/roles.ts'
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import {
  addWaiver,
  addWaiverDecision,
  readWaivers,
  type StoredWaiver,
  withdrawWaiver,
} from '../../store/rounds/waivers.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundAddress } from './change-round.ts'
import { holdersFor, tell } from './notify.ts'
import { divisionLedgers } from './reviews.ts'
import { unitChecks } from './round-acts.ts'
import { freshId, noRound, officeUrl, placeOf, type RoundDesk, writtenRound } from './round-desk.ts'
import { readFacts } from './round-facts.ts'

/** A budget is of one year, and so is what is let pass of it. */
const LONGEST_DAYS = 366
const DAY_MS = 86_400_000

export interface AskedWaiver {
  readonly check: string
  readonly reason: string
  readonly endsOn: string
}

/** WVR-001 of a hard rule, WVR-002 where the checks say no such thing, WVR-005, WVR-006. */
export async function askForWaiver(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  { check, reason, endsOn }: AskedWaiver,
): Promise<void> {
  const place = await placeOf(desk, person, address.unit)
  if (!mayAsk(person, place.unitCode)) throw new OfficeProblem('RND-064', { what: address.unit })
  const at = desk.clock.now()
  const today = dateInChina(at)
  requireDay(endsOn, today)
  const holders = await roleHolders(desk.store, place.divisionCode)
  await asPerson(desk.store, person, async (transaction) => {
    const round = writtenRound(address.round)
    const facts = await readFacts(transaction, place, address.year, round, today)
    const unit = facts.units.find((one) => one.round.unitCode === place.unitCode)
    if (unit === undefined) throw noRound(place, address.year, address.round)
    const found = unitChecks(facts, unit).find((one) => one.id === check)
    if (found === undefined) throw new OfficeProblem('WVR-002')
    if (!found.canBeWaived) throw new OfficeProblem('WVR-001', { rule: found.rule })
    if (found.isWaived || found.waiver?.state === 'asked') throw new OfficeProblem('WVR-006')
    const id = freshId(at)
    const given = {
      id,
      unitCode: place.unitCode,
      departmentCode: place.departmentCode,
      year: address.year,
      round,
      checkId: found.id,
      rule: found.rule,
      printed: found.printed ?? '',
      message: found.message,
      reason,
      endsOn,
    }
    await addWaiver(transaction, person, given, at)
    const { rule, printed } = given
    await record(
      transaction,
      person,
      { ...given, divisionCode: place.divisionCode },
      'waiver-asked',
      { rule, printed, reason, endsOn },
      at,
    )
    const deciders = DECIDERS.filter((role) => mayDecide(role, person.reach.role)).flatMap((role) =>
      holdersFor(holders, role, place).map((one) => one.account),
    )
    await tell(
      transaction,
      place.divisionCode,
      deciders.filter((one) => one !== person.id),
      {
        kind: 'waiver-asked',
        subject: `waiver:${id}`,
        text: `${place.unitName} ${address.year} 年${ROUND_NAMES[round]}：${person.name} 申请豁免 ${found.rule}：${reason}`,
        link: '/office/waivers',
      },
      at,
    )
  })
}

function requireDay(found: string, today: string): void {
  const most = new Date(Date.parse(today) + LONGEST_DAYS * DAY_MS).toISOString().slice(0, 10)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found))
  if (!isDay || found < today || found > most) throw new OfficeProblem('WVR-005', { found, today, most })
}

const DECIDERS: readonly Role[] = ['reviewer', 'budget-officer', 'performance-officer']
/** Requests come from those below whoever decides; the same stands in constraints of the tables. */
const mayDecide = (role: Role, askedAs: string): boolean =>
  role === 'reviewer' ? askedAs === 'preparer' || askedAs === 'leader' : DECIDERS.includes(role)

const ASKERS: readonly Role[] = ['preparer', 'leader', 'reviewer', 'discloser']
const mayAsk = ({ reach }: Person, unitCode: string): boolean =>
  ASKERS.includes(reach.role) &&
  mayDo(reach.role, 'rule', 'submit') &&
  reaches(reach, 'act', 'rule', unitCode)

export interface ShownWaiver {
  readonly waiver: StoredWaiver
  readonly unit: string
  readonly unitName: string
  /** 已到期 */
  readonly isOver: boolean
  readonly canDecide: boolean
  readonly canWithdraw: boolean
}

/** Those that wait for a decision first, then the newest. */
export async function listWaivers(desk: RoundDesk, person: Person): Promise<readonly ShownWaiver[]> {
  const ledgers = await divisionLedgers(desk, person)
  const { divisionCode } = person.reach
  const all = await asPerson(desk.store, person, (transaction) => readWaivers(transaction, { divisionCode }))
  const today = dateInChina(desk.clock.now())
  return all
    .map((waiver): ShownWaiver => {
      const ledger = ledgers.find(({ department }) => department.code === waiver.departmentCode)
      const unit = ledger?.department.units.find((one) => one.code === waiver.unitCode)
      return {
        waiver,
        unit: ledger === undefined ? waiver.unitCode : unitId(ledger.department.locality, waiver.unitCode),
        unitName: unit?.name ?? waiver.unitCode,
        isOver: waiver.state === 'granted' && today > waiver.endsOn,
        canDecide: decides(person, waiver),
        canWithdraw: waiver.state === 'asked' && waiver.askedBy === person.id,
      }
    })
    .toSorted(
      (a, b) =>
        (a.waiver.state === 'asked' ? 0 : 1) - (b.waiver.state === 'asked' ? 0 : 1) ||
        b.waiver.askedAt.getTime() - a.waiver.askedAt.getTime(),
    )
}

const decides = (person: Person, waiver: StoredWaiver): boolean =>
  waiver.state === 'asked' &&
  waiver.askedBy !== person.id &&
  mayDecide(person.reach.role, waiver.askedAs) &&
  reaches(person.reach, 'act', 'rule', waiver.unitCode)

export interface WaiverDecision {
  readonly decision: 'granted' | 'refused'
  readonly reason: string
  /** Another last day than the one asked for. */
  readonly endsOn?: string
}

export async function decideWaiver(
  desk: RoundDesk,
  person: Person,
  id: string,
  { decision, reason, endsOn }: WaiverDecision,
): Promise<void> {
  if (decision === 'refused' && reason === '') throw new OfficeProblem('WVR-009')
  await onWaiver(desk, person, id, async (transaction, waiver, at) => {
    if (!DECIDERS.includes(person.reach.role)) throw new OfficeProblem('WVR-007')
    const ends = endsOn ?? waiver.endsOn
    if (decision === 'granted') requireDay(ends, dateInChina(at))
    const given = { decision, reason, at, ...(decision === 'granted' ? { endsOn: ends } : {}) }
    await addWaiverDecision(transaction, person, waiver, given)
    const { rule, printed } = waiver
    const content = { rule, printed, reason, ...(decision === 'granted' ? { endsOn: ends } : {}) }
    const told = decision === 'granted' ? `同意豁免，至 ${ends}` : '不予豁免'
    return {
      act: `waiver-${decision}`,
      content,
      text: reason === '' ? told : `${told}：${reason}`,
      to: [waiver.askedBy],
    }
  })
}

export const takeBackWaiver = (desk: RoundDesk, person: Person, id: string): Promise<void> =>
  onWaiver(desk, person, id, async (transaction, waiver, at) => {
    if (waiver.askedBy !== person.id) throw new OfficeProblem('WVR-007')
    await withdrawWaiver(transaction, person.reach.divisionCode, id, at)
    return { act: 'waiver-withdrawn', content: { rule: waiver.rule }, text: '撤回豁免申请', to: [] }
  })

async function onWaiver(
  desk: RoundDesk,
  person: Person,
  id: string,
  act: (
    transaction: PersonTransaction,
    waiver: StoredWaiver,
    at: Date,
  ) => Promise<{
    readonly act: string
    readonly content: unknown
    readonly text: string
    readonly to: readonly string[]
  }>,
): Promise<void> {
  const ledgers = await divisionLedgers(desk, person)
  const { divisionCode } = person.reach
  await asPerson(desk.store, person, async (transaction) => {
    const [waiver] = await readWaivers(transaction, { divisionCode, id })
    if (waiver === undefined) throw new OfficeProblem('WVR-007')
    if (waiver.state !== 'asked') throw new OfficeProblem('WVR-008')
    const at = desk.clock.now()
    const done = await act(transaction, waiver, at)
    await record(transaction, person, { ...waiver, divisionCode }, done.act, done.content, at)
    const ledger = ledgers.find(({ department }) => department.code === waiver.departmentCode)
    const unit = ledger === undefined ? waiver.unitCode : unitId(ledger.department.locality, waiver.unitCode)
    await tell(
      transaction,
      divisionCode,
      done.to,
      {
        kind: done.act,
        subject: `waiver:${id}`,
        text: `${waiver.rule}：${person.name}（${ROLE_NAMES[person.reach.role]}）${done.text}`,
        link: officeUrl({ unit }, waiver.year, waiver.round, '/checks'),
      },
      at,
    )
  })
}

async function record(
  transaction: PersonTransaction,
  person: Person,
  of: Pick<StoredWaiver, 'id' | 'unitCode' | 'year'> & { readonly divisionCode: string },
  act: string,
  content: unknown,
  at: Date,
): Promise<void> {
  const chain = { divisionCode: of.divisionCode, unitCode: of.unitCode, year: of.year }
  await appendToLog(transaction, person, chain, [{ act, subject: `waiver:${of.id}`, content }], at)
}
