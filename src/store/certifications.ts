/** 公开的审签 in the store: requests, decisions and the versions that followed, each written under the rights of whoever does it. */

import { problem } from '../core/kernel/problem.ts'
import type { Person, PersonTransaction } from './as-person.ts'
import type { PublicationKey } from './disclosure-versions.ts'
import { present } from './rounds/round.ts'
import { errorCode, StoreProblem } from './store-problem.ts'

export type CertificationState = 'requested' | 'withdrawn' | 'returned' | 'certified' | 'published'

export interface StoredCertification {
  readonly id: string
  readonly unitCode: string
  readonly year: number
  readonly kind: string
  readonly state: CertificationState
  readonly title: string
  readonly contentHash: string
  readonly note: string
  readonly requestedBy: string
  readonly requestedByName: string
  readonly requestedAt: Date
  readonly editors: readonly string[]
  readonly decidedBy?: string
  readonly decidedByName?: string
  readonly decidedAt?: Date
  readonly reason?: string
  readonly version?: number
  readonly publishedByName?: string
  readonly publishedAt?: Date
}

/** Requests that nobody has withdrawn, returned or published yet hold the text. */
export const isOpen = ({ state }: Pick<StoredCertification, 'state'>): boolean =>
  state === 'requested' || state === 'certified'

/** The newest first; of one document, or of all that the person sees in the division. */
export async function readCertifications(
  transaction: PersonTransaction,
  of: PublicationKey | { readonly divisionCode: string },
): Promise<readonly StoredCertification[]> {
  let query = transaction
    .selectFrom('certification_request as asked')
    .leftJoin('certification_decision as decided', (join) =>
      join
        .onRef('decided.division_code', '=', 'asked.division_code')
        .onRef('decided.request_id', '=', 'asked.id'),
    )
    .leftJoin('disclosure_version as made', (join) =>
      join.onRef('made.division_code', '=', 'asked.division_code').onRef('made.request_id', '=', 'asked.id'),
    )
    .where('asked.division_code', '=', of.divisionCode)
    .select([
      'asked.id',
      'asked.unit_code',
      'asked.year',
      'asked.kind',
      'asked.title',
      'asked.content_hash',
      'asked.note',
      'asked.requested_by',
      'asked.requested_by_name',
      'asked.requested_at',
      'asked.editors',
      'asked.withdrawn_at',
      'decided.decision',
      'decided.decided_by',
      'decided.decided_by_name',
      'decided.decided_at',
      'decided.reason',
      'made.version',
      'made.published_by_name',
      'made.published_at',
    ])
    .orderBy('asked.requested_at', 'desc')
    .orderBy('asked.number', 'desc')
  if ('unitCode' in of)
    query = query
      .where('asked.unit_code', '=', of.unitCode)
      .where('asked.year', '=', of.year)
      .where('asked.kind', '=', of.kind)
  return (await query.execute()).map((row) => ({
    id: row.id,
    unitCode: row.unit_code,
    year: row.year,
    kind: row.kind,
    state: stateOf(row),
    title: row.title,
    contentHash: row.content_hash,
    note: row.note,
    requestedBy: row.requested_by,
    requestedByName: row.requested_by_name,
    requestedAt: row.requested_at,
    editors: row.editors,
    ...present('decidedBy', row.decided_by),
    ...present('decidedByName', row.decided_by_name),
    ...present('decidedAt', row.decided_at),
    ...present('reason', row.reason),
    ...present('version', row.version),
    ...present('publishedByName', row.published_by_name),
    ...present('publishedAt', row.published_at),
  }))
}

function stateOf(row: {
  readonly withdrawn_at: Date | null
  readonly decision: string | null
  readonly version: number | null
}): CertificationState {
  if (row.version !== null) return 'published'
  if (row.withdrawn_at !== null) return 'withdrawn'
  if (row.decision === null) return 'requested'
  return row.decision === 'certified' ? 'certified' : 'returned'
}

export async function addRequest(
  transaction: PersonTransaction,
  person: Person,
  key: PublicationKey,
  given: {
    readonly id: string
    /** Which request for this document it is, from 1. */
    readonly number: number
    readonly title: string
    readonly contentHash: string
    readonly note: string
    readonly editors: readonly string[]
    readonly at: Date
  },
): Promise<void> {
  await transaction
    .insertInto('certification_request')
    .values({
      division_code: key.divisionCode,
      id: given.id,
      unit_code: key.unitCode,
      year: key.year,
      kind: key.kind,
      number: given.number,
      title: given.title,
      content_hash: given.contentHash,
      note: given.note,
      editors: [...given.editors],
      requested_by: person.id,
      requested_by_name: person.name,
      requested_at: given.at,
      withdrawn_at: null,
    })
    .execute()
}

/** Whoever may prepare the document takes it back, whoever handed it in. */
export async function withdrawRequest(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('certification_request')
    .set({ withdrawn_at: at })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

const CHECK_VIOLATION = '23514'

/** PUB-502 where the person prepared what is decided on: a constraint of the table says so. */
export async function addDecision(
  transaction: PersonTransaction,
  person: Person,
  of: StoredCertification,
  given: { readonly decision: 'certified' | 'returned'; readonly reason: string; readonly at: Date },
): Promise<void> {
  try {
    await transaction
      .insertInto('certification_decision')
      .values({
        division_code: person.reach.divisionCode,
        request_id: of.id,
        unit_code: of.unitCode,
        content_hash: of.contentHash,
        requested_by: of.requestedBy,
        editors: [...of.editors],
        decision: given.decision,
        reason: given.reason,
        decided_by: person.id,
        decided_by_name: person.name,
        decided_at: given.at,
      })
      .execute()
  } catch (error) {
    if (errorCode(error) !== CHECK_VIOLATION) throw error
    throw new StoreProblem(problem('PUB-502', { person: person.name, title: of.title }), { cause: error })
  }
}

/** Who wrote its texts here since the version before, or typed the budget that it prints. */
export async function editorsOf(
  transaction: PersonTransaction,
  key: PublicationKey,
  unitCodes: readonly string[],
): Promise<readonly string[]> {
  const texts = await transaction
    .selectFrom('text_edit')
    .where('division_code', '=', key.divisionCode)
    .where('unit_code', '=', key.unitCode)
    .where('year', '=', key.year)
    .where('kind', '=', key.kind)
    .where('person', 'is not', null)
    .select('person')
    .distinct()
    .execute()
  const rounds =
    key.kind === 'budget' && unitCodes.length > 0
      ? await transaction
          .selectFrom('budget_round')
          .where('division_code', '=', key.divisionCode)
          .where('year', '=', key.year)
          .where('unit_code', 'in', unitCodes)
          .select('editors')
          .execute()
      : []
  const all = [...texts.flatMap((row) => row.person ?? []), ...rounds.flatMap((row) => row.editors)]
  return [...new Set(all)].toSorted()
}
