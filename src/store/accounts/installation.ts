/** 安装 — whether it is a real office or the demonstration, and the one-time links of its set-up. */
import { EVERY_DIVISION, type Role } from '../../core/workflow/roles.ts'
import { appendToLog } from '../log.ts'
import type { Store } from '../store.ts'
import { insertAccount } from './accounts.ts'

export interface Installation {
  readonly mode: 'demonstration' | 'office'
  /** A date of the calendar. */
  readonly moment?: string
}

export async function readInstallation(store: Store): Promise<Installation | undefined> {
  const row = await store.db
    .selectFrom('installation')
    .select(['mode', 'demonstration_moment'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    mode: row.mode === 'office' ? 'office' : 'demonstration',
    ...(row.demonstration_moment === null ? {} : { moment: row.demonstration_moment }),
  }
}

/** An office stays one: only a store that has no mode yet, or the demonstration, takes another. */
export async function settleInstallation(
  store: Store,
  { mode, moment }: Installation,
  at: Date,
): Promise<void> {
  const values = { mode, demonstration_moment: moment ?? null, set_up_at: at }
  await store.db
    .insertInto('installation')
    .values({ id: true, ...values })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(values).where('installation.mode', '=', 'demonstration'),
    )
    .execute()
}

/** Whether nobody has set the office up yet. */
export async function hasAccounts(store: Store): Promise<boolean> {
  const row = await store.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** The newest link is the only one. */
export async function insertSetUpLink(
  store: Store,
  link: { readonly tokenHash: string; readonly at: Date; readonly expiresAt: Date },
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('set_up_link').where('used_at', 'is', null).execute()
    await transaction
      .insertInto('set_up_link')
      .values({
        token_hash: link.tokenHash,
        made_at: link.at,
        expires_at: link.expiresAt,
        used_at: null,
      })
      .execute()
  })
}

export async function isSetUpLinkGood(store: Store, tokenHash: string, at: Date): Promise<boolean> {
  const row = await store.db
    .selectFrom('set_up_link')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .select('token_hash')
    .executeTakeFirst()
  return row !== undefined
}

export interface FirstAdministrator {
  readonly role: Role
  readonly login: string
  readonly name: string
  readonly passwordHash: string
}

/** Uses the link up and makes the three administrators; false if somebody was faster or it is too late. */
export async function setUpOffice(
  store: Store,
  tokenHash: string,
  administrators: readonly FirstAdministrator[],
  at: { readonly real: Date; readonly office: Date },
): Promise<boolean> {
  return store.db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('set_up_link')
      .set({ used_at: at.real })
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at.real)
      .returning('token_hash')
      .executeTakeFirst()
    if (used === undefined) return false
    const already = await transaction.selectFrom('account').select('id').limit(1).executeTakeFirst()
    if (already !== undefined) return false
    for (const { role, ...account } of administrators) {
      const id = await insertAccount(
        transaction,
        { ...account, appointments: [{ role, divisionCode: EVERY_DIVISION }] },
        at.office,
      )
      await appendToLog(
        transaction,
        { id, name: account.name },
        { divisionCode: EVERY_DIVISION, unitCode: '', year: 0 },
        [{ act: 'account-created', subject: `account:${id}`, content: { login: account.login, role } }],
        at.office,
      )
    }
    return true
  })
}
