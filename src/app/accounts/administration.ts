/**
 * 账号管理 — the system administrator makes accounts without rights, the security administrator gives rights without
 * making accounts; neither does anything to the own account, and each act is in the log.
 */
import { mayDo } from '../../core/workflow/permissions.ts'
import {
  DUTIES,
  type Duty,
  dutyOf,
  EVERY_DIVISION,
  ROLE_NAMES,
  ROLES,
  type Role,
} from '../../core/workflow/roles.ts'
import { plainLogin } from '../../store/accounts/accounts.ts'
import {
  type AccountChange,
  changeAccount,
  createAccount,
  endAppointment,
  endSessions,
  forgetSecondFactor,
  insertAppointment,
  insertPasswordLink,
  type ListedAccount,
  listAccounts,
  listAppointments,
  listPlaces,
} from '../../store/accounts/administration.ts'
import { endDelegation } from '../../store/accounts/delegations.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog, type LogEvent } from '../../store/log.ts'
import { OfficeProblem } from '../office-problem.ts'
import { newToken, type Office, realNow, tokenHashOf } from './office-sessions.ts'
import { accountProblem } from './set-up.ts'

const LINK_GOOD_FOR_MS = 24 * 3_600_000
const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  business: '业务',
  system: '系统管理',
  security: '安全管理',
  audit: '审计管理',
}

/** Whoever lacks the right sees nothing here, as if the address did not exist. */
export function refuseWithout(
  person: Person,
  area: 'account' | 'right' | 'log',
  verb: 'read' | 'export' | 'manage',
): void {
  if (person.reach.units.read[area] !== 'all' || !mayDo(person.reach.role, area, verb))
    throw new OfficeProblem('ACC-007')
}

/** One act: what it does, and what the log says of it, in one transaction. */
async function act<T>(
  { store, clock }: Office,
  person: Person,
  run: (transaction: PersonTransaction) => Promise<{ readonly value: T; readonly event: LogEvent }>,
): Promise<T> {
  return asPerson(store, person, async (transaction) => {
    const { value, event } = await run(transaction)
    const chain = { divisionCode: person.reach.divisionCode, unitCode: '', year: 0 }
    await appendToLog(transaction, person, chain, [event], clock.now())
    return value
  })
}

const subject = (id: string): string => `account:${id}`

function refuseSelf(person: Person, accountId: string): void {
  if (person.id === accountId) throw new OfficeProblem('ACC-041')
}

export interface PasswordLink {
  readonly token: string
  readonly expiresAt: Date
}

/** An account that may do nothing yet, and the link with which its person chooses a password. */
export async function makeAccount(
  office: Office,
  person: Person,
  given: { readonly login: string; readonly name: string; readonly duty: string },
): Promise<{ readonly id: string; readonly link: PasswordLink }> {
  refuseWithout(person, 'account', 'manage')
  const wrong = accountProblem(given.login, given.name)
  if (wrong !== undefined) throw new OfficeProblem(wrong.code, wrong.params)
  const [login, name] = [plainLogin(given.login), given.name.trim()]
  const duty = DUTIES.find((one) => one === given.duty) ?? 'business'
  return act(office, person, async (transaction) => {
    const id = await createAccount(transaction, { login, name, duty }, office.clock.now())
    if (id === undefined) throw new OfficeProblem('ACC-040', { login })
    const link = await newLink(office, transaction, person, id)
    return {
      value: { id, link },
      event: { act: 'account-created', subject: subject(id), content: { login, name, duty } },
    }
  })
}

export async function makePasswordLink(office: Office, person: Person, id: string): Promise<PasswordLink> {
  refuseWithout(person, 'account', 'manage')
  refuseSelf(person, id)
  return act(office, person, async (transaction) => {
    await accountIn(transaction, id)
    const link = await newLink(office, transaction, person, id)
    return { value: link, event: { act: 'account-password-link-made', subject: subject(id), content: {} } }
  })
}

async function newLink(
  office: Office,
  transaction: PersonTransaction,
  person: Person,
  accountId: string,
): Promise<PasswordLink> {
  const at = realNow(office)
  const link = { token: newToken(), expiresAt: new Date(at.getTime() + LINK_GOOD_FOR_MS) }
  await insertPasswordLink(transaction, {
    tokenHash: tokenHashOf(link.token),
    accountId,
    madeBy: person.id,
    at,
    expiresAt: link.expiresAt,
  })
  return link
}

async function accountIn(transaction: PersonTransaction, id: string): Promise<ListedAccount> {
  const found = (await listAccounts(transaction)).find((one) => one.id === id)
  if (found === undefined) throw new OfficeProblem('ACC-007')
  return found
}

/** 改姓名、停用、启用、解锁 */
export async function alterAccount(
  office: Office,
  person: Person,
  id: string,
  given: { readonly name?: string; readonly isDisabled?: boolean; readonly unlock?: true },
): Promise<void> {
  refuseWithout(person, 'account', 'manage')
  refuseSelf(person, id)
  await act(office, person, async (transaction) => {
    const { login, name: before } = await accountIn(transaction, id)
    const wrong = accountProblem(login, given.name ?? before)
    if (wrong !== undefined) throw new OfficeProblem(wrong.code, wrong.params)
    const change: AccountChange = {
      ...(given.name === undefined ? {} : { name: given.name.trim() }),
      ...(given.isDisabled === undefined ? {} : { disabledAt: given.isDisabled ? realNow(office) : null }),
      ...(given.unlock === undefined ? {} : { unlock: given.unlock }),
    }
    if (!(await changeAccount(transaction, id, change))) throw new OfficeProblem('ACC-007')
    return {
      value: undefined,
      event: { act: 'account-changed', subject: subject(id), content: { login, ...given } },
    }
  })
}

