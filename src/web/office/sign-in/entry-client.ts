/** Coming in, as the pages before the office ask for it. */
import type {
  EntranceResponse,
  ProposedSecondFactorResponse,
  SessionResponse,
} from '../../../api/session/contract.ts'
import { get, post } from '../../client.ts'

const SESSION = '/api/v1/session'

export const entranceUrl = (): string => `${SESSION}/entrance`
export const entrance = (url: string, signal?: AbortSignal): Promise<EntranceResponse> => get(url, signal)

export const currentSession = (): Promise<SessionResponse> => get(SESSION, undefined)
export const signIn = (as: { readonly login: string; readonly password: string }): Promise<SessionResponse> =>
  post(SESSION, as)
export const giveCode = (code: string): Promise<SessionResponse> => post(`${SESSION}/second-factor`, { code })
export const takeCard = (account: string): Promise<SessionResponse> => post(`${SESSION}/card`, { account })
export const openMoment = (moment: string): Promise<EntranceResponse> =>
  post(`${SESSION}/moment`, { moment }, 'PUT')

export const changePassword = (change: {
  readonly current: string
  readonly next: string
}): Promise<SessionResponse> => post(`${SESSION}/password`, change, 'PUT')
export const proposeSecondFactor = (password: string): Promise<ProposedSecondFactorResponse> =>
  post(`${SESSION}/second-factor/set-up`, { password })
export const confirmSecondFactor = (code: string): Promise<SessionResponse> =>
  post(`${SESSION}/second-factor`, { code }, 'PUT')

export const linkOwner = (token: string): Promise<{ readonly login: string; readonly name: string }> =>
  post(`${SESSION}/password-link`, { token })
export const passwordByLink = (token: string, password: string): Promise<unknown> =>
  post(`${SESSION}/password-link`, { token, password }, 'PUT')

export interface FirstAdministrator {
  readonly login: string
  readonly name: string
  readonly password: string
}
export const isSetUpLinkGood = (token: string): Promise<unknown> => post(`${SESSION}/set-up-link`, { token })
export const setUp = (given: {
  readonly token: string
  readonly systemAdmin: FirstAdministrator
  readonly securityAdmin: FirstAdministrator
  readonly auditAdmin: FirstAdministrator
}): Promise<unknown> => post(`${SESSION}/set-up-link`, given, 'PUT')

export const takeRole = (
  choice: { readonly appointment: string } | { readonly delegation: string },
): Promise<SessionResponse> => post(`${SESSION}/role`, choice, 'PUT')
