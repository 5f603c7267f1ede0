/** Which label columns stay in sight while figures scroll: as many as leave room for the figures, the names before all. */
import type { Sheet } from './sheet.ts'

export interface FrozenColumns {
  /** Distance from the left edge of the frame that each column keeps, in pixels; none where it scrolls. */
  readonly lefts: readonly (number | undefined)[]
  /** Distance of each column from the left edge of the table. */
  readonly starts: readonly number[]
}

export const NONE_FROZEN: FrozenColumns = { lefts: [], starts: [] }

/** Frozen columns take no more of the width than this, in hundredths. */
const MOST_WIDTH = 55

/** The column that tells what a row is, among the labels at the left; a code alone tells it to few. */
export function nameColumn(sheet: Pick<Sheet, 'columns' | 'frozen'>): number {
  const labels = sheet.columns.slice(0, sheet.frozen)
  return Math.max(
    0,
    labels.findIndex((column) => column.kind === 'text'),
  )
}

/** The name always, then from the left what there is room for beside it. */
export function frozenColumns(widths: readonly number[], name: number, frameWidth: number): FrozenColumns {
  let room = (frameWidth * MOST_WIDTH) / 100 - (widths[name] ?? 0)
  let isFull = false
  const isFrozen = widths.map((width, at) => {
    if (at === name) return true
    isFull ||= width > room
    if (!isFull) room -= width
    return !isFull
  })
  const sums = (of: readonly number[]) =>
    of.map((_, at) => of.slice(0, at).reduce((sum, one) => sum + one, 0))
  const kept = sums(widths.map((width, at) => (isFrozen[at] === true ? width : 0)))
  return { lefts: kept.map((left, at) => (isFrozen[at] === true ? left : undefined)), starts: sums(widths) }
}

/** Where a cell stays that ends with a frozen column; what it spans before that goes out of sight at the left. */
export function frozenLeft(frozen: FrozenColumns, column: number, span: number): number | undefined {
  const last = column + span - 1
  const left = frozen.lefts[last]
  return left === undefined ? undefined : left - (frozen.starts[last] ?? 0) + (frozen.starts[column] ?? 0)
}
