/** 账号 in the store, as sign-in needs them: by login or id, with what only the owner of the tables may read. */
import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type Appointment, type Duty, dutyOf, EVERY_DIVISION } from '../../core/workflow/roles.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { uuidV7 } from '../uuid-v7.ts'

export interface StoredAccount {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly duty: string
  readonly passwordHash?: string
  readonly mustChangePassword: boolean
  readonly failedCount: number
  readonly lockedUntil?: Date
  readonly secondFactor?: SecondFactor
  readonly isDisabled: boolean
}

export interface SecondFactor {
  readonly isConfirmed: boolean
  /** The step of the code that was used last; none may be used again. */
  readonly lastStep?: bigint
}

/** Logins are kept in lower case, so that nobody takes a name that looks like another's. */
export const plainLogin = (login: string): string => login.trim().normalize('NFKC').toLowerCase()

export const newId = (at: Date): string => uuidV7(at.getTime(), randomBytes(10))

const ACCOUNT_COLUMNS = [
  'id',
  'login',
  'name',
  'duty',
  'password_hash',
  'must_change_password',
  'failed_count',
  'locked_until',
  'totp_secret',
  'totp_confirmed_at',
  'totp_last_step',
  'disabled_at',
] as const

export async function accountBy(
  store: Store,
  key: { readonly login: string } | { readonly id: string } | { readonly externalSubject: string },
): Promise<StoredAccount | undefined> {
  const accounts = store.db.selectFrom('account').select(ACCOUNT_COLUMNS)
  const row = await ('id' in key
    ? accounts.where('id', '=', key.id)
    : 'login' in key
      ? accounts.where('login', '=', plainLogin(key.login))
      : accounts.where('external_subject', '=', key.externalSubject)
  ).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    duty: row.duty,
    ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
    mustChangePassword: row.must_change_password,
    failedCount: row.failed_count,
    ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
    ...(row.totp_secret === null
      ? {}
      : {
          secondFactor: {
            isConfirmed: row.totp_confirmed_at !== null,
            ...(row.totp_last_step === null ? {} : { lastStep: row.totp_last_step }),
          },
        }),
    isDisabled: row.disabled_at !== null,
  }
}

/** How many failures in a row are forgiven, and how long the account is locked after the next ones. */
const FREE_FAILURES = 4
const LONGEST_LOCK_MINUTES = 60
export const lockMinutes = (failures: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_LOCK_MINUTES, 2 ** (failures - FREE_FAILURES - 1))

/**
 * Counts an attempt as a failure before it is looked at, so that many at once get no more tries than one after
 * another; a locked account says how long it stays so. `forgiveFailures` takes the count back.
 */
export async function countAttempt(
  store: Store,
  id: string,
  at: Date,
): Promise<{ readonly isOpen: true } | { readonly isOpen: false; readonly waitMs: number }> {
  return store.db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('account')
      .where('id', '=', id)
      .select(['failed_count', 'locked_until'])
      .forUpdate()
      .executeTakeFirst()
    const waitMs = (row?.locked_until?.getTime() ?? 0) - at.getTime()
    if (row === undefined || waitMs > 0) return { isOpen: false, waitMs }
    const failures = row.failed_count + 1
    const minutes = lockMinutes(failures)
    await transaction
      .updateTable('account')
      .set({
        failed_count: failures,
        locked_until: minutes === 0 ? null : new Date(at.getTime() + minutes * 60_000),
      })
      .where('id', '=', id)
      .execute()
    return { isOpen: true }
  })
}

export async function forgiveFailures(store: Store, id: string): Promise<void> {
  await store.db
    .updateTable('account')
    .set({ failed_count: 0, locked_until: null })
    .where('id', '=', id)
    .execute()
}

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly passwordHash?: string
  /** Its first appointments, which give it its duty. */
  readonly appointments: readonly [Appointment, ...Appointment[]]
}

/** Accounts that no administrator makes: those of the set-up and of the demonstration. Returns the account's id. */
export async function insertAccount(
  transaction: Transaction<Tables>,
  account: NewAccount,
  at: Date,
): Promise<string> {
  const id = newId(at)
  const duty: Duty = dutyOf(account.appointments[0].role)
  await transaction
    .insertInto('account')
    .values({
      id,
      login: plainLogin(account.login),
      name: account.name,
      duty,
      password_hash: account.passwordHash ?? null,
      must_change_password: false,
      password_changed_at: account.passwordHash === undefined ? null : at,
      failed_count: 0,
      created_at: at,
    })
    .execute()
  for (const [index, { role, divisionCode, unitCode }] of account.appointments.entries()) {
    await transaction
      .insertInto('appointment')
      .values({
        // Ids sort as the appointments were given: the first is what one acts in after sign-in.
        id: newId(new Date(at.getTime() + index)),
        account_id: id,
        duty,
        role,
        division_code: duty === 'business' ? divisionCode : EVERY_DIVISION,
        unit_code: unitCode ?? null,
        appointed_by: null,
        appointed_at: at,
        ended_at: null,
      })
      .execute()
  }
  return id
}
