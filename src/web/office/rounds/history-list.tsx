/** 历史 — every change of a cell: when, who, for whom, from what to what, and how it came about. */

import { history, historyUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { useRoundWords } from './round-words.ts'

interface HistoryListProps {
  readonly round: RoundAddress
  readonly row: string
  readonly field: string
}

export function HistoryList({ round, row, field }: HistoryListProps) {
  const own = useRoundWords()
  const answer = useLive(historyUrl(round, row, field), history)
  return (
    <Loaded answer={answer}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="secondary">{own.noHistory}</p>
        ) : (
          <ol className="history-list" data-testid="history">
            {entries.map((entry) => (
              <li key={`${entry.version} ${entry.at}`} className={entry.isLost ? 'lost' : undefined}>
                <p className="secondary">
                  <span className="figures">{whenText(entry.at)}</span> {entry.by}
                  {entry.actingFor === undefined ? '' : ` ${own.actingFor(entry.actingFor)}`} ·{' '}
                  {own.causes[entry.cause]}
                  {entry.isLost ? ` · ${own.lost}` : ''}
                </p>
                <p>
                  {entry.from === undefined ? undefined : (
                    <>
                      <del>{entry.from === '' ? own.blank : entry.from}</del>{' '}
                      <span aria-hidden="true">→</span>{' '}
                    </>
                  )}
                  <ins>{entry.to === '' ? own.blank : entry.to}</ins>
                </p>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  )
}
