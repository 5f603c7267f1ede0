/** What was read from one table, laid out as it stands on paper; the arrow keys move, and the original follows. */
import { App, Button } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { ReadingTableResponse } from '../../api/readings/contract.ts'
import type { ClientFault } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { type FigureGrid, figureGrids, nextEntry, tabText } from './figure-grids.ts'
import { placeWords } from './place-words.ts'
import { useReadingWords } from './reading-words.ts'

interface TableFiguresProps {
  /** None while it is loading, or where no table was found. */
  readonly table: ReadingTableResponse | undefined
  readonly entry: number | undefined
  readonly fault: ClientFault | undefined
  readonly onRetry: () => void
  readonly onPick: (entry: number) => void
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

export function TableFigures({ table, entry, fault, onRetry, onPick }: TableFiguresProps) {
  const { words } = useSettings()
  const own = useReadingWords()
  const { message } = App.useApp()
  const scroller = useRef<HTMLDivElement>(null)
  const grids = useMemo(() => figureGrids(table?.entries ?? []), [table])

  useEffect(() => {
    if (entry === undefined) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-entry="${entry}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (scroller.current?.contains(document.activeElement) === true) cell?.focus({ preventScroll: true })
  }, [entry])

  if (fault !== undefined) return <FaultView fault={fault} address={undefined} onRetry={onRetry} />
  if (table === undefined) return <TableSkeleton label={words.loading} />

  function move(event: KeyboardEvent): void {
    const key = ARROWS.find((one) => one === event.key)
    if (key === undefined) return
    event.preventDefault()
    const next = nextEntry(grids, entry, key)
    if (next !== undefined) onPick(next)
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(tabText(grids, table?.entries ?? []))
      const rows = grids.reduce((count, one) => count + one.lines.length + 1, 0)
      message.success(words.copied(rows, Math.max(...grids.map((one) => one.columns.length + 2))))
    } catch {
      message.warning(words.copyFailed)
    }
  }

  const selected = entry === undefined ? undefined : table.entries[entry]
  return (
    <>
      <header>
        <h2>{table.title === '' ? own.noName : table.title}</h2>
        <p className="secondary">
          {[table.unitName, table.currency === undefined ? undefined : words[table.currency]]
            .filter((one) => one !== undefined)
            .join(' · ')}
        </p>
        {table.entries.length === 0 ? undefined : (
          <Button size="small" onClick={copy}>
            {own.copyCells}
          </Button>
        )}
      </header>
      {selected === undefined ? undefined : (
        <p className="selected-entry" role="status">
          <strong className="figures">{selected.text}</strong>{' '}
          {[selected.rowCode, selected.rowName, selected.column].filter((one) => one !== '').join(' · ')}{' '}
          <span className="secondary">{placeWords(selected.place, own)}</span>
          {selected.doubt === undefined ? undefined : (
            <span className="warning">
              {own.doubt(selected.doubt.why)}
              {selected.doubt.columns.length === 0
                ? undefined
                : ` ${own.couldBe(selected.doubt.columns.join(own.listSeparator))}`}
            </span>
          )}
        </p>
      )}
      {table.entries.length === 0 ? (
        <p className="secondary">{own.emptyTable}</p>
      ) : (
        <div ref={scroller} className="figure-grids" data-testid="figures">
          {grids.map((grid) => (
            <Grid
              key={grid.columns.join()}
              grid={grid}
              entries={table.entries}
              selected={entry}
              tabStop={entry ?? grids[0]?.lines[0]?.entries.find((one) => one !== undefined)}
              onPick={onPick}
              onKeyDown={move}
            />
          ))}
        </div>
      )}
      {table.notes.length === 0 ? undefined : (
        <section className="notes">
          <h3>{own.notes}</h3>
          {table.notes.map((one) => (
            <p key={`${one.text} ${placeWords(one.place, own)}`}>{one.text}</p>
          ))}
        </section>
      )}
      {table.unplaced.length === 0 ? undefined : (
        <section className="notes">
          <h3>{own.unplaced}</h3>
          {table.unplaced.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <p key={at}>
              {one.text} <small className="secondary">{own.isUnplaced(one.why)}</small>
            </p>
          ))}
        </section>
      )}
    </>
  )
}

interface GridProps {
  readonly grid: FigureGrid
  readonly entries: ReadingTableResponse['entries']
  readonly selected: number | undefined
  /** The one cell that the tab key comes to; the arrow keys go on from it. */
  readonly tabStop: number | undefined
  readonly onPick: (entry: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Grid({ grid, entries, selected, tabStop, onPick, onKeyDown }: GridProps) {
  const own = useReadingWords()
  const hasCodes = grid.lines.some((line) => line.rowCode !== '')
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved over is a grid, which HTML has no element for
    <table role="grid" aria-readonly="true" title={own.keyHint} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {hasCodes ? <th scope="col">{own.code}</th> : undefined}
          <th scope="col">{own.row}</th>
          {grid.columns.map((column) => (
            <th key={column} scope="col">
              {column.replaceAll('/', ' / ')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.lines.map((line) => (
          <tr key={line.entries.find((one) => one !== undefined)}>
            {hasCodes ? <td className="figures">{line.rowCode}</td> : undefined}
            <th scope="row">{line.rowName}</th>
            {line.entries.map((at, column) => {
              const found = at === undefined ? undefined : entries[at]
              return (
                <td
                  // The columns are those of the header, whose number and order stand.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  key={column}
                  data-entry={at}
                  className={cellClass(found, at !== undefined && at === selected)}
                  {...(at === undefined
                    ? {}
                    : {
                        tabIndex: at === tabStop ? 0 : -1,
                        'aria-selected': at === selected,
                        onClick: () => onPick(at),
                      })}
                >
                  {found?.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellClass(entry: ReadingTableResponse['entries'][number] | undefined, isSelected: boolean): string {
  return [
    entry === undefined ? undefined : 'entry',
    entry !== undefined && /^[-\d.,()（）%]+$/.test(entry.text) ? 'figures' : undefined,
    entry?.doubt === undefined ? undefined : 'doubtful',
    isSelected ? 'selected' : undefined,
  ]
    .filter((one) => one !== undefined)
    .join(' ')
}
