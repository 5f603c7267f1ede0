/** The calls by which rows of a round are read, changed and watched. */
import type {
  ChangedSinceResponse,
  ChangesRequest,
  ChangesResponse,
  RoundResponse,
} from '../../../api/rounds/contract.ts'
import { get, post } from '../../client.ts'
import { roundUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'

export interface RoundClient {
  round(): Promise<RoundResponse>
  send(request: ChangesRequest): Promise<ChangesResponse>
  since(revision: string): Promise<ChangedSinceResponse>
}

export function roundClient(of: RoundAddress): RoundClient {
  const url = roundUrl(of)
  return {
    round: () => get(url, undefined),
    send: (request) => post(`${url}/changes`, request),
    since: (revision) => get(`${url}/changes?${new URLSearchParams({ since: revision })}`, undefined),
  }
}
