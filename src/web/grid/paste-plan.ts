/** What a paste would do, before it does it: which cell gets which text, what cannot be written, what cannot be read. */
import { parseAmount, type TypedCurrency } from '../../core/kernel/fen.ts'
import type { PastedCell, PastedTable } from './clipboard-table.ts'
import { cellOf, type GridColumn, type GridRow, lockOf } from './grid-rows.ts'

/**
 * `write`: another text. `same`: it stands there already. `unreadable`: written all the same, and marked.
 * `locked`: refused with the reason. `agrees`, `differs`: over a computed cell, compared and not written.
 */
export type PasteStatus = 'write' | 'same' | 'unreadable' | 'locked' | 'agrees' | 'differs'

export interface PlannedCell {
  readonly column: GridColumn
  readonly old: string
  readonly text: string
  readonly status: PasteStatus
  readonly reason?: string
}

export interface PlannedRow {
  /** None: a row that the paste adds. */
  readonly row?: GridRow
  readonly cells: readonly PlannedCell[]
}

export interface PastePlan {
  readonly rows: readonly PlannedRow[]
  readonly columnCount: number
  readonly newRowCount: number
  /** What bare amounts are read in; none where no column takes amounts. */
  readonly unit?: TypedCurrency
  readonly unreadableCount: number
  /** Pasted columns for which there is none here, by their heading or number. */
  readonly leftOut: readonly string[]
}

export interface PasteTarget {
  readonly columns: readonly GridColumn[]
  /** Rows in sight. */
  readonly rows: readonly GridRow[]
  readonly top: number
  readonly left: number
  /** Whether rows may be added below. */
  readonly canAdd: boolean
  /** Chosen by the person in place of what was recognised. */
  readonly unit?: TypedCurrency
}

export function pastePlan(table: PastedTable, target: PasteTarget): PastePlan {
  const heading = headingOf(table, target.columns)
  const body = heading === undefined ? table : table.slice(heading.height)
  const columns = heading?.columns ?? columnsFrom(table, target)
  const spokenAt = (at: number): TypedCurrency | undefined =>
    target.unit ?? unitIn([heading?.texts[at] ?? '']) ?? heading?.unit
  const amountAt = columns.findIndex((column) => column?.unit !== undefined && column.locked === undefined)
  const unit = target.unit ?? body[0]?.[amountAt]?.unit ?? spokenAt(amountAt) ?? columns[amountAt]?.unit
  const typed = target.rows.slice(target.top).filter((row) => row.isFixed !== true)
  const rows = body.flatMap((line, index): readonly PlannedRow[] => {
    const row = typed[index]
    if (row === undefined && !target.canAdd) return []
    const cells = line.flatMap((cell, at): readonly PlannedCell[] => {
      const column = columns[at]
      return column === undefined
        ? []
        : [plannedCell(row, column, cell, target.unit ?? cell.unit ?? spokenAt(at))]
    })
    return [{ ...(row === undefined ? {} : { row }), cells }]
  })
  const all = rows.flatMap((row) => row.cells)
  return {
    rows,
    columnCount: columns.filter((column) => column !== undefined).length,
    newRowCount: rows.filter((row) => row.row === undefined).length,
    ...(amountAt < 0 || unit === undefined ? {} : { unit }),
    unreadableCount: all.filter((cell) => cell.status === 'unreadable').length,
    leftOut: [
      ...columns.flatMap((column, at) => (column === undefined ? [heading?.texts[at] ?? `${at + 1}`] : [])),
      ...(body.length > rows.length ? [`+${body.length - rows.length}`] : []),
    ],
  }
}

/** One text for every cell of a selection. */
export function fillPlan(
  pasted: PastedCell,
  range: readonly GridRow[],
  columns: readonly GridColumn[],
): PastePlan {
  const rows = range
    .filter((row) => row.isFixed !== true)
    .map((row) => ({
      row,
      cells: columns.map((column) => plannedCell(row, column, pasted, pasted.unit)),
    }))
  return { rows, columnCount: columns.length, newRowCount: 0, unreadableCount: 0, leftOut: [] }
}

export const writtenCells = (row: PlannedRow): readonly PlannedCell[] =>
  row.cells.filter((cell) => cell.status === 'write' || cell.status === 'unreadable')

