/** The grid at work: what each key, paste and click does where the cursor stands. */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { moved, rangeOf } from '../ui/grid-movement.ts'
import type { EditGridActs, GridChange } from './grid-change.ts'
import { actWhileEditing, actWhileMoving, type GridAct, isTyping } from './grid-keys.ts'
import {
  type CellEdit,
  cellOf,
  FIRST_ROW,
  type GridColumn,
  type GridOption,
  type GridRow,
  lockOf,
} from './grid-rows.ts'
import { useCellTyping } from './use-cell-typing.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridCursor } from './use-grid-cursor.ts'

const NO_SPANS = { cells: [] } as const
const STILL_PIXELS = 4

export interface EditGridInput {
  /** Rows in sight. */
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly acts: EditGridActs
  /** Why nothing can be changed at all. */
  readonly readOnly: string | undefined
  readonly canAdd: boolean
  /** Says why something was refused; undefined when the next thing was done. */
  readonly onRefused: (reason: string | undefined) => void
  readonly tooMany: (most: number) => string
}

export function useEditGrid(input: EditGridInput) {
  const { rows, columns, acts, readOnly, onRefused } = input
  const cursor = useGridCursor(rows, columns, acts.onCursor)
  const typing = useCellTyping(input, cursor.field)
  const { selection, goTo } = cursor
  const { editing, offered } = typing
  const range = rangeOf(selection)
  const cursorRow = rows[selection.cursor.row]
  const cursorColumn = columns[selection.cursor.column]
  const clipboard = useGridClipboard({
    ...input,
    selection,
    isEditing: editing !== undefined,
    onDone: cursor.focus,
    clear,
  })
  const pressed = useRef({ place: selection.cursor, x: 0, y: 0 })

  const selectedRows = (): readonly GridRow[] =>
    rows.slice(range.top, range.bottom + 1).filter((row) => row.isFixed !== true && row !== FIRST_ROW)
  const selectedColumns = (): readonly GridColumn[] => columns.slice(range.left, range.right + 1)

  function write(edits: readonly CellEdit[], cause: GridChange['cause']): void {
    if (readOnly !== undefined) onRefused(readOnly)
    else if (edits.length > 0) acts.onChange({ cause, edits, added: [] })
  }

  function refuse(): void {
    if (cursorRow !== undefined && cursorColumn !== undefined)
      onRefused(readOnly ?? lockOf(cursorRow, cursorColumn))
  }

  function clear(): void {
    const edits = selectedRows().flatMap((row) =>
      selectedColumns()
        .filter((column) => lockOf(row, column) === undefined && cellOf(row, column).text !== '')
        .map((column) => ({ row: row.id, field: column.id, text: '' })),
    )
    if (edits.length === 0) refuse()
    else write(edits, 'typing')
  }

  /** From the first selected row into the others; into a single row from the one above it. */
  function fillDown(): void {
    const isOne = range.top === range.bottom
    const source = rows[isOne ? range.top - 1 : range.top]
    if (source === undefined) return
    const edits = rows.slice(isOne ? range.top : range.top + 1, range.bottom + 1).flatMap((row) =>
      selectedColumns()
        .filter((column) => lockOf(row, column) === undefined && row.isFixed !== true)
        .map((column) => ({ row: row.id, field: column.id, text: cellOf(source, column).text })),
    )
    write(edits, 'fill')
  }

  function add(): void {
    if (!input.canAdd || readOnly !== undefined) {
      onRefused(readOnly)
      return
    }
    if (editing !== undefined) typing.end(editing.text)
    const isRow = cursorRow !== undefined && cursorRow.isFixed !== true && cursorRow !== FIRST_ROW
    const after = isRow ? cursorRow : rows.findLast((row) => row.isFixed !== true && row !== FIRST_ROW)
    const [made] = acts.onChange({
      cause: 'typing',
      edits: [],
      added: [{}],
      ...(after === undefined ? {} : { after: after.id }),
    })
    cursor.awaitRow(made)
  }

  function remove(): void {
    if (readOnly !== undefined) {
      onRefused(readOnly)
      return
    }
    const ids = selectedRows().map((row) => row.id)
    if (ids.length === 0) return
    goTo(Math.max(0, range.top - 1), selection.cursor.column)
    acts.onRemove?.(ids)
  }

  function commit(act: Extract<GridAct, { act: 'commit' }>): void {
    if (editing === undefined) return
    typing.end(offered[typing.option]?.value ?? editing.text)
    const { row, column } = selection.cursor
    if (act.staysEditing !== true) {
      goTo(within(row + act.down, rows), within(column + act.right, columns))
      return
    }
    const next = cursorRow === undefined ? -1 : nextTyped(cursorRow, columns, column, act.right)
    goTo(row, next < 0 ? column : next)
    if (next >= 0) typing.begin({ row, column: next }, 'opened')
  }

  function open(): void {
    typing.begin(selection.cursor, 'opened')
    cursor.focus()
  }

  function adopt(text: string): void {
    if (cursorRow !== undefined && cursorColumn !== undefined)
      write([{ row: cursorRow.id, field: cursorColumn.id, text }], 'suggestion')
    cursor.focus()
  }

  function perform(act: GridAct): void {
    switch (act.act) {
      case 'edit':
        open()
        return
      case 'commit':
        commit(act)
        return
      case 'cancel':
        if (editing !== undefined) typing.end(editing.original)
        cursor.focus()
        return
      case 'clear':
        clear()
        return
      case 'down':
        goTo(within(selection.cursor.row + act.by, rows), selection.cursor.column)
        return
      case 'add':
        add()
        return
      case 'remove':
        remove()
        return
      case 'move':
        if (readOnly !== undefined) onRefused(readOnly)
        else if (cursorRow !== undefined && cursorRow.isFixed !== true && cursorRow !== FIRST_ROW)
          acts.onMove?.(cursorRow.id, act.by)
        return
      case 'fill':
        fillDown()
        return
      case 'toggle':
        if (cursorRow?.hasChildren === true) acts.onToggle?.(cursorRow.id, act.isOpen)
        return
      case 'adopt': {
        const [first] =
          cellOf(cursorRow, cursorColumn).findings?.flatMap((one) => one.suggestions ?? []) ?? []
        if (first !== undefined) adopt(first.text)
        return
      }
      case 'option':
        typing.setOption((before) => within(before + act.by, offered))
        return
      case 'break': {
        const field = cursor.field.current
        if (field === null) return
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
        typing.type(selection.cursor, field.value)
      }
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // 229 is what browsers say while an input method has the key.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    // The dialog takes a moment to take the focus.
    if (clipboard.question !== undefined) return
    const act =
      editing === undefined ? actWhileMoving(event) : actWhileEditing(event, editing.mode, offered.length > 0)
    if (act !== undefined) {
      event.preventDefault()
      perform(act)
      return
    }
    if (editing !== undefined) return
    const next = moved(
      rows.map(() => NO_SPANS),
      columns.length,
      selection,
      event,
    )
    if (next !== undefined) {
      event.preventDefault()
      onRefused(undefined)
      cursor.select(next)
    } else if (isTyping(event)) refuse()
  }

  function onMouseDown(event: MouseEvent): void {
    const isInField = editing !== undefined && event.target === cursor.field.current
    const place = event.button === 0 && !isInField ? cursor.placeOf(event) : undefined
    if (place === undefined) return
    event.preventDefault()
    if (editing !== undefined) typing.end(editing.text)
    onRefused(undefined)
    // The second click of two may land elsewhere, where rows have moved under it; it means the cell of the first.
    const isSecond = event.detail === 2 && editing === undefined
    if (!isSecond) pressed.current = { place, x: event.clientX, y: event.clientY }
    const meant = isSecond ? pressed.current.place : place
    cursor.select({ anchor: event.shiftKey ? selection.anchor : meant, cursor: meant })
    if (isSecond) typing.begin(meant, 'opened')
  }

  function onMouseOver(event: MouseEvent): void {
    // Rows that move under a mouse that rests are no dragging.
    const { x, y } = pressed.current
    const isDragging =
      (event.buttons & 1) === 1 && Math.abs(event.clientX - x) + Math.abs(event.clientY - y) > STILL_PIXELS
    const place = isDragging && editing === undefined ? cursor.placeOf(event) : undefined
    if (place !== undefined) cursor.drawTo(place)
  }

  return {
    cursor,
    typing,
    clipboard,
    range,
    cursorRow,
    cursorColumn,
    perform,
    adopt,
    choose: (chosen: GridOption) => {
      typing.end(chosen.value)
      cursor.focus()
    },
    onType: (text: string) => typing.type(selection.cursor, text),
    onLeave: () => {
      if (editing !== undefined) typing.end(editing.text)
    },
    onKeyDown,
    onMouseDown,
    onMouseOver,
  }
}

export type EditGridState = ReturnType<typeof useEditGrid>

function nextTyped(row: GridRow, columns: readonly GridColumn[], from: number, by: number): number {
  for (let at = from + by; at >= 0 && at < columns.length; at += by) {
    const column = columns[at]
    if (column !== undefined && lockOf(row, column) === undefined) return at
  }
  return -1
}

const within = (at: number, all: readonly unknown[]): number => Math.max(0, Math.min(all.length - 1, at))
