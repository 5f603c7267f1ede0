/**
 * 会话 — who a request comes from: a random token in the browser, of which only the hash is kept; it ends after eight
 * idle hours or a day, and is another one after each change of rights.
 */
import { createHash, randomBytes } from 'node:crypto'
import { grantOf } from '../../core/workflow/permissions.ts'
import { type Reach, reachOf } from '../../core/workflow/reach.ts'
import { ROLES, type Role } from '../../core/workflow/roles.ts'
import { unitsBelow } from '../../store/accounts/roles-held.ts'
import {
  closeSession,
  dropExpiredSessions,
  type FoundSession,
  findSession,
  openSession,
  touchSession,
} from '../../store/accounts/sessions.ts'
import type { Person } from '../../store/as-person.ts'
import type { Store } from '../../store/store.ts'
import { type Clock, dateInChina, type OfficeClock } from '../office-clock.ts'

const HOUR_MS = 3_600_000
const IDLE_MS = 8 * HOUR_MS
const LONGEST_MS = 24 * HOUR_MS
/** A use is written down once a minute. */
const TOUCH_MS = 60_000
const TOKEN_BYTES = 32

/** What the office's own parts are made with. */
export interface Office {
  readonly store: Store
  readonly clock: OfficeClock
  /** The real time, by which sessions end and codes change, whatever day it is in the demonstration. */
  readonly real?: Clock
}

export const realNow = ({ real }: Office): Date => (real ?? (() => new Date()))()

/** What has to be done before anything else may be. */
export type Due = 'second-factor' | 'change-password' | 'set-up-second-factor'

export interface SignedIn {
  readonly session: FoundSession
  readonly due?: Due
  /** Absent while the account has no role that it may act in. */
  readonly person?: Person
}

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

export interface SessionStart {
  readonly accountId: string
  readonly appointmentId?: string
  readonly delegationId?: string
  readonly needsSecondFactor: boolean
}

/** Opens a session and answers its token, which is told to the browser alone. */
export async function startSession(office: Office, start: SessionStart): Promise<string> {
  const at = realNow(office)
  const token = newToken()
  await dropExpiredSessions(office.store, at, new Date(at.getTime() - IDLE_MS))
  await openSession(office.store, {
    ...start,
    tokenHash: tokenHashOf(token),
    at,
    expiresAt: new Date(at.getTime() + LONGEST_MS),
  })
  return token
}

/** The same sitting under another token, with other rights; the longest time goes on from where it began. */
export async function renewSession(
  office: Office,
  old: FoundSession,
  change: Partial<Omit<SessionStart, 'accountId'>>,
): Promise<string> {
  const token = newToken()
  await openSession(office.store, {
    accountId: old.account.id,
    needsSecondFactor: old.needsSecondFactor,
    ...(old.role?.appointmentId === undefined ? {} : { appointmentId: old.role.appointmentId }),
    ...(old.role?.delegationId === undefined ? {} : { delegationId: old.role.delegationId }),
    ...change,
    tokenHash: tokenHashOf(token),
    at: realNow(office),
    expiresAt: old.expiresAt,
  })
  await closeSession(office.store, old.tokenHash)
  return token
}

/** Whoever holds the token, if its time has not passed. */
export async function signedInBy(
  office: Office & { readonly needsSecondFactor?: boolean },
  token: string,
): Promise<SignedIn | undefined> {
  const now = realNow(office)
  const session = await findSession(office.store, tokenHashOf(token), dateInChina(office.clock.now()))
  if (session === undefined) return undefined
  const isOver = session.expiresAt <= now || session.seenAt.getTime() + IDLE_MS <= now.getTime()
  if (isOver) {
    await closeSession(office.store, session.tokenHash)
    return undefined
  }
  if (now.getTime() - session.seenAt.getTime() >= TOUCH_MS)
    await touchSession(office.store, session.tokenHash, now)
  const person = await personIn(office.store, session)
  const due = dueOf(session, office.needsSecondFactor === true)
  return {
    session,
    ...(due === undefined ? {} : { due }),
    ...(person === undefined ? {} : { person }),
  }
}

/** Administrators of a real installation may do nothing before their account has a second step. */
function dueOf(session: FoundSession, administratorsNeedSecondFactor: boolean): Due | undefined {
  if (session.needsSecondFactor) return 'second-factor'
  if (session.account.mustChangePassword) return 'change-password'
  const isAdministrator = session.account.duty !== 'business'
  return administratorsNeedSecondFactor && isAdministrator && !session.account.hasSecondFactor
    ? 'set-up-second-factor'
    : undefined
}

const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

async function personIn(store: Store, { account, role: held }: FoundSession): Promise<Person | undefined> {
  if (held === undefined || !isRole(held.role)) return undefined
  return {
    id: account.id,
    name: account.name,
    reach: await reachIn(store, { ...held, role: held.role }),
    ...(held.actingFor === undefined ? {} : { actingFor: held.actingFor }),
  }
}

/** The reach of an appointment, over the units as they stand in the store. */
export async function reachIn(
  store: Store,
  held: { readonly role: Role; readonly divisionCode: string; readonly unitCode?: string },
): Promise<Reach> {
  const below =
    held.unitCode !== undefined && grantOf(held.role, 'budget')?.scope === 'department'
      ? await unitsBelow(store, held.divisionCode, held.unitCode)
      : []
  const { role, divisionCode, unitCode } = held
  return reachOf({ role, divisionCode, ...(unitCode === undefined ? {} : { unitCode }) }, () => below)
}
