/** 已办 in the store: what a person did, told from the log, which everybody may read of himself. */
import type { Person, PersonTransaction } from '../as-person.ts'

export interface DoneAct {
  readonly at: Date
  readonly act: string
  readonly unitCode: string
  readonly year: number
}

const LONGEST_LIST = 50

/** Steps only, not every cell: the newest first. */
export async function readDone(
  transaction: PersonTransaction,
  person: Person,
): Promise<{ readonly done: readonly DoneAct[]; readonly doneCount: number }> {
  const mine = transaction
    .selectFrom('log_entry')
    .where('division_code', '=', person.reach.divisionCode)
    .where('person', '=', person.id)
    .where('act', 'not in', ['round-changed', 'session-opened', 'session-closed'])
    .where('unit_code', '!=', '')
  const rows = await mine
    .select(['at', 'act', 'unit_code', 'year'])
    .orderBy('at', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  const counted = await mine.select((set) => set.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow()
  return {
    done: rows.map((row) => ({ at: row.at, act: row.act, unitCode: row.unit_code, year: row.year })),
    doneCount: Number.parseInt(String(counted.count), 10),
  }
}
