/** What a figure is made of: the ways it divides, and the lines at the bottom with where each came from. */
import { DIMENSIONS, type Dimension, ECONOMIC_OVERLAY, ROOT } from '../figures/dimensions.ts'
import { type Figure, type FigureSet, hasMembers, type TurnoverSide } from '../figures/figure-set.ts'
import { along, nodeOf, type Region } from '../figures/region.ts'
import { administrativeUnits } from '../figures/space.ts'
import { DIMENSION_NAMES, NODE_NAMES, OVERLAY_NAMES } from '../figures/terms.ts'
import { type Fen, subtract, sum } from '../kernel/fen.ts'
import type { StatementNames } from './rows.ts'

export interface Explanation {
  readonly region: Region
  readonly side: TurnoverSide
  readonly amount: Fen
  /** The region in words, dimension by dimension. */
  readonly words: readonly { readonly dimension: string; readonly name: string }[]
  /** Ways to divide the amount, those first that people ask for first. */
  readonly cuts: readonly ExplainedCut[]
  /** The leaves, in the order of the data. */
  readonly lines: readonly Figure[]
}

export interface ExplainedCut {
  readonly dimension: Dimension
  readonly name: string
  readonly parts: readonly ExplainedPart[]
}

export interface ExplainedPart {
  /** None for what the lines do not divide further along this cut. */
  readonly region?: Region
  readonly code: string
  readonly name: string
  readonly amount: Fen
}

const ASKED_FIRST: readonly Dimension[] = [
  'unit',
  'flow',
  'fund',
  'nature',
  'project',
  'function',
  'economic',
  'origin',
]

/** What the region counts on that side, in fen; a region that no figure falls into is zero, without cuts and lines. */
export function explain(
  figures: FigureSet,
  region: Region,
  side: TurnoverSide,
  names: StatementNames,
): Explanation {
  const amount = figures.sum(region, side)
  return {
    region,
    side,
    amount,
    words: wordsOf(region, names),
    cuts: tellingFirst(
      ASKED_FIRST.flatMap((dimension) => cutsAlong(figures, region, side, dimension, names)),
    ),
    lines: figures.within(region, side),
  }
}

/** A cut with a single part says what the amount is, not how it divides. */
const tellingFirst = (cuts: readonly ExplainedCut[]): readonly ExplainedCut[] => [
  ...cuts.filter((cut) => cut.parts.length > 1),
  ...cuts.filter((cut) => cut.parts.length <= 1),
]

/**
 * The cuts of the region's node along one dimension that have figures; what stands at the node itself, told no
 * further, is the last part, so that the parts always sum to the whole. 总计 has the cut of its side alone.
 */
function cutsAlong(
  figures: FigureSet,
  region: Region,
  side: TurnoverSide,
  dimension: Dimension,
  names: StatementNames,
): readonly ExplainedCut[] {
  const node = nodeOf(region, dimension)
  const cuts = figures.space.cuts(dimension, node).filter((cut) => node !== 'turnover' || cut.name === side)
  return cuts.flatMap((cut) => {
    const known = cut.children
      .map((child) => ({ child, region: along(region, dimension, child) }))
      .filter((part) => hasMembers(figures.members(part.region, side)))
      .map(
        (part): ExplainedPart => ({
          region: part.region,
          code: codeOf(dimension, part.child),
          name: nodeWords(dimension, part.child, names),
          amount: figures.sum(part.region, side),
        }),
      )
    if (known.length === 0) return []
    const rest = subtract(figures.sum(region, side), sum(known.map((part) => part.amount)))
    const parts = rest === 0n ? known : [...known, { code: '', name: '未再细分', amount: rest }]
    // A level that holds nothing but the next one is no step worth taking.
    const [only] = parts
    const below =
      parts.length === 1 && only?.region !== undefined
        ? cutsAlong(figures, only.region, side, dimension, names)
        : []
    if (below.length > 0) return below
    return [{ dimension, name: DIMENSION_NAMES[dimension], parts }]
  })
}

/** A node in words, as the year calls it. */
export function nodeWords(dimension: Dimension, node: string, names: StatementNames): string {
  if (node === ROOT) return '全部'
  if (dimension === 'unit') return unitWords(node, names)
  if (dimension === 'function') return names.functionName(node)
  if (dimension === 'economic')
    return node in ECONOMIC_OVERLAY ? (OVERLAY_NAMES[node] ?? node) : names.economicName(node)
  if (dimension === 'project') return names.projectName(node)
  return dimension === 'year' ? node : (NODE_NAMES[dimension][node] ?? node)
}

function unitWords(node: string, names: StatementNames): string {
  const [code = ''] = node.split('#')
  return node === administrativeUnits(code)
    ? `${names.unitName(code)}（行政单位和参公事业单位）`
    : names.unitName(node)
}

export const codeOf = (dimension: Dimension, node: string): string =>
  dimension === 'project' ? (node.split('/').at(-1) ?? '') : /^\d+$/.test(node) ? node : ''

function wordsOf(region: Region, names: StatementNames): readonly { dimension: string; name: string }[] {
  return DIMENSIONS.filter((dimension) => nodeOf(region, dimension) !== ROOT).map((dimension) => ({
    dimension: DIMENSION_NAMES[dimension],
    name: nodeWords(dimension, nodeOf(region, dimension), names),
  }))
}
