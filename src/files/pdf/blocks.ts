/** The pages put one after the other: tables joined over pages, lines joined into paragraphs. */
import type { Block, Grid, GridCell, GridRow } from '../../core/document/document.ts'
import { type Placing, placing } from './boxes.ts'
import type { PieceCell, PieceRow, TablePiece } from './fill-frame.ts'
import { joinedTable } from './join-pages.ts'
import { lineRoles } from './line-roles.ts'
import { marginsOf } from './margins.ts'
import type { PageLayout, PageLine } from './page-layout.ts'
import { paragraphsOf } from './paragraphs.ts'

export function blocksOf(layouts: readonly PageLayout[]): readonly Block[] {
  const roles = lineRoles(layouts)
  const margins = marginsOf(layouts, roles)
  const place = placing(new Map(layouts.map(({ number, view }) => [number, view.toShown])))
  const blocks: Block[] = []
  let lines: PageLine[] = []
  let table: { piece: TablePiece; lastPage: number } | undefined
  const endText = (): void => {
    if (lines.length > 0) blocks.push(...paragraphsOf(lines, roles, margins, place))
    lines = []
  }
  const endTable = (): void => {
    if (table !== undefined) blocks.push(gridOf(table.piece, place))
    table = undefined
  }
  for (const { items, number } of layouts)
    for (const item of items) {
      if (item.kind === 'line') {
        // Running heads and page numbers stand between the parts of a table without ending it.
        if (table !== undefined && !roles.get(item.line)?.isMarginal) endTable()
        lines.push(item.line)
        continue
      }
      const joined =
        table !== undefined && table.lastPage === number - 1
          ? joinedTable(table.piece, item.piece)
          : undefined
      if (joined === undefined) {
        endTable()
        endText()
      }
      table = { piece: joined ?? item.piece, lastPage: number }
    }
  endTable()
  endText()
  return blocks
}

const gridOf = (piece: TablePiece, place: Placing): Grid => ({
  kind: 'grid',
  origin: piece.origin,
  columnCount: piece.xs.length - 1,
  rows: piece.rows.map((row) => gridRow(row, place)),
  place: place(piece.page, piece.box),
})

const gridRow = (row: PieceRow, place: Placing): GridRow => ({
  cells: row.cells.map((cell) => gridCell(cell, place)),
  place: place(row.page, row.box),
})

const gridCell = (cell: PieceCell, place: Placing): GridCell => ({
  column: cell.column,
  columnSpan: cell.columnSpan,
  rowSpan: cell.rowSpan,
  text: cell.text,
  place: place(cell.page, cell.box),
  ...(cell.isUncertain && { isUncertain: true }),
  ...(cell.nested.length > 0 && { nested: cell.nested.map((piece) => gridOf(piece, place)) }),
})
