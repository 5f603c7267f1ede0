/** The cells of a table at their places in the grid, header and body alike, with the places that none of them takes. */
import type { Table, TableCell } from '../../core/document/table.ts'
import { assert } from '../../core/kernel/assert.ts'

export interface PlacedCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** Of the body. */
  readonly cell?: TableCell
}

export interface PlacedRow {
  readonly isHeader: boolean
  readonly isTotal: boolean
  /** Those that begin in the row; together with those that go on from above they fill it. */
  readonly cells: readonly PlacedCell[]
}

/** A table without rows has an empty one, so that nobody takes its header for all there was room for. */
export function placedRows(table: Table): readonly PlacedRow[] {
  const height = table.header.length
  const width = table.columns.length
  const count = height + Math.max(table.rows.length, 1)
  const taken = Array.from({ length: count }, () => new Uint8Array(width))
  const rows: PlacedRow[] = []
  for (let row = 0; row < count; row++) {
    const body = row < height ? undefined : table.rows[row - height]
    const isTotal = body?.isTotal ?? false
    const placed = row < height ? headerCells(table, row) : bodyCells(body?.cells ?? [], row, taken[row])
    const cells = placed.map((cell) => within(cell, taken, row < height ? height : count))
    for (const cell of cells) take(cell, taken)
    const empty = emptyCells(row, taken[row])
    rows.push({
      isHeader: row < height,
      isTotal,
      cells: [...cells, ...empty].sort((a, b) => a.column - b.column),
    })
  }
  return rows
}

const headerCells = ({ header }: Table, row: number): readonly PlacedCell[] =>
  (header[row] ?? []).map((cell) => ({ ...cell, row }))

/** Cells follow one another over what is covered from above. */
function bodyCells(
  cells: readonly TableCell[],
  row: number,
  taken: Uint8Array | undefined,
): readonly PlacedCell[] {
  let column = 0
  return cells.map((cell) => {
    while (taken?.[column] === 1) column += 1
    const { text, columnSpan, rowSpan = 1 } = cell
    const placed = { text, row, column, columnSpan, rowSpan, cell }
    column += columnSpan
    return placed
  })
}

/** No cell goes over the edge of its header or of the table, or over one that was there before it. */
function within(cell: PlacedCell, taken: readonly Uint8Array[], bottom: number): PlacedCell {
  const { row, column } = cell
  const line = taken[row] ?? new Uint8Array()
  assert(column < line.length, 'a cell stands beside its table')
  let columnSpan = Math.max(Math.min(cell.columnSpan, line.length - column), 1)
  for (let at = column + 1; at < column + columnSpan; at++) if (line[at] === 1) columnSpan = at - column
  return { ...cell, columnSpan, rowSpan: Math.max(Math.min(cell.rowSpan, bottom - row), 1) }
}

function take({ row, column, columnSpan, rowSpan }: PlacedCell, taken: readonly Uint8Array[]): void {
  for (let at = row; at < row + rowSpan; at++) taken[at]?.fill(1, column, column + columnSpan)
}

function emptyCells(row: number, taken: Uint8Array | undefined): readonly PlacedCell[] {
  const empty: PlacedCell[] = []
  taken?.forEach((isTaken, column) => {
    if (isTaken === 0) empty.push({ text: '', row, column, columnSpan: 1, rowSpan: 1 })
  })
  return empty
}
