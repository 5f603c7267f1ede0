/** 凭据 in the store: passwords, second factors and one-time links; read and written by the owner of the tables alone. */
import type { Store } from '../store.ts'

export async function setPassword(store: Store, id: string, passwordHash: string, at: Date): Promise<void> {
  await store.db
    .updateTable('account')
    .set({
      password_hash: passwordHash,
      must_change_password: false,
      password_changed_at: at,
      failed_count: 0,
      locked_until: null,
    })
    .where('id', '=', id)
    .execute()
}

/** A secret that its owner has still to prove; false when a proven one is there. */
export async function proposeSecondFactor(store: Store, id: string, secret: string): Promise<boolean> {
  const row = await store.db
    .updateTable('account')
    .set({ totp_secret: secret, totp_last_step: null })
    .where('id', '=', id)
    .where('totp_confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the code of a step up; false if that one or a later one was used before. */
export async function takeStep(store: Store, id: string, step: bigint, confirmedAt?: Date): Promise<boolean> {
  const row = await store.db
    .updateTable('account')
    .set({
      totp_last_step: step,
      ...(confirmedAt === undefined ? {} : { totp_confirmed_at: confirmedAt }),
    })
    .where('id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ties an account to who a provider says it is; false if it is tied already. */
export async function bindSubject(store: Store, id: string, subject: string): Promise<boolean> {
  const row = await store.db
    .updateTable('account')
    .set({ external_subject: subject })
    .where('id', '=', id)
    .where('external_subject', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface GoodLink {
  readonly accountId: string
  readonly login: string
  readonly name: string
}

export async function goodPasswordLink(
  store: Store,
  tokenHash: string,
  at: Date,
): Promise<GoodLink | undefined> {
  return store.db
    .selectFrom('password_link')
    .innerJoin('account', 'account.id', 'password_link.account_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .where('account.disabled_at', 'is', null)
    .select(['account.id as accountId', 'account.login', 'account.name'])
    .executeTakeFirst()
}

/** Uses the link up; false if somebody was faster. */
export async function takePasswordLink(store: Store, tokenHash: string, at: Date): Promise<boolean> {
  const row = await store.db
    .updateTable('password_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}
