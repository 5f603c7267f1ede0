/** 成批加行 — rows that come from elsewhere, last year's or a file's, added to a locked round as one event, computed cells and all. */
import { sql } from 'kysely'
import type { ChangeCause, RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog } from '../log.ts'
import type { ChangedContent } from './changed-content.ts'
import { chainOf, type StoredRound } from './round.ts'
import { insertRows, ROW_VERSION } from './rows.ts'

export async function addRows(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  rows: readonly RoundRow[],
  cause: ChangeCause,
  at: Date,
): Promise<void> {
  const content: ChangedContent = {
    round: round.id,
    cause,
    changes: rows.map((row) => ({ kind: 'add', row })),
  }
  const event = { act: 'round-changed', subject: `round:${round.id}`, content }
  const revision = await appendToLog(transaction, person, chainOf(round), [event], at)
  const versioned = rows.map((row) => ({
    ...row,
    versions: Object.fromEntries(
      [ROW_VERSION, ...Object.keys(row.cells)].map((field) => [field, String(revision)]),
    ),
  }))
  await insertRows(transaction, round, versioned, at)
  await recordEditor(transaction, person, round, revision)
}

/** The round's new revision, and that the person took part in preparing it: such a one signs and reviews nothing of it. */
export async function recordEditor(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  revision: bigint,
): Promise<void> {
  await transaction
    .updateTable('budget_round')
    .set({
      revision,
      editors: sql<string[]>`case when ${person.id} = any(editors) then editors
        else array_append(editors, ${person.id}::uuid) end`,
    })
    .where('division_code', '=', round.divisionCode)
    .where('id', '=', round.id)
    .execute()
}
