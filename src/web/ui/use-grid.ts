/** The cursor and the selection of a grid: one tab stop, moved by keys and by the mouse. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type GridPlace, type GridSelection, held, moved } from './grid-movement.ts'
import { cellAt, type SheetRow } from './sheet.ts'

export interface Grid {
  readonly selection: GridSelection
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerOver: (event: PointerEvent) => void
  /** Moves the cursor, and the focus with it. */
  readonly focusAt: (place: GridPlace) => void
  /** Gives the focus back to the cell where the cursor stands. */
  readonly focusCursor: () => void
}

const START: GridSelection = { anchor: { row: 0, column: 0 }, cursor: { row: 0, column: 0 } }

export function useGrid(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly SheetRow[],
  width: number,
): Grid {
  const [wanted, setWanted] = useState(START)
  const selection = held(wanted, Math.max(rows.length, 1), Math.max(width, 1))
  const current = useRef({ rows, width, selection })
  current.current = { rows, width, selection }
  const isFocusDue = useRef(false)

  const focusCursor = useCallback(() => {
    const { rows, selection } = current.current
    const row = rows[selection.cursor.row]
    const cell = row === undefined ? undefined : cellAt(row, selection.cursor.column)
    if (row === undefined || cell === undefined) return
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row.index}"][data-column="${cell.column}"]`)
      ?.focus()
  }, [table])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor
  useEffect(() => {
    if (!isFocusDue.current) return
    isFocusDue.current = false
    focusCursor()
  }, [wanted])

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const { rows, width, selection } = current.current
    const next = moved(rows, width, selection, event)
    if (next === undefined) return
    event.preventDefault()
    isFocusDue.current = true
    setWanted(next)
  }, [])

  const onPointerDown = useCallback((event: PointerEvent) => {
    const place = event.button === 0 ? placeOf(event.target, current.current.rows) : undefined
    if (place === undefined) return
    isFocusDue.current = true
    setWanted((before) => ({ anchor: event.shiftKey ? before.anchor : place, cursor: place }))
  }, [])

  const onPointerOver = useCallback((event: PointerEvent) => {
    const isDragging = event.pointerType === 'mouse' && (event.buttons & 1) === 1
    const place = isDragging ? placeOf(event.target, current.current.rows) : undefined
    if (place !== undefined) setWanted((before) => ({ ...before, cursor: place }))
  }, [])

  // The focus may come by other ways, as from a screen reader; the cursor goes where it is.
  const onFocus = useCallback((event: FocusEvent) => {
    const { rows, selection } = current.current
    const place = placeOf(event.target, rows)
    const row = place === undefined ? undefined : rows[selection.cursor.row]
    if (place === undefined || row === undefined) return
    const isThere =
      place.row === selection.cursor.row && cellAt(row, selection.cursor.column)?.column === place.column
    if (!isThere) setWanted({ anchor: place, cursor: place })
  }, [])

  const focusAt = useCallback((place: GridPlace) => {
    isFocusDue.current = true
    setWanted({ anchor: place, cursor: place })
  }, [])

  return { selection, onKeyDown, onFocus, onPointerDown, onPointerOver, focusAt, focusCursor }
}

/** The place of the cell that an event happened in; none outside the body of the grid. */
export function placeOf(target: EventTarget | null, rows: readonly SheetRow[]): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  if (cell === null) return undefined
  const row = rows.findIndex((one) => String(one.index) === cell.dataset.row)
  const column = Number.parseInt(cell.dataset.column ?? '', 10)
  return row < 0 || Number.isNaN(column) ? undefined : { row, column }
}
