/** Rows of administration as answers: dates as text, roles with their names. */
import { roleName } from '../../app/accounts/who-am-i.ts'
import type { ListedAccount, ListedAppointment } from '../../store/accounts/administration.ts'
import type { Delegation } from '../../store/accounts/delegations.ts'
import type { LogPlace, ReadEntry } from '../../store/accounts/read-log.ts'
import type { AccountResponse, DelegationResponse, LogResponse, SecurityResponse } from './contract.ts'

const DUTIES = ['business', 'system', 'security', 'audit'] as const

export function accountResponse(account: ListedAccount, self: string, now: Date): AccountResponse {
  const { lockedUntil, disabledAt, createdAt, duty, ...rest } = account
  return {
    ...rest,
    duty: DUTIES.find((one) => one === duty) ?? 'business',
    createdAt: createdAt.toISOString(),
    isSelf: account.id === self,
    ...(lockedUntil === undefined || lockedUntil <= now ? {} : { lockedUntil: lockedUntil.toISOString() }),
    ...(disabledAt === undefined ? {} : { disabledAt: disabledAt.toISOString() }),
  }
}

export function appointmentResponse(one: ListedAppointment): SecurityResponse['appointments'][number] {
  const { id, accountId, role, divisionCode, unitCode, appointedAt, endedAt } = one
  return {
    id,
    account: accountId,
    role,
    roleName: roleName(role),
    divisionCode,
    ...(unitCode === undefined ? {} : { unitCode }),
    appointedAt: appointedAt.toISOString(),
    ...(endedAt === undefined ? {} : { endedAt: endedAt.toISOString() }),
  }
}

export function delegationResponse(one: Delegation, today: string): DelegationResponse {
  const { id, fromName, toName, role, divisionCode, unitCode, startsOn, endsOn, reason } = one
  const state =
    one.endedAt !== undefined ? 'ended' : endsOn < today ? 'over' : startsOn > today ? 'to-come' : 'good'
  return {
    id,
    fromName,
    toName,
    role,
    roleName: roleName(role),
    divisionCode,
    unitCode,
    startsOn,
    endsOn,
    reason,
    state,
  }
}

export function logResponse(entries: readonly ReadEntry[], limit: number): LogResponse {
  const last = entries.length === limit ? entries.at(-1) : undefined
  return {
    entries: entries.map((one) => ({ ...one, at: one.at.toISOString(), seq: one.seq.toString() })),
    ...(last === undefined ? {} : { next: placeText(last) }),
  }
}

const placeText = ({ at, divisionCode, unitCode, year, seq }: LogPlace): string =>
  [at.toISOString(), divisionCode, unitCode, year, seq].join('|')

/** What `next` said; undefined where it is no such text. */
export function placeOf(text: string): LogPlace | undefined {
  const [at = '', divisionCode = '', unitCode = '', year = '', seq = ''] = text.split('|')
  if (Number.isNaN(Date.parse(at)) || !/^\d{1,4}$/.test(year) || !/^\d{1,18}$/.test(seq)) return undefined
  return { at: new Date(at), divisionCode, unitCode, year: Number.parseInt(year, 10), seq: BigInt(seq) }
}
