/** One of the unit's own sheets, typed in the grid: its changes go into the round's book, and can be undone. */
import { useCallback, useMemo } from 'react'
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { fieldOf, type SheetId } from '../../../core/budget/drafting/sheets.ts'
import { EditGrid, type EditGridProps } from '../../grid/edit-grid.tsx'
import type { GridChange } from '../../grid/grid-change.ts'
import { useGridWords } from '../../grid/grid-words.ts'
import { useSettings } from '../../settings.tsx'
import type { PlainChange } from '../offline/round-rows.ts'
import type { StepWords } from '../offline/undo-history.ts'
import type { OpenRound } from '../offline/use-round-book.ts'
import { TenThousand } from '../shell/amount.tsx'
import { freshId } from '../shell/fresh-id.ts'
import { useRoundWords } from './round-words.ts'
import { gridRows, sheetColumns, sheetRows, sheetTotal } from './sheet-rows.ts'
import { rowTitle } from './subjects.ts'

interface SheetGridProps {
  readonly open: OpenRound
  readonly sheet: SheetId
  readonly label: string
  readonly year: number
  readonly canEdit: boolean
  readonly found: readonly CheckResponse[]
  /** The cell that an address, or undoing, leads to. */
  readonly target: EditGridProps['target']
  readonly onCursor: (row: string, field: string) => void
}

export function SheetGrid({ open, sheet, label, year, canEdit, found, target, onCursor }: SheetGridProps) {
  const own = useRoundWords()
  const { language } = useSettings()
  const rows = useMemo(() => sheetRows(open.state.rows, sheet), [open.state.rows, sheet])
  const { computed } = useGridWords()
  const columns = useMemo(() => sheetColumns(sheet, rows, { year, computed }), [sheet, rows, year, computed])
  const shown = useMemo(() => gridRows(sheet, rows, found, language), [sheet, rows, found, language])
  const total = sheetTotal(sheet, rows)
  const { act } = open

  const onChange = useCallback(
    (change: GridChange): readonly string[] => {
      const ids = change.added.map(() => freshId())
      const last = rows.findIndex((row) => row.id === change.after)
      const first = last < 0 ? rows.length : last + 1
      const later = rows.slice(first)
      const [edit, ...more] = change.edits
      const isOne = edit !== undefined && more.length === 0 && ids.length === 0
      const changes: readonly PlainChange[] = [
        ...change.added.map(
          (cells, at): PlainChange => ({
            kind: 'add',
            row: { id: ids[at] ?? freshId(), sheet, position: first + at, cells },
          }),
        ),
        ...(ids.length === 0
          ? []
          : later.map(
              (row, at): PlainChange => ({ kind: 'move', row: row.id, position: first + ids.length + at }),
            )),
        ...change.edits.map((one): PlainChange => ({ kind: 'cell', ...one })),
      ]
      const row = rows.find((one) => one.id === edit?.row)
      const words: StepWords =
        isOne && row !== undefined
          ? {
              kind: 'cell',
              name: [rowTitle(row), fieldOf(sheet, edit.field)?.label ?? '']
                .filter((one) => one !== '')
                .join(' '),
              from: row.cells[edit.field] ?? '',
              to: edit.text,
            }
          : {
              kind: 'rows',
              act: change.cause === 'paste' || change.cause === 'fill' ? change.cause : 'add',
              count: Math.max(ids.length, new Set(change.edits.map((one) => one.row)).size),
            }
      const place = edit === undefined ? ids[0] : edit.row
      act({
        changes,
        cause: change.cause,
        words,
        ...(place === undefined
          ? {}
          : { place: { row: place, ...(edit === undefined ? {} : { field: edit.field }) } }),
        ...(change.session === undefined ? {} : { session: change.session }),
      })
      return ids
    },
    [act, rows, sheet],
  )
  const onRemove = useCallback(
    (ids: readonly string[]) =>
      act({
        changes: ids.map((row) => ({ kind: 'remove', row })),
        cause: 'typing',
        words: { kind: 'rows', act: 'remove', count: ids.length },
      }),
    [act],
  )
  const onMove = useCallback(
    (id: string, by: 1 | -1) => {
      const from = rows.findIndex((row) => row.id === id)
      const other = rows[from + by]
      const row = rows[from]
      if (row === undefined || other === undefined) return
      act({
        changes: [
          { kind: 'move', row: row.id, position: from + by },
          { kind: 'move', row: other.id, position: from },
        ],
        cause: 'typing',
        words: { kind: 'rows', act: 'move', count: 1 },
        place: { row: row.id },
      })
    },
    [act, rows],
  )

  return (
    <section className="card sheet-card">
      <h2>
        {label}
        {total === undefined ? undefined : (
          <span className="sheet-total">
            {own.total} <TenThousand fen={total.toString()} hasUnit />
          </span>
        )}
      </h2>
      <EditGrid
        label={label}
        testId={`grid-${sheet}`}
        columns={columns}
        rows={shown}
        canAdd={canEdit}
        target={target}
        {...(canEdit ? {} : { readOnly: own.locked })}
        acts={{ onChange, onRemove, onMove, onCursor }}
      />
    </section>
  )
}
