/** 办理 — moves a round on: handing in, signing, returning, passing, reporting, accepting, approving, alone or as a department. */
import { problem } from '../../core/kernel/problem.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import {
  type RETURN_REASONS,
  ROUND_ACT_NAMES,
  ROUND_NAMES,
  ROUND_STATE_NAMES,
  type RoundAct,
  type RoundTransition,
  transitionOf,
} from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { addComment } from '../../store/rounds/comments.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { moveRound } from '../../store/rounds/move-round.ts'
import { chainOf, lockRound, type StoredRound } from '../../store/rounds/round.ts'
import { addSubmission, setLooks } from '../../store/rounds/submissions.ts'
import { signInDesk } from '../accounts/sign-in.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { writeApproved } from './approved-budget.ts'
import type { RoundAddress } from './change-round.ts'
import { standing } from './drafted-ledger.ts'
import { spendingOf, tenThousand } from './headroom.ts'
import { holdersFor, roleInTurn, tell } from './notify.ts'
import { arrangeProjects } from './project-acts.ts'
import { unseenCount } from './review-changes.ts'
import { isNamed, isOfRound, obstacles, unitChecks } from './round-acts.ts'
import {
  freshId,
  noRound,
  officeUrl,
  placeOf,
  type RoundDesk,
  type RoundPlace,
  roundKey,
  writtenRound,
} from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts } from './round-facts.ts'
import { addressIn } from './show-round.ts'

export interface GivenAct {
  readonly act: RoundAct
  readonly reasonKind?: (typeof RETURN_REASONS)[number]
  readonly reason?: string
  readonly document?: string
  readonly date?: string
  readonly password?: string
  readonly note?: string
  /** 逐项通过: projects that are left out, each with why; while there are any the round stays where it is. */
  readonly except?: readonly { readonly project: string; readonly reason: string }[]
}

export async function actOnRound(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  given: GivenAct,
): Promise<void> {
  // One moment for all of it, the one at which it came: nobody is late because he waited for others.
  const at = desk.clock.now()
  const today = dateInChina(at)
  const place = await placeOf(desk, person, address.unit)
  const round = writtenRound(address.round)
  if (desk.needsPassword && isNamed(given.act)) await confirm(desk, person, given)
  const holders = await roleHolders(desk.store, place.divisionCode)
  await asPerson(desk.store, person, async (transaction) => {
    const locked = await lockAll(transaction, place, address.year, round)
    const facts = await readFacts(transaction, place, address.year, round, today)
    if (facts.units.length === 0) throw noRound(place, address.year, address.round)
    const transition = transitionFor(person, facts, given.act)
    if (given.act === 'pass' && (given.except?.length ?? 0) > 0) {
      await passSome(transaction, { desk, person, facts, given, transition, holders, at })
      return
    }
    const refusal =
      obstacles(transition, facts, {
        today,
        needsPassword: desk.needsPassword,
        unseen: given.act === 'pass' ? await unseenCount(transaction, person, facts) : 0,
      })[0] ?? faultOfGiven(transition, facts, given, today)
    if (refusal !== undefined) throw new OfficeProblem(refusal.code, refusal.params)
    // Locked in a state that the person moves on from, or hidden from locking.
    if (locked.size < facts.units.length) throw outOfTurn(person, facts, given.act)
    const acting: Acting = { desk, person, facts, given, transition, holders, at }
    for (const unit of facts.units) await moveUnit(transaction, acting, unit.round)
    await tellThem(transaction, acting)
    if (given.act !== 'approve-unit') return
    const { ledger } = draftedOf(facts)
    const unitCodes = facts.units.map((unit) => unit.round.unitCode)
    await arrangeProjects(transaction, person, ledger, { unitCodes, year: address.year, at: acting.at })
    await writeApproved(transaction, ledger, { year: address.year, at: acting.at })
  })
}

interface Acting {
  readonly desk: RoundDesk
  readonly person: Person
  readonly facts: RoundFacts
  readonly given: GivenAct
  readonly transition: RoundTransition
  readonly holders: readonly RoleHolder[]
  readonly at: Date
}

/** 逐项通过 — marks the other projects as passed, and makes an open comment of each exception. */
async function passSome(transaction: PersonTransaction, { person, facts, given, at }: Acting): Promise<void> {
  const [unit] = facts.units
  const current = unit?.submissions.at(-1)
  if (unit === undefined || current === undefined) throw outOfTurn(person, facts, given.act)
  const left = new Map((given.except ?? []).map((one) => [one.project, one.reason]))
  const projects = [...new Set(standing(unit.rows).flatMap((row) => row.project ?? []))]
  const unknown = [...left.keys()].find((code) => !projects.includes(code))
  if (unknown !== undefined) throw new OfficeProblem('RND-050', { code: unknown })
  const passed = projects.filter((code) => !left.has(code)).map((code) => `pass:${code}`)
  if (passed.length > 0) await setLooks(transaction, person, current, { subjects: passed, isSeen: true, at })
  for (const [project, text] of left)
    await addComment(transaction, unit.round, {
      id: freshId(at),
      subject: `project:${project}`,
      person: person.id,
      by: person.name,
      role: ROLE_NAMES[person.reach.role],
      text,
      at,
      state: 'open',
    })
  const event = {
    act: 'round-passed-in-part',
    subject: `round:${unit.round.id}`,
    content: { passed, except: given.except },
  }
  await appendToLog(transaction, person, chainOf(unit.round), [event], at)
}

