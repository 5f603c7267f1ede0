/** 问题 — what the checks of the round say, worst first; each leads to its cell, and where the fix is certain, makes it. */
import { Button } from 'antd'
import { useState } from 'react'
import { checks, checksUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { FindingItem } from './finding-item.tsx'
import { useRoundWords } from './round-words.ts'

interface FindingsPanelProps {
  readonly round: RoundAddress
  /** Only those of one statement. */
  readonly statement?: string | undefined
}

export function FindingsPanel({ round, statement }: FindingsPanelProps) {
  const own = useRoundWords()
  const answer = useLive(checksUrl(round), checks)
  const [isAll, setAll] = useState(false)
  return (
    <Loaded answer={answer}>
      {({ checks: all, counts }) => {
        const here = all.filter((one) => one.statement === undefined || one.statement === statement)
        const shown = isAll || statement === undefined ? all : here
        return (
          <>
            <p className="secondary">
              {own.checkCounts(
                counts.error,
                counts.warning,
                counts.unexplained,
                counts.rounding,
                counts.note,
              )}
            </p>
            {shown.length === 0 ? <p>{own.noFindings}</p> : undefined}
            <ol className="finding-list" data-testid="finding-list">
              {shown.map((check) => (
                <li key={check.id}>
                  <FindingItem check={check} address={round} onChange={answer.refresh} />
                </li>
              ))}
            </ol>
            {shown.length < all.length ? (
              <Button size="small" onClick={() => setAll(true)}>
                {own.findings} {all.length}
              </Button>
            ) : undefined}
          </>
        )
      }}
    </Loaded>
  )
}
