/** The rows of a table as a DOCX has them: every place of the grid filled, cells that go on from above among them. */
import { leadingRows } from '../../../core/document/leading-rows.ts'
import type { Table } from '../../../core/document/table.ts'
import { type PlacedCell, type PlacedRow, placedRows } from '../../typesetting/placed-rows.ts'
import { lineCount } from '../../typesetting/text-width.ts'
import { type LetterSize, letterWidth } from './paper.ts'

export interface PaperCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly merge?: 'restart' | 'continue'
  readonly alignment: 'left' | 'center' | 'right'
  /** Depth of a label. */
  readonly indent: number
  readonly isBold: boolean
}

export interface PaperRow {
  readonly isHeader: boolean
  /** No page ends behind it. */
  readonly keepsNext: boolean
  readonly cells: readonly PaperCell[]
}

export function paperRows(table: Table): readonly PaperRow[] {
  /** Cells of the rows above that still go on, by their column. */
  const open = new Map<number, PlacedCell>()
  const leading = leadingRows(table)
  return placedRows(table).map((row, at): PaperRow => {
    for (const [column, cell] of open) if (cell.row + cell.rowSpan <= at) open.delete(column)
    const begun = row.cells.map((cell) => paperCell(cell, row, table))
    const going = [...open.values()].map(
      (cell): PaperCell => ({ ...paperCell(cell, row, table), text: '', merge: 'continue' }),
    )
    for (const cell of row.cells) if (cell.rowSpan > 1) open.set(cell.column, cell)
    const keepsNext = row.isHeader || leading[at - table.header.length] === true
    return {
      isHeader: row.isHeader,
      keepsNext,
      cells: [...begun, ...going].sort((a, b) => a.column - b.column),
    }
  })
}

function paperCell(placed: PlacedCell, { isHeader, isTotal }: PlacedRow, table: Table): PaperCell {
  const { text, column, columnSpan, rowSpan } = placed
  const alignment = isHeader ? 'center' : alignmentOf(placed, table)
  return {
    text,
    column,
    columnSpan,
    rowSpan,
    ...(rowSpan > 1 ? { merge: 'restart' } : {}),
    alignment,
    indent: alignment === 'left' ? (placed.cell?.indent ?? 0) : 0,
    isBold: isHeader || isTotal,
  }
}

function alignmentOf({ cell, column, columnSpan }: PlacedCell, { columns }: Table): PaperCell['alignment'] {
  const kind = columns[column]?.kind
  if (cell?.figure !== undefined || (kind === 'amount' && columnSpan === 1)) return 'right'
  return kind === 'number' || cell?.isLabel === true ? 'center' : 'left'
}

/** Room between text and ruling lines, as the style of tables has it. */
export const CELL_PADDING = { beside: 60, above: 30 }
/** Ruling lines, as far as they add to the height of a row or take from the width of a cell. */
const RULES = { height: 8, width: 24 }

export function rowHeights(
  rows: readonly PaperRow[],
  size: LetterSize,
  widths: readonly number[],
): readonly number[] {
  const heightOf = ({ text, column, columnSpan, indent }: PaperCell): number => {
    const room =
      (cellWidth(widths, column, columnSpan) - 2 * CELL_PADDING.beside - RULES.width) / letterWidth(size)
    const lines = text === '' ? 1 : lineCount(text, Math.max(room - indent, 1))
    return lines * size.line + 2 * CELL_PADDING.above + RULES.height
  }
  const heights = rows.map(({ cells }) =>
    Math.max(
      ...cells.map((cell) => (cell.merge === undefined ? heightOf(cell) : heightOf({ ...cell, text: '' }))),
    ),
  )
  for (const [at, { cells }] of rows.entries())
    for (const cell of cells) {
      if (cell.merge !== 'restart') continue
      // What a cell needs beyond its rows, the last of them gets.
      const last = Math.min(at + cell.rowSpan, rows.length) - 1
      const missing = heightOf(cell) - heights.slice(at, last + 1).reduce((sum, one) => sum + one, 0)
      heights[last] = (heights[last] ?? 0) + Math.max(missing, 0)
    }
  return heights
}

export function cellWidth(widths: readonly number[], column: number, columnSpan: number): number {
  let width = 0
  for (let at = column; at < column + columnSpan; at++) width += widths[at] ?? 0
  return width
}
