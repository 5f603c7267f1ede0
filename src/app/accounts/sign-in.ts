/** 登录 — by account and password, then a second factor where there is one. Answers do not tell which accounts exist. */
import { createHash } from 'node:crypto'
import { EVERY_DIVISION } from '../../core/workflow/roles.ts'
import {
  accountBy,
  countAttempt,
  forgiveFailures,
  lockMinutes,
  plainLogin,
  type StoredAccount,
} from '../../store/accounts/accounts.ts'
import { appointmentsOf } from '../../store/accounts/roles-held.ts'
import { appendToLog } from '../../store/log.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type Office, realNow, startSession } from './office-sessions.ts'
import { isPassword } from './passwords.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const MOST_UNKNOWN = 10_000

export interface SignInDesk {
  /** Opens a session and answers its token; throws what stands in the way. `from` is the address, for the log. */
  signIn(given: { readonly login: string; readonly password: string; readonly from: string }): Promise<string>
  /** Whether it is the account's password, counted as an attempt like a sign-in; throws when it is locked. */
  confirm(accountId: string, password: string): Promise<boolean>
  /** Whatever else is tried on an account, counted and locked in the same way. */
  attempt(accountId: string, isRight: () => Promise<boolean>): Promise<boolean>
}

export function signInDesk(office: Office): SignInDesk {
  const unknown = unknownLogins()

  async function attempt(id: string, check: () => Promise<boolean>): Promise<boolean> {
    const now = realNow(office)
    const tried = await countAttempt(office.store, id, now)
    if (!tried.isOpen) throw locked(tried.waitMs)
    const isRight = await check()
    if (isRight) await forgiveFailures(office.store, id)
    return isRight
  }

  return {
    signIn: async ({ login, password, from }) => {
      const account = await accountBy(office.store, { login })
      // The work of comparing is done in every case, so that the time of the answer says nothing.
      const isRight = await isPassword(account?.passwordHash, password)
      if (account === undefined || account.isDisabled) {
        const waitMs = unknown.attempt(plainLogin(login), realNow(office))
        await recordSignIn(office, undefined, 'session-refused', { from })
        throw waitMs > 0 ? locked(waitMs) : new OfficeProblem('ACC-002')
      }
      if (await attempt(account.id, async () => isRight)) return openFor(office, account, from)
      await recordSignIn(office, account, 'session-refused', { from })
      throw new OfficeProblem('ACC-002')
    },
    confirm: (id, password) =>
      attempt(id, async () => isPassword((await accountBy(office.store, { id }))?.passwordHash, password)),
    attempt,
  }
}

/** A session for an account that has shown who it is, in its first appointment; the second factor may still be due. */
export async function openFor(office: Office, account: StoredAccount, from: string): Promise<string> {
  const [first] = await appointmentsOf(office.store, account.id)
  const token = await startSession(office, {
    accountId: account.id,
    ...(first === undefined ? {} : { appointmentId: first.id }),
    needsSecondFactor: account.secondFactor?.isConfirmed === true,
  })
  await recordSignIn(office, account, 'session-opened', { from })
  return token
}

/** In the log of the account's division; what concerns no account is in the installation's. */
export async function recordSignIn(
  { store, clock }: Office,
  account: Pick<StoredAccount, 'id' | 'name'> | undefined,
  act: `session-${string}`,
  content: unknown,
): Promise<void> {
  const [first] = account === undefined ? [] : await appointmentsOf(store, account.id)
  const divisionCode = first?.divisionCode ?? EVERY_DIVISION
  await store.db
    .transaction()
    .execute((transaction) =>
      appendToLog(
        transaction,
        account ?? { id: NOBODY, name: '' },
        { divisionCode, unitCode: '', year: 0 },
        [{ act, subject: `account:${account?.id ?? NOBODY}`, content }],
        clock.now(),
      ),
    )
}

const locked = (waitMs: number): OfficeProblem =>
  new OfficeProblem('ACC-003', { minutes: String(Math.max(1, Math.ceil(waitMs / 60_000))) })

/** Logins that do not exist are locked like those that do; only hashes of them are remembered, and not for ever. */
function unknownLogins(): { attempt(login: string, at: Date): number } {
  const tried = new Map<string, { readonly failures: number; readonly until: number }>()
  return {
    attempt: (login, at) => {
      const key = createHash('sha256').update(login).digest('base64')
      const known = tried.get(key)
      if (known !== undefined && known.until > at.getTime()) return known.until - at.getTime()
      const failures = (known?.failures ?? 0) + 1
      tried.delete(key)
      tried.set(key, { failures, until: at.getTime() + lockMinutes(failures) * 60_000 })
      const [oldest] = tried.keys()
      if (tried.size > MOST_UNKNOWN && oldest !== undefined) tried.delete(oldest)
      return 0
    },
  }
}
