/** Whether a sum is a fact or a silence: zero is not unknown, and lines that say too little leave their parts unknown. */
import {
  DIMENSIONS,
  type Dimension,
  ECONOMIC_OVERLAY,
  ROOT,
  SOURCE_FLOWS,
  USE_FLOWS,
} from '../figures/dimensions.ts'
import { type Figure, type FigureSet, hasMembers, type TurnoverSide } from '../figures/figure-set.ts'
import { along, meet, nodeOf, normalForm, type Region } from '../figures/region.ts'
import { ADMINISTRATIVE_UNITS } from '../figures/space.ts'

export type Knowledge = (region: Region, side: TurnoverSide) => boolean

/** Units without which the sum of a unit above them is only a part of it. */
export type ExpectedUnits = (year: string) => readonly string[]

/**
 * A region's sum is known if its unit, year and stage have lines on its side of the account (sources or uses),
 * and no line straddles it: counts money of the region and money beside it, as a total by nature does where
 * the region asks for one function. Then what is not there is zero; otherwise it is unknown.
 */
export function isKnown(figures: FigureSet, region: Region, side: TurnoverSide = 'sources'): boolean {
  return knowledge(figures)(region, side)
}

/** `isKnown` for many regions of one set, which share most of the work. */
export function knowledge(figures: FigureSet, expected: ExpectedUnits = () => []): Knowledge {
  const described = remembered((key: string) => {
    const [unit = '', year = '', stage = '', side] = key.split('\n')
    const whole = { unit, year, stage, ...(side === '' ? {} : { flow: 'turnover' }) }
    return hasMembers(figures.members(whole, side === 'uses' ? 'uses' : 'sources'))
  })
  const isDescribed = (unit: string, region: Region, side: string): boolean =>
    described([unit, nodeOf(region, 'year'), nodeOf(region, 'stage'), side].join('\n'))

  const partsOf = remembered((key: string): readonly string[] => {
    const [unit = '', year = ''] = key.split('\n')
    return [
      unit.replace(ADMINISTRATIVE_UNITS, ''),
      ...expected(year).filter((one) => figures.space.contains('unit', unit, one)),
    ]
  })

  const relations = remembered((key: string): Uint8Array => {
    const [name = '', node = ''] = key.split('\n')
    const dimension = DIMENSIONS.find((one) => one === name)
    return Uint8Array.from(figures.figures, (figure) =>
      dimension === undefined ? APART : relation(figures, figure, dimension, node),
    )
  })

  // Whose, when and at which stage leaves few lines of many; every cell of a statement starts from them.
  const nearby = remembered((key: string): readonly number[] => {
    const near = NEARBY.map((dimension, at) => ({ dimension, node: key.split('\n')[at] ?? ROOT })).filter(
      ({ node }) => node !== ROOT,
    )
    const known = near.map(({ dimension, node }) => relations(`${dimension}\n${node}`))
    return figures.figures.flatMap((figure, index) =>
      figure.amount !== 0n && known.every((one) => one[index] !== APART) ? [index] : [],
    )
  })

  function isStraddled(region: Region, side: TurnoverSide): boolean {
    const named = DIMENSIONS.filter((dimension) => dimension !== 'flow' && nodeOf(region, dimension) !== ROOT)
    const known = named.map((dimension) => relations(`${dimension}\n${nodeOf(region, dimension)}`))
    const flows = flowsOf(region, side)
    return nearby(NEARBY.map((dimension) => nodeOf(region, dimension)).join('\n')).some((index) => {
      const figure = figures.figures[index]
      if (figure === undefined || (flows !== undefined && !flows.includes(nodeOf(figure.region, 'flow'))))
        return false
      let straddles = false
      for (const one of known) {
        if (one[index] === APART) return false
        straddles ||= one[index] === STRADDLING
      }
      return straddles && canShare(figures, figure, region)
    })
  }

  return (region, side) => {
    const sideAsked = sideOf(region, side)
    const parts = partsOf(`${nodeOf(region, 'unit')}\n${nodeOf(region, 'year')}`)
    return parts.every((one) => isDescribed(one, region, sideAsked)) && !isStraddled(region, side)
  }
}

const NEARBY: readonly Dimension[] = ['unit', 'year', 'stage']

const APART = 0
const INSIDE = 1
const STRADDLING = 2

function relation(figures: FigureSet, figure: Figure, dimension: Dimension, node: string): number {
  const own = nodeOf(figure.region, dimension)
  if (figures.space.contains(dimension, node, own)) return INSIDE
  if (!couldHold(figures, dimension, own, node)) return APART
  return own === ROOT && !couldName(figures, figure, dimension) ? APART : STRADDLING
}

/** Whether `own` contains the node, or a part of it: an overlay such as 三公 lies in several classes, whole in none. */
const couldHold = (figures: FigureSet, dimension: Dimension, own: string, node: string): boolean =>
  (dimension === 'economic' ? overlayParts(node) : [node]).some((part) =>
    figures.space.contains(dimension, own, part),
  )

/** The node, and if it is one of an overlay all below it. */
const overlayParts = (node: string): readonly string[] => [
  node,
  ...(ECONOMIC_OVERLAY[node]?.children ?? []).flatMap(overlayParts),
]

/** Revenue and balances have no nature, economic class or project to be silent about, and basic spending no project. */
function couldName(figures: FigureSet, figure: Figure, dimension: Dimension): boolean {
  if (dimension !== 'nature' && dimension !== 'economic' && dimension !== 'project') return true
  if (nodeOf(figure.region, 'flow') !== 'expenditure') return false
  return (
    dimension !== 'project' ||
    figures.space.contains('nature', nodeOf(figure.region, 'nature'), 'projectSpending')
  )
}

/** Ties may rule out what the trees allow: a line of personnel has no part in goods and services (302). */
function canShare(figures: FigureSet, figure: Figure, region: Region): boolean {
  const { flow: _, ...asked } = region
  return overlayParts(nodeOf(asked, 'economic')).some((part) => {
    const shared = meet(figures.space, figure.region, along(asked, 'economic', part))
    return shared !== undefined && normalForm(figures.space, shared) !== undefined
  })
}

function flowsOf(region: Region, side: TurnoverSide): readonly string[] | undefined {
  const flow = nodeOf(region, 'flow')
  if (flow === ROOT) return undefined
  return flow !== 'turnover' ? [flow] : side === 'sources' ? SOURCE_FLOWS : USE_FLOWS
}

/** Which half of the account must be written for a flow's zero to be a fact; a region of no flow asks for either. */
function sideOf(region: Region, side: TurnoverSide): TurnoverSide | '' {
  const flow = nodeOf(region, 'flow')
  if (flow === ROOT) return ''
  if (flow === 'turnover') return side
  return SOURCE_FLOWS.some((one) => one === flow) ? 'sources' : 'uses'
}

function remembered<Value>(answer: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    let found = known.get(key)
    if (found === undefined) {
      found = answer(key)
      known.set(key, found)
    }
    return found
  }
}
