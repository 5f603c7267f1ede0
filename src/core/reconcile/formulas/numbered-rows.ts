/** 行次、栏次 — the rows and columns of a printed grid by the numbers that it prints for them. */
import type { Grid, GridCell } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'

export interface NumberedLine {
  readonly label: string
  readonly number: GridCell
  /** Cells of amounts by what they stand beside: of a row its columns from the number on, of a column its rows. */
  readonly cells: ReadonlyMap<number, GridCell>
}

export type NumberedLines = ReadonlyMap<number, NumberedLine>

const NUMBER = /^\d{1,3}$/

/** Each side of a two-sided table has a column of numbers of its own; they go on from one side to the next. */
export function numberedRows(grid: Grid): NumberedLines {
  const found = new Map<number, NumberedLine>()
  const columns = headColumns(grid)
  for (const { cells } of grid.rows)
    columns.forEach((column, at) => {
      const number = cells.find((cell) => cell.column === column)
      const text = withoutSpace(number?.text ?? '')
      if (number === undefined || !NUMBER.test(text)) return
      const before = columns[at - 1] ?? -1
      const label = cells.findLast((cell) => cell.column < column && cell.column > before && cell.text !== '')
      // The label of the next side stands left of that side's numbers.
      const end = columns[at + 1] === undefined ? Number.POSITIVE_INFINITY : (columns[at + 1] ?? 0) - 1
      const amounts = cells.filter((cell) => cell.column > column && cell.column < end)
      const key = Number.parseInt(text, 10)
      if (!found.has(key))
        found.set(key, {
          label: withoutSpace(label?.text ?? ''),
          number,
          cells: new Map(amounts.map((cell) => [cell.column - column, cell])),
        })
    })
  return found
}

/** The columns that are headed 行次. */
const headColumns = (grid: Grid): readonly number[] =>
  [
    ...new Set(
      grid.rows
        .slice(0, HEAD_ROWS)
        .flatMap(({ cells }) =>
          cells.filter(({ text }) => withoutSpace(text) === '行次').map(({ column }) => column),
        ),
    ),
  ].toSorted((a, b) => a - b)

/** A head has no more rows than these. */
const HEAD_ROWS = 8

/** Columns by the numbers of the row 栏次. */
export function numberedColumns(grid: Grid): NumberedLines {
  const at = grid.rows.findIndex(({ cells }) => cells.some(({ text }) => withoutSpace(text) === '栏次'))
  const head = grid.rows[at]
  if (at < 0 || head === undefined) return new Map()
  const labels = grid.rows.slice(0, at).flatMap(({ cells }) => cells)
  const found = new Map<number, NumberedLine>()
  for (const number of head.cells) {
    const text = withoutSpace(number.text)
    if (!NUMBER.test(text)) continue
    const label = labels.findLast((cell) => cell.column === number.column && cell.text !== '')
    const cells = new Map<number, GridCell>()
    grid.rows.slice(at + 1).forEach((row, below) => {
      const cell = row.cells.find(({ column }) => column === number.column)
      if (cell !== undefined) cells.set(below, cell)
    })
    const key = Number.parseInt(text, 10)
    if (!found.has(key)) found.set(key, { label: withoutSpace(label?.text ?? ''), number, cells })
  }
  return found
}