function plannedCell(
  row: GridRow | undefined,
  column: GridColumn,
  pasted: PastedCell,
  spoken: TypedCurrency | undefined,
): PlannedCell {
  const cell = cellOf(row, column)
  const text = textFor(pasted, column, spoken)
  const planned = { column, old: cell.text, text }
  if (cell.isComputed === true || (row === undefined && column.locked !== undefined))
    return { ...planned, status: isSameAmount(cell.text, text, column) ? 'agrees' : 'differs' }
  const reason = row === undefined ? column.locked : lockOf(row, column)
  if (reason !== undefined) return { ...planned, status: 'locked', reason }
  if (text === cell.text) return { ...planned, status: 'same' }
  return { ...planned, status: isReadable(text, column) ? 'write' : 'unreadable' }
}

/** An amount in another unit than the column's says so itself; a merged amount counts once. */
function textFor(
  { text, isRepeated }: PastedCell,
  column: GridColumn,
  spoken: TypedCurrency | undefined,
): string {
  const trimmed = text.trim()
  if (column.kind !== 'amount' || trimmed === '') return trimmed
  if (isRepeated === true) return ''
  const isBare = !/[万元]$/.test(trimmed)
  if (!isBare || spoken === undefined || spoken === column.unit || !isReadable(trimmed, column))
    return trimmed
  return `${trimmed}${spoken === 'yuan' ? '元' : '万元'}`
}

const isReadable = (text: string, { kind, unit }: GridColumn): boolean =>
  kind !== 'amount' || parseAmount(text, unit ?? 'yuan').ok

function isSameAmount(own: string, pasted: string, { unit }: GridColumn): boolean {
  if (pasted === '' || own === pasted) return true
  const [a, b] = [parseAmount(own, unit ?? 'yuan'), parseAmount(pasted, unit ?? 'yuan')]
  return a.ok && b.ok && (a.value ?? 0n) === (b.value ?? 0n)
}

const columnsFrom = (
  table: PastedTable,
  { columns, left }: PasteTarget,
): readonly (GridColumn | undefined)[] =>
  Array.from({ length: Math.max(0, ...table.map((line) => line.length)) }, (_, at) => columns[left + at])

interface Heading {
  readonly height: number
  readonly texts: readonly string[]
  readonly columns: readonly (GridColumn | undefined)[]
  readonly unit?: TypedCurrency
}

const MOST_HEADING_LINES = 3

/** A heading among the first lines: at least two of its texts, and half of them, name columns. */
function headingOf(table: PastedTable, columns: readonly GridColumn[]): Heading | undefined {
  const at = table.slice(0, MOST_HEADING_LINES).findIndex((line) => {
    const texts = line.map((cell) => cell.text).filter((text) => text.trim() !== '')
    const known = texts.filter((text) => named(text, columns) !== undefined)
    return known.length >= 2 && known.length * 2 >= texts.length
  })
  const line = table[at]
  if (line === undefined) return undefined
  const texts = line.map((cell) => cell.text.trim())
  const taken = new Set<GridColumn>()
  const found = texts.map((text) => {
    const column = named(text, columns)
    if (column === undefined || taken.has(column)) return undefined
    taken.add(column)
    return column
  })
  const lines = table.slice(0, at + 1).flatMap((one) => one.map((cell) => cell.text))
  const unit = unitIn(lines)
  return { height: at + 1, texts, columns: found, ...(unit === undefined ? {} : { unit }) }
}

const plain = (text: string): string => text.replace(/[（(].*?[）)]|[\s:：]/g, '')
const named = (text: string, columns: readonly GridColumn[]): GridColumn | undefined => {
  const name = plain(text)
  if (name === '') return undefined
  return (
    columns.find((column) => plain(column.label) === name) ??
    columns.find((column) => name.length >= 2 && plain(column.label).startsWith(name))
  )
}

/** 金额（万元）, 单位：元 */
function unitIn(texts: readonly string[]): TypedCurrency | undefined {
  const said = texts.flatMap((text) => /(?:单位\s*[:：]\s*|[（(])\s*(万元|元)/.exec(text)?.[1] ?? [])
  const units = new Set(said)
  if (units.size !== 1) return undefined
  return units.has('元') ? 'yuan' : 'tenThousandYuan'
}
