/** 催办 in the store: what was reminded of, told from the log. */
import type { PersonTransaction } from '../as-person.ts'

export interface Reminder {
  readonly unitCode: string
  readonly year: number
  readonly round: string
  readonly at: Date
}

const LONGEST_LIST = 500

export async function readReminders(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly Reminder[]> {
  const rows = await transaction
    .selectFrom('log_entry')
    .select(['unit_code', 'year', 'content', 'at'])
    .where('division_code', '=', divisionCode)
    .where('act', '=', 'round-reminded')
    .orderBy('at', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  return rows.map((row) => ({
    unitCode: row.unit_code,
    year: row.year,
    // Only reminders write entries of this act.
    round: (JSON.parse(row.content) as { readonly round: string }).round,
    at: row.at,
  }))
}
