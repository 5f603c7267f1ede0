/** Facts about the window and the network that a component follows. */
import { useSyncExternalStore } from 'react'

/** From here down the bar at the top and the list of statements are folded. */
const NARROW = '(max-width: 860px)'
/** From here down the explanation lies over the statement. */
const OVERLAY = '(max-width: 1279px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
  )
}

export const useIsNarrow = (): boolean => useMedia(NARROW)
export const isOverlay = (): boolean => window.matchMedia(OVERLAY).matches

export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      window.addEventListener('online', onChange)
      window.addEventListener('offline', onChange)
      return () => {
        window.removeEventListener('online', onChange)
        window.removeEventListener('offline', onChange)
      }
    },
    () => navigator.onLine,
  )
