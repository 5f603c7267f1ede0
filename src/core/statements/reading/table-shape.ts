/** A grid as a table: header above, body below, sides beside one another, each with its labels and its amounts. */
import type { DocumentPlace, Grid, GridCell } from '../../document/document.ts'
import { gridMatrix } from '../../document/grid-matrix.ts'
import { isNoteLine } from '../../document/head-lines.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { type Header, headerOf, isNumbering } from './header-paths.ts'
import { isWholeNumber, labelKey } from './label-words.ts'
import {
  completeCodes,
  EMPTY_LABEL,
  labelGroups,
  labelOf,
  type RowLabel,
  sharedLabels,
  totalAbove,
} from './row-labels.ts'
import {
  type BodyRow,
  columnsOf,
  isDash,
  isValue,
  type ShapeColumn,
  type Side,
  sidesOf,
} from './shape-columns.ts'
import { isNameOf } from './subject-names.ts'

export interface TableShape {
  readonly columns: readonly ShapeColumn[]
  readonly sides: readonly Side[]
  readonly rows: readonly ShapeRow[]
  /** Texts of the grid that are neither header, label nor amount: notes below the table. */
  readonly notes: readonly { readonly text: string; readonly place: DocumentPlace }[]
  readonly headerHeight: number
}

export interface ShapeRow {
  /** In the grid, from 0. */
  readonly row: number
  readonly place: DocumentPlace
  /** By side. */
  readonly labels: readonly RowLabel[]
  readonly amounts: readonly ShapeAmount[]
  /** Texts that stand where amounts do. */
  readonly strays: readonly ShapeAmount[]
  /** Whether cells of the row were lost or stand where they cannot be. */
  readonly isShifted: boolean
}

export interface ShapeAmount {
  readonly column: number
  readonly side: number
  readonly text: string
  readonly place: DocumentPlace
}

export function shapeOf(grid: Grid): TableShape {
  const header = headerOf(grid)
  const matrix = gridMatrix(grid)
  const body = bodyRows(grid, header)
  const columns = columnsOf(header, body)
  const sides = sidesOf(columns)
  const groups = sides.map((side) => labelGroups(side.labels, columns))
  const notes: TableShape['notes'][number][] = []
  const rows: ShapeRow[] = []
  const usual = body.reduce((most, { cells }) => Math.max(most, lastColumn(cells)), 0)
  const read = body.map(({ row }) => groups.map((of) => labelOf(of, matrix[row] ?? [])))
  const hasTotal = sides.map((_, side) => read.some((labels) => isNamedTotal(labels[side])))
  for (const [at, { row, cells }] of body.entries()) {
    const place = grid.rows[row]?.place ?? grid.place
    const filled = cells.filter((cell) => cell.text.trim() !== '')
    const only = filled.length === 1 ? filled[0] : undefined
    if (only !== undefined && isNote(only.text)) {
      notes.push({ text: only.text.trim(), place: only.place })
      continue
    }
    const labels = read[at] ?? []
    const { amounts, strays, isPushed } = sortCells(filled, columns, sides)
    const isShifted = isPushed || (grid.origin === 'tabbed' && filled.length > 0 && lastColumn(cells) < usual)
    const hasAmounts = (side: number): boolean => amounts.some((one) => one.side === side)
    const named = sharedLabels(labels, sides, hasAmounts)
    rows.push({
      row,
      place,
      labels:
        rows.length > 0
          ? named
          : named.map((label, side) =>
              // Where a row is named as the total, another without a name has lost it.
              hasTotal[side] === true ? label : totalAbove(label, sides[side], hasAmounts(side)),
            ),
      amounts,
      strays,
      isShifted,
    })
  }
  return { columns, sides, rows: withFullCodes(rows, sides), notes, headerHeight: header.height }
}

/** Amounts of the row, and texts and numbers that stand where they say nothing. */
function sortCells(
  filled: readonly GridCell[],
  columns: readonly ShapeColumn[],
  sides: readonly Side[],
): Pick<ShapeRow, 'amounts' | 'strays'> & { readonly isPushed: boolean } {
  const amounts: ShapeAmount[] = []
  const strays: ShapeAmount[] = []
  let isPushed = false
  for (const { column, text: printed, place } of filled) {
    const kind = columns[column]?.kind
    const text = withoutSpace(printed)
    const side = sides.findIndex((one) => one.labels.includes(column) || one.amounts.includes(column))
    const value = { column, side: Math.max(0, side), text, place }
    if (kind === 'amount') {
      if (isValue(text)) amounts.push(value)
      else if (!isDash(text)) strays.push(value)
    } else if (isValue(text) && !isWholeNumber(text)) {
      // Among labels it was pushed aside by a cell that was lost; remarks may well hold numbers.
      const isLabel = kind === 'name' || kind === 'code'
      if (isLabel) amounts.push(value)
      else strays.push(value)
      isPushed ||= isLabel
    }
  }
  return { amounts, strays, isPushed }
}

const withFullCodes = (rows: readonly ShapeRow[], sides: readonly Side[]): readonly ShapeRow[] => {
  const bySide = sides.map((_, side) =>
    completeCodes(
      rows.map((row) => row.labels[side]),
      isNameOf,
    ),
  )
  return rows.map((row, at) => ({ ...row, labels: bySide.map((labels) => labels[at] ?? EMPTY_LABEL) }))
}

const isNamedTotal = (label: RowLabel | undefined): boolean =>
  /(?:合计|总计|共计|总额)$/.test(labelKey(label?.name ?? ''))

const lastColumn = (cells: readonly GridCell[]): number => {
  const last = cells.at(-1)
  return last === undefined ? 0 : last.column + last.columnSpan
}

const isNote = (text: string): boolean =>
  isNoteLine(text) || (text.trim().length > 30 && /[。；;]/.test(text))

/** Rows below the header without those that repeat it on a further page. */
function bodyRows(grid: Grid, header: Header): readonly BodyRow[] {
  const words = (row: number): string =>
    (grid.rows[row]?.cells ?? []).map((cell) => withoutSpace(cell.text)).join('|')
  const repeated = new Set(
    Array.from({ length: header.height }, (_, row) => words(row)).filter((line) => /[^|]/.test(line)),
  )
  return grid.rows.flatMap((row, at) => {
    if (at < header.height || repeated.has(words(at))) return []
    const texts = row.cells
      .map((cell) => ({ text: withoutSpace(cell.text) }))
      .filter(({ text }) => text !== '')
    const isCount = texts.some(({ text }) => text === '栏次') && isNumbering(texts)
    return isCount ? [] : [{ row: at, cells: row.cells }]
  })
}
