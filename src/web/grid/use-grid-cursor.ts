/** The cursor of the grid and its selection: one place that has the focus, on the same row when rows come and go above it. */
import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type GridPlace, type GridSelection, held } from '../ui/grid-movement.ts'
import type { GridColumn, GridRow } from './grid-rows.ts'

export interface GridCursor {
  readonly selection: GridSelection
  /** The field that the cell of the cursor holds. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly select: (selection: GridSelection) => void
  readonly goTo: (row: number, column: number) => void
  /** Puts the cursor on a row as soon as it is there. */
  readonly awaitRow: (id: string | undefined) => void
  /** Gives the focus back to the cell of the cursor. */
  readonly focus: () => void
  readonly placeOf: (event: MouseEvent) => GridPlace | undefined
  readonly drawTo: (place: GridPlace) => void
}

const START: GridSelection = { anchor: { row: 0, column: 0 }, cursor: { row: 0, column: 0 } }

export function useGridCursor(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  onCursor: ((row: string, field: string) => void) | undefined,
): GridCursor {
  const [wanted, setWanted] = useState(START)
  const standsOn = useRef<string>(undefined)
  const awaited = useRef<string>(undefined)
  const isFocusDue = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [turn, setTurn] = useState(0)

  const selection = useMemo(
    () =>
      held(followed(wanted, rows, standsOn.current), Math.max(rows.length, 1), Math.max(columns.length, 1)),
    [wanted, rows, columns.length],
  )
  const now = useRef({ rows, columns, onCursor })
  now.current = { rows, columns, onCursor }

  const select = useCallback((next: GridSelection) => {
    const { rows, columns, onCursor } = now.current
    const row = rows[next.cursor.row]
    const column = columns[next.cursor.column]
    standsOn.current = row?.id
    isFocusDue.current = true
    setWanted(next)
    if (row !== undefined && column !== undefined) onCursor?.(row.id, column.id)
  }, [])
  const goTo = useCallback(
    (row: number, column: number) => select({ anchor: { row, column }, cursor: { row, column } }),
    [select],
  )
  const focus = useCallback(() => {
    isFocusDue.current = true
    setTurn((count) => count + 1)
  }, [])
  const awaitRow = useCallback((id: string | undefined) => {
    awaited.current = id
  }, [])

  useLayoutEffect(() => {
    const at = awaited.current === undefined ? -1 : rows.findIndex((row) => row.id === awaited.current)
    if (at < 0) return
    awaited.current = undefined
    goTo(at, 0)
  }, [rows, goTo])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor, and comes back when asked for
  useLayoutEffect(() => {
    if (!isFocusDue.current) return
    isFocusDue.current = false
    field.current?.focus({ preventScroll: true })
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [wanted, turn])

  const placeOf = useCallback((event: MouseEvent): GridPlace | undefined => {
    const { target } = event
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
    if (cell === null) return undefined
    const row = now.current.rows.findIndex((one) => one.id === cell.dataset.row)
    const column = Number.parseInt(cell.dataset.column ?? '', 10)
    return row < 0 || Number.isNaN(column) ? undefined : { row, column }
  }, [])
  const drawTo = useCallback((place: GridPlace) => setWanted((before) => ({ ...before, cursor: place })), [])

  return { selection, field, select, goTo, awaitRow, focus, placeOf, drawTo }
}

function followed(wanted: GridSelection, rows: readonly GridRow[], id: string | undefined): GridSelection {
  const isSingle = wanted.anchor.row === wanted.cursor.row && wanted.anchor.column === wanted.cursor.column
  if (id === undefined || !isSingle || rows[wanted.cursor.row]?.id === id) return wanted
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return wanted
  const cursor = { ...wanted.cursor, row: at }
  return { anchor: cursor, cursor }
}
