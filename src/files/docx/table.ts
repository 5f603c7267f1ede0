/** A table of a DOCX as a grid: cells merged across and down, rows that begin late, deleted rows gone. */
import type { Grid, GridCell, GridRow } from '../../core/document/document.ts'
import { childOf, childrenOf, type XmlElement } from '../zip/xml-tree.ts'
import { chosenChildren } from './alternatives.ts'
import { childValue, toggle } from './styles.ts'

/** What a cell holds, read by whoever knows stories. */
export interface CellContent {
  readonly text: string
  readonly formula?: string
  readonly isUncertain: boolean
  readonly nested: readonly Grid[]
}

export interface TableSetting {
  readonly block: number
  /** Of a table in a cell: where that cell stands, such as `R2C3/`. */
  readonly within: string
  readonly cell: (element: XmlElement, address: string) => CellContent
  /** Words that Word itself does not show: hidden rows, cells that another one covers. */
  readonly hidden: (element: XmlElement) => void
  /** Cells that are not read, since no table is as wide or as long. */
  readonly tooMany: () => void
}

/** Word makes at most 63 columns. */
export const MOST_COLUMNS = 500
export const MOST_POSITIONS = 2_000_000

interface OpenCell {
  column: number
  columnSpan: number
  rowSpan: number
  readonly address: string
  readonly content: CellContent
  isUncertain: boolean
}

export function readTable(table: XmlElement, setting: TableSetting): Grid {
  const rows: OpenCell[][] = []
  const gridWidth = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').length
  let columnCount = Math.min(gridWidth, MOST_COLUMNS)
  let above = new Map<number, OpenCell>()
  for (const row of parts(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) continue
    if (toggle(properties, 'w:hidden') === true) {
      setting.hidden(row)
      continue
    }
    if ((rows.length + 1) * columnCount > MOST_POSITIONS) {
      setting.tooMany()
      break
    }
    const read = readRow(row, rows.length + 1, above, setting)
    rows.push(read.cells)
    above = read.below
    columnCount = Math.max(columnCount, read.width)
  }
  const place = (cell: string) => ({ block: setting.block, cell: setting.within + cell })
  return {
    kind: 'grid',
    origin: 'marked',
    columnCount,
    rows: rows.map(
      (cells, index): GridRow => ({
        cells: cells.map((cell) => gridCell(cell, setting)),
        place: place(`R${index + 1}C1`),
      }),
    ),
    place: setting.within === '' ? { block: setting.block } : place('R1C1'),
  }
}

function gridCell(cell: OpenCell, { block, within }: TableSetting): GridCell {
  const { text, formula, nested } = cell.content
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    text,
    place: { block, cell: within + cell.address },
    ...(formula === undefined ? {} : { formula }),
    ...(cell.isUncertain ? { isUncertain: true } : {}),
    ...(nested.length === 0 ? {} : { nested }),
  }
}

interface ReadRow {
  readonly cells: OpenCell[]
  /** Cells that the next row may continue, by their column. */
  readonly below: Map<number, OpenCell>
  readonly width: number
}

function readRow(
  row: XmlElement,
  rowNumber: number,
  above: ReadonlyMap<number, OpenCell>,
  setting: TableSetting,
): ReadRow {
  const properties = childOf(row, 'w:trPr')
  const cells: OpenCell[] = []
  const below = new Map<number, OpenCell>()
  let column = span(childValue(properties, 'w:gridBefore'), 0)
  for (const element of parts(row, 'w:tc')) {
    const look = childOf(element, 'w:tcPr')
    if (childOf(look, 'w:cellDel') !== undefined) continue
    const columnSpan = span(childValue(look, 'w:gridSpan'), 1)
    if (column + columnSpan > MOST_COLUMNS) {
      setting.tooMany()
      break
    }
    const before = cells.at(-1)
    const [across, down] = [merge(look, 'w:hMerge'), merge(look, 'w:vMerge')]
    const upper = above.get(column)
    if (across === 'continue' && before !== undefined) {
      before.columnSpan += columnSpan
      setting.hidden(element)
    } else if (down === 'continue' && upper?.columnSpan === columnSpan) {
      upper.rowSpan += 1
      below.set(column, upper)
      setting.hidden(element)
    } else {
      const address = `R${rowNumber}C${column + 1}`
      const content = setting.cell(element, address)
      // A cell that goes on from none above, or from one of another width, says nothing of its own.
      const isUncertain = content.isUncertain || down === 'continue'
      const cell = { column, columnSpan, rowSpan: 1, address, content, isUncertain }
      cells.push(cell)
      if (down !== undefined) below.set(column, cell)
    }
    column += columnSpan
  }
  return {
    cells,
    below,
    width: Math.min(column + span(childValue(properties, 'w:gridAfter'), 0), MOST_COLUMNS),
  }
}

/** Rows or cells, also within content controls. */
function* parts(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of chosenChildren(parent)) {
    if (child.name === name) yield child
    else if (child.name === 'w:sdt') yield* parts(childOf(child, 'w:sdtContent') ?? child, name)
    else if (child.name === 'w:customXml' || child.name === 'w:ins') yield* parts(child, name)
  }
}

function span(printed: string | undefined, otherwise: number): number {
  if (printed === undefined || !/^\d{1,9}$/.test(printed)) return otherwise
  return Math.max(Number.parseInt(printed, 10), otherwise)
}

/** A merged cell begins or goes on; a merge that was tracked counts as done. */
function merge(look: XmlElement | undefined, name: string): 'restart' | 'continue' | undefined {
  const tracked = childOf(look, 'w:cellMerge')?.attributes.get(name)
  if (tracked !== undefined) return tracked === 'cont' ? 'continue' : 'restart'
  const found = childOf(look, name)
  if (found === undefined) return undefined
  return found.attributes.get('w:val') === 'restart' ? 'restart' : 'continue'
}

/** Widths of the columns, by which two tables that follow one another at once are one; `''` if it does not say. */
export const columnWidths = (table: XmlElement): string =>
  childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol')
    .map((column) => column.attributes.get('w:w') ?? '')
    .join(' ')
    .trim()

/** What a grid says on paper: cells of a row with tabs between them. */
export const gridText = (grid: Grid): string =>
  grid.rows.map((row) => row.cells.map((cell) => cell.text).join('\t')).join('\n')
