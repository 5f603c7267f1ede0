/** 委托代办 in the store: granted, seen and ended, in a transaction of the person's own rights. */
import { sql } from 'kysely'
import type { PersonTransaction } from '../as-person.ts'
import { newId } from './accounts.ts'

export interface Delegation {
  readonly id: string
  readonly fromId: string
  readonly fromName: string
  readonly toId: string
  readonly toName: string
  readonly role: string
  readonly divisionCode: string
  readonly unitCode: string
  /** Dates of the calendar, both days included. */
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
  readonly endedAt?: Date
}

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Those who hold an appointment in the same unit; the database answers only for a unit that the person acts for. */
export async function colleaguesIn(
  transaction: PersonTransaction,
  unitCode: string,
): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select id, name from mingzhang_colleagues(${unitCode}) order by name, id`.execute(transaction)
  return rows
}

/** All that the person may see: the own ones in both directions, or everybody's. The newest first. */
export async function listDelegations(transaction: PersonTransaction): Promise<readonly Delegation[]> {
  const rows = await transaction
    .selectFrom('delegation')
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromId: row.from_account,
    fromName: row.from_name,
    toId: row.to_account,
    toName: row.to_name,
    role: row.role,
    divisionCode: row.division_code,
    // A constraint of the table asks for one.
    unitCode: row.unit_code ?? '',
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    reason: row.reason,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  }))
}

export async function insertDelegation(
  transaction: PersonTransaction,
  delegation: Omit<Delegation, 'id' | 'endedAt'>,
  at: Date,
): Promise<string> {
  const id = newId(at)
  await transaction
    .insertInto('delegation')
    .values({
      id,
      division_code: delegation.divisionCode,
      from_account: delegation.fromId,
      to_account: delegation.toId,
      role: delegation.role,
      unit_code: delegation.unitCode,
      starts_on: delegation.startsOn,
      ends_on: delegation.endsOn,
      reason: delegation.reason,
      from_name: delegation.fromName,
      to_name: delegation.toName,
      granted_at: at,
      ended_at: null,
    })
    .execute()
  return id
}

/** False where there is none that the person may end. */
export async function endDelegation(transaction: PersonTransaction, id: string, at: Date): Promise<boolean> {
  const row = await transaction
    .updateTable('delegation')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
