/** 日志 in the store, as it is read: the newest first, in parts, of what the person's rights show. */
import { sql } from 'kysely'
import type { PersonTransaction } from '../as-person.ts'

export interface LogFilter {
  readonly divisionCode?: string
  readonly unitCode?: string
  readonly year?: number
  /** Part of the person's name. */
  readonly person?: string
  /** The act, or how a family of acts begins: `session-`. */
  readonly act?: string
  /** Continue behind this entry. */
  readonly before?: LogPlace
  readonly limit: number
}

/** A place in the order of reading. */
export interface LogPlace {
  readonly at: Date
  readonly divisionCode: string
  readonly unitCode: string
  readonly year: number
  readonly seq: bigint
}

export interface ReadEntry extends LogPlace {
  readonly personName: string
  readonly actingFor?: string
  readonly act: string
  readonly subject: string
  readonly content: string
  readonly hash: string
}

export async function readLog(
  transaction: PersonTransaction,
  filter: LogFilter,
): Promise<readonly ReadEntry[]> {
  let query = transaction
    .selectFrom('log_entry')
    .orderBy('at', 'desc')
    .orderBy('division_code', 'desc')
    .orderBy('unit_code', 'desc')
    .orderBy('year', 'desc')
    .orderBy('seq', 'desc')
    .limit(filter.limit)
    .select([
      'at',
      'division_code',
      'unit_code',
      'year',
      'seq',
      'person_name',
      'acting_for',
      'act',
      'subject',
      'content',
      'hash',
    ])
  const { divisionCode, unitCode, year, person, act, before } = filter
  if (divisionCode !== undefined) query = query.where('division_code', '=', divisionCode)
  if (unitCode !== undefined) query = query.where('unit_code', '=', unitCode)
  if (year !== undefined) query = query.where('year', '=', year)
  if (person !== undefined) query = query.where(sql<boolean>`position(${person} in person_name) > 0`)
  if (act !== undefined) query = query.where(sql<boolean>`starts_with(act, ${act})`)
  if (before !== undefined)
    query = query.where(
      sql<boolean>`(at, division_code, unit_code, year, seq) < (${before.at}::timestamptz, ${before.divisionCode}::text,
        ${before.unitCode}::text, ${before.year}::smallint, ${before.seq}::bigint)`,
    )
  const rows = await query.execute()
  return rows.map((row) => ({
    at: row.at,
    divisionCode: row.division_code,
    unitCode: row.unit_code,
    year: row.year,
    seq: row.seq,
    personName: row.person_name,
    ...(row.acting_for === null ? {} : { actingFor: row.acting_for }),
    act: row.act,
    subject: row.subject,
    content: row.content,
    hash: row.hash,
  }))
}
