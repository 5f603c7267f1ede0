/** 填写 — what people type into a round: batches of changes with their conflicts, rows taken out, and a cell's history. */
import type { RowChange } from '../../core/budget/drafting/round-row.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { ROUND_NAMES, ROUND_STATE_NAMES, type Round } from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { type ChangeBatch, type ChangeOutcome, changeRows } from '../../store/rounds/change-rows.ts'
import { readComments } from '../../store/rounds/comments.ts'
import { changesIn, type FieldEvent, readEvents, readFieldHistory } from '../../store/rounds/history.ts'
import { lockProject, recordDeclarers } from '../../store/rounds/library.ts'
import { lockRound, type RoundKey, type StoredRound } from '../../store/rounds/round.ts'
import { ROW_VERSION, readRows, type StoredRow } from '../../store/rounds/rows.ts'
import { OfficeProblem } from '../office-problem.ts'
import { placeOf, type RoundDesk, roundIn, roundKey, writtenRound } from './round-desk.ts'

export interface RoundAddress {
  /** `jianghan-403001` */
  readonly unit: string
  readonly year: number
  readonly round: Round
}

export interface GivenChanges extends ChangeBatch {
  /** The revision that the client saw last: what others did since is told. */
  readonly since?: string
}

export interface ChangesTaken {
  readonly outcome: ChangeOutcome
  readonly mergedBy: readonly ByCount[]
}

export interface ByCount {
  readonly by: string
  readonly count: number
}

/** 503 of changes at once is a paste, 5,000 a mistake. */
const MOST_CHANGES = 5000

export async function changeRound(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  given: GivenChanges,
): Promise<ChangesTaken> {
  const { length } = given.changes as readonly RowChange[]
  if (length > MOST_CHANGES)
    throw new OfficeProblem('RND-025', { limit: String(MOST_CHANGES), found: String(length) })
  const place = await placeOf(desk, person, address.unit)
  const round = writtenRound(address.round)
  if (place.isDepartment || !reaches(person.reach, 'edit', 'budget', place.unitCode))
    throw new OfficeProblem('RND-003', { role: ROLE_NAMES[person.reach.role], unit: place.unitName })
  const key = roundKey(place, place.unitCode, address.year, round)
  return asPerson(desk.store, person, async (transaction) => {
    if (round === 'reserve') await declaring(transaction, person, key, given.changes)
    const answer = await changeRows(transaction, person, key, given, desk.clock.now())
    if (answer.kind === 'taken') throw new OfficeProblem('RND-024')
    if (answer.kind === 'absent') await roundIn(transaction, place, address.year, round)
    if (answer.kind === 'locked')
      throw new OfficeProblem('RND-002', {
        round: ROUND_NAMES[round],
        state: ROUND_STATE_NAMES[answer.round.state],
      })
    if (answer.kind !== 'applied') throw new OfficeProblem('RND-064', { what: address.unit })
    const mergedBy =
      given.since === undefined
        ? []
        : await othersSince(
            transaction,
            await roundIn(transaction, place, address.year, round),
            given.since,
            person,
          )
    return { outcome: answer.outcome, mergedBy }
  })
}

type Transaction = Parameters<typeof readRows>[0]

/** Of the reserve only drafts are typed in; RND-079 where a review has one. Locks the round, then the projects, then the log. */
async function declaring(
  transaction: Transaction,
  person: Person,
  key: RoundKey,
  changes: readonly RowChange[],
): Promise<void> {
  const locked = await lockRound(transaction, key)
  if (locked === undefined) return
  const ids = changes.flatMap((change) => (change.kind === 'add' ? [] : [change.row]))
  const known = await readRows(transaction, locked, ids)
  const added = changes.flatMap((change) => (change.kind === 'add' ? [change.row] : []))
  const codes = new Set([...known, ...added].flatMap((row) => row.project ?? []))
  for (const code of [...codes].sort()) {
    const project = await lockProject(transaction, key.divisionCode, code)
    if (project?.state !== 'draft') throw new OfficeProblem('RND-079', { code })
  }
  await recordDeclarers(transaction, person.id, key.divisionCode, [...codes])
}

async function othersSince(
  transaction: Transaction,
  round: StoredRound,
  since: string,
  person: Person,
): Promise<readonly ByCount[]> {
  const counts = new Map<string, number>()
  for (const event of await readEvents(transaction, round, { since: revisionOf(since) })) {
    const count = changesIn(event)?.changes.length ?? 0
    if (event.person !== person.id && count > 0) counts.set(event.by, (counts.get(event.by) ?? 0) + count)
  }
  return [...counts].map(([by, count]) => ({ by, count }))
}

const revisionOf = (text: string): bigint => (/^\d{1,18}$/.test(text) ? BigInt(text) : 0n)

export interface ChangedSince {
  readonly round: StoredRound
  readonly rows: readonly StoredRow[]
  readonly removed: readonly string[]
  readonly by: readonly ByCount[]
  readonly commentCount: number
}

/** Rows of which any cell is newer than the revision, as they stand now. */
export async function changedSince(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  since: string,
): Promise<ChangedSince> {
  const place = await placeOf(desk, person, address.unit)
  const after = revisionOf(since)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    const commentCount = (await readComments(transaction, round)).length
    if (round.revision <= after) return { round, rows: [], removed: [], by: [], commentCount }
    const rows = (await readRows(transaction, round)).filter((row) => isNewer(row, after))
    return {
      round,
      rows: rows.filter((row) => row.removedAt === undefined),
      removed: rows.filter((row) => row.removedAt !== undefined).map((row) => row.id),
      by: await othersSince(transaction, round, since, person),
      commentCount,
    }
  })
}

const isNewer = (row: StoredRow, after: bigint): boolean =>
  Object.values(row.versions).some((version) => BigInt(version) > after)

export interface RemovedRow {
  readonly row: StoredRow
  readonly by?: string
}

/** 已删除的行, the newest first, which can be brought back. */
export async function removedRows(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
): Promise<readonly RemovedRow[]> {
  const place = await placeOf(desk, person, address.unit)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    const removed = (await readRows(transaction, round)).filter((row) => row.removedAt !== undefined)
    if (removed.length === 0) return []
    const names = new Map((await readEvents(transaction, round)).map((one) => [String(one.seq), one.by]))
    return removed
      .map((row) => {
        const by = names.get(row.versions[ROW_VERSION] ?? '')
        return { row, ...(by === undefined ? {} : { by }) }
      })
      .toSorted((a, b) => (b.row.removedAt?.getTime() ?? 0) - (a.row.removedAt?.getTime() ?? 0))
  })
}

export async function fieldHistory(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  cell: { readonly row: string; readonly field: string },
): Promise<readonly FieldEvent[]> {
  const place = await placeOf(desk, person, address.unit)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    return readFieldHistory(transaction, round, cell.row, cell.field)
  })
}
