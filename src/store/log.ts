/** 操作日志 in the store: events appended to the chain of their division, unit and year, and chains read back. */
import { createHash } from 'node:crypto'
import type { Person, PersonTransaction } from './as-person.ts'

/** 一条链 — events of one unit and year; `unitCode` '' and year 0 hold what concerns the whole division. */
export interface LogChain {
  readonly divisionCode: string
  readonly unitCode: string
  readonly year: number
}

export interface LogEvent {
  /** What was done, in the past tense: `cells-changed`, `round-submitted`. */
  readonly act: string
  /** What it was done to: `row:<id>`, `round:<id>`, `account:<id>`. */
  readonly subject: string
  readonly content: unknown
}

export interface LogEntry extends LogChain, Omit<LogEvent, 'content'> {
  readonly seq: bigint
  readonly at: Date
  readonly person: string
  readonly personName: string
  readonly actingFor?: string
  /** JSON, to the character as it was hashed. */
  readonly content: string
  readonly previousHash: string
  readonly hash: string
}

/** What the first entry of a chain follows. */
export const FIRST_HASH = '0'.repeat(64)

/**
 * Appends the events in their order and returns the sequence number of the last. The head is locked until the
 * transaction ends: take it after the rows that the transaction locks, always in that order.
 */
export async function appendToLog(
  transaction: PersonTransaction,
  person: Pick<Person, 'id' | 'name' | 'actingFor'>,
  chain: LogChain,
  events: readonly LogEvent[],
  at: Date,
): Promise<bigint> {
  const { divisionCode: division_code, unitCode: unit_code, year } = chain
  await transaction
    .insertInto('log_head')
    .values({ division_code, unit_code, year, seq: 0n, hash: FIRST_HASH })
    .onConflict((conflict) => conflict.columns(['division_code', 'unit_code', 'year']).doNothing())
    .execute()
  const head = await transaction
    .selectFrom('log_head')
    .where('division_code', '=', division_code)
    .where('unit_code', '=', unit_code)
    .where('year', '=', year)
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  let { seq, hash } = head
  const entries = events.map(({ act, subject, content }): LogEntry => {
    const entry = {
      ...chain,
      seq: seq + 1n,
      at,
      person: person.id,
      personName: person.name,
      ...(person.actingFor === undefined ? {} : { actingFor: person.actingFor }),
      act,
      subject,
      content: JSON.stringify(content),
      previousHash: hash,
    }
    seq += 1n
    hash = hashOf(entry)
    return { ...entry, hash }
  })
  if (entries.length === 0) return head.seq
  await transaction.insertInto('log_entry').values(entries.map(rowOf)).execute()
  await transaction
    .updateTable('log_head')
    .set({ seq, hash })
    .where('division_code', '=', division_code)
    .where('unit_code', '=', unit_code)
    .where('year', '=', year)
    .execute()
  return seq
}

/** SHA-256 over every field of the entry and the hash before it; JSON keeps the fields apart. */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const fields = [
    entry.previousHash,
    entry.divisionCode,
    entry.unitCode,
    String(entry.year),
    String(entry.seq),
    entry.at.toISOString(),
    entry.person,
    entry.personName,
    entry.actingFor ?? '',
    entry.act,
    entry.subject,
    entry.content,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

const rowOf = (entry: LogEntry) => ({
  division_code: entry.divisionCode,
  unit_code: entry.unitCode,
  year: entry.year,
  seq: entry.seq,
  at: entry.at,
  person: entry.person,
  person_name: entry.personName,
  acting_for: entry.actingFor ?? null,
  act: entry.act,
  subject: entry.subject,
  content: entry.content,
  previous_hash: entry.previousHash,
  hash: entry.hash,
})
