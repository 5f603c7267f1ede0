/** 凭据 in the store: passwords, second factors and one-time links; read and written by the owner of the tables alone. */
import { SEALED_PREFIX } from '../sealing.ts'
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

/** A secret that its owner has still to prove; false when a proven one is there. Sealed, as all of them. */
export async function proposeSecondFactor(store: Store, id: string, secret: string): Promise<boolean> {
  const row = await store.db
    .updateTable('account')
    .set({ totp_secret: store.seal.seal(secret, id), totp_last_step: null })
    .where('id', '=', id)
    .where('totp_confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** STO-023 where it cannot be opened. */
export async function secondFactorSecret(store: Store, id: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('account')
    .where('id', '=', id)
    .select('totp_secret')
    .executeTakeFirst()
  return row === undefined || row.totp_secret === null ? undefined : store.seal.open(row.totp_secret, id)
}

/** Secrets of before they were sealed are sealed when the server starts. */
export async function sealSecondFactors({ db, seal }: Store): Promise<void> {
  const plain = await db
    .selectFrom('account')
    .where('totp_secret', 'is not', null)
    .where('totp_secret', 'not like', `${SEALED_PREFIX}%`)
    .select(['id', 'totp_secret'])
    .execute()
  for (const { id, totp_secret } of plain) {
    if (totp_secret === null) continue
    await db
      .updateTable('account')
      .set({ totp_secret: seal.seal(totp_secret, id) })
      .where('id', '=', id)
      .where('totp_secret', '=', totp_secret)
      .execute()
  }
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
