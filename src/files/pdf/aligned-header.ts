/** The header of a table without lines between its columns: every way to read it is weighed, and the one that its places speak for most is taken. */
import { chunksOf, type Strip } from './aligned-columns.ts'
import { centreOf } from './boxes.ts'
import { type HeaderBlock, headerBlocks } from './header-blocks.ts'
import { type HeaderLayout, headerLayout, isLower } from './header-layout.ts'
import { type Match, matchLeaves, whitesBetween } from './header-match.ts'
import type { Spacing } from './line-spacing.ts'
import type { Ruling } from './rulings.ts'
import type { Line } from './text-lines.ts'

export interface HeaderColumn {
  /** From where to where text stands, label included. */
  readonly left: number
  readonly right: number
  readonly strip: Strip | undefined
  readonly label: HeaderBlock | undefined
}

export interface AlignedHeader {
  readonly columns: readonly HeaderColumn[]
  /** One more than columns. */
  readonly sides: readonly number[]
  readonly layout: HeaderLayout
  /** Another way to read it is as good, or none is good. */
  readonly isUncertain: boolean
}

/** In type sizes, between the numbers of columns. */
const NUMBER_GAP = 0.3
/** More labels than this that may or may not stand over others are no header. */
const MOST_OPEN = 7
const MOST_COLUMNS = 60
/** In type sizes: text may stand so far out of its column. */
const TOLERANCE = 0.35
/** In type sizes: white beside text in a cell is not wider. */
const WIDEST_PADDING = 0.8
/** A way that costs no more than this above the best one might be meant as well. */
const CLOSE = 0.35

const EMPTY_STRIP: Strip = {
  left: 0,
  right: 0,
  isAmounts: false,
  beginsEven: false,
  endsEven: false,
  rows: new Set(),
}

/** `undefined` where the lines are no header of these columns. */
export function alignedHeader(
  lines: readonly Line[],
  known: readonly HeaderColumn[],
  across: readonly Ruling[],
  spacing: Spacing,
): AlignedHeader | undefined {
  if (lines.length === 0) return undefined
  const strips = known.map(({ left, right, strip }): Strip => ({ ...(strip ?? EMPTY_STRIP), left, right }))
  const size = Math.max(...lines.map((line) => line.size))
  const blocks = headerBlocks(lines, whitesBetween(strips), across, spacing)
  const sorted = blocks.map((block) => ({ block, kind: kindOf(block, blocks) }))
  const open = sorted.filter(({ kind }) => kind === 'open')
  if (open.length > MOST_OPEN || blocks.length > 2 * MOST_COLUMNS) return undefined
  const readings: Reading[] = []
  for (let choice = 0; choice < 1 << open.length; choice++) {
    const chosen = new Set(open.flatMap(({ block }, at) => ((choice >> at) & 1 ? [block] : [])))
    const isParent = ({ block, kind }: (typeof sorted)[number]): boolean =>
      kind === 'parent' || chosen.has(block)
    const found = readingOf(
      sorted.filter((one) => !isParent(one)).map(({ block }) => block),
      sorted.filter(isParent).map(({ block }) => block),
      strips,
      size,
    )
    if (found !== undefined) readings.push(found)
  }
  const [best, second] = readings.toSorted((a, b) => a.cost - b.cost)
  if (best === undefined) return undefined
  const isClose = second !== undefined && second.cost - best.cost < CLOSE
  return { ...best, isUncertain: isClose }
}

/** A label with others right below it, or on both sides below it, stands over them or, in the second case, between them. */
function kindOf(block: HeaderBlock, blocks: readonly HeaderBlock[]): 'leaf' | 'parent' | 'open' {
  const lower = blocks.filter((other) => other !== block && isLower(other, block))
  if (lower.some((other) => other.left < block.right && other.right > block.left)) return 'parent'
  const beside = blocks.filter(
    (other) =>
      other !== block && other.top < block.bottom && other.bottom > block.top && !isLower(other, block),
  )
  const centre = centreOf(block)
  const from = Math.max(
    ...beside.map(({ right }) => right).filter((x) => x < centre),
    Number.NEGATIVE_INFINITY,
  )
  const to = Math.min(...beside.map(({ left }) => left).filter((x) => x > centre), Number.POSITIVE_INFINITY)
  const near = lower.map(centreOf).filter((x) => x > from && x < to)
  return near.some((x) => x < centre) && near.some((x) => x > centre) ? 'open' : 'leaf'
}

