/** 历史 — who did what to a round and when, told from the log. */
import { sql } from 'kysely'
import type { ChangeCause } from '../../core/budget/drafting/round-row.ts'
import type { PersonTransaction } from '../as-person.ts'
import type { ChangedContent } from './changed-content.ts'
import { present, type StoredRound } from './round.ts'

export interface RoundEvent {
  readonly seq: bigint
  readonly at: Date
  readonly person: string
  readonly by: string
  readonly actingFor?: string
  /** `round-opened`, `round-changed`, `round-submitted` … */
  readonly act: string
  readonly content: unknown
}

export interface FieldEvent extends Omit<RoundEvent, 'act' | 'content'> {
  readonly from?: string
  readonly to: string
  readonly cause: ChangeCause
  /** A text that lost against another one. */
  readonly isLost: boolean
}

/**
 * The oldest first; `since` leaves out what the reader knows, `mentioning` what does not name a row; `onlyHeads`
 * answers who and when, without what.
 */
export async function readEvents(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'unitCode' | 'year' | 'id'>,
  {
    since,
    mentioning,
    onlyHeads = false,
  }: { readonly since?: bigint; readonly mentioning?: string; readonly onlyHeads?: boolean } = {},
): Promise<readonly RoundEvent[]> {
  let query = transaction
    .selectFrom('log_entry')
    .select(['seq', 'at', 'person', 'person_name', 'acting_for', 'act'])
    .select(onlyHeads ? sql.lit('null').as('content') : 'content')
    .where('division_code', '=', round.divisionCode)
    .where('unit_code', '=', round.unitCode)
    .where('year', '=', round.year)
    .where('subject', '=', `round:${round.id}`)
  if (since !== undefined) query = query.where('seq', '>', since)
  if (mentioning !== undefined) query = query.where('content', 'like', `%${mentioning}%`)
  const rows = await query.orderBy('seq').execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    person: row.person,
    by: row.person_name,
    ...present('actingFor', row.acting_for),
    act: row.act,
    content: JSON.parse(row.content),
  }))
}

export function changesIn({ act, content }: RoundEvent): ChangedContent | undefined {
  // Entries of this act are written with such content, and with nothing else.
  return act === 'round-changed' ? (content as ChangedContent) : undefined
}

/** Every text that a cell had, or was meant to have, the newest first. */
export async function readFieldHistory(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'unitCode' | 'year' | 'id'>,
  row: string,
  field: string,
): Promise<readonly FieldEvent[]> {
  const events = await readEvents(transaction, round, { mentioning: row })
  return events.flatMap((event) => fieldEvents(event, row, field)).toReversed()
}

function fieldEvents(event: RoundEvent, row: string, field: string): readonly FieldEvent[] {
  const content = changesIn(event)
  if (content === undefined) return []
  const { act: _, content: __, ...who } = event
  const { cause, changes, lost = [] } = content
  return [
    ...changes.flatMap((change): readonly FieldEvent[] => {
      if (change.kind === 'cell' && change.row === row && change.field === field)
        return [{ ...who, from: change.from, to: change.to, cause, isLost: false }]
      if (change.kind === 'add' && change.row.id === row && field in change.row.cells)
        return [{ ...who, to: change.row.cells[field] ?? '', cause, isLost: false }]
      return []
    }),
    ...lost
      .filter((one) => one.row === row && one.field === field)
      .map(({ text }) => ({ ...who, to: text, cause, isLost: true })),
  ]
}
