/** 审核 — what waits to be reviewed, and of a submission what changed since the reviewer's own last look. */

import type { Ledger } from '../../core/disclosure/year-view.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { reaches } from '../../core/workflow/reach.ts'
import type { RoundState } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { readEvents } from '../../store/rounds/history.ts'
import { listRounds, readRoundById, type StoredRound } from '../../store/rounds/round.ts'
import {
  readSubmission,
  type Submission,
  type SubmissionHead,
  setLooks,
} from '../../store/rounds/submissions.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type ShownComment, shownComments } from './comments.ts'
import { draftedLedger } from './drafted-ledger.ts'
import { type CeilingRoom, roomOf, spendingOf } from './headroom.ts'
import { roleInTurn } from './notify.ts'
import { changesFor, type RowDifference } from './review-changes.ts'
import { actsOn, type OfferedAct } from './round-acts.ts'
import { checksOf, type RoundCheck } from './round-checks.ts'
import { placeIn, type RoundDesk, type RoundPlace } from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts } from './round-facts.ts'

export interface WaitingReview {
  readonly place: RoundPlace
  readonly round: StoredRound
  readonly submission: SubmissionHead
  readonly amount: Fen
  readonly changeCount: number
  readonly unseenCount: number
  readonly openComments: number
  readonly isMine: boolean
  readonly dueOn?: string
}

/** Those that wait for the person first, then by the day they were handed in. */
export async function listReviews(desk: RoundDesk, person: Person): Promise<readonly WaitingReview[]> {
  const ledgers = await divisionLedgers(desk, person)
  return asPerson(desk.store, person, async (transaction) => {
    const { divisionCode } = person.reach
    const rounds = await listRounds(transaction, { divisionCode })
    const waiting = rounds.filter((one) => one.state !== 'preparing' && one.state !== 'approved-unit')
    const found: WaitingReview[] = []
    for (const group of grouped(waiting)) {
      const [first] = group
      const ledger = ledgers.find(({ department }) => department.code === first?.departmentCode)
      if (first === undefined || ledger === undefined) continue
      const department = placeIn(ledger, first.departmentCode)
      const facts = await readFacts(transaction, department, first.year, first.round)
      for (const round of group) {
        const one = await waitingOf(transaction, person, facts, round)
        if (one !== undefined) found.push(one)
      }
    }
    return found.toSorted(
      (a, b) =>
        (a.isMine ? 0 : 1) - (b.isMine ? 0 : 1) || a.submission.at.getTime() - b.submission.at.getTime(),
    )
  })
}

/** Of the division that the person works in. */
export async function divisionLedgers({ ledgers }: RoundDesk, person: Person): Promise<readonly Ledger[]> {
  const keys = (await ledgers.list()).filter((key) => key.divisionCode === person.reach.divisionCode)
  const all = await Promise.all(keys.map((key) => ledgers.get(key)))
  return all.filter((one) => one !== undefined)
}

