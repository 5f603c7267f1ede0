/** 密码与第二步验证 — what a person does to the own account; each change ends the other sessions and renews this one. */
import {
  goodPasswordLink,
  proposeSecondFactor,
  secondFactorSecret,
  setPassword,
  takePasswordLink,
  takeStep,
} from '../../store/accounts/credentials.ts'
import { closeSessionsOf } from '../../store/accounts/sessions.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type Office, realNow, renewSession, type SignedIn, tokenHashOf } from './office-sessions.ts'
import { hashPassword, passwordProblem } from './passwords.ts'
import { recordSignIn, type SignInDesk } from './sign-in.ts'
import { newSecret, otpAddress, stepOf } from './totp.ts'

/** The desk counts wrong passwords here like those at sign-in. */
export interface CredentialsDesk {
  readonly office: Office
  readonly desk: SignInDesk
}

export async function changePassword(
  { office, desk }: CredentialsDesk,
  signedIn: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<string> {
  const { account } = signedIn.session
  if (!(await desk.confirm(account.id, current))) throw new OfficeProblem('ACC-025')
  if (current === next) throw new OfficeProblem('ACC-024')
  await storePassword(office, account, next)
  const token = await renewSession(office, signedIn.session, {})
  await closeSessionsOf(office.store, account.id, tokenHashOf(token))
  await recordSignIn(office, account, 'session-password-changed', {})
  return token
}

async function storePassword(
  office: Office,
  account: { readonly id: string; readonly login: string },
  password: string,
): Promise<void> {
  const wrong = passwordProblem(password, account.login)
  if (wrong !== undefined) throw new OfficeProblem(wrong.code, wrong.params)
  await setPassword(office.store, account.id, await hashPassword(password), realNow(office))
}

/** 第二步: the code that was due. */
export async function giveCode(
  { office, desk }: CredentialsDesk,
  signedIn: SignedIn,
  code: string,
): Promise<string> {
  await takeCode({ office, desk }, signedIn, code)
  return renewSession(office, signedIn.session, { needsSecondFactor: false })
}

async function takeCode(
  { office, desk }: CredentialsDesk,
  { session: { account } }: SignedIn,
  code: string,
  confirmedAt?: Date,
): Promise<void> {
  const secret = await secondFactorSecret(office.store, account.id)
  const isRight = await desk.attempt(account.id, async () => {
    const step = secret === undefined ? undefined : stepOf(secret, code, realNow(office))
    return step !== undefined && takeStep(office.store, account.id, step, confirmedAt)
  })
  if (isRight) return
  await recordSignIn(office, account, 'session-code-refused', {})
  throw new OfficeProblem('ACC-004')
}

export interface ProposedSecondFactor {
  readonly secret: string
  /** `otpauth://…` */
  readonly address: string
}

/** A secret to be scanned; it counts once a code of it was given. Asks for the password, as the screen may be left open. */
export async function startSecondFactor(
  { office, desk }: CredentialsDesk,
  { session: { account } }: SignedIn,
  password: string,
): Promise<ProposedSecondFactor> {
  if (!(await desk.confirm(account.id, password))) throw new OfficeProblem('ACC-025')
  const secret = newSecret()
  if (!(await proposeSecondFactor(office.store, account.id, secret))) throw new OfficeProblem('ACC-026')
  return { secret, address: otpAddress(secret, account.login) }
}

export async function confirmSecondFactor(
  credentials: CredentialsDesk,
  signedIn: SignedIn,
  code: string,
): Promise<string> {
  const { office } = credentials
  const { account } = signedIn.session
  if (account.hasSecondFactor) throw new OfficeProblem('ACC-026')
  await takeCode(credentials, signedIn, code, realNow(office))
  const token = await renewSession(office, signedIn.session, { needsSecondFactor: false })
  await closeSessionsOf(office.store, account.id, tokenHashOf(token))
  await recordSignIn(office, account, 'session-second-factor-set', {})
  return token
}

export async function whoseLink(
  office: Office,
  token: string,
): Promise<{ readonly login: string; readonly name: string }> {
  const link = await goodPasswordLink(office.store, tokenHashOf(token), realNow(office))
  if (link === undefined) throw new OfficeProblem('ACC-027')
  return { login: link.login, name: link.name }
}

/** The first password, or another instead of a forgotten one; a second factor stays as it is. */
export async function passwordByLink(office: Office, token: string, password: string): Promise<void> {
  const now = realNow(office)
  const link = await goodPasswordLink(office.store, tokenHashOf(token), now)
  if (link === undefined) throw new OfficeProblem('ACC-027')
  const wrong = passwordProblem(password, link.login)
  if (wrong !== undefined) throw new OfficeProblem(wrong.code, wrong.params)
  if (!(await takePasswordLink(office.store, tokenHashOf(token), now))) throw new OfficeProblem('ACC-027')
  const account = { id: link.accountId, login: link.login, name: link.name }
  await storePassword(office, account, password)
  await closeSessionsOf(office.store, link.accountId)
  await recordSignIn(office, account, 'session-password-set', {})
}
