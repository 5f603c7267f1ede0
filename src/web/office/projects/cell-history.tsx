/** 历史 — what the cell of the cursor has been, each of which can be put back. */
import { Button } from 'antd'
import { history, historyUrl } from '../client.ts'
import type { OpenRound } from '../offline/use-round-book.ts'
import type { CellAddress, RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { useProjectWords } from './project-words.ts'

interface CellHistoryProps {
  readonly round: RoundAddress
  readonly at: CellAddress | undefined
  readonly open: OpenRound
  readonly nameOf: (row: string, field: string) => string
}

export function CellHistory({ round, at, open, nameOf }: CellHistoryProps) {
  const own = useProjectWords()
  if (at?.field === undefined) return <p className="secondary">{own.noCell}</p>
  return <Entries round={round} row={at.row} field={at.field} open={open} name={nameOf(at.row, at.field)} />
}

interface EntriesProps {
  readonly round: RoundAddress
  readonly row: string
  readonly field: string
  readonly open: OpenRound
  readonly name: string
}

function Entries({ round, row, field, open, name }: EntriesProps) {
  const own = useProjectWords()
  const live = useLive(historyUrl(round, row, field), history)
  const now = open.state.rows.get(row)?.cells[field] ?? ''
  const canEdit = open.state.round?.canEdit === true
  function restore(text: string): void {
    open.act({
      changes: [{ kind: 'cell', row, field, text }],
      cause: 'restore',
      words: { kind: 'cell', name, from: now, to: text },
      place: { row, field },
    })
    void open.book.sync().then(live.refresh)
  }
  return (
    <>
      <h3>{own.historyOf(name)}</h3>
      <Loaded answer={live}>
        {({ entries }) => (
          <ol className="history-list" data-testid="history">
            {entries.map((entry) => (
              <li
                key={`${entry.version} ${entry.at} ${entry.to}`}
                className={entry.isLost ? 'lost' : undefined}
                data-state={entry.isLost ? 'lost' : 'taken'}
              >
                <p className="secondary">
                  <span className="figures">{whenText(entry.at)}</span> {entry.by}
                  {entry.actingFor === undefined ? '' : ` 代 ${entry.actingFor}`} ·{' '}
                  {own.causes[entry.cause] ?? entry.cause}
                  {entry.isLost ? ` · ${own.lost}` : ''}
                </p>
                <p>
                  {entry.from === undefined ? undefined : <del>{entry.from}</del>}
                  {entry.from === undefined ? '' : ' → '}
                  <ins data-testid="history-to">{entry.to}</ins>
                  {canEdit && entry.to !== now ? (
                    <Button size="small" type="text" onClick={() => restore(entry.to)}>
                      {own.restore}
                    </Button>
                  ) : undefined}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </>
  )
}
