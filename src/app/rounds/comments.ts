/** 批注 — what reviewers ask of a figure, what preparers answer, and who may say that it is settled. */

import { createHash } from 'node:crypto'
import { unitId } from '../../core/budget/department.ts'
import { grantOf } from '../../core/workflow/permissions.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { printableName } from '../../files/bytes/printable-name.ts'
import { attachmentKind } from '../../files/uploads/attachment-kind.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import {
  addComment,
  addCommentFile,
  type CommentState,
  findComment,
  type Mention,
  ownComment,
  readCommentFile,
  readComments,
  type StoredComment,
  setCommentState,
} from '../../store/rounds/comments.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { chainOf, readRoundById, type StoredRound } from '../../store/rounds/round.ts'
import { reachIn } from '../accounts/office-sessions.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundAddress } from './change-round.ts'
import { holdersFor, tell } from './notify.ts'
import { freshId, officeUrl, placeOf, type RoundDesk, roundIn, writtenRound } from './round-desk.ts'

export interface SaidComment extends StoredComment {
  /** Whether the person who looks said it. */
  readonly isOwn: boolean
}

export interface ShownComment extends SaidComment {
  readonly replies: readonly SaidComment[]
  readonly canResolve: boolean
}

/** Comments with their answers, those that are open first, then in the order in which they were said. */
export function shownComments(comments: readonly StoredComment[], person: Person): readonly ShownComment[] {
  return comments
    .filter((one) => one.answers === undefined)
    .map((one) => ({
      ...one,
      isOwn: one.person === person.id,
      replies: comments
        .filter((reply) => reply.answers === one.id)
        .map((reply) => ({ ...reply, isOwn: reply.person === person.id })),
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
  /** @ — accounts of people who may see the round. */
  readonly mentions?: readonly string[]
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
  const { mentions: named = [], ...written } = given
  const mentions = mentionsOf(await readersOf(desk, holders, place), named)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    const at = desk.clock.now()
    const id = freshId(at)
    const one = { ...said(person, given.text, at), id, ...written, mentions, state: 'open' as const }
    await addComment(transaction, round, one)
    await record(transaction, person, round, 'round-commented', { comment: id, ...written, mentions }, at)
    await tellOthers(transaction, { desk, person, round, holders, unit: place.unit, mentions }, given.text)
    return id
  })
}

/** Who may see the round, to be named in a comment on it. */
export async function commentPeople(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
): Promise<readonly RoleHolder[]> {
  const place = await placeOf(desk, person, address.unit)
  const readers = await readersOf(desk, await roleHolders(desk.store, place.divisionCode), place)
  return readers.filter((one) => one.account !== person.id)
}

/** Each account once, in the first of its roles that reads the round. */
async function readersOf(
  { store }: RoundDesk,
  holders: readonly RoleHolder[],
  { divisionCode, unitCode }: { readonly divisionCode: string; readonly unitCode: string },
): Promise<readonly RoleHolder[]> {
  const readers = new Map<string, RoleHolder>()
  for (const one of holders) {
    if (readers.has(one.account) || grantOf(one.role, 'budget') === undefined) continue
    const reach = await reachIn(store, { ...one, divisionCode })
    if (reaches(reach, 'read', 'budget', unitCode)) readers.set(one.account, one)
  }
  return [...readers.values()]
}

/** RND-036 where somebody is named who may not see what is written about. */
function mentionsOf(readers: readonly RoleHolder[], named: readonly string[]): readonly Mention[] {
  return [...new Set(named)].map((account) => {
    const reader = readers.find((one) => one.account === account)
    if (reader === undefined) throw new OfficeProblem('RND-036')
    return { account, name: reader.name }
  })
}

/** 附件 hang on the person's own comment or answer. */
const MOST_FILES = 5

export async function attachFile(
  desk: RoundDesk,
  person: Person,
  comment: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const name = printableName(file.name)
  const kind = attachmentKind(file.bytes, name)
  if (!kind.ok) throw new OfficeProblem(kind.problem.code, kind.problem.params)
  await asPerson(desk.store, person, async (transaction) => {
    const own = await ownComment(transaction, person, comment)
    const round = own && (await readRoundById(transaction, person.reach.divisionCode, own.roundId))
    if (own === undefined || round === undefined || !reaches(person.reach, 'act', 'budget', own.unitCode))
      throw new OfficeProblem('RND-030')
    if (own.fileCount >= MOST_FILES) throw new OfficeProblem('RND-035', { most: String(MOST_FILES), name })
    const at = desk.clock.now()
    const id = freshId(at)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const { mediaType } = kind
    const { bytes } = file
    const given = { id, comment, unitCode: own.unitCode, name, mediaType, bytes, sha256, at }
    await addCommentFile(transaction, person, given)
    const content = { comment, file: id, name, sha256, byteCount: bytes.length }
    await record(transaction, person, round, 'round-comment-attached', content, at)
  })
}

/** RND-037 alike whether there is none or the person may not see it. */
export async function attachedFile(
  desk: RoundDesk,
  person: Person,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  const { divisionCode } = person.reach
  const found = await asPerson(desk.store, person, (transaction) =>
    readCommentFile(transaction, divisionCode, id),
  )
  if (found === undefined) throw new OfficeProblem('RND-037')
  return found
}

export async function answerComment(
  desk: RoundDesk,
  person: Person,
  id: string,
  text: string,
  named: readonly string[] = [],
): Promise<string> {
  const { divisionCode } = person.reach
  const holders = await roleHolders(desk.store, divisionCode)
  return asPerson(desk.store, person, async (transaction) => {
    const { round, found } = await commentOf(transaction, person, id)
    const mentions = mentionsOf(await readersOf(desk, holders, round), named)
    const at = desk.clock.now()
    const own = freshId(at)
    const reply = { ...said(person, text, at), id: own, subject: found.subject, answers: id, mentions }
    await addComment(transaction, round, { ...reply, state: 'answered' })
    await setCommentState(transaction, round.divisionCode, id, 'answered')
    await record(transaction, person, round, 'round-comment-answered', { comment: id, text, mentions }, at)
    const unit = await addressOf(desk, round)
    await tellOthers(transaction, { desk, person, round, holders, unit, mentions, also: found.person }, text)
    return own
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
    mentions,
    also,
  }: {
    readonly desk: RoundDesk
    readonly person: Person
    readonly round: StoredRound
    readonly holders: readonly RoleHolder[]
    readonly unit: string
    readonly mentions: readonly Mention[]
    readonly also?: string
  },
  text: string,
): Promise<void> {
  const preparers = holdersFor(holders, 'preparer', round).map((one) => one.account)
  const named = mentions.map((one) => one.account).filter((one) => one !== person.id)
  const to = [...preparers, ...(also === undefined ? [] : [also])].filter(
    (one) => one !== person.id && !named.includes(one),
  )
  const told = {
    kind: 'comment',
    subject: `round:${round.id}`,
    text: `${person.name}（${ROLE_NAMES[person.reach.role]}）在 ${round.unitCode} ${ROUND_NAMES[round.round]} 写了批注：${text}`,
    link: officeUrl({ unit }, round.year, round.round, '?drawer=comments'),
  }
  const at = desk.clock.now()
  await tell(transaction, round.divisionCode, to, told, at)
  // Whoever is named is told once, and that he was meant.
  const meant = `${person.name}（${ROLE_NAMES[person.reach.role]}）在 ${round.unitCode} ${ROUND_NAMES[round.round]} 的批注里提到您：${text}`
  await tell(transaction, round.divisionCode, named, { ...told, kind: 'mention', text: meant }, at)
}
