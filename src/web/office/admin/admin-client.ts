/** 系统管理 and 委托代办 as their pages ask for them. */
import type {
  AccountResponse,
  DelegationsResponse,
  LogCheckResponse,
  LogResponse,
  PasswordLinkResponse,
  SecurityResponse,
  SeparationResponse,
} from '../../../api/admin/contract.ts'
import { get, post, remove } from '../../client.ts'

const ADMIN = '/api/v1/admin'

export interface AccountsResponse {
  readonly accounts: readonly AccountResponse[]
}
export const accountsUrl = (): string => `${ADMIN}/accounts`
export const accounts = (url: string, signal?: AbortSignal): Promise<AccountsResponse> => get(url, signal)
export const makeAccount = (given: {
  readonly login: string
  readonly name: string
  readonly duty: string
}): Promise<PasswordLinkResponse> => post(accountsUrl(), given)
export const changeAccount = (
  id: string,
  change: { readonly name?: string; readonly isDisabled?: boolean; readonly unlock?: true },
): Promise<unknown> => post(`${ADMIN}/accounts/${id}`, change, 'PATCH')
export const makeLink = (id: string): Promise<PasswordLinkResponse> =>
  post(`${ADMIN}/accounts/${id}/password-link`, {})

export const securityUrl = (): string => `${ADMIN}/security`
export const security = (url: string, signal?: AbortSignal): Promise<SecurityResponse> => get(url, signal)
export const appoint = (given: {
  readonly account: string
  readonly role: string
  readonly divisionCode?: string
  readonly unitCode?: string
}): Promise<unknown> => post(`${ADMIN}/appointments`, given)
export const endAppointment = (id: string): Promise<unknown> => remove(`${ADMIN}/appointments/${id}`)
export const endSessions = (account: string): Promise<unknown> =>
  remove(`${ADMIN}/accounts/${account}/sessions`)
export const clearSecondFactor = (account: string): Promise<unknown> =>
  remove(`${ADMIN}/accounts/${account}/second-factor`)
export const endAnyDelegation = (id: string): Promise<unknown> => remove(`${ADMIN}/delegations/${id}`)

export interface LogQuery {
  readonly person?: string
  readonly act?: string
  readonly unit?: string
  readonly before?: string
}
export const logUrl = (of: 'log' | 'sign-ins', query: LogQuery): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return `${ADMIN}/${of}?${new URLSearchParams(given)}`
}
export const log = (url: string, signal?: AbortSignal): Promise<LogResponse> => get(url, signal)
export const checkLog = (language: string): Promise<LogCheckResponse> =>
  post(`${ADMIN}/log/check?lang=${language}`, {})

const DELEGATIONS = '/api/v1/delegations'
export const delegationsUrl = (): string => DELEGATIONS
export const delegations = (url: string, signal?: AbortSignal): Promise<DelegationsResponse> =>
  get(url, signal)
export const delegate = (given: {
  readonly to: string
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
}): Promise<unknown> => post(DELEGATIONS, given)
export const takeBack = (id: string): Promise<unknown> => remove(`${DELEGATIONS}/${id}`)

export const separationUrl = (): string => '/api/v1/admin/separation'
export const separationExportUrl = (): string => `${separationUrl()}/export`
// The server validates its answer with the schema that the type is of.
export const separation = (url: string, signal?: AbortSignal): Promise<SeparationResponse> => get(url, signal)
