/** Ledgers as they were listed a moment ago: a desk that is asked hundreds of times a second does not look each time. */
import type { LedgerSource } from '../ledgers.ts'

/** What is loaded or approved is seen after this time at the latest. */
const MOMENT_MS = 1000

export function recentLedgers(
  source: LedgerSource,
  now: () => number = () => performance.now(),
): LedgerSource {
  let kept: { readonly at: number; readonly listing: ReturnType<LedgerSource['list']> } | undefined
  return {
    list: () => {
      if (kept !== undefined && now() - kept.at < MOMENT_MS) return kept.listing
      const made = { at: now(), listing: source.list() }
      kept = made
      // A failure is for the one who asked.
      made.listing.catch(() => {
        if (kept === made) kept = undefined
      })
      return made.listing
    },
    get: (key) => source.get(key),
  }
}
