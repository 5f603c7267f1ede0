/** Divides a sheet that is nearly empty into what stands together, since a grid fills the rectangle between its cells. */
import type { CellPosition, CellRange } from './cell-address.ts'

export interface SheetRegion<T extends CellPosition> {
  readonly range: CellRange
  /** By rows, then by columns. */
  readonly cells: readonly T[]
}

/** A sheet as small as this one may be as empty as it likes. */
const SMALL_SHEET = 1_000_000
/** So may a part of one that was not, of which there can be many. */
const SMALL_PART = 10_000
/** What is larger has a cell on at least one of so many places. */
const EMPTIEST = 20

/** Nearly always the whole sheet as one; cells in their order by rows. */
export function sheetRegions<T extends CellPosition>(cells: readonly T[]): readonly SheetRegion<T>[] {
  const done: SheetRegion<T>[] = []
  const open: (readonly T[])[] = [cells]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.length === 0) continue
    const range = rangeOf(next)
    const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1]
    if (height * width <= Math.max(next === cells ? SMALL_SHEET : SMALL_PART, next.length * EMPTIEST))
      done.push({ range, cells: next })
    else {
      const [before, behind] = divide(next, range)
      open.push(behind, before)
    }
  }
  return done
}

function rangeOf(cells: readonly CellPosition[]): CellRange {
  const [first] = cells
  let [top, bottom] = [first?.row ?? 0, 0]
  let [left, right] = [first?.column ?? 0, 0]
  for (const { row, column } of cells) {
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return { top, left, bottom, right }
}

/** A gap is worth a division if it takes so large a part of the height or width; small ones would peel off row by row. */
const WORTHWHILE = 0.05

/** At the widest empty stretch of rows or columns, measured by the size of the sheet; without any, in the middle. */
function divide<T extends CellPosition>(
  cells: readonly T[],
  range: CellRange,
): readonly [readonly T[], readonly T[]] {
  const rows = widestGap(cells.map(({ row }) => row))
  const columns = widestGap(cells.map(({ column }) => column))
  const tall = rows.length / (range.bottom - range.top + 1)
  const wide = columns.length / (range.right - range.left + 1)
  const at = (by: keyof CellPosition, last: number) =>
    [cells.filter((cell) => cell[by] <= last), cells.filter((cell) => cell[by] > last)] as const
  if (Math.max(tall, wide) < WORTHWHILE) return at('row', Math.floor((range.top + range.bottom) / 2))
  return tall >= wide ? at('row', rows.after) : at('column', columns.after)
}

function widestGap(numbers: readonly number[]): { readonly after: number; readonly length: number } {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right)
  let widest = { after: 0, length: 0 }
  sorted.forEach((number, index) => {
    const length = (sorted[index + 1] ?? number + 1) - number - 1
    if (length > widest.length) widest = { after: number, length }
  })
  return widest
}
