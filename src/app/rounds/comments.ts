/** 批注 — what reviewers ask of a figure, what preparers answer, and who may say that it is settled. */

import { unitId } from '../../core/budget/department.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import {
  addComment,
  type CommentState,
  findComment,
  readComments,
  type StoredComment,
  setCommentState,
} from '../../store/rounds/comments.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { chainOf, readRoundById, type StoredRound } from '../../store/rounds/round.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundAddress } from './change-round.ts'
import { holdersFor, tell } from './notify.ts'
import { freshId, officeUrl, placeOf, type RoundDesk, roundIn, writtenRound } from './round-desk.ts'

export interface ShownComment extends StoredComment {
  readonly replies: readonly StoredComment[]
  readonly canResolve: boolean
}

/** Comments with their answers, those that are open first, then in the order in which they were said. */
export function shownComments(comments: readonly StoredComment[], person: Person): readonly ShownComment[] {
  return comments
    .filter((one) => one.answers === undefined)
    .map((one) => ({
      ...one,
      replies: comments.filter((reply) => reply.answers === one.id),
      canResolve: one.state !== 'resolved' && mayResolve(person, one.person),
    }))
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state])
}

const ORDER: Readonly<Record<CommentState, number>> = { open: 0, answered: 1, resolved: 2 }

const mayResolve = (person: Person, author: string): boolean =>
  person.id === author || ['leader', 'reviewer', 'budget-officer'].includes(person.reach.role)

export async function listComments(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
): Promise<readonly ShownComment[]> {
  const place = await placeOf(desk, person, address.unit)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    return shownComments(await readComments(transaction, round), person)
  })
}

export interface NewComment {
  readonly subject: string
  readonly text: string
  readonly suggested?: string
}

export async function comment(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  given: NewComment,
): Promise<string> {
  const place = await placeOf(desk, person, address.unit)
  if (!reaches(person.reach, 'act', 'budget', place.unitCode))
    throw new OfficeProblem('RND-064', { what: address.unit })
  const holders = await roleHolders(desk.store, place.divisionCode)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    const at = desk.clock.now()
    const id = freshId(at)
    await addComment(transaction, round, { ...said(person, given.text, at), id, ...given, state: 'open' })
    await record(transaction, person, round, 'round-commented', { comment: id, ...given }, at)
    await tellOthers(transaction, { desk, person, round, holders, unit: place.unit }, given.text)
    return id
  })
}

export async function answerComment(
  desk: RoundDesk,
  person: Person,
  id: string,
  text: string,
): Promise<void> {
  const holders = await roleHolders(desk.store, person.reach.divisionCode)
  await asPerson(desk.store, person, async (transaction) => {
    const { round, found } = await commentOf(transaction, person, id)
    const at = desk.clock.now()
    const reply = { ...said(person, text, at), id: freshId(at), subject: found.subject, answers: id }
    await addComment(transaction, round, { ...reply, state: 'answered' })
    await setCommentState(transaction, round.divisionCode, id, 'answered')
    await record(transaction, person, round, 'round-comment-answered', { comment: id, text }, at)
    const unit = await addressOf(desk, round)
    await tellOthers(transaction, { desk, person, round, holders, unit, also: found.person }, text)
  })
}

/** 已解决 */
export async function resolveComment(desk: RoundDesk, person: Person, id: string): Promise<void> {
  await asPerson(desk.store, person, async (transaction) => {
    const { round, found } = await commentOf(transaction, person, id)
    if (!mayResolve(person, found.person)) throw new OfficeProblem('RND-031')
    await setCommentState(transaction, round.divisionCode, id, 'resolved')
    await record(transaction, person, round, 'round-comment-resolved', { comment: id }, desk.clock.now())
  })
}

async function commentOf(transaction: PersonTransaction, person: Person, id: string) {
  const { divisionCode } = person.reach
  const found = await findComment(transaction, divisionCode, id)
  const round = found && (await readRoundById(transaction, divisionCode, found.roundId))
  if (found === undefined || round === undefined || !reaches(person.reach, 'act', 'budget', round.unitCode))
    throw new OfficeProblem('RND-030')
  return { found, round }
}

const said = (person: Person, text: string, at: Date) => ({
  person: person.id,
  by: person.name,
  role: ROLE_NAMES[person.reach.role],
  text,
  at,
})

async function record(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  act: string,
  content: unknown,
  at: Date,
): Promise<void> {
  await appendToLog(transaction, person, chainOf(round), [{ act, subject: `round:${round.id}`, content }], at)
}

async function addressOf({ ledgers }: RoundDesk, round: StoredRound): Promise<string> {
  const keys = await ledgers.list()
  const key = keys.find(
    (one) => one.divisionCode === round.divisionCode && one.unitCodes.includes(round.unitCode),
  )
  return key === undefined ? round.unitCode : unitId(key.locality, round.unitCode)
}

async function tellOthers(
  transaction: PersonTransaction,
  {
    desk,
    person,
    round,
    holders,
    unit,
    also,
  }: {
    readonly desk: RoundDesk
    readonly person: Person
    readonly round: StoredRound
    readonly holders: readonly RoleHolder[]
    readonly unit: string
    readonly also?: string
  },
  text: string,
): Promise<void> {
  const preparers = holdersFor(holders, 'preparer', round).map((one) => one.account)
  const to = [...preparers, ...(also === undefined ? [] : [also])].filter((one) => one !== person.id)
  const told = {
    kind: 'comment',
    subject: `round:${round.id}`,
    text: `${person.name}（${ROLE_NAMES[person.reach.role]}）在 ${round.unitCode} ${ROUND_NAMES[round.round]} 写了批注：${text}`,
    link: officeUrl({ unit }, round.year, round.round, '?drawer=comments'),
  }
  await tell(transaction, round.divisionCode, to, told, desk.clock.now())
}
