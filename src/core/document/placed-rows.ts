/** Where the cells of a table's body stand: every place of every row taken exactly once, whatever spans what. */
import type { Table, TableCell } from './table.ts'

export interface PlacedCell {
  readonly cell: TableCell
  /** From 0. */
  readonly column: number
  /** Held within the table, and up to the next cell that reaches down from above. */
  readonly columnSpan: number
  readonly rowSpan: number
}

const EMPTY: TableCell = { text: '', columnSpan: 1, indent: 0 }

/** A row with too few cells is filled up with empty ones; cells beyond the last column are put into it, so that nothing is lost. */
export function placedRows({
  rows,
  columns,
}: Pick<Table, 'rows' | 'columns'>): readonly (readonly PlacedCell[])[] {
  const width = columns.length
  /** How many more rows each column is covered from above. */
  const covered = new Array<number>(width).fill(0)
  return rows.map((row, at) => {
    const placed: PlacedCell[] = []
    const isFree = (column: number): boolean => column < width && covered[column] === 0
    let column = 0
    const put = (cell: TableCell): void => {
      const most = Math.max(1, cell.columnSpan)
      let columnSpan = 1
      while (columnSpan < most && isFree(column + columnSpan)) columnSpan++
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - at)
      placed.push({ cell, column, columnSpan, rowSpan })
      for (let under = column; under < column + columnSpan; under++) covered[under] = rowSpan
      column += columnSpan
    }
    for (const cell of row.cells) {
      while (column < width && !isFree(column)) column++
      if (column < width) put(cell)
      else joinLast(placed, cell.text)
    }
    while (column < width) {
      if (isFree(column)) put(EMPTY)
      else column++
    }
    for (let under = 0; under < width; under++) covered[under] = Math.max(0, (covered[under] ?? 0) - 1)
    return placed
  })
}

function joinLast(placed: PlacedCell[], text: string): void {
  const last = placed.at(-1)
  if (last === undefined || text === '') return
  placed[placed.length - 1] = { ...last, cell: { ...last.cell, text: `${last.cell.text} ${text}`.trim() } }
}
