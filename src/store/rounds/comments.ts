/** 批注 in the store: what reviewers said of a figure of a round, and what was answered. */
import type { Person, PersonTransaction } from '../as-person.ts'
import { present, type StoredRound } from './round.ts'

export type CommentState = 'open' | 'answered' | 'resolved'

export interface StoredComment {
  readonly id: string
  /** The figure's identity: it survives moving and recomputing. */
  readonly subject: string
  readonly answers?: string
  readonly person: string
  readonly by: string
  readonly role: string
  readonly text: string
  readonly suggested?: string
  readonly at: Date
  readonly state: CommentState
  /** @ — who was named in it. */
  readonly mentions?: readonly Mention[]
  readonly files?: readonly CommentFile[]
}

export interface Mention {
  readonly account: string
  readonly name: string
}

export interface CommentFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly byteCount: number
}

/** The oldest first, answers among them. */
export async function readComments(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'id'>,
): Promise<readonly StoredComment[]> {
  const rows = await transaction
    .selectFrom('round_comment')
    .selectAll()
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  const files = await filesOf(
    transaction,
    round.divisionCode,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    ...present('answers', row.answers_id),
    person: row.person,
    by: row.person_name,
    role: row.role,
    text: row.text,
    ...present('suggested', row.suggested),
    at: row.said_at,
    // A constraint of the table allows these words only.
    state: row.state as CommentState,
    // Only `addComment` writes the column.
    mentions: (row.mentions as readonly Mention[] | null) ?? [],
    files: files.get(row.id) ?? [],
  }))
}

async function filesOf(
  transaction: PersonTransaction,
  divisionCode: string,
  comments: readonly string[],
): Promise<ReadonlyMap<string, readonly CommentFile[]>> {
  const found = new Map<string, CommentFile[]>()
  if (comments.length === 0) return found
  const rows = await transaction
    .selectFrom('comment_file')
    .select(['id', 'comment_id', 'name', 'media_type', 'byte_count'])
    .where('division_code', '=', divisionCode)
    .where('comment_id', 'in', comments)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  for (const { id, comment_id, name, media_type: mediaType, byte_count: byteCount } of rows)
    found.set(comment_id, [...(found.get(comment_id) ?? []), { id, name, mediaType, byteCount }])
  return found
}

/** The comment or answer that a file may hang on: the person's own. */
export async function ownComment(
  transaction: PersonTransaction,
  person: Person,
  id: string,
): Promise<{ readonly roundId: string; readonly unitCode: string; readonly fileCount: number } | undefined> {
  const row = await transaction
    .selectFrom('round_comment')
    .select(['round_id', 'unit_code'])
    .where('division_code', '=', person.reach.divisionCode)
    .where('id', '=', id)
    .where('person', '=', person.id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const files = await filesOf(transaction, person.reach.divisionCode, [id])
  return { roundId: row.round_id, unitCode: row.unit_code, fileCount: files.get(id)?.length ?? 0 }
}

export async function addCommentFile(
  transaction: PersonTransaction,
  person: Person,
  file: Omit<CommentFile, 'byteCount'> & {
    readonly comment: string
    readonly unitCode: string
    readonly bytes: Uint8Array
    readonly sha256: string
    readonly at: Date
  },
): Promise<void> {
  const { bytes } = file
  await transaction
    .insertInto('comment_file')
    .values({
      division_code: person.reach.divisionCode,
      id: file.id,
      comment_id: file.comment,
      unit_code: file.unitCode,
      name: file.name,
      media_type: file.mediaType,
      byte_count: bytes.length,
      sha256: file.sha256,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      given_by: person.id,
      given_at: file.at,
    })
    .execute()
}

export async function readCommentFile(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | undefined> {
  const row = await transaction
    .selectFrom('comment_file')
    .select(['name', 'media_type', 'content'])
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { name: row.name, mediaType: row.media_type, bytes: row.content }
}

/** The comment and the round that it was made on, as far as the person sees them. */
export async function findComment(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
): Promise<{ readonly roundId: string; readonly person: string; readonly subject: string } | undefined> {
  const row = await transaction
    .selectFrom('round_comment')
    .select(['round_id', 'person', 'subject'])
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .where('answers_id', 'is', null)
    .executeTakeFirst()
  return row && { roundId: row.round_id, person: row.person, subject: row.subject }
}

export async function addComment(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'unitCode' | 'id'>,
  comment: StoredComment,
): Promise<void> {
  await transaction
    .insertInto('round_comment')
    .values({
      division_code: round.divisionCode,
      id: comment.id,
      round_id: round.id,
      unit_code: round.unitCode,
      subject: comment.subject,
      answers_id: comment.answers ?? null,
      person: comment.person,
      person_name: comment.by,
      role: comment.role,
      text: comment.text,
      suggested: comment.suggested ?? null,
      said_at: comment.at,
      state: comment.state,
      mentions: JSON.stringify(comment.mentions ?? []),
    })
    .execute()
}

export async function setCommentState(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
  state: CommentState,
): Promise<void> {
  await transaction
    .updateTable('round_comment')
    .set({ state })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .execute()
}
