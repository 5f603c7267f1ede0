/** Signing in, out and over again, as the office's frame needs it. */
import type { SessionResponse } from '../../api/session/contract.ts'
import { get, post, remove } from '../client.ts'

const SESSION = '/api/v1/session'
export const sessionUrl = (): string => SESSION
export const session = (url: string, signal?: AbortSignal): Promise<SessionResponse> => get(url, signal)

export const signIn = (as: { readonly login: string; readonly password: string }): Promise<unknown> =>
  post(SESSION, as)
/** In the demonstration nobody has a password: whoever sits at the machine takes the card again. */
export const takeCard = (account: string): Promise<unknown> => post(`${SESSION}/card`, { account })
export const signOut = (): Promise<unknown> => remove(SESSION)
