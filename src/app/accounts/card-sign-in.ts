/** 演示角色卡 — a sign-in without a password, for whoever sits at the machine that the demonstration runs on. */
import { isIPv4 } from 'node:net'
import { accountBy } from '../../store/accounts/accounts.ts'
import { closeSession } from '../../store/accounts/sessions.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { Office, SignedIn } from './office-sessions.ts'
import { openFor, recordSignIn } from './sign-in.ts'

export async function signInWithCard(
  office: Office,
  { login, from }: { readonly login: string; readonly from: string },
): Promise<string> {
  refuseFarAway(from)
  const account = await accountBy(office.store, { login })
  if (account === undefined || account.isDisabled) throw new OfficeProblem('ACC-007')
  return openFor(office, account, from)
}

/** What needs no password is for this machine alone. */
export function refuseFarAway(from: string): void {
  if (!isThisMachine(from)) throw new OfficeProblem('ACC-007')
}

function isThisMachine(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}

/** The same for the name in an address of the web. */
export const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || isThisMachine(name.replace(/^\[|\]$/g, ''))

export async function closeSignedIn(office: Office, { session }: SignedIn): Promise<void> {
  await closeSession(office.store, session.tokenHash)
  await recordSignIn(office, session.account, 'session-closed', {})
}
