/** The round that the pages below an address are about: asked once for all of them, and again after each act; and who else is in it. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import { PresenceContext } from '../../grid/others-here.ts'
import { round, roundUrl, sayPresence } from '../client.ts'
import { openPresence } from '../offline/presence.ts'
import type { RoundAddress } from '../route.ts'
import { freshId } from '../shell/fresh-id.ts'
import { type Live, useLive } from '../shell/use-live.ts'

const RoundContext = createContext<Live<RoundResponse> | undefined>(undefined)

interface RoundProviderProps {
  readonly address: RoundAddress
  readonly children: ReactNode
}

export function RoundProvider({ address, children }: RoundProviderProps) {
  const live = useLive(roundUrl(address), round)
  const { year, unit, round: name } = address
  const presence = useMemo(
    () =>
      openPresence({
        page: freshId(),
        say: (said) => sayPresence({ year, unit, round: name }, said),
        isSeen: () => document.visibilityState === 'visible' && navigator.onLine,
        now: () => Date.now(),
      }),
    [year, unit, name],
  )
  return (
    <RoundContext value={live}>
      <PresenceContext value={presence}>{children}</PresenceContext>
    </RoundContext>
  )
}

export function useRound(): Live<RoundResponse> {
  const live = useContext(RoundContext)
  if (live === undefined) throw new Error('useRound is used outside a round')
  return live
}
