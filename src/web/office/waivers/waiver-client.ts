/** The addresses of waivers, with the types of their answers. */
import type { WaiverDecisionBody, WaiverRequest, WaiversResponse } from '../../../api/waivers/contract.ts'
import { get, post, remove } from '../../client.ts'
import { roundUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'

const WAIVERS = '/api/v1/office/waivers'

export const waiversUrl = (): string => WAIVERS
// What the server answers is what its contract says: it validates each answer with the schema that the type is of.
export const waivers = (url: string, signal?: AbortSignal): Promise<WaiversResponse> => get(url, signal)
export const askForWaiver = (of: RoundAddress, asked: WaiverRequest): Promise<unknown> =>
  post(`${roundUrl(of)}/checks/waivers`, asked)
export const decideWaiver = (id: string, given: WaiverDecisionBody): Promise<unknown> =>
  post(`${WAIVERS}/${id}/decision`, given)
export const takeBackWaiver = (id: string): Promise<unknown> => remove(`${WAIVERS}/${id}`)
