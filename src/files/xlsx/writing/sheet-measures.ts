/** Widths of columns and heights of rows of a written sheet. */
import type { Table } from '../../../core/document/table.ts'
import { type ColumnNeed, columnNeeds, columnWidths, PADDING } from '../../typesetting/column-widths.ts'
import { lineCount } from '../../typesetting/text-width.ts'
import { type CellRange, cellAddress } from '../cell-address.ts'
import type { SheetCell } from './sheet.ts'

/** Widths of columns: no line of text is broken where a page has room for it, and no amount ever. */
export function charactersOf(table: Table): readonly number[] {
  const needs = columnNeeds(table)
  const sum = (key: keyof ColumnNeed): number => needs.reduce((total, need) => total + need[key], 0)
  const wanted = Math.max(Math.min(sum('natural'), ROOM[table.orientation]), sum('least'))
  return columnWidths(needs, Math.ceil(wanted * TENTHS), TENTHS).map((tenths) => tenths / TENTHS)
}

const TENTHS = 10
/** Characters that a printed page has room for in a line. */
const ROOM = { portrait: 56, landscape: 80 } as const

/** In widths of a digit, as sheets count. */
export const widthsOf = (characters: readonly number[]): readonly number[] =>
  characters.map((one) => Math.ceil(one * DIGITS_PER_CHARACTER * 10) / 10)

const DIGITS_PER_CHARACTER = 2
/** Of a row with one line. */
export const DEFAULT_POINTS = 16.5
const LINE_POINTS = 15
const PADDING_POINTS = 3
/** What may be printed on one page, a little smaller than it stands here. */
const PAGE_POINTS = { portrait: 1000, landscape: 700 } as const

/** Programs find the height of a row by themselves, but not where cells are merged. */
export function heightsOf(
  cells: readonly SheetCell[],
  merges: readonly CellRange[],
  characters: readonly number[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  const merged = new Map(merges.map((merge) => [cellAddress(merge.top, merge.left), merge]))
  for (const { row, column, value, look } of cells) {
    if (value.kind !== 'text' || value.text === '') continue
    const merge = merged.get(cellAddress(row, column))
    const width = characters.slice(column, (merge?.right ?? column) + 1).reduce((sum, one) => sum + one, 0)
    if (look.isOneLine === true) continue
    const larger = look.font === 'title' ? TITLE_SCALE : 1
    const room = Math.max(width - PADDING - (look.indent ?? 0), 1)
    const lines = lineCount(value.text, room / larger) * larger
    const count = Math.ceil(lines / ((merge?.bottom ?? row) - row + 1))
    if (count > 1)
      heights.set(
        row,
        Math.max(heights.get(row) ?? 0, Math.min(count * LINE_POINTS + PADDING_POINTS, HIGHEST)),
      )
  }
  return heights
}

/** Whether so many rows are printed on one page, a little smaller than they stand here. */
export function isOnePage(
  rows: number,
  heights: ReadonlyMap<number, number>,
  orientation: Table['orientation'],
): boolean {
  const higher = [...heights.values()]
  const sum = higher.reduce((all, height) => all + height, (rows - higher.length) * DEFAULT_POINTS)
  return sum <= PAGE_POINTS[orientation]
}

/** Letters of a title beside those of its table. */
const TITLE_SCALE = 1.5
/** Of a row, in points. */
const HIGHEST = 409
