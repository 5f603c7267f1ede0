/** 历史 — every change of a cell: when, who, for whom, from what to what, and how it came about. */

import { Select } from 'antd'
import { useState } from 'react'
import type { RoundRowResponse } from '../../../api/rounds/contract.ts'
import { history, historyUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { useRoundWords } from './round-words.ts'
import { cellOfSubject, subjectName, typedCellsOf } from './subjects.ts'

interface CellsHistoryProps {
  readonly round: RoundAddress
  /** A cell, or a row as a whole. */
  readonly subject: string
  readonly rows: readonly RoundRowResponse[]
}

/** Of a row as a whole each of its cells can be chosen, by the name of its column. */
export function CellsHistory({ round, subject, rows }: CellsHistoryProps) {
  const own = useRoundWords()
  const cells = typedCellsOf(subject, rows)
  const [chosen, setChosen] = useState(() => (cells.find(({ id }) => id === 'basis') ?? cells[0])?.id)
  const row = cellOfSubject(subject)?.row
  const cell = cells.find(({ id }) => id === chosen)
  if (row === undefined || cell === undefined) return <p className="secondary">{own.noHistory}</p>
  return (
    <>
      <h3>{subjectName(`row:${row}:${cell.id}`, rows, '')}</h3>
      {cells.length < 2 ? undefined : (
        <Select
          className="history-cell"
          aria-label={own.column}
          value={cell.id}
          options={cells.map(({ id, label }) => ({ value: id, label }))}
          onChange={setChosen}
          popupMatchSelectWidth={false}
        />
      )}
      <HistoryList round={round} row={row} field={cell.id} />
    </>
  )
}

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
