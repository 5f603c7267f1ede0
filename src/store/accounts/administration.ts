/** 账号管理 in the store: what administrators see and do, each in a transaction of their own rights. */

import { sql } from 'kysely'
import type { Duty } from '../../core/workflow/roles.ts'
import type { PersonTransaction } from '../as-person.ts'
import { newId } from './accounts.ts'

export interface ListedAccount {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly duty: string
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly lockedUntil?: Date
  readonly disabledAt?: Date
  readonly createdAt: Date
}

export async function listAccounts(transaction: PersonTransaction): Promise<readonly ListedAccount[]> {
  const rows = await transaction
    .selectFrom('account')
    .orderBy('login')
    .select([
      'id',
      'login',
      'name',
      'duty',
      'password_changed_at',
      'totp_confirmed_at',
      'locked_until',
      'disabled_at',
      'created_at',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    duty: row.duty,
    hasPassword: row.password_changed_at !== null,
    hasSecondFactor: row.totp_confirmed_at !== null,
    ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
    createdAt: row.created_at,
  }))
}

/** Undefined when the name is taken. */
export async function createAccount(
  transaction: PersonTransaction,
  account: { readonly login: string; readonly name: string; readonly duty: Duty },
  at: Date,
): Promise<string | undefined> {
  const id = newId(at)
  // The columns are those that the application's role may write; the others have what the table gives them.
  const { rows } = await sql<{ readonly id: string }>`
    insert into account (id, login, name, duty, created_at)
    values (${id}, ${account.login}, ${account.name}, ${account.duty}, ${at})
    on conflict (login) do nothing returning id`.execute(transaction)
  return rows[0]?.id
}

export interface AccountChange {
  readonly name?: string
  readonly disabledAt?: Date | null
  readonly unlock?: true
}

/** False where there is no such account that the person may change. */
export async function changeAccount(
  transaction: PersonTransaction,
  id: string,
  { name, disabledAt, unlock }: AccountChange,
): Promise<boolean> {
  const row = await transaction
    .updateTable('account')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
      ...(unlock === undefined ? {} : { failed_count: 0, locked_until: null }),
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The newest link is the only one of its account. */
export async function insertPasswordLink(
  transaction: PersonTransaction,
  link: {
    readonly tokenHash: string
    readonly accountId: string
    readonly madeBy: string
    readonly at: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await transaction
    .deleteFrom('password_link')
    .where('account_id', '=', link.accountId)
    .where('used_at', 'is', null)
    .execute()
  await transaction
    .insertInto('password_link')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      made_by: link.madeBy,
      made_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

export interface ListedAppointment {
  readonly id: string
  readonly accountId: string
  readonly role: string
  readonly divisionCode: string
  readonly unitCode?: string
  readonly appointedAt: Date
  readonly endedAt?: Date
}

export async function listAppointments(
  transaction: PersonTransaction,
): Promise<readonly ListedAppointment[]> {
  const rows = await transaction.selectFrom('appointment').orderBy('appointed_at').selectAll().execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    role: row.role,
    divisionCode: row.division_code,
    ...(row.unit_code === null ? {} : { unitCode: row.unit_code }),
    appointedAt: row.appointed_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  }))
}

export async function insertAppointment(
  transaction: PersonTransaction,
  appointment: {
    readonly accountId: string
    readonly duty: Duty
    readonly role: string
    readonly divisionCode: string
    readonly unitCode?: string
    readonly by: string
    readonly at: Date
  },
): Promise<string> {
  const id = newId(appointment.at)
  await transaction
    .insertInto('appointment')
    .values({
      id,
      account_id: appointment.accountId,
      duty: appointment.duty,
      role: appointment.role,
      division_code: appointment.divisionCode,
      unit_code: appointment.unitCode ?? null,
      appointed_by: appointment.by,
      appointed_at: appointment.at,
      ended_at: null,
    })
    .execute()
  return id
}

/** Whose it was; undefined where there is none that the person may end. */
export async function endAppointment(
  transaction: PersonTransaction,
  id: string,
  at: Date,
): Promise<{ readonly accountId: string; readonly role: string } | undefined> {
  const row = await transaction
    .updateTable('appointment')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['account_id', 'role'])
    .executeTakeFirst()
  return row === undefined ? undefined : { accountId: row.account_id, role: row.role }
}

export interface ListedSession {
  readonly accountId: string
  readonly createdAt: Date
  readonly seenAt: Date
}

export async function listSessions(transaction: PersonTransaction): Promise<readonly ListedSession[]> {
  const rows = await transaction
    .selectFrom('session')
    .orderBy('seen_at', 'desc')
    .select(['account_id', 'created_at', 'seen_at'])
    .execute()
  return rows.map((row) => ({ accountId: row.account_id, createdAt: row.created_at, seenAt: row.seen_at }))
}

export async function endSessions(transaction: PersonTransaction, accountId: string): Promise<number> {
  const rows = await transaction
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .returning('account_id')
    .execute()
  return rows.length
}

/** Takes the second step away from an account; false where it has none, or is the person's own. */
export async function forgetSecondFactor(
  transaction: PersonTransaction,
  accountId: string,
): Promise<boolean> {
  const { rows } = await sql<{ readonly forgotten: boolean }>`
    select mingzhang_forget_second_factor(${accountId}::uuid) as forgotten`.execute(transaction)
  return rows[0]?.forgotten === true
}

export interface ListedPlace {
  readonly divisionCode: string
  readonly code: string
  readonly name: string
  readonly departmentCode: string
}

/** Units by name, departments before theirs; without figures. */
export async function listPlaces(transaction: PersonTransaction): Promise<readonly ListedPlace[]> {
  const { rows } = await sql<ListedPlace>`
    select division_code as "divisionCode", code, name, code as "departmentCode" from department
    union
    select unit.division_code, unit.code, unit.name, department.code from unit
    join department on department.division_code = unit.division_code and department.id = unit.department_id
    where unit.code <> department.code
    order by 1, 4, 2`.execute(transaction)
  return rows
}
