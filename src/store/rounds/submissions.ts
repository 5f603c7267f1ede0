/** 报送 in the store: what was handed in, to the byte, and what of it reviewers looked at. */
import { createHash } from 'node:crypto'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import type { StoredRound } from './round.ts'

export interface SubmissionHead {
  readonly id: string
  readonly roundId: string
  readonly unitCode: string
  readonly number: number
  readonly person: string
  readonly by: string
  readonly at: Date
  readonly contentHash: string
}

/** What is handed in: the rows as they stood, with the versions of their cells. */
export interface SubmittedRow extends RoundRow {
  readonly versions: Readonly<Record<string, string>>
}

export interface Submission extends SubmissionHead {
  readonly rows: readonly SubmittedRow[]
}

export async function addSubmission(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  { id, rows, at }: { readonly id: string; readonly rows: readonly SubmittedRow[]; readonly at: Date },
): Promise<string> {
  const content = JSON.stringify({ rows })
  const contentHash = createHash('sha256').update(content).digest('hex')
  await transaction
    .insertInto('round_submission')
    .values({
      division_code: round.divisionCode,
      id,
      round_id: round.id,
      unit_code: round.unitCode,
      number: round.submissionCount + 1,
      submitted_by: person.id,
      submitted_by_name: person.name,
      submitted_at: at,
      content,
      content_hash: contentHash,
    })
    .execute()
  return contentHash
}

const HEAD = [
  'id',
  'round_id',
  'unit_code',
  'number',
  'submitted_by',
  'submitted_by_name',
  'submitted_at',
  'content_hash',
] as const

/** Of all rounds, or of some; the oldest first. */
export async function listSubmissions(
  transaction: PersonTransaction,
  divisionCode: string,
  rounds: readonly string[],
): Promise<readonly SubmissionHead[]> {
  if (rounds.length === 0) return []
  const rows = await transaction
    .selectFrom('round_submission')
    .select(HEAD)
    .where('division_code', '=', divisionCode)
    .where('round_id', 'in', rounds)
    .orderBy('number')
    .execute()
  return rows.map(headOf)
}

export async function readSubmission(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
): Promise<Submission | undefined> {
  const row = await transaction
    .selectFrom('round_submission')
    .select([...HEAD, 'content'])
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  // Only `addSubmission` writes the column.
  const content = row.content as { readonly rows: readonly SubmittedRow[] }
  return { ...headOf(row), rows: content.rows }
}

function headOf(row: {
  readonly id: string
  readonly round_id: string
  readonly unit_code: string
  readonly number: number
  readonly submitted_by: string
  readonly submitted_by_name: string
  readonly submitted_at: Date
  readonly content_hash: string
}): SubmissionHead {
  return {
    id: row.id,
    roundId: row.round_id,
    unitCode: row.unit_code,
    number: row.number,
    person: row.submitted_by,
    by: row.submitted_by_name,
    at: row.submitted_at,
    contentHash: row.content_hash,
  }
}

/** 已看 — the subjects of each submission that the person looked at. */
export async function readLooks(
  transaction: PersonTransaction,
  person: Person,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (submissions.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('review_look')
    .select(['submission_id', 'subject'])
    .where('division_code', '=', person.reach.divisionCode)
    .where('submission_id', 'in', submissions)
    .where('person', '=', person.id)
    .execute()
  const looks = new Map<string, Set<string>>()
  for (const row of rows) {
    const known = looks.get(row.submission_id) ?? new Set()
    looks.set(row.submission_id, known.add(row.subject))
  }
  return looks
}

export async function setLooks(
  transaction: PersonTransaction,
  person: Person,
  submission: Pick<SubmissionHead, 'id' | 'unitCode'>,
  {
    subjects,
    isSeen,
    at,
  }: { readonly subjects: readonly string[]; readonly isSeen: boolean; readonly at: Date },
): Promise<void> {
  const { divisionCode } = person.reach
  if (!isSeen) {
    await transaction
      .deleteFrom('review_look')
      .where('division_code', '=', divisionCode)
      .where('submission_id', '=', submission.id)
      .where('person', '=', person.id)
      .where('subject', 'in', subjects)
      .execute()
    return
  }
  await transaction
    .insertInto('review_look')
    .values(
      [...new Set(subjects)].map((subject) => ({
        division_code: divisionCode,
        submission_id: submission.id,
        unit_code: submission.unitCode,
        person: person.id,
        subject,
        looked_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['division_code', 'submission_id', 'person', 'subject']).doNothing(),
    )
    .execute()
}
