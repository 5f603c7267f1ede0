/** 当前登录 — who is signed in, what else this person may act as, and taking up another of these roles. */
import { EVERY_DIVISION, ROLE_NAMES, ROLES } from '../../core/workflow/roles.ts'
import {
  appointmentsOf,
  delegationsTo,
  type HeldRole,
  type LentRole,
  localityOf,
} from '../../store/accounts/roles-held.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type Office, renewSession, type SignedIn } from './office-sessions.ts'

export interface RolesToHand {
  readonly appointments: readonly HeldRole[]
  readonly delegations: readonly LentRole[]
}

export async function rolesToHand(office: Office, { session }: SignedIn): Promise<RolesToHand> {
  const today = dateInChina(office.clock.now())
  const [appointments, delegations] = await Promise.all([
    appointmentsOf(office.store, session.account.id),
    delegationsTo(office.store, session.account.id, today),
  ])
  return { appointments, delegations }
}

/** Acts in another role from now on, under another token. */
export async function takeRole(
  office: Office,
  signedIn: SignedIn,
  choice: { readonly appointment: string } | { readonly delegation: string },
): Promise<string> {
  const { appointments, delegations } = await rolesToHand(office, signedIn)
  if ('appointment' in choice) {
    const chosen = appointments.find((one) => one.id === choice.appointment)
    if (chosen === undefined) throw new OfficeProblem('ACC-007')
    return renewSession(office, withoutRole(signedIn), { appointmentId: chosen.id })
  }
  const chosen = delegations.find((one) => one.id === choice.delegation)
  if (chosen === undefined) throw new OfficeProblem('ACC-007')
  return renewSession(office, withoutRole(signedIn), { delegationId: chosen.id })
}

const withoutRole = ({ session: { role: _, ...rest } }: SignedIn): SignedIn['session'] => rest

export const roleName = (role: string): string => {
  const known = ROLES.find((one) => one === role)
  return known === undefined ? role : ROLE_NAMES[known]
}

/** The unit as addresses name it, such as `jianghan-403001`; undefined where no department has been loaded. */
export async function unitInAddresses(
  { store }: Office,
  divisionCode: string,
  unitCode: string,
): Promise<string | undefined> {
  if (divisionCode === EVERY_DIVISION) return undefined
  const locality = await localityOf(store, divisionCode)
  return locality === undefined ? undefined : `${locality}-${unitCode}`
}
