/** 摘要 — one page before signing: totals against ceilings, open comments, and everything that the checks still say. */
import { useAnswer } from '../../ui/use-answer.ts'
import { checks, checksUrl, round, roundUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { FindingLine } from './finding-line.tsx'
import { HeadroomTable } from './headroom-table.tsx'
import { useRoundWords } from './round-words.ts'

export function RoundSummary({ address }: { readonly address: RoundAddress }) {
  const own = useRoundWords()
  const live = useLive(roundUrl(address), round)
  const found = useAnswer(checksUrl(address), checks)
  return (
    <section className="round-summary" aria-label={own.sheet} data-testid="summary">
      <h3>{own.summary}</h3>
      <Loaded answer={live}>
        {(shown) => (
          <>
            <HeadroomTable of={shown.ceilings} />
            <p>{own.openComments(shown.comments.filter((one) => one.state === 'open').length)}</p>
          </>
        )}
      </Loaded>
      {found.value === undefined ? undefined : (
        <>
          <p>
            {own.checkCounts(
              found.value.counts.error,
              found.value.counts.warning,
              found.value.counts.unexplained,
              found.value.counts.rounding,
              found.value.counts.note,
            )}
          </p>
          <ul className="finding-list">
            {found.value.checks
              .filter((check) => check.severity === 'error' || check.severity === 'warning')
              .map((check) => (
                <li key={check.id}>
                  <FindingLine check={check} />
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