/** In the order of the units' codes, as everybody locks several rounds. */
async function lockAll(
  transaction: PersonTransaction,
  place: RoundPlace,
  year: number,
  round: RoundFacts['round'],
): Promise<ReadonlyMap<string, StoredRound>> {
  const locked = new Map<string, StoredRound>()
  for (const code of place.writers.map((unit) => unit.code).sort()) {
    const found = await lockRound(transaction, roundKey(place, code, year, round))
    if (found !== undefined) locked.set(code, found)
  }
  return locked
}

function transitionFor(person: Person, facts: RoundFacts, act: RoundAct): RoundTransition {
  const found = facts.units
    .map(({ round }) => transitionOf(act, person.reach.role, round.state))
    .find((one) => one !== undefined)
  const isHere =
    found !== undefined &&
    (found.ofDepartment === true) === facts.place.isDepartment &&
    isOfRound(found, facts.round)
  if (!isHere) throw outOfTurn(person, facts, act)
  return found
}

function outOfTurn(person: Person, { place, round, units }: RoundFacts, act: RoundAct): OfficeProblem {
  const states = [...new Set(units.map((one) => ROUND_STATE_NAMES[one.round.state]))]
  return new OfficeProblem('RND-004', {
    act: ROUND_ACT_NAMES[act],
    unit: place.unitName,
    round: ROUND_NAMES[round],
    state: states.join('、'),
    role: ROLE_NAMES[person.reach.role],
  })
}

/** The reason of a return, the document of an approval. */
function faultOfGiven(
  transition: RoundTransition,
  { units }: RoundFacts,
  { reasonKind, reason = '', document = '', date = '' }: GivenAct,
  today: string,
) {
  if (transition.needsReason === true) {
    const hasComment = units.some((unit) =>
      unit.comments.some((one) => one.answers === undefined && one.state === 'open'),
    )
    if (reasonKind === undefined || (reason === '' && !hasComment)) return problem('RND-011')
  }
  if (transition.needsDocument === true) {
    if (document === '' || date === '') return problem('RND-012')
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)) || date > today)
      return problem('RND-016', { found: date })
  }
  return undefined
}

async function confirm(desk: RoundDesk, person: Person, { act, password = '' }: GivenAct): Promise<void> {
  if (!(await signInDesk(desk).confirm(person.id, password)))
    throw new OfficeProblem('RND-065', { act: ROUND_ACT_NAMES[act] })
}

async function moveUnit(
  transaction: PersonTransaction,
  { person, facts, given, transition, at }: Acting,
  round: StoredRound,
): Promise<void> {
  const unit = facts.units.find((one) => one.round.id === round.id)
  const told: Record<string, unknown> = given.note === undefined ? {} : { note: given.note }
  if (given.act === 'submit') {
    const rows = standing(unit?.rows ?? []).map(({ removedAt: _, ...row }) => row)
    const id = freshId(at)
    told.submission = id
    const waived = unit === undefined ? [] : unitChecks(facts, unit).filter((one) => one.isWaived)
    if (waived.length > 0)
      told.waived = waived.map(({ rule, waiver }) => ({ rule, waiver: waiver?.id, endsOn: waiver?.endsOn }))
    told.contentHash = await addSubmission(transaction, person, round, { id, rows, at })
  }
  const current = unit?.submissions.at(-1)
  if (person.reach.role === 'reviewer' && current !== undefined)
    await setLooks(transaction, person, current, { subjects: ['submission'], isSeen: true, at })
  const reason = [given.reasonKind, given.reason].filter((one) => one !== undefined && one !== '').join('：')
  await moveRound(
    transaction,
    person,
    round,
    {
      transition,
      at,
      ...(transition.needsReason === true ? { reason } : {}),
      ...(transition.needsDocument === true
        ? { document: given.document ?? '', date: given.date ?? '' }
        : {}),
      told,
    },
    { unitName: facts.place.unitName },
  )
}

async function tellThem(
  transaction: PersonTransaction,
  { person, facts, given, transition, holders, at }: Acting,
): Promise<void> {
  const { place, year, round } = facts
  const { ledger } = draftedOf(facts)
  const next = roleInTurn(transition.to)
  for (const { round: moved } of facts.units) {
    const unit = { unitCode: moved.unitCode, departmentCode: place.departmentCode }
    const to = [
      ...(next === undefined ? [] : holdersFor(holders, next, unit)),
      // What was sent back or approved concerns those who wrote it, whoever goes on.
      ...(given.act === 'submit' || given.act === 'withdraw' ? [] : holdersFor(holders, 'preparer', unit)),
    ].filter((one) => one.account !== person.id)
    const amount = tenThousand(spendingOf(ledger, { unitCode: moved.unitCode, year }))
    const reason =
      transition.needsReason === true ? `：${given.reasonKind ?? ''} ${given.reason ?? ''}`.trimEnd() : ''
    const name = place.ledger.department.units.find((one) => one.code === moved.unitCode)
    const link = officeUrl({ unit: addressIn(place, moved.unitCode) }, year, round)
    await tell(
      transaction,
      place.divisionCode,
      to.map((one) => one.account),
      {
        kind: given.act,
        subject: `round:${moved.id}`,
        text: `${name?.shortName ?? name?.name ?? moved.unitCode} ${year} 年${ROUND_NAMES[round]}（${amount} 万元）：${person.name} ${ROUND_ACT_NAMES[given.act]}，现在是“${ROUND_STATE_NAMES[transition.to]}”${reason}`,
        link,
      },
      at,
    )
  }
}
