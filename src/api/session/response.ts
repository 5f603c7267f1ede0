/** What the page learns of who is signed in. */
import type { z } from 'zod'
import type { SignedIn } from '../../app/accounts/office-sessions.ts'
import { roleName, rolesToHand, unitInAddresses } from '../../app/accounts/who-am-i.ts'
import type { HeldRole } from '../../store/accounts/roles-held.ts'
import type { EntranceResponse, heldRoleSchema, SessionPersonResponse, SessionResponse } from './contract.ts'

import type { OfficeOptions } from './person-of.ts'

export const SINGLE_SIGN_ON = '/api/v1/session/single-sign-on'

export function entranceResponse({ demonstration, singleSignOn, clock }: OfficeOptions): EntranceResponse {
  const moment = clock.moment()
  return {
    mode: demonstration === undefined ? 'office' : 'demonstration',
    ...(singleSignOn === undefined
      ? {}
      : { singleSignOn: { name: singleSignOn.name, address: SINGLE_SIGN_ON } }),
    ...(demonstration === undefined
      ? {}
      : {
          demonstration: {
            moments: [...demonstration.moments],
            ...(moment === undefined ? {} : { moment }),
          },
        }),
  }
}

export async function sessionResponse(office: OfficeOptions, signedIn: SignedIn): Promise<SessionResponse> {
  const { due } = signedIn
  const { demonstration, clock } = office
  const moment = clock.moment()
  return {
    ...(due === 'second-factor' ? {} : { person: await personResponse(office, signedIn) }),
    ...(due === undefined ? {} : { due }),
    ...(demonstration === undefined || moment === undefined
      ? {}
      : { demonstration: { moment, moments: [...demonstration.moments] } }),
    now: clock.now().toISOString(),
  }
}

async function personResponse(office: OfficeOptions, signedIn: SignedIn): Promise<SessionPersonResponse> {
  const { account, role } = signedIn.session
  const { appointments, delegations } = await rolesToHand(office, signedIn)
  const current =
    appointments.find((one) => one.id === role?.appointmentId) ??
    delegations.find((one) => one.id === role?.delegationId)
  const unit =
    current?.unitCode === undefined
      ? undefined
      : await unitInAddresses(office, current.divisionCode, current.unitCode)
  const { id, login, name, duty, hasSecondFactor } = account
  return {
    id,
    login,
    name,
    duty,
    hasSecondFactor,
    ...(current === undefined ? {} : withoutId(heldRole(current))),
    ...(unit === undefined ? {} : { unit }),
    ...(role?.actingFor === undefined ? {} : { actingFor: role.actingFor }),
    appointments: appointments.map((one) => ({
      ...heldRole(one),
      isCurrent: one.id === role?.appointmentId,
    })),
    delegations: delegations.map((one) => ({
      ...heldRole(one),
      fromName: one.fromName,
      endsOn: one.endsOn,
      isCurrent: one.id === role?.delegationId,
    })),
  }
}

type HeldRoleResponse = z.infer<typeof heldRoleSchema>

const heldRole = ({ id, role, divisionCode, unitCode, unitName }: HeldRole): HeldRoleResponse => ({
  id,
  role,
  roleName: roleName(role),
  divisionCode,
  ...(unitCode === undefined ? {} : { unitCode }),
  ...(unitName === undefined ? {} : { unitName }),
})

const withoutId = ({ id: _, ...rest }: HeldRoleResponse) => rest
