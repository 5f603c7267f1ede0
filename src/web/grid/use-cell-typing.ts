/** Typing in one cell: from the first character until it is kept or dropped, saved on the way when the keys rest. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GridPlace } from '../ui/grid-movement.ts'
import type { EditGridActs } from './grid-change.ts'
import type { EditMode } from './grid-keys.ts'
import { cellOf, FIRST_ROW, type GridColumn, type GridOption, type GridRow, lockOf } from './grid-rows.ts'

export interface Editing {
  readonly row: string
  readonly field: string
  readonly text: string
  /** What stood there before. */
  readonly original: string
  readonly mode: EditMode
  readonly session: number
}

/** How long after the last key what is being typed is saved. */
const SAVE_AFTER_MILLISECONDS = 600
const MOST_OFFERED = 50
let sessions = 0

export interface CellTypingInput {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly acts: EditGridActs
  /** Why nothing can be changed at all. */
  readonly readOnly: string | undefined
  readonly onRefused: (reason: string | undefined) => void
}

export function useCellTyping(input: CellTypingInput, field: RefObject<HTMLTextAreaElement | null>) {
  const [editing, setEditing] = useState<Editing>()
  const [option, setOption] = useState(-1)
  const isComposing = useRef(false)
  const now = useRef({ ...input, editing })
  now.current = { ...input, editing }

  // The rows may show already what is being typed; what was saved last is known here.
  const saved = useRef('')
  /** The row that the first one became: it goes on being the same on the page, so that a composition in it is not cut off. */
  const madeFirst = useRef<string>(undefined)

  /** Begins in a cell with a text, unless it is locked. */
  const begin = useCallback((place: GridPlace, mode: EditMode, typed?: string): boolean => {
    const { rows, columns, readOnly, onRefused, acts } = now.current
    const row = rows[place.row]
    const column = columns[place.column]
    if (row === undefined || column === undefined) return false
    const reason = readOnly ?? lockOf(row, column)
    onRefused(reason)
    if (reason !== undefined) return false
    const original = cellOf(row, column).text
    sessions += 1
    const text = typed ?? original
    const made = row === FIRST_ROW ? acts.onChange({ cause: 'typing', edits: [], added: [{}] })[0] : row.id
    if (made === undefined) return false
    if (row === FIRST_ROW) madeFirst.current = made
    const begun = { row: made, field: column.id, text, original, mode, session: sessions }
    now.current.editing = begun
    saved.current = original
    setOption(-1)
    setEditing(begun)
    return true
  }, [])

  const save = useCallback((text: string) => {
    const { editing, acts } = now.current
    if (editing === undefined || saved.current === text) return
    const { row, field, session } = editing
    saved.current = text
    acts.onChange({ cause: 'typing', edits: [{ row, field, text }], added: [], session })
  }, [])

  const end = useCallback(
    (text: string) => {
      if (now.current.editing === undefined) return
      save(text)
      now.current.editing = undefined
      now.current.acts.onDraft?.(undefined)
      setEditing(undefined)
    },
    [save],
  )

  const type = useCallback(
    (place: GridPlace, text: string) => {
      const { editing } = now.current
      if (editing === undefined) {
        if (!begin(place, 'typed', text) && field.current !== null) field.current.value = ''
        return
      }
      setOption(-1)
      setEditing({ ...editing, text })
    },
    [begin, field],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each key is told, and begins the wait anew
  useEffect(() => {
    if (editing === undefined) return
    const { row, field, text } = editing
    if (!isComposing.current) now.current.acts.onDraft?.({ row, field, text })
    const timer = setTimeout(() => {
      const current = now.current.editing
      if (current !== undefined && !isComposing.current) save(current.text)
    }, SAVE_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [editing?.text, editing?.session])

  const offered = useMemo(
    () => (editing === undefined ? [] : optionsFor(editing, input.columns)),
    [editing, input.columns],
  )

  return { editing, offered, option, setOption, begin, end, type, isComposing, madeFirst }
}

export type CellTyping = ReturnType<typeof useCellTyping>

/** What is offered below the cell: everything while nothing was typed, else what the typed words are part of. */
function optionsFor(
  { field, text, original, mode }: Editing,
  columns: readonly GridColumn[],
): readonly GridOption[] {
  const all = columns.find((column) => column.id === field)?.options ?? []
  const words = text.trim().toLowerCase()
  const isUntouched = words === '' || (mode === 'opened' && text === original)
  const found = isUntouched
    ? all
    : all.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(words))
  return found.slice(0, MOST_OFFERED)
}
