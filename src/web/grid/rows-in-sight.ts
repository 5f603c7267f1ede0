/** Which rows of a long grid are drawn: those in sight with some on either side, and the one of the cursor wherever it is. */

export interface Sight {
  readonly count: number
  readonly cursor: number
  readonly scrollTop: number
  readonly height: number
  readonly rowHeight: number
}

/** Shorter grids are drawn whole. */
export const DRAWN_WHOLE = 200
const AROUND = 20

/** A row to draw, or a gap of so many rows before the next. */
export type DrawnRow =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly from: number; readonly count: number }

export function rowsInSight({ count, cursor, scrollTop, height, rowHeight }: Sight): readonly DrawnRow[] {
  if (count <= DRAWN_WHOLE) return Array.from({ length: count }, (_, index) => ({ kind: 'row', index }))
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AROUND)
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) + AROUND)
  const drawn = new Set<number>()
  for (let index = Math.min(first, count - 1); index <= last; index += 1) drawn.add(index)
  if (cursor < count) drawn.add(cursor)
  const rows: DrawnRow[] = []
  let next = 0
  for (const index of [...drawn].sort((a, b) => a - b)) {
    if (index > next) rows.push({ kind: 'gap', from: next, count: index - next })
    rows.push({ kind: 'row', index })
    next = index + 1
  }
  if (next < count) rows.push({ kind: 'gap', from: next, count: count - next })
  return rows
}
