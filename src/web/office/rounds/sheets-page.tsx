/** 人员与定额, 收入 — the sheets of a round that belong to the unit as a whole, typed, saved as one types, and undone. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { fieldOf, type SheetId } from '../../../core/budget/drafting/sheets.ts'
import { UnitSelect } from '../../ui/unit-select.tsx'
import { checks, checksUrl } from '../client.ts'
import { QuotaButton } from '../master-data/quota-button.tsx'
import { SaveChip } from '../offline/save-chip.tsx'
import { UndoButtons } from '../offline/undo-buttons.tsx'
import { useRoundBook } from '../offline/use-round-book.ts'
import type { CellAddress, RoundAddress, RoundPart } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HistoryList } from './history-list.tsx'
import { useRound } from './round-context.tsx'
import { RoundHead } from './round-head.tsx'
import { type RoundWords, useRoundWords } from './round-words.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { rowTitle, subjectOfCell } from './subjects.ts'

interface SheetsPageProps {
  readonly address: RoundAddress
  readonly part: Extract<RoundPart, 'staff' | 'income'>
  readonly cell?: CellAddress
}

const SHEETS: Readonly<Record<SheetsPageProps['part'], readonly SheetId[]>> = {
  staff: ['staff', 'basic'],
  income: ['income'],
}

export function SheetsPage({ address, part, cell }: SheetsPageProps) {
  const own = useRoundWords()
  const open = useRoundBook(address)
  const live = useRound()
  const found = useLive(checksUrl(address), checks)
  const [at, setAt] = useState<CellAddress | undefined>(cell)
  const { refresh } = found
  const revision = open.state.save.is === 'saved' ? open.state.save.at?.getTime() : undefined
  useEffect(() => {
    if (revision !== undefined) void refresh()
  }, [revision, refresh])
  const onCursor = useCallback((row: string, field: string) => setAt({ row, field }), [])
  const nameOf = useCallback(
    (id: string, field: string): string => {
      const row = open.state.rows.get(id)
      return row === undefined ? '' : `${rowTitle(row)} ${fieldOf(row.sheet, field)?.label ?? field}`
    },
    [open.state.rows],
  )
  const target = useMemo(
    () => open.place ?? (cell === undefined ? undefined : { ...cell, turn: 0 }),
    [open.place, cell],
  )
  const { book } = open
  const known = live.value?.revision
  // What was changed beside the grid, as by taking a suggestion, comes into it.
  useEffect(() => {
    if (known !== undefined) void book.look()
  }, [known, book])
  const name = own.parts[part]

  return (
    <OfficePage
      title={`${name} · ${live.value?.unitName ?? ''} ${address.year}`}
      name={`sheets-${part}`}
      isRemembered={live.value !== undefined}
      panels={{
        comments: (
          <CommentsPanel round={address} subject={at === undefined ? undefined : subjectOfCell(at)} />
        ),
        history:
          at?.field === undefined ? undefined : <HistoryList round={address} row={at.row} field={at.field} />,
        findings: <FindingsPanel round={address} />,
      }}
    >
      <RoundHead address={address} part={part} />
      <SaveChip open={open} nameOf={nameOf} />
      <header className="page-head">
        <h1>{name}</h1>
        <p className="secondary">{noteOf(part, own)}</p>
        <span className="space" />
        {part === 'staff' ? (
          <QuotaButton open={open} year={address.year} canEdit={live.value?.canEdit === true} />
        ) : undefined}
        <UnitSelect />
        <UndoButtons open={open} />
      </header>
      <Loaded answer={live}>
        {(round) => (
          <div className="sheets">
            {SHEETS[part].map((sheet) => (
              <SheetGrid
                key={sheet}
                open={open}
                sheet={sheet}
                label={labelOf(sheet, own)}
                year={address.year}
                canEdit={round.canEdit}
                found={found.value?.checks ?? []}
                target={target}
                onCursor={onCursor}
              />
            ))}
          </div>
        )}
      </Loaded>
    </OfficePage>
  )
}

const noteOf = (part: SheetsPageProps['part'], own: RoundWords): string =>
  part === 'staff' ? own.basicNote : own.incomeNote

const labelOf = (sheet: SheetId, own: RoundWords): string =>
  sheet === 'staff' ? own.staffTitle : sheet === 'basic' ? own.basicTitle : own.incomeTitle
