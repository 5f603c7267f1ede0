/** 差额的构成 — what makes up the difference between a figure and the same figure of another unit, year or kind, part by part. */
import { DIMENSIONS, type Dimension, ROOT } from '../figures/dimensions.ts'
import { type Figure, type FigureSet, hasMembers, type TurnoverSide } from '../figures/figure-set.ts'
import { along, nodeOf, type Region, regionKey } from '../figures/region.ts'
import { ADMINISTRATIVE_UNITS } from '../figures/space.ts'
import { DIMENSION_NAMES } from '../figures/terms.ts'
import { type Fen, subtract, sum, ZERO } from '../kernel/fen.ts'
import { codeOf, nodeWords } from '../statements/explain.ts'
import type { StatementNames } from '../statements/rows.ts'
import { type ComparisonBase, expectedUnits, namesOfBoth, sharedSpace } from './compare.ts'
import { knowledge } from './known.ts'
import { namesFor, STAGE_OF, type YearView } from './year-view.ts'

export interface Difference {
  readonly amount: Fen
  /** Null where nothing is known of the base: a silence is no zero. */
  readonly against: Fen | null
  /** Ways to divide the difference; the parts of each sum to it, the largest first. */
  readonly cuts: readonly DifferenceCut[]
  /** 未再细分 — ways that only one of the two can be divided in. */
  readonly undivided: readonly Pick<DifferenceCut, 'dimension' | 'name'>[]
}

export interface DifferenceCut {
  /** `line` are the lines at the bottom, matched by what they are for. */
  readonly dimension: Dimension | 'line'
  readonly name: string
  readonly parts: readonly Contribution[]
}

export interface Contribution {
  /** None for what is divided no further, and for lines. */
  readonly region?: Region
  readonly code: string
  readonly name: string
  readonly amount: Fen
  readonly against: Fen
  /** Of a line, where it stands among the figure's own lines. */
  readonly line?: number
}

const ASKED_FIRST: readonly Dimension[] = [
  'unit',
  'project',
  'fund',
  'nature',
  'function',
  'economic',
  'origin',
  'flow',
]

/** A longer list of lines tells nobody anything, and its parts are found one level down. */
const MOST_LINES = 60

/** Undefined where the base has no such unit, or the figure is one of a unit that the base does not have. */
export function differenceOf(
  view: YearView,
  region: Region,
  side: TurnoverSide,
  base: ComparisonBase,
): Difference | undefined {
  const shared = sharedSpace(view, base)
  const { context } = shared.view
  const other = { unit: shared.baseUnit, year: String(base.year), stage: STAGE_OF[base.kind] }
  const { figures } = shared.view.ledger
  const theirs = regionOfBase(region, context.unit, other, figures)
  if (theirs === undefined) return undefined
  const pair: Pair = {
    figures,
    side,
    ours: region,
    theirs,
    names: namesOfBoth(shared.view.names, namesFor(base.ledger, base.year)),
  }
  const isKnown = knowledge(figures, (year) => expectedUnits(figures, shared.units, [context, other], year))
  const amount = figures.sum(region, side)
  if (!isKnown(theirs, side) || !isKnown(region, side))
    return { amount, against: null, cuts: [], undivided: [] }
  const ways = ASKED_FIRST.flatMap((dimension) => waysAlong(pair, dimension))
  const cuts = ways.flatMap((way) =>
    way.parts === undefined ? [] : [{ ...way, parts: largestFirst(way.parts) }],
  )
  const divided = new Set(cuts.map((cut) => cut.dimension))
  const undivided = new Map(
    ways.flatMap(({ dimension, name }) =>
      divided.has(dimension) ? [] : [[dimension, { dimension, name }] as const],
    ),
  )
  return {
    amount,
    against: figures.sum(theirs, side),
    cuts: [...cuts, ...linesOf(pair)],
    undivided: [...undivided.values()],
  }
}

interface Pair {
  readonly figures: FigureSet
  readonly side: TurnoverSide
  readonly ours: Region
  readonly theirs: Region
  readonly names: StatementNames
}

/** The unit that the statement is of stands for the base's; a unit below it for itself. */
function regionOfBase(
  region: Region,
  own: string,
  other: { readonly unit: string; readonly year: string; readonly stage: string },
  figures: FigureSet,
): Region | undefined {
  const node = nodeOf(region, 'unit')
  const isAdministrative = node.endsWith(ADMINISTRATIVE_UNITS)
  const code = isAdministrative ? node.slice(0, -ADMINISTRATIVE_UNITS.length) : node
  const unit = code === own ? other.unit : code
  if (!figures.space.contains('unit', other.unit, unit)) return undefined
  return { ...region, ...other, unit: isAdministrative ? unit + ADMINISTRATIVE_UNITS : unit }
}

