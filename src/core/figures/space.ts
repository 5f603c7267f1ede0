/** The space that figures stand in: the trees of every dimension, the open ones filled from what is there. */
import { assert } from '../kernel/assert.ts'
import {
  CLOSED_CUTS,
  type ClosedDimension,
  type Cut,
  type Dimension,
  ECONOMIC_OVERLAY,
  ROOT,
} from './dimensions.ts'

/** 行政单位、参照公务员法管理的事业单位、其他事业单位 */
export type UnitKind = 'administrative' | 'civilServiceLaw' | 'institution'

export interface UnitNode {
  readonly code: string
  readonly parent?: string
  readonly kind?: UnitKind
}

/** The trees of one set of figures: containment and cuts, by dimension. */
export interface Space {
  /** Whether everything that `inner` counts is counted by `outer`; a node contains itself. */
  contains(dimension: Dimension, outer: string, inner: string): boolean
  /** The ways in which a node is divided; none for a leaf. */
  cuts(dimension: Dimension, node: string): readonly Cut[]
}

/** 机关运行经费 counts only administrative units and those under the civil service law: an overlay on units. */
export const ADMINISTRATIVE_UNITS = '#administrative'
export const administrativeUnits = (unit: string): string => unit + ADMINISTRATIVE_UNITS

/** All nodes below each node of the closed dimensions, through every cut. */
const BELOW: Readonly<Record<ClosedDimension, ReadonlyMap<string, ReadonlySet<string>>>> = {
  stage: closure('stage'),
  flow: closure('flow'),
  fund: closure('fund'),
  nature: closure('nature'),
  origin: closure('origin'),
}

function closure(dimension: ClosedDimension): ReadonlyMap<string, ReadonlySet<string>> {
  const below = (node: string): readonly string[] =>
    (CLOSED_CUTS[dimension][node] ?? []).flatMap((cut) =>
      cut.children.flatMap((child) => [child, ...below(child)]),
    )
  return new Map(Object.keys(CLOSED_CUTS[dimension]).map((node) => [node, new Set(below(node))]))
}

/** The groups of the overlay and the codes that they come down to. */
const OVERLAY_LEAVES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(ECONOMIC_OVERLAY).map((node) => [node, overlayNodes(node)]),
)

function overlayNodes(node: string): readonly string[] {
  return (ECONOMIC_OVERLAY[node]?.children ?? []).flatMap((child) => [child, ...overlayNodes(child)])
}

const isClosed = (dimension: Dimension): dimension is ClosedDimension => dimension in CLOSED_CUTS

/**
 * Codes are nodes by their prefixes: `208` contains `20805` contains `2080505`. Units follow their tree,
 * projects their path `category/code`. `codes` are those of the figures at hand: a cut of `208` lists the
 * sections that occur, since all others are zero there.
 */
export function space(parts: {
  readonly units: readonly UnitNode[]
  readonly functions: Iterable<string>
  readonly economics: Iterable<string>
  readonly projects: Iterable<string>
}): Space {
  const unitsByCode = new Map(parts.units.map((unit) => [unit.code, unit]))
  const children: Record<'unit' | 'function' | 'economic' | 'project', Map<string, readonly string[]>> = {
    unit: childrenByParent(parts.units.map((unit) => [unit.parent ?? ROOT, unit.code])),
    function: childrenByParent(codePairs(parts.functions)),
    economic: childrenByParent(codePairs(parts.economics)),
    project: childrenByParent(pathPairs(parts.projects)),
  }

  function contains(dimension: Dimension, outer: string, inner: string): boolean {
    if (outer === inner || outer === ROOT) return true
    if (inner === ROOT) return false
    if (dimension === 'unit') return unitContains(outer, inner)
    if (dimension === 'function') return inner.startsWith(outer)
    if (dimension === 'economic')
      return OVERLAY_LEAVES[outer]?.some((leaf) => inner.startsWith(leaf)) ?? inner.startsWith(outer)
    if (dimension === 'project') return inner.startsWith(`${outer}/`)
    return isClosed(dimension) && (BELOW[dimension].get(outer)?.has(inner) ?? false)
  }

  function unitContains(outer: string, inner: string): boolean {
    if (outer.endsWith(ADMINISTRATIVE_UNITS)) {
      const kind = unitsByCode.get(inner)?.kind
      const isAdministrative = kind === 'administrative' || kind === 'civilServiceLaw'
      return isAdministrative && contains('unit', outer.slice(0, -ADMINISTRATIVE_UNITS.length), inner)
    }
    const parent = unitsByCode.get(inner)?.parent
    return parent !== undefined && contains('unit', outer, parent)
  }

  function cuts(dimension: Dimension, node: string): readonly Cut[] {
    if (isClosed(dimension)) return CLOSED_CUTS[dimension][node] ?? []
    if (dimension === 'year') return []
    const overlay = dimension === 'economic' ? ECONOMIC_OVERLAY[node] : undefined
    if (overlay !== undefined) return [overlay]
    if (node.endsWith(ADMINISTRATIVE_UNITS)) {
      const isLeaf = (unit: UnitNode): boolean => !children.unit.has(unit.code)
      const leaves = parts.units
        .filter((unit) => isLeaf(unit) && contains('unit', node, unit.code))
        .map((unit) => unit.code)
      return [{ name: 'administrative', children: leaves }]
    }
    const below = children[dimension].get(node)
    return below === undefined ? [] : [{ name: dimension, children: below }]
  }

  return { contains, cuts }
}

function childrenByParent(pairs: Iterable<readonly [string, string]>): Map<string, readonly string[]> {
  const sets = new Map<string, Set<string>>()
  for (const [parent, child] of pairs) {
    assert(parent !== child, `a node is its own parent: ${child}`)
    let known = sets.get(parent)
    if (known === undefined) {
      known = new Set()
      sets.set(parent, known)
    }
    known.add(child)
  }
  return new Map([...sets].map(([parent, set]) => [parent, [...set].sort()]))
}

function* codePairs(codes: Iterable<string>): Iterable<readonly [string, string]> {
  for (const code of codes) {
    for (let length = code.length; length >= 3; length -= 2) {
      yield [length === 3 ? ROOT : code.slice(0, length - 2), code.slice(0, length)]
    }
  }
}

function* pathPairs(paths: Iterable<string>): Iterable<readonly [string, string]> {
  for (const path of paths) {
    const steps = path.split('/')
    for (let depth = 0; depth < steps.length; depth++) {
      yield [steps.slice(0, depth).join('/'), steps.slice(0, depth + 1).join('/')]
    }
  }
}
