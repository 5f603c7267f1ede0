/** Copy, cut and paste of the grid: what is selected goes out as text and as a table; more than one cell comes in by way of a preview. */
import { type ClipboardEvent, useRef, useState } from 'react'
import { tabSeparated } from '../ui/clipboard-text.ts'
import { type GridSelection, isSingle, rangeOf } from '../ui/grid-movement.ts'
import { type PastedTable, pastedTable, UNIT_MARK } from './clipboard-table.ts'
import type { EditGridActs } from './grid-change.ts'
import { cellOf, FIRST_ROW, type GridColumn, type GridRow, lockOf } from './grid-rows.ts'
import { fillPlan, type PastePlan, pastePlan, writtenCells } from './paste-plan.ts'

export interface PasteQuestion {
  readonly plan: PastePlan
  /** Reads the same paste in another unit. */
  readonly inUnit: (unit: NonNullable<PastePlan['unit']>) => PastePlan
}

const MOST_PASTED_ROWS = 2000

export interface GridClipboardInput {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly selection: GridSelection
  readonly acts: EditGridActs
  readonly readOnly: string | undefined
  readonly canAdd: boolean
  readonly isEditing: boolean
  readonly tooMany: (most: number) => string
  readonly onRefused: (reason: string | undefined) => void
  readonly onDone: () => void
  /** Empties what is selected. */
  readonly clear: () => void
}

export function useGridClipboard(input: GridClipboardInput) {
  const [question, setQuestion] = useState<PasteQuestion>()
  const now = useRef(input)
  now.current = input

  function onCopy(event: ClipboardEvent): void {
    const { rows, columns, selection, isEditing, clear } = now.current
    if (isEditing) return
    event.preventDefault()
    const { top, bottom, left, right } = rangeOf(selection)
    const chosen = columns.slice(left, right + 1)
    const isAll = rows.length > 1 && bottom - top + 1 === rows.length && chosen.length === columns.length
    const grid = [
      // The whole grid says what its columns are, and in which unit; a part of it is put among what does.
      ...(isAll ? [columns.map((column) => column.label)] : []),
      ...rows.slice(top, bottom + 1).map((row) => chosen.map((column) => cellOf(row, column).text)),
    ]
    event.clipboardData.setData('text/plain', tabSeparated(grid))
    event.clipboardData.setData('text/html', htmlOf(grid, chosen))
    if (event.type === 'cut') clear()
  }

  function onPaste(event: ClipboardEvent): void {
    const { readOnly, onRefused, isEditing, tooMany } = now.current
    if (isEditing) return
    event.preventDefault()
    const { clipboardData: data } = event
    const table = pastedTable(data.getData('text/html'), data.getData('text/plain'))
    if (readOnly !== undefined) onRefused(readOnly)
    else if (table.length > MOST_PASTED_ROWS) onRefused(tooMany(MOST_PASTED_ROWS))
    else if (table.length > 0) place(table)
  }

  function place(table: PastedTable): void {
    const { columns, selection, canAdd, onRefused } = now.current
    const rows = now.current.rows.filter((row) => row !== FIRST_ROW)
    const range = rangeOf(selection)
    const single = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined
    const target = { columns, rows, top: range.top, left: range.left, canAdd }
    const ask = (): void =>
      setQuestion({
        plan: pastePlan(table, target),
        inUnit: (unit) => pastePlan(table, { ...target, unit }),
      })
    if (single === undefined || rows.length === 0) {
      ask()
      return
    }
    const selected = rows.slice(range.top, range.bottom + 1)
    const plan = fillPlan(single, selected, columns.slice(range.left, range.right + 1))
    if (!isSingle(range)) {
      setQuestion({ plan, inUnit: () => plan })
      return
    }
    const [row, column] = [rows[range.top], columns[range.left]]
    const reason = row === undefined || column === undefined ? undefined : lockOf(row, column)
    if (reason === undefined) confirm(plan)
    else onRefused(reason)
  }

  function confirm(plan: PastePlan): void {
    const { rows, acts, onDone } = now.current
    setQuestion(undefined)
    const edits = plan.rows.flatMap(({ row, cells }) =>
      row === undefined
        ? []
        : writtenCells({ cells }).map((cell) => ({ row: row.id, field: cell.column.id, text: cell.text })),
    )
    const added = plan.rows.flatMap((one) =>
      one.row === undefined
        ? [Object.fromEntries(writtenCells(one).map((cell) => [cell.column.id, cell.text]))]
        : [],
    )
    const last = rows.findLast((row) => row.isFixed !== true && row !== FIRST_ROW && row.level === 0)
    if (edits.length > 0 || added.length > 0)
      acts.onChange({ cause: 'paste', edits, added, ...(last === undefined ? {} : { after: last.id }) })
    onDone()
  }

  function drop(): void {
    setQuestion(undefined)
    now.current.onDone()
  }

  return { question, onCopy, onPaste, confirm, drop }
}

/** Each amount carries its unit, so that it means the same wherever in the office it is put. */
function htmlOf(grid: readonly (readonly string[])[], columns: readonly GridColumn[]): string {
  const cell = (text: string, unit: GridColumn['unit']): string =>
    `<td${unit === undefined ? '' : ` ${UNIT_MARK}="${unit}"`}>${escaped(text)}</td>`
  const lines = grid.map(
    (line) => `<tr>${line.map((text, at) => cell(text, columns[at]?.unit)).join('')}</tr>`,
  )
  return `<table>${lines.join('')}</table>`
}
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
