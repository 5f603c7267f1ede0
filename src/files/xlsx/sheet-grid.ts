/** The cells of a sheet with its merges as grids: rows as they stand, empty ones among them. */
import type { Grid, GridCell, GridRow } from '../../core/document/document.ts'
import { type CellRange, cellAddress } from './cell-address.ts'
import { type SheetRegion, sheetRegions } from './regions.ts'

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly formula?: string
  readonly isUncertain?: boolean
}

export interface SheetGrids {
  readonly grids: readonly Grid[]
  /** Cells with words that a merged cell covers. */
  readonly coveredCount: number
}

/** One grid, unless the sheet is nearly empty; `cells` are those that have something. */
export function sheetGrids(
  sheet: string,
  cells: readonly SheetCell[],
  merges: readonly CellRange[],
): SheetGrids {
  const inOrder = [...cells].sort((left, right) => left.row - right.row || left.column - right.column)
  // Of a cell that is written twice the last counts.
  const sorted = inOrder.filter((cell, index) => !isAt(cell, inOrder[index + 1]))
  const ordered = [...merges].sort((left, right) => left.top - right.top || left.left - right.left)
  const read = sheetRegions(sorted).map((region) => regionGrid(sheet, region, ordered))
  return {
    grids: read.map(({ grid }) => grid),
    coveredCount: read.reduce((sum, { coveredCount }) => sum + coveredCount, 0),
  }
}

const isAt = (cell: SheetCell, other: SheetCell | undefined): boolean =>
  other !== undefined && cell.row === other.row && cell.column === other.column

interface RegionGrid {
  readonly grid: Grid
  readonly coveredCount: number
}

function regionGrid(
  sheet: string,
  { range, cells }: SheetRegion<SheetCell>,
  merges: readonly CellRange[],
): RegionGrid {
  const cover = new Cover(range, merges)
  const rows: GridRow[] = []
  let coveredCount = 0
  let next = 0
  for (let row = range.top; row <= range.bottom; row++) {
    const found = new Map(cover.openRow(row).map((merge) => [merge.left, blankCell(merge, range, sheet)]))
    for (let cell = cells[next]; cell?.row === row; cell = cells[++next]) {
      const merge = cover.at(cell.column)
      if (merge !== undefined && (merge.top !== row || merge.left !== cell.column)) coveredCount += 1
      else found.set(cell.column, gridCell(cell, merge, range, sheet))
    }
    rows.push({
      cells: [...found.values()].sort((left, right) => left.column - right.column),
      place: { sheet, cell: cellAddress(row, range.left) },
    })
  }
  const grid: Grid = {
    kind: 'grid',
    origin: 'marked',
    columnCount: range.right - range.left + 1,
    rows,
    caption: sheet,
    place: { sheet, cell: cellAddress(range.top, range.left) },
  }
  return { grid, coveredCount }
}

function blankCell(merge: CellRange, range: CellRange, sheet: string): GridCell {
  return gridCell({ row: merge.top, column: merge.left, text: '' }, merge, range, sheet)
}

function gridCell(
  { row, column, text, formula, isUncertain }: SheetCell,
  merge: CellRange | undefined,
  range: CellRange,
  sheet: string,
): GridCell {
  return {
    column: column - range.left,
    columnSpan: merge === undefined ? 1 : merge.right - merge.left + 1,
    rowSpan: merge === undefined ? 1 : merge.bottom - merge.top + 1,
    text,
    place: { sheet, cell: cellAddress(row, column) },
    ...(formula === undefined ? {} : { formula }),
    ...(isUncertain === true ? { isUncertain } : {}),
  }
}

/** Which merge covers each column while one goes down the rows; of two that overlap the first counts. */
class Cover {
  readonly #range: CellRange
  readonly #merges: readonly CellRange[]
  readonly #columns: (CellRange | undefined)[] = []
  #next = 0

  constructor(range: CellRange, merges: readonly CellRange[]) {
    this.#range = range
    this.#merges = merges.filter(
      (merge) =>
        merge.top <= range.bottom &&
        merge.bottom >= range.top &&
        merge.left <= range.right &&
        merge.right >= range.left,
    )
  }

  /** The merges that begin in this row, cut to the range. */
  openRow(row: number): readonly CellRange[] {
    const opened: CellRange[] = []
    for (let merge = this.#merges[this.#next]; merge !== undefined; merge = this.#merges[++this.#next]) {
      const cut = this.#cut(merge)
      if (cut.top > row) break
      if (this.#isFree(cut, row)) {
        for (let column = cut.left; column <= cut.right; column++) this.#columns[column] = cut
        opened.push(cut)
      }
    }
    for (const [column, merge] of this.#columns.entries())
      if (merge !== undefined && merge.bottom < row) this.#columns[column] = undefined
    return opened
  }

  at(column: number): CellRange | undefined {
    return this.#columns[column]
  }

  #cut(merge: CellRange): CellRange {
    return {
      top: Math.max(merge.top, this.#range.top),
      left: Math.max(merge.left, this.#range.left),
      bottom: Math.min(merge.bottom, this.#range.bottom),
      right: Math.min(merge.right, this.#range.right),
    }
  }

  #isFree(cut: CellRange, row: number): boolean {
    for (let column = cut.left; column <= cut.right; column++)
      if ((this.#columns[column]?.bottom ?? -1) >= row) return false
    return true
  }
}