interface Way {
  readonly dimension: Dimension
  readonly name: string
  /** None where one of the two is divided this way and the other is not. */
  readonly parts?: readonly Contribution[]
}

function waysAlong(pair: Pair, dimension: Dimension): readonly Way[] {
  const { figures, side, ours, theirs, names } = pair
  const node = nodeOf(ours, dimension)
  // Two units have each their own parts.
  if (nodeOf(theirs, dimension) !== node) return []
  const name = DIMENSION_NAMES[dimension]
  const cuts = figures.space.cuts(dimension, node).filter((cut) => node !== 'turnover' || cut.name === side)
  return cuts.flatMap((cut): readonly Way[] => {
    const children = cut.children
      .map((child) => ({
        child,
        ours: along(ours, dimension, child),
        theirs: along(theirs, dimension, child),
      }))
      .filter(
        (one) => hasMembers(figures.members(one.ours, side)) || hasMembers(figures.members(one.theirs, side)),
      )
    const [only] = children
    if (only === undefined) return []
    const known = children.map(
      (one): Contribution => ({
        region: one.ours,
        code: codeOf(dimension, one.child),
        name: nodeWords(dimension, one.child, names),
        amount: figures.sum(one.ours, side),
        against: figures.sum(one.theirs, side),
      }),
    )
    const rest = {
      amount: subtract(figures.sum(ours, side), sum(known.map((part) => part.amount))),
      against: subtract(figures.sum(theirs, side), sum(known.map((part) => part.against))),
    }
    const hasRest = rest.amount !== 0n || rest.against !== 0n
    // A level that holds nothing but the next one is no step worth taking.
    if (children.length === 1 && !hasRest)
      return waysAlong({ ...pair, ours: only.ours, theirs: only.theirs }, dimension)
    // Parts of the one against an undivided whole of the other would read as if all of them were new.
    if ((rest.amount !== 0n) !== (rest.against !== 0n)) return [{ dimension, name }]
    return [{ dimension, name, parts: hasRest ? [...known, { code: '', name: '未再细分', ...rest }] : known }]
  })
}

/** The lines at the bottom, those of one content together: 法律服务费 of one year with 法律服务费 of another. */
function linesOf({ figures, side, ours, theirs, names }: Pair): readonly DifferenceCut[] {
  const own = figures.within(ours, side)
  const base = figures.within(theirs, side)
  if (own.length === 0 || base.length === 0 || own.length + base.length > MOST_LINES) return []
  const isOneUnit = nodeOf(ours, 'unit') === nodeOf(theirs, 'unit')
  const parts = new Map<string, Contribution>()
  const put = (figure: Figure, of: 'amount' | 'against', line?: number): void => {
    const { content } = figure.source
    const key = `${content ?? ''}\n${regionKey(sameEverywhere(figure.region, isOneUnit))}`
    const known = parts.get(key) ?? { ...titleOf(figure, ours, names), amount: ZERO, against: ZERO }
    parts.set(key, {
      ...known,
      ...(line === undefined || known.line !== undefined ? {} : { line }),
      [of]: sum([known[of], figure.amount]),
    })
  }
  own.forEach((figure, at) => {
    put(figure, 'amount', at)
  })
  for (const figure of base) put(figure, 'against')
  return [{ dimension: 'line', name: '明细', parts: largestFirst([...parts.values()]) }]
}

/** What a line is, of whichever year; of two units compared, whoever's it is too. */
function sameEverywhere(region: Region, isOneUnit: boolean): Region {
  const { year: _year, stage: _stage, unit, ...rest } = region
  return isOneUnit && unit !== undefined ? { ...rest, unit } : rest
}

function titleOf(figure: Figure, ours: Region, names: StatementNames): Pick<Contribution, 'code' | 'name'> {
  const { content } = figure.source
  const told = LINE_DIMENSIONS.filter(
    (dimension) =>
      nodeOf(figure.region, dimension) !== ROOT &&
      nodeOf(figure.region, dimension) !== nodeOf(ours, dimension),
  )
  const words = told.map((dimension) => nodeWords(dimension, nodeOf(figure.region, dimension), names))
  return { code: '', name: [...(content === undefined ? [] : [content]), ...words].join(' · ') }
}

const LINE_DIMENSIONS = DIMENSIONS.filter(
  (dimension) => !['year', 'stage', 'flow', 'fund', 'nature', 'origin'].includes(dimension),
)

const largestFirst = (parts: readonly Contribution[]): readonly Contribution[] =>
  parts.toSorted((a, b) => {
    const [first, second] = [sizeOf(a), sizeOf(b)]
    return first === second ? 0 : first > second ? -1 : 1
  })

function sizeOf({ amount, against }: Contribution): bigint {
  const difference = subtract(amount, against)
  return difference < 0n ? -difference : difference
}
