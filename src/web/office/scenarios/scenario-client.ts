/** Scenarios as their page calls them. */
import type {
  ComparedScenarioResponse,
  ScenarioRequest,
  ScenariosResponse,
} from '../../../api/scenarios/contract.ts'
import { get, post } from '../../client.ts'
import { roundUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'

export const scenariosUrl = (address: RoundAddress): string => `${roundUrl(address)}/scenarios`
export const scenarioUrl = (address: RoundAddress, id: string): string =>
  `${scenariosUrl(address)}/${encodeURIComponent(id)}`

export const scenarios = (url: string, signal?: AbortSignal): Promise<ScenariosResponse> => get(url, signal)
export const compared = (url: string, signal?: AbortSignal): Promise<ComparedScenarioResponse> =>
  get(url, signal)

export const makeScenario = (address: RoundAddress, name: string): Promise<ComparedScenarioResponse> =>
  post(scenariosUrl(address), { name })
export const changeScenario = (
  address: RoundAddress,
  id: string,
  to: ScenarioRequest,
): Promise<ComparedScenarioResponse> => post(scenarioUrl(address, id), to, 'PUT')
export const closeScenario = (
  address: RoundAddress,
  id: string,
  act: 'adopt' | 'discard',
): Promise<ScenariosResponse> => post(`${scenarioUrl(address, id)}/acts`, { act })
export const answerOffer = (
  address: RoundAddress,
  id: string,
  answer: { readonly isAccepted: boolean; readonly reason?: string },
): Promise<{ readonly applied: number; readonly kept: number }> =>
  post(`${scenarioUrl(address, id)}/answer`, answer)
