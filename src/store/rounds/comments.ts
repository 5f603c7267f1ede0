/** 批注 in the store: what reviewers said of a figure of a round, and what was answered. */
import type { PersonTransaction } from '../as-person.ts'
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
  }))
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
