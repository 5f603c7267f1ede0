/** A table inside a form while its rows are read: what its columns hold, and what merged cells carry on from row to row. */
import type { Doubt } from '../../document/entry.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { alignRow, isAmountLike, overlapping, type TableColumn } from './align-row.ts'
import type { DraftGoal } from './draft.ts'
import type { TableHeader } from './find-header.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { pointsOf } from './form-words.ts'
import type { ColumnRole, TableKind } from './table-words.ts'

export interface OpenTable {
  readonly kind: TableKind
  readonly header: TableHeader
  /** With the side and the columns of row names in front. */
  readonly columns: readonly TableColumn[]
  /** The label beside it without points: 预算执行情况(万元). */
  readonly section: string
  /** Last cell by column index, for what merged cells cover. */
  readonly last: Map<number, FormCell>
  goal?: DraftGoal
  rows: number
}

/** 一格 of a row: which column it is in and whether it was carried on from above. */
export interface RowCell {
  readonly column: TableColumn
  readonly cell: FormCell
  readonly isOwn: boolean
  readonly doubt?: Doubt | undefined
}

export function openTable(header: TableHeader, section: string): OpenTable {
  const first = header.columns[0]?.from ?? 0
  const hasLabels = header.kind === 'amounts'
  // Beside amounts the label may reach over the names of the rows in the header alone.
  const sideTo = header.side === undefined ? 0 : hasLabels ? header.side.from + 1 : header.side.to
  const side: readonly TableColumn[] =
    header.side === undefined
      ? []
      : [{ role: 'side', name: '', path: '', from: header.side.from, to: sideTo }]
  const before = Array.from({ length: Math.max(0, first - sideTo) }, (_, at) => sideTo + at)
  const labels = before
    .filter(() => hasLabels)
    .map((from): TableColumn => ({ role: 'label', name: '', path: '', from, to: from + 1 }))
  // A table whose headings begin further right leaves room for a side label that its header does not print.
  const room: readonly TableColumn[] =
    !hasLabels && header.side === undefined && before.length > 0
      ? [{ role: 'side', name: '', path: '', from: 0, to: first }]
      : []
  const label = header.side === undefined ? section : pointsOf(header.side.text).label
  return {
    kind: header.kind,
    header,
    columns: [...side, ...room, ...labels, ...header.columns],
    section: label,
    last: new Map(),
    rows: 0,
  }
}

/** Roles whose cells are merged over the rows below; other cells go on only where the file says that they are merged. */
const CARRIED: readonly ColumnRole[] = ['goal', 'level1', 'level2', 'level3', 'subject']

/** The row's cells by column, with those that merged cells above carry on into it. */
export function cellsOf(
  table: OpenTable,
  row: FormRow,
): { readonly cells: readonly RowCell[]; readonly left: readonly FormCell[] } {
  const { placed, left } = alignRow(row, table.columns)
  const own = placed.flatMap(({ cell, column, doubt }): RowCell[] => {
    const at = table.columns[column]
    return at === undefined ? [] : [{ column: at, cell, isOwn: true, doubt }]
  })
  const isGiven = (column: TableColumn): boolean => own.some((one) => one.column === column)
  forget(table, own)
  const carried = table.columns.flatMap((column, at): RowCell[] => {
    if (isGiven(column) || column.role === 'side') return []
    const merged = row.above.find((cell) => overlapping(cell, table.columns) === at)
    if (merged !== undefined) return [{ column, cell: merged, isOwn: false }]
    const cell = table.last.get(at)
    if (cell === undefined) return []
    if (CARRIED.includes(column.role)) return [{ column, cell, isOwn: false }]
    const isLost = column.role === 'category' && !row.hasColumns
    return isLost ? [{ column, cell, isOwn: false, doubt: CARRIED_DOUBT }] : []
  })
  for (const { column, cell } of own) table.last.set(table.columns.indexOf(column), cell)
  table.rows++
  return { cells: [...own, ...carried].sort((a, b) => a.column.from - b.column.from), left }
}

const CARRIED_DOUBT: Doubt = { why: '这一格是空的还是与上一格合并，原文看不出' }

/** A new class ends what hung on the old one. */
function forget(table: OpenTable, own: readonly RowCell[]): void {
  const ends: Partial<Record<ColumnRole, readonly ColumnRole[]>> = {
    goal: ['level1', 'level2', 'level3', 'category'],
    level1: ['level2', 'level3', 'category'],
    level2: ['level3', 'category'],
    level3: ['category'],
  }
  for (const { column, cell } of own) {
    const before = table.last.get(table.columns.indexOf(column))
    const isRepeated = before !== undefined && withoutSpace(before.text) === withoutSpace(cell.text)
    if (isRepeated) continue
    table.columns.forEach((other, at) => {
      if (
        ends[column.role]?.includes(other.role) === true &&
        other.from > column.from &&
        isSamePanel(table, column, other)
      )
        table.last.delete(at)
    })
  }
}

/** Two tables may stand side by side under one header; a class ends only what is in its own half. */
const isSamePanel = (table: OpenTable, column: TableColumn, other: TableColumn): boolean =>
  !table.columns.some((one) => one.role === column.role && one.from > column.from && one.from <= other.from)

/** Whether a row can be one of amounts: something to count under a heading, or a name with nothing filled in. */
export function isAmountRow(table: OpenTable, row: FormRow): boolean {
  const amounts = row.cells.filter((cell) => isAmountLike(cell.text))
  if (amounts.length > 0)
    return row.cells.length - amounts.length <= 3 && row.cells.every((cell) => cell.text.length <= 60)
  const first = table.header.columns[0]?.from ?? 0
  return row.cells.length <= 2 && row.cells.every((cell) => cell.from < first && cell.text.length <= 30)
}
