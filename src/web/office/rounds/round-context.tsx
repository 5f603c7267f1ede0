/** The round that the pages below an address are about: asked once for all of them, and again after each act. */
import { createContext, type ReactNode, useContext } from 'react'
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import { round, roundUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { type Live, useLive } from '../shell/use-live.ts'

const RoundContext = createContext<Live<RoundResponse> | undefined>(undefined)

interface RoundProviderProps {
  readonly address: RoundAddress
  readonly children: ReactNode
}

export function RoundProvider({ address, children }: RoundProviderProps) {
  const live = useLive(roundUrl(address), round)
  return <RoundContext value={live}>{children}</RoundContext>
}

export function useRound(): Live<RoundResponse> {
  const live = useContext(RoundContext)
  if (live === undefined) throw new Error('useRound is used outside a round')
  return live
}
