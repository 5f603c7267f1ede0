/** A composed table as the blocks that a reader of a file would give for it, so that what is printed can be read back. */
import type { Block, Grid, GridCell, GridRow, Paragraph } from '../core/document/document.ts'
import type { PrintedFigure, Table, TableCell } from '../core/document/table.ts'
import { readText } from '../files/text/read-text.ts'

/** `marked` keeps the spans; `tabbed` throws them away, as text with tabs does. */
export function tableBlocks(table: Table, origin: 'marked' | 'tabbed'): readonly Block[] {
  const head = table.head.flatMap((line) => [line.left, line.center, line.right])
  return [
    ...[...(table.number === undefined ? [] : [table.number]), table.title, ...head].flatMap(line),
    tableGrid(table, origin),
    ...table.notes.flatMap(line),
  ]
}

const line = (text: string): readonly Paragraph[] =>
  text === '' ? [] : [{ kind: 'paragraph', role: 'text', text, lines: [{ text, place: {} }], place: {} }]

function tableGrid(table: Table, origin: 'marked' | 'tabbed'): Grid {
  const width = table.columns.length
  const rows = [
    ...table.header.map((cells) => cells.map((cell) => ({ ...cell, place: {} }))),
    ...placed(table.rows.map(({ cells }) => cells)),
  ]
  return {
    kind: 'grid',
    origin,
    columnCount: width,
    rows: rows.map(
      (cells): GridRow => ({ cells: origin === 'marked' ? cells : flat(cells, width), place: {} }),
    ),
    place: {},
  }
}

function placed(
  rows: readonly (readonly Pick<TableCell, 'text' | 'columnSpan' | 'rowSpan'>[])[],
): readonly (readonly GridCell[])[] {
  /** Down to which row each column is covered from above. */
  const covered: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.map(({ text, columnSpan, rowSpan = 1 }) => {
      while ((covered[column] ?? 0) > row) column += 1
      const cell = { text, column, columnSpan, rowSpan, place: {} }
      for (let at = 0; at < columnSpan; at++) covered[column + at] = row + rowSpan
      column += columnSpan
      return cell
    })
  })
}

/** What a span covers stands as empty cells. */
const flat = (cells: readonly GridCell[], width: number): readonly GridCell[] =>
  Array.from({ length: width }, (_, column) => ({
    text: cells.find((cell) => cell.column === column)?.text ?? '',
    column,
    columnSpan: 1,
    rowSpan: 1,
    place: {},
  }))

/** The printed amounts in the order of the table, with what they count. */
export const printedFigures = (table: Table): readonly (PrintedFigure & { readonly text: string })[] =>
  table.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.figure === undefined || cell.text === '' ? [] : [{ ...cell.figure, text: cell.text }],
    ),
  )

/** Blocks of a small document written down with `|` between the cells of its tables. */
export const writtenBlocks = (text: string): readonly Block[] =>
  readText(
    'written.txt',
    text
      .split('\n')
      .map((line) => line.trim().replace(/\s*\|\s*/g, '\t'))
      .join('\n'),
  ).blocks