interface Reading extends Omit<AlignedHeader, 'isUncertain'> {
  readonly cost: number
}

function readingOf(
  leaves: readonly HeaderBlock[],
  parents: readonly HeaderBlock[],
  strips: readonly Strip[],
  size: number,
): Reading | undefined {
  const labels = leaves.toSorted((a, b) => a.left - b.left)
  if (labels.some((label, at) => at > 0 && label.left < (labels[at - 1]?.right ?? 0) - TOLERANCE * size))
    return undefined
  const match = matchLeaves(labels, strips, TOLERANCE * size)
  if (match === undefined || match.columns.length > MOST_COLUMNS) return undefined
  const columns = columnsOf(match, labels, strips)
  const sides = sidesBetween(columns, size)
  const layout = headerLayout({ sides, leaves: columns.map(({ label }) => label) }, parents)
  return layout && { columns, sides, layout, cost: match.cost + layout.cost }
}

function columnsOf(
  { columns }: Match,
  labels: readonly HeaderBlock[],
  strips: readonly Strip[],
): HeaderColumn[] {
  return columns.flatMap(({ from, to, leaf, isOne }): HeaderColumn[] => {
    const label = leaf === undefined ? undefined : labels[leaf]
    const own = strips.slice(from, to)
    if (!isOne) return own.map((strip) => ({ left: strip.left, right: strip.right, strip, label }))
    const strip = own.length > 1 ? mergedStrip(own) : own[0]
    const { left, right } = around([...own, ...(label === undefined ? [] : [label])])
    return [{ left, right, strip, label }]
  })
}

const around = (
  boxes: readonly { readonly left: number; readonly right: number }[],
): { left: number; right: number } => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
})

const mergedStrip = (strips: readonly Strip[]): Strip => ({
  ...EMPTY_STRIP,
  ...around(strips),
  rows: new Set(strips.flatMap(({ rows }) => [...rows])),
})

/** The columns that a line with their numbers counts, empty ones included. */
export function numberedColumns(line: Line, strips: readonly Strip[]): readonly HeaderColumn[] | undefined {
  const labels = chunksOf(line, NUMBER_GAP).map(
    ({ left, right, text }): HeaderBlock => ({ ...line, left, right, text, isRuled: false }),
  )
  const match = matchLeaves(labels, strips, TOLERANCE * line.size)
  return match && columnsOf(match, labels, strips)
}

/** Where one column ends and the next begins: right behind amounts, right before words, else as the label's middle tells. */
export function sidesBetween(columns: readonly HeaderColumn[], size: number): readonly number[] {
  const gaps = columns.slice(1).map(({ left }, at) => left - (columns[at]?.right ?? 0))
  const padding = Math.max(0, Math.min(WIDEST_PADDING * size, ...gaps.map((gap) => gap / 2)))
  const sides = [(columns[0]?.left ?? 0) - padding]
  columns.forEach((column, at) => {
    const next = columns[at + 1]
    if (next === undefined) sides.push(column.right + padding)
    else sides.push(sideBetween(column, next, sides[at] ?? 0, padding))
  })
  return sides
}

function sideBetween(column: HeaderColumn, next: HeaderColumn, before: number, padding: number): number {
  const within = (x: number): number =>
    column.right > next.left ? (column.right + next.left) / 2 : Math.min(Math.max(x, column.right), next.left)
  if (column.strip?.isAmounts) return within(column.strip.right + padding)
  if (next.strip !== undefined && !next.strip.isAmounts) return within(next.strip.left - padding)
  // An empty column, or one of words before one of amounts.
  if (column.label !== undefined) return within(2 * centreOf(column.label) - before)
  return within((column.right + next.left) / 2)
}
