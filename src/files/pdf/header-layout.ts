/** Which columns the labels of a header stand over that have others below them: they lie in the middle over all of these. */
import { isLevels } from './aligned-lines.ts'
import { centreOf, middleOf } from './boxes.ts'
import type { HeaderBlock } from './header-blocks.ts'

/** A label with the columns that it stands over, `from` and before `to`, and how many labels are above it. */
export interface PlacedLabel {
  readonly block: HeaderBlock
  readonly from: number
  readonly to: number
  readonly depth: number
}

export interface HeaderLayout {
  readonly labels: readonly PlacedLabel[]
  readonly cost: number
}

interface LayoutColumns {
  /** One more than columns. */
  readonly sides: readonly number[]
  /** By column, the label that is its own; several columns may share one. */
  readonly leaves: readonly (HeaderBlock | undefined)[]
}

/** What a type size counts that a label stands beside the middle of its columns, above or below that of its rows. */
const OFF_CENTRE = 0.5
const OFF_MIDDLE = 0.8
const OFF_CELL = 3
const UNSURE_SIDES = 0.05
/** What labels cost that begin with their columns, or stand at the top or the foot of their cells. */
const NOT_CENTRED = 0.5
/** In type sizes: a label may reach out of its columns so far. */
const REACH = 0.5
/** In type sizes, between one row and the next. */
const LEADING = 0.25
/** In type sizes: a label below another one is at least so much lower. */
const LOWER = 0.6

export function headerLayout(
  columns: LayoutColumns,
  parents: readonly HeaderBlock[],
): HeaderLayout | undefined {
  const all = [...parents, ...columns.leaves.flatMap((leaf) => leaf ?? [])]
  const count = columns.leaves.length
  // 类 款 项 may stand lower than the header goes.
  const others = all.filter(({ text }) => !isLevels(text))
  if (all.length === 0) return { labels: [], cost: 0 }
  return layoutOf(columns, parents, {
    from: 0,
    to: count,
    depth: 0,
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...(others.length > 0 ? others : all).map(({ bottom }) => bottom)),
  })
}

interface Range {
  readonly from: number
  readonly to: number
  readonly depth: number
  readonly top: number
  readonly bottom: number
}

const NOTHING: HeaderLayout = { labels: [], cost: 0 }

/** The cheapest division of the columns among single labels and labels over several. */
function layoutOf(
  columns: LayoutColumns,
  parents: readonly HeaderBlock[],
  range: Range,
): HeaderLayout | undefined {
  const { sides, leaves } = columns
  const inside = (from: number, to: number): readonly HeaderBlock[] =>
    parents.filter((block) => {
      const centre = centreOf(block)
      const isFirst = from === 0 && centre < (sides[0] ?? 0)
      const isLast = to === leaves.length && centre >= (sides.at(-1) ?? 0)
      return isFirst || isLast || (centre >= (sides[from] ?? 0) && centre < (sides[to] ?? 0))
    })
  const best: (HeaderLayout | undefined)[] = []
  best[range.to] = NOTHING
  for (let from = range.to - 1; from >= range.from; from--) {
    const ways: HeaderLayout[] = []
    const end = endOfLeaf(leaves, from, range.to)
    const afterLeaf = best[end]
    if (
      afterLeaf !== undefined &&
      inside(from, end).length === 0 &&
      leaves[from - 1] !== (leaves[from] ?? null)
    )
      ways.push(joined(leafAt(columns, from, end, range), afterLeaf))
    for (let to = from + 1; to <= range.to; to++) {
      const after = best[to]
      const [parent, ...others] = inside(from, to).toSorted((a, b) => a.top - b.top)
      if (after === undefined || parent === undefined) continue
      const own = parentOver(columns, parent, others, { ...range, from, to })
      if (own !== undefined) ways.push(joined(own, after))
    }
    best[from] = ways.toSorted((a, b) => a.cost - b.cost)[0]
  }
  return best[range.from]
}

const joined = (a: HeaderLayout, b: HeaderLayout): HeaderLayout => ({
  labels: [...a.labels, ...b.labels],
  cost: a.cost + b.cost,
})

/** A label may be shared by the columns of a code in parts. */
function endOfLeaf(leaves: LayoutColumns['leaves'], from: number, limit: number): number {
  let end = from + 1
  while (end < limit && leaves[from] !== undefined && leaves[end] === leaves[from]) end++
  return end
}

function leafAt(
  { leaves }: LayoutColumns,
  from: number,
  to: number,
  { depth, top, bottom }: Range,
): HeaderLayout {
  const block = leaves[from]
  if (block === undefined) return NOTHING
  const cost = block.isRuled
    ? (OFF_CELL * (Math.abs(block.top - top) + Math.abs(block.bottom - bottom))) / block.size
    : OFF_MIDDLE *
      Math.min(
        Math.abs(middleOf(block) - (top + bottom) / 2) / block.size,
        NOT_CENTRED + Math.abs(block.top - top) / block.size,
        NOT_CENTRED + Math.abs(block.bottom - bottom) / block.size,
      )
  return { labels: [{ block, from, to, depth }], cost }
}

function parentOver(
  columns: LayoutColumns,
  parent: HeaderBlock,
  others: readonly HeaderBlock[],
  range: Range,
): HeaderLayout | undefined {
  const { sides, leaves } = columns
  const { from, to, depth, top, bottom } = range
  const [left, right] = [sides[from] ?? 0, sides[to] ?? 0]
  const { size } = parent
  if (parent.left < left - REACH * size || parent.right > right + REACH * size) return undefined
  const below = [...others, ...leaves.slice(from, to).flatMap((leaf) => leaf ?? [])]
  if (below.length === 0 || below.some((block) => !isLower(block, parent))) return undefined
  // A label that several columns share is not divided.
  if (isShared(leaves, from) || isShared(leaves, to)) return undefined
  const lowest = Math.min(parent.bottom + LEADING * size, ...below.map((block) => block.top))
  const inner = layoutOf(columns, others, {
    ...range,
    depth: depth + 1,
    top: parent.isRuled ? parent.bottom : lowest,
    bottom,
  })
  if (inner === undefined) return undefined
  // Where wide columns end is known less well.
  const unit = Math.max(size, UNSURE_SIDES * (right - left))
  const across = Math.min(
    Math.abs(centreOf(parent) - (left + right) / 2) / unit,
    NOT_CENTRED + Math.abs(parent.left - left) / unit,
  )
  const down = Math.abs(parent.top - top) / size
  return {
    labels: [{ block: parent, from, to, depth }, ...inner.labels],
    cost: OFF_CENTRE * across + (parent.isRuled ? OFF_CELL : OFF_MIDDLE) * down + inner.cost,
  }
}

const isShared = (leaves: LayoutColumns['leaves'], at: number): boolean =>
  leaves[at] !== undefined && leaves[at] === leaves[at - 1]

export const isLower = (block: HeaderBlock, than: HeaderBlock): boolean =>
  block.isRuled && than.isRuled
    ? block.top >= than.bottom - 1
    : middleOf(block) - middleOf(than) > LOWER * than.size && block.top > than.top