function grouped(rounds: readonly StoredRound[]): readonly (readonly StoredRound[])[] {
  const groups = new Map<string, StoredRound[]>()
  for (const one of rounds) {
    const key = `${one.departmentCode} ${one.year} ${one.round}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

async function waitingOf(
  transaction: PersonTransaction,
  person: Person,
  facts: RoundFacts,
  round: StoredRound,
): Promise<WaitingReview | undefined> {
  const unit = facts.units.find((one) => one.round.id === round.id)
  const submission = unit?.submissions.at(-1)
  if (unit === undefined || submission === undefined) return undefined
  // What has passed goes on with its department, not by itself.
  const isMine = round.state !== 'consolidated' && isTurnOf(person, round.state, round.unitCode)
  const isReviewing = isMine && person.reach.role === 'reviewer'
  const { changes, unseen } = isReviewing
    ? await changesFor(transaction, person, unit.submissions, submission)
    : { changes: [], unseen: [] }
  return {
    place: placeIn(facts.place.ledger, round.unitCode),
    round,
    submission,
    amount: spendingOf(draftedOf(facts).ledger, { unitCode: round.unitCode, year: facts.year }),
    changeCount: changes.length,
    unseenCount: unseen.length,
    openComments: unit.comments.filter((one) => one.answers === undefined && one.state === 'open').length,
    isMine,
    ...(facts.dueOn === undefined ? {} : { dueOn: facts.dueOn }),
  }
}

export const isTurnOf = ({ reach }: Person, state: RoundState, unitCode: string): boolean =>
  roleInTurn(state) === reach.role && reaches(reach, 'act', 'budget', unitCode)

export interface ShownReview {
  readonly facts: RoundFacts
  readonly round: StoredRound
  readonly submission: Submission
  readonly base?: SubmissionHead
  readonly changes: readonly RowDifference[]
  readonly seen: ReadonlySet<string>
  /** Who typed each version, by its number. */
  readonly typists: ReadonlyMap<string, { readonly by: string; readonly at: Date }>
  readonly checks: readonly RoundCheck[]
  readonly comments: readonly ShownComment[]
  readonly headroom: readonly CeilingRoom[]
  readonly total: Fen
  readonly acts: readonly OfferedAct[]
}

/** RND-032 where there is no such submission, or the person may not see it. */
export async function showReview(
  desk: RoundDesk,
  person: Person,
  id: string,
  since: string | undefined,
  language: Language,
): Promise<ShownReview> {
  const ledgers = await divisionLedgers(desk, person)
  return asPerson(desk.store, person, async (transaction) => {
    const { round, submission, place } = await submissionIn(transaction, person, ledgers, id)
    const facts = await readFacts(transaction, place, round.year, round.round, dateInChina(desk.clock.now()))
    const [unit] = facts.units
    const submissions = unit?.submissions ?? []
    const chosen = submissions.find((one) => one.id === since)
    const { base, changes, seen, unseen } = await changesFor(
      transaction,
      person,
      submissions,
      submission,
      chosen,
    )
    const events = await readEvents(transaction, round, { onlyHeads: true })
    const draft = { unitCode: round.unitCode, version: submission.id, rows: submission.rows }
    const drafted = draftedLedger(place.ledger, { year: fiscalYear(round.year), unitCode: round.unitCode }, [
      draft,
    ])
    const of = { unitCode: round.unitCode, year: round.year }
    const isNewest = submissions.at(-1)?.id === id
    return {
      facts,
      round,
      submission,
      ...(base === undefined ? {} : { base }),
      changes,
      seen,
      typists: new Map(events.map(({ seq, by, at }) => [String(seq), { by, at }])),
      checks: checksOf(
        {
          ...of,
          rows: submission.rows,
          drafted,
          ceilings: facts.ceilings,
          waivers: facts.waivers,
          today: facts.today,
        },
        language,
      ),
      comments: shownComments(unit?.comments ?? [], person),
      headroom: roomOf(drafted.ledger, of, facts.ceilings),
      total: spendingOf(drafted.ledger, of),
      acts: isNewest
        ? actsOn(person, facts, {
            today: dateInChina(desk.clock.now()),
            needsPassword: desk.needsPassword,
            unseen: person.reach.role === 'reviewer' ? unseen.length : 0,
          })
        : [],
    }
  })
}

async function submissionIn(
  transaction: PersonTransaction,
  person: Person,
  ledgers: readonly Ledger[],
  id: string,
) {
  const { divisionCode } = person.reach
  const submission = await readSubmission(transaction, divisionCode, id)
  const round = submission && (await readRoundById(transaction, divisionCode, submission.roundId))
  const ledger = ledgers.find(({ department }) => department.code === round?.departmentCode)
  if (submission === undefined || round === undefined || ledger === undefined)
    throw new OfficeProblem('RND-032')
  return { submission, round, place: placeIn(ledger, round.unitCode) }
}

/** 标记已看, or no longer so; answers how many changes are left. */
export async function lookAt(
  desk: RoundDesk,
  person: Person,
  id: string,
  { subjects, isSeen }: { readonly subjects: readonly string[]; readonly isSeen: boolean },
): Promise<number> {
  const ledgers = await divisionLedgers(desk, person)
  return asPerson(desk.store, person, async (transaction) => {
    const { round, submission, place } = await submissionIn(transaction, person, ledgers, id)
    if (!reaches(person.reach, 'act', 'budget', round.unitCode)) throw new OfficeProblem('RND-032')
    await setLooks(transaction, person, submission, { subjects, isSeen, at: desk.clock.now() })
    const facts = await readFacts(transaction, place, round.year, round.round)
    const submissions = facts.units[0]?.submissions ?? []
    return (await changesFor(transaction, person, submissions, submission)).unseen.length
  })
}
