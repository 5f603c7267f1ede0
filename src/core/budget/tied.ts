/** Lines whose parts contradict one another by a tie of the dimensions, such as personnel spending on goods (302). */
import { DIMENSIONS, type Dimension, ROOT, TIED_DIMENSIONS, TIES, type Tie } from '../figures/dimensions.ts'
import { along, nodeOf, normalForm, type Region, regionKey } from '../figures/region.ts'
import { type Space, space } from '../figures/space.ts'
import { DIMENSION_NAMES, NODE_NAMES } from '../figures/terms.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { BudgetLine } from './department.ts'
import { placeOf } from './line-words.ts'

/** Ties name nodes of closed dimensions and of codes only, so no tree of units or projects is needed. */
const TIED_SPACE: Space = space({ units: [], functions: [], economics: [], projects: [] })

/** What ties may speak about in a line. */
function tiedRegion(line: BudgetLine): Region {
  const nodes: Readonly<Partial<Record<Dimension, string | undefined>>> = {
    flow: line.flow,
    fund: line.fund,
    nature: line.nature,
    function: line.function,
    economic: line.economic,
  }
  return TIED_DIMENSIONS.reduce<Region>(
    (region, dimension) => along(region, dimension, nodes[dimension] ?? ROOT),
    {},
  )
}

/** Normal forms by what was asked before: thousands of lines have a few hundred regions of tied dimensions. */
export function normalForms(): (line: BudgetLine) => Region | undefined {
  const known = new Map<string, Region | undefined>()
  return (line) => {
    const region = tiedRegion(line)
    const key = regionKey(region)
    if (!known.has(key)) known.set(key, normalForm(TIED_SPACE, region))
    return known.get(key)
  }
}

export function brokenTies(lines: readonly BudgetLine[]): readonly Problem[] {
  const normal = normalForms()
  return lines.flatMap((line) => (normal(line) === undefined ? [tieProblem(line)] : []))
}

function tieProblem(line: BudgetLine): Problem {
  const region = tiedRegion(line)
  for (const tie of TIES) {
    const clash = clashOf(tie, region)
    if (clash === undefined) continue
    const because = DIMENSIONS.filter((dimension) => tie.when[dimension] !== undefined && dimension !== clash)
    return problem(
      'DAT-065',
      {
        found: words(clash, nodeOf(region, clash)),
        because: because.map((dimension) => words(dimension, nodeOf(region, dimension))).join('、'),
        expected: words(clash, tie.then[clash] ?? ROOT),
      },
      placeOf(line),
    )
  }
  const found = TIED_DIMENSIONS.filter((dimension) => nodeOf(region, dimension) !== ROOT)
  return problem(
    'DAT-065',
    {
      found: found.map((dimension) => words(dimension, nodeOf(region, dimension))).join('、'),
      because: '',
      expected: '',
    },
    placeOf(line),
  )
}

/** The dimension on which the region contradicts a tie that applies to it. */
function clashOf(tie: Tie, region: Region): Dimension | undefined {
  const within = (dimension: Dimension, outer: string) =>
    TIED_SPACE.contains(dimension, outer, nodeOf(region, dimension))
  const applies = DIMENSIONS.every(
    (dimension) => tie.when[dimension]?.some((node) => within(dimension, node)) ?? true,
  )
  if (!applies) return undefined
  return DIMENSIONS.find((dimension) => {
    const demanded = tie.then[dimension]
    return (
      demanded !== undefined &&
      !within(dimension, demanded) &&
      !TIED_SPACE.contains(dimension, nodeOf(region, dimension), demanded)
    )
  })
}

function words(dimension: Dimension, node: string): string {
  const named: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = NODE_NAMES
  return `${DIMENSION_NAMES[dimension]}“${named[dimension]?.[node] ?? node}”`
}
