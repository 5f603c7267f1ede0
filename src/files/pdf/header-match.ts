/** Which label of a header stands over which column of the rows below: both go from left to right, and no label leaves its column. */
import type { Strip, White } from './aligned-columns.ts'

/** A label without a label below it. */
export interface Leaf {
  readonly left: number
  readonly right: number
}

/** A column: the strips of text in it, the label over it, or both. */
interface Matched {
  /** Numbers of the strips, from and before. */
  readonly from: number
  readonly to: number
  readonly leaf: number | undefined
  /** No row has text in more than one of the strips: they are one column, of which some cells are set otherwise. */
  readonly isOne: boolean
}

export interface Match {
  readonly columns: readonly Matched[]
  readonly cost: number
}

/** What it costs to say that a column is empty, that it has no label, that label and text do not touch. */
const EMPTY = 1
const UNLABELLED = 3
const UNLABELLED_TEXT = 2
const APART = 0.3
const APART_ODDLY = 1.5
/** A label over several strips, for each of them. */
const OVER_MORE = 0.5
const OVER_ONE = 0.1
const OVER_MORE_AMOUNTS = 3
const MOST_STRIPS = 5

/** The cheapest way to say which labels belong to which strips; `tolerance` is how far text may stand out of its column. */
export function matchLeaves(
  leaves: readonly Leaf[],
  strips: readonly Strip[],
  tolerance: number,
): Match | undefined {
  const best: (Match | undefined)[][] = Array.from({ length: leaves.length + 1 }, () => [])
  for (let leaf = leaves.length; leaf >= 0; leaf--)
    for (let strip = strips.length; strip >= 0; strip--) {
      const row = best[leaf]
      if (row !== undefined)
        row[strip] =
          leaf === leaves.length && strip === strips.length
            ? { columns: [], cost: 0 }
            : cheapest(stepsFrom(leaves, strips, leaf, strip, tolerance), (l, s) => best[l]?.[s])
    }
  return best[0]?.[0]
}

interface Step {
  readonly column: Matched
  readonly cost: number
  readonly leaf: number
  readonly strip: number
}

function cheapest(
  steps: readonly Step[],
  rest: (leaf: number, strip: number) => Match | undefined,
): Match | undefined {
  let best: Match | undefined
  for (const { column, cost, leaf, strip } of steps) {
    const after = rest(leaf, strip)
    if (after !== undefined && (best === undefined || cost + after.cost < best.cost))
      best = { columns: [column, ...after.columns], cost: cost + after.cost }
  }
  return best
}

function stepsFrom(
  leaves: readonly Leaf[],
  strips: readonly Strip[],
  leaf: number,
  strip: number,
  tolerance: number,
): readonly Step[] {
  const label = leaves[leaf]
  const text = strips[strip]
  const steps: Step[] = []
  const before = strips[strip - 1]?.right ?? Number.NEGATIVE_INFINITY
  if (label !== undefined) {
    const isFree =
      label.left > before - tolerance && label.right < (text?.left ?? Number.POSITIVE_INFINITY) + tolerance
    if (isFree)
      steps.push({
        column: { from: strip, to: strip, leaf, isOne: true },
        cost: EMPTY,
        leaf: leaf + 1,
        strip,
      })
    for (let to = strip + 1; to <= Math.min(strips.length, strip + MOST_STRIPS); to++) {
      const cost = costOver(label, strips, strip, to, leaves[leaf + 1], tolerance)
      if (cost !== undefined)
        steps.push({
          column: { from: strip, to, leaf, isOne: areOne(strips.slice(strip, to)) },
          cost,
          leaf: leaf + 1,
          strip: to,
        })
    }
  }
  if (text !== undefined) {
    const isBefore = label === undefined || label.left > text.right - tolerance
    const isBehind = (leaves[leaf - 1]?.right ?? Number.NEGATIVE_INFINITY) < text.left + tolerance
    if (isBefore && isBehind)
      steps.push({
        column: { from: strip, to: strip + 1, leaf: undefined, isOne: true },
        cost: text.isAmounts ? UNLABELLED : UNLABELLED_TEXT,
        leaf,
        strip: strip + 1,
      })
  }
  return steps
}

function costOver(
  label: Leaf,
  strips: readonly Strip[],
  from: number,
  to: number,
  nextLabel: Leaf | undefined,
  tolerance: number,
): number | undefined {
  const own = strips.slice(from, to)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const before = strips[from - 1]?.right ?? Number.NEGATIVE_INFINITY
  const behind = strips[to]?.left ?? Number.POSITIVE_INFINITY
  if (label.left < before - tolerance || label.right > behind + tolerance) return undefined
  if (nextLabel !== undefined && nextLabel.left < last.right - tolerance) return undefined
  const touches = label.left < last.right && label.right > first.left
  if (own.length > 1) {
    if (!touches) return undefined
    const one = own.some(({ isAmounts }) => isAmounts)
      ? OVER_MORE_AMOUNTS
      : areOne(own)
        ? OVER_ONE
        : OVER_MORE
    return (own.length - 1) * one
  }
  if (touches) return 0
  const isBehind = label.left >= first.right
  if (first.isAmounts && isBehind) return undefined
  return (isBehind ? first.beginsEven : first.endsEven || first.isAmounts) ? APART : APART_ODDLY
}

/** Words of which no row has two. */
const areOne = (strips: readonly Strip[]): boolean =>
  strips.every(
    (strip, at) =>
      !strip.isAmounts &&
      strips.slice(at + 1).every((other) => ![...other.rows].some((row) => strip.rows.has(row))),
  )

/** The strips of white between columns. */
export const whitesBetween = (strips: readonly Strip[]): readonly White[] =>
  strips.slice(1).map((strip, at) => ({ left: strips[at]?.right ?? 0, right: strip.left }))