const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Roles that are held in a unit or department. */
export const NEEDS_UNIT: readonly Role[] = ['preparer', 'leader', 'reviewer', 'discloser']

export async function appoint(
  office: Office,
  person: Person,
  given: {
    readonly account: string
    readonly role: string
    readonly divisionCode?: string
    readonly unitCode?: string
  },
): Promise<string> {
  refuseWithout(person, 'right', 'manage')
  refuseSelf(person, given.account)
  const { role } = given
  if (!isRole(role)) throw new OfficeProblem('ACC-007')
  return act(office, person, async (transaction) => {
    const account = await accountIn(transaction, given.account)
    const duty = DUTIES.find((one) => one === account.duty) ?? 'business'
    if (duty !== dutyOf(role))
      throw new OfficeProblem('ACC-042', {
        name: account.name,
        duty: DUTY_NAMES[duty],
        role: ROLE_NAMES[role],
      })
    const place = await placeOf(transaction, role, given)
    const isHeld = (await listAppointments(transaction)).some(
      (one) =>
        one.accountId === account.id &&
        one.endedAt === undefined &&
        one.role === role &&
        one.divisionCode === place.divisionCode &&
        one.unitCode === place.unitCode,
    )
    if (isHeld) throw new OfficeProblem('ACC-045', { name: account.name, role: ROLE_NAMES[role] })
    const appointment = { accountId: account.id, duty, role, ...place, by: person.id, at: office.clock.now() }
    const id = await insertAppointment(transaction, appointment)
    await endSessions(transaction, account.id)
    return {
      value: id,
      event: { act: 'appointment-given', subject: subject(account.id), content: { id, role, ...place } },
    }
  })
}

async function placeOf(
  transaction: PersonTransaction,
  role: Role,
  { divisionCode = '', unitCode }: { readonly divisionCode?: string; readonly unitCode?: string },
): Promise<{ readonly divisionCode: string; readonly unitCode?: string }> {
  if (dutyOf(role) !== 'business') return { divisionCode: EVERY_DIVISION }
  const places = (await listPlaces(transaction)).filter((one) => one.divisionCode === divisionCode)
  const needsUnit = NEEDS_UNIT.includes(role)
  if (needsUnit && (unitCode === undefined || unitCode === ''))
    throw new OfficeProblem('ACC-043', { role: ROLE_NAMES[role] })
  const isKnown = needsUnit ? places.some((one) => one.code === unitCode) : places.length > 0
  if (!isKnown) throw new OfficeProblem('ACC-044', { unit: unitCode ?? '', division: divisionCode })
  return needsUnit && unitCode !== undefined ? { divisionCode, unitCode } : { divisionCode }
}

/** Sessions that acted in it go on without a role; they are ended, so that nobody is left with a page of no use. */
export async function endAppointmentOf(office: Office, person: Person, id: string): Promise<void> {
  refuseWithout(person, 'right', 'manage')
  await act(office, person, async (transaction) => {
    const appointment = (await listAppointments(transaction)).find((one) => one.id === id)
    if (appointment !== undefined) refuseSelf(person, appointment.accountId)
    const ended = await endAppointment(transaction, id, office.clock.now())
    if (ended === undefined) throw new OfficeProblem('ACC-007')
    await endSessions(transaction, ended.accountId)
    return {
      value: undefined,
      event: {
        act: 'appointment-ended',
        subject: subject(ended.accountId),
        content: { id, role: ended.role },
      },
    }
  })
}

export async function endSessionsOf(office: Office, person: Person, id: string): Promise<number> {
  refuseWithout(person, 'right', 'manage')
  refuseSelf(person, id)
  return act(office, person, async (transaction) => {
    const count = await endSessions(transaction, id)
    return { value: count, event: { act: 'session-ended', subject: subject(id), content: { count } } }
  })
}

/** Whoever hands out links to passwords may not do this: together they would be the account. */
export async function clearSecondFactor(office: Office, person: Person, id: string): Promise<void> {
  refuseWithout(person, 'right', 'manage')
  refuseSelf(person, id)
  await act(office, person, async (transaction) => {
    if (!(await forgetSecondFactor(transaction, id))) throw new OfficeProblem('ACC-007')
    await endSessions(transaction, id)
    return {
      value: undefined,
      event: { act: 'account-second-factor-cleared', subject: subject(id), content: {} },
    }
  })
}

export async function endDelegationOf(office: Office, person: Person, id: string): Promise<void> {
  refuseWithout(person, 'right', 'manage')
  await act(office, person, async (transaction) => {
    if (!(await endDelegation(transaction, id, office.clock.now()))) throw new OfficeProblem('ACC-007')
    return {
      value: undefined,
      event: { act: 'delegation-ended', subject: `delegation:${id}`, content: {} },
    }
  })
}
