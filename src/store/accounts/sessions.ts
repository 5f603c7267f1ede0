/** 会话 in the store: opened, found by the hash of their token, prolonged and closed. Done as the owner, as it is sign-in itself. */
import { sql } from 'kysely'
import type { Store } from '../store.ts'

export interface NewSession {
  readonly tokenHash: string
  readonly accountId: string
  readonly appointmentId?: string
  readonly delegationId?: string
  readonly at: Date
  readonly expiresAt: Date
  readonly needsSecondFactor: boolean
}

export interface FoundSession {
  readonly tokenHash: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly needsSecondFactor: boolean
  readonly account: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly duty: string
    readonly mustChangePassword: boolean
    readonly hasSecondFactor: boolean
  }
  /** The appointment that is acted in, or the one that another has handed on for a time. */
  readonly role?: {
    readonly role: string
    readonly divisionCode: string
    readonly unitCode?: string
    readonly appointmentId?: string
    readonly delegationId?: string
    readonly actingFor?: string
  }
}

export async function openSession(store: Store, session: NewSession): Promise<void> {
  await store.db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      appointment_id: session.appointmentId ?? null,
      delegation_id: session.delegationId ?? null,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
      needs_second_factor: session.needsSecondFactor,
    })
    .execute()
}

/**
 * The session with what its account may act as on that day of the office. Appointments that have ended, delegations
 * outside their days or of somebody who no longer holds what he delegated, give no role.
 */
export async function findSession(
  store: Store,
  tokenHash: string,
  today: string,
): Promise<FoundSession | undefined> {
  const row = await store.db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('appointment', (join) =>
      join
        .onRef('appointment.id', '=', 'session.appointment_id')
        .onRef('appointment.account_id', '=', 'session.account_id')
        .on('appointment.ended_at', 'is', null),
    )
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.id', '=', 'session.delegation_id')
        .onRef('delegation.to_account', '=', 'session.account_id')
        .on(isGood(today)),
    )
    .where('session.token_hash', '=', tokenHash)
    .where('account.disabled_at', 'is', null)
    .select([
      'session.created_at',
      'session.seen_at',
      'session.expires_at',
      'session.needs_second_factor',
      'account.id',
      'account.login',
      'account.name',
      'account.duty',
      'account.must_change_password',
      'account.totp_confirmed_at',
      'appointment.id as appointment_id',
      'appointment.role as own_role',
      'appointment.division_code as own_division',
      'appointment.unit_code as own_unit',
      'delegation.id as delegation_id',
      'delegation.role as lent_role',
      'delegation.division_code as lent_division',
      'delegation.unit_code as lent_unit',
      'delegation.from_name',
    ])
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    tokenHash,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    needsSecondFactor: row.needs_second_factor,
    account: {
      id: row.id,
      login: row.login,
      name: row.name,
      duty: row.duty,
      mustChangePassword: row.must_change_password,
      hasSecondFactor: row.totp_confirmed_at !== null,
    },
    ...roleOf(row),
  }
}

function roleOf(row: {
  readonly appointment_id: string | null
  readonly own_role: string | null
  readonly own_division: string | null
  readonly own_unit: string | null
  readonly delegation_id: string | null
  readonly lent_role: string | null
  readonly lent_division: string | null
  readonly lent_unit: string | null
  readonly from_name: string | null
}): Pick<FoundSession, 'role'> {
  const unit = (code: string | null) => (code === null ? {} : { unitCode: code })
  if (row.delegation_id !== null && row.lent_role !== null && row.lent_division !== null)
    return {
      role: {
        role: row.lent_role,
        divisionCode: row.lent_division,
        ...unit(row.lent_unit),
        delegationId: row.delegation_id,
        actingFor: row.from_name ?? '',
      },
    }
  if (row.appointment_id !== null && row.own_role !== null && row.own_division !== null)
    return {
      role: {
        role: row.own_role,
        divisionCode: row.own_division,
        ...unit(row.own_unit),
        appointmentId: row.appointment_id,
      },
    }
  return {}
}

/** A delegation that holds on that day: not ended, within its days, of somebody who still has what he handed on. */
export const isGood = (today: string) => sql<boolean>`(
  delegation.ended_at is null and ${today}::date between delegation.starts_on and delegation.ends_on
  and exists (
    select from appointment held join account holder on holder.id = held.account_id
    where held.account_id = delegation.from_account and held.role = delegation.role
      and held.division_code = delegation.division_code and held.ended_at is null
      and holder.disabled_at is null))`

/** Remembers that the session was used; not at every request, as each would write a row. */
export async function touchSession(store: Store, tokenHash: string, at: Date): Promise<void> {
  await store.db.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

export async function closeSession(store: Store, tokenHash: string): Promise<void> {
  await store.db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends the account's sessions, all or all but one. */
export async function closeSessionsOf(store: Store, accountId: string, except?: string): Promise<void> {
  const all = store.db.deleteFrom('session').where('account_id', '=', accountId)
  await (except === undefined ? all : all.where('token_hash', '!=', except)).execute()
}

/** Sessions whose time has passed are of no use to anybody. */
export async function dropExpiredSessions(store: Store, at: Date, idleSince: Date): Promise<void> {
  await store.db
    .deleteFrom('session')
    .where((where) => where.or([where('expires_at', '<=', at), where('seen_at', '<=', idleSince)]))
    .execute()
}
