/** 口径 as they are asked about: each region of a document once and its nodes as numbers, so that none is named, stepped from or divided twice. */
import { DIMENSIONS, type Dimension, ROOT } from '../figures/dimensions.ts'
import type { Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'

export interface Extent {
  /** Counted from zero, so that what is known of it can stand in a list. */
  readonly id: number
  /** By position of the dimension, the number of its node there; the root's is zero. */
  readonly nodes: readonly number[]
}

/** One way in which it is divided. */
export interface Division {
  readonly dimension: Dimension
  readonly cut: string
  readonly parts: readonly Extent[]
}

export interface Extents {
  readonly space: Space
  of(region: Region): Extent
  region(extent: Extent): Region
  node(extent: Extent, dimension: Dimension): string
  /** Whether one node of the dimension at the position holds another, by their numbers. */
  holds(at: number, outer: number, inner: number): boolean
  /** The same with another node on one dimension. */
  along(extent: Extent, dimension: Dimension, node: string): Extent
  /** The same with the nodes that another has on some dimensions. */
  taking(extent: Extent, other: Extent, dimensions: Chosen): Extent
  /** What it says on the dimensions alone. */
  picked(extent: Extent, dimensions: Chosen): Extent
  divisions(extent: Extent, dimension: Dimension): readonly Division[]
}

/** By position, whether the dimension is one of some. */
export type Chosen = readonly boolean[]

export const chosen = (dimensions: readonly Dimension[]): Chosen =>
  DIMENSIONS.map((dimension) => dimensions.includes(dimension))

const EVERY = chosen(DIMENSIONS)

interface NumberedCut {
  readonly name: string
  readonly children: readonly number[]
}

/** The nodes of one dimension that were asked about. */
interface Nodes {
  readonly names: string[]
  readonly numbers: Map<string, number>
  /** For the key of an extent, by node; that of the root is zero. */
  readonly marks: number[]
  readonly cuts: (readonly NumberedCut[] | undefined)[]
  /** By the outer node, what of the inner ones is known. */
  readonly holds: (boolean | undefined)[][]
}

export function extentsIn(space: Space): Extents {
  const dimensions = DIMENSIONS.map(
    (): Nodes => ({ names: [ROOT], numbers: new Map([[ROOT, 0]]), marks: [0], cuts: [], holds: [] }),
  )
  const all: Extent[] = []
  const keys: number[] = []
  /** The last extent of each key, and before each the one of the same key. */
  const lastOf = new Map<number, Extent>()
  const before: (Extent | undefined)[] = []
  /** Cells are asked for again as the same value. */
  const byValue = new Map<Region, Extent>()
  const regionOf = perExtent((extent) => regionMade(extent))
  const divided = perExtent((): (readonly Division[] | undefined)[] => [])

  const nodesAt = (at: number): Nodes => {
    const nodes = dimensions[at]
    if (nodes === undefined) throw new Error(`there is no dimension ${at}`)
    return nodes
  }

  function numberOf(at: number, node: string): number {
    const { names, numbers, marks } = nodesAt(at)
    let number = numbers.get(node)
    if (number === undefined) {
      number = names.length
      numbers.set(node, number)
      names.push(node)
      marks.push(markOf(at, number))
    }
    return number
  }

  const markAt = (at: number, number: number): number => dimensions[at]?.marks[number] ?? 0

  function added(nodes: readonly number[], key: number): Extent {
    const extent: Extent = { id: all.length, nodes }
    all.push(extent)
    keys.push(key)
    before.push(lastOf.get(key))
    lastOf.set(key, extent)
    return extent
  }

  function stepped(extent: Extent, at: number, number: number): Extent {
    const { id, nodes } = extent
    const own = nodes[at] ?? 0
    if (own === number) return extent
    const key = (keys[id] ?? 0) ^ markAt(at, own) ^ markAt(at, number)
    for (let one = lastOf.get(key); one !== undefined; one = before[one.id])
      if (isStep(nodes, one.nodes, at, number)) return one
    return added(nodes.with(at, number), key)
  }

  function picked({ nodes }: Extent, some: Chosen): Extent {
    let key = 0
    for (let at = 0; at < nodes.length; at++) if (some[at]) key ^= markAt(at, nodes[at] ?? 0)
    for (let one = lastOf.get(key); one !== undefined; one = before[one.id])
      if (isPicked(nodes, one.nodes, some)) return one
    return added(
      nodes.map((node, at) => (some[at] ? node : 0)),
      key,
    )
  }

  function of(region: Region): Extent {
    let extent = byValue.get(region)
    if (extent === undefined) {
      const nodes = DIMENSIONS.map((dimension, at) => numberOf(at, region[dimension] ?? ROOT))
      extent = picked({ id: -1, nodes }, EVERY)
      byValue.set(region, extent)
    }
    return extent
  }

  function regionMade({ nodes }: Extent): Region {
    const region: Partial<Record<Dimension, string>> = {}
    nodes.forEach((number, at) => {
      const dimension = DIMENSIONS[at]
      if (number !== 0 && dimension !== undefined) region[dimension] = nodesAt(at).names[number] ?? ROOT
    })
    return region
  }

  function cutsOf(at: number, number: number, dimension: Dimension): readonly NumberedCut[] {
    const { names, cuts } = nodesAt(at)
    cuts[number] ??= space
      .cuts(dimension, names[number] ?? ROOT)
      .map(({ name, children }) => ({ name, children: children.map((child) => numberOf(at, child)) }))
    return cuts[number]
  }

  const flowAt = POSITIONS.flow
  const expenditure = numberOf(flowAt, 'expenditure')
  function divisions(extent: Extent, dimension: Dimension): readonly Division[] {
    const at = POSITIONS[dimension]
    const own = divided(extent)
    // Only expenditure has a nature and an economic class.
    const isDivisible = !OF_EXPENDITURE[dimension] || extent.nodes[flowAt] === expenditure
    own[at] ??= isDivisible
      ? cutsOf(at, extent.nodes[at] ?? 0, dimension).map(({ name, children }) => ({
          dimension,
          cut: name,
          parts: children.map((child) => stepped(extent, at, child)),
        }))
      : []
    return own[at]
  }

  function holds(at: number, outer: number, inner: number): boolean {
    const { names, holds: known } = nodesAt(at)
    const dimension = DIMENSIONS[at]
    if (dimension === undefined) return false
    known[outer] ??= []
    const row = known[outer]
    row[inner] ??= space.contains(dimension, names[outer] ?? ROOT, names[inner] ?? ROOT)
    return row[inner]
  }

  return {
    space,
    of,
    region: regionOf,
    node: ({ nodes }, dimension) => {
      const at = POSITIONS[dimension]
      return dimensions[at]?.names[nodes[at] ?? 0] ?? ROOT
    },
    holds,
    along: (extent, dimension, node) => {
      const at = POSITIONS[dimension]
      return stepped(extent, at, numberOf(at, node))
    },
    taking: (extent, other, some) => {
      let found = extent
      for (let at = 0; at < some.length; at++) if (some[at]) found = stepped(found, at, other.nodes[at] ?? 0)
      return found
    },
    picked,
    divisions,
  }
}

/** What is known of each extent, begun when it is first asked for. */
export function perExtent<Known extends object>(begin: (extent: Extent) => Known): (extent: Extent) => Known {
  const known: (Known | undefined)[] = []
  return (extent) => {
    const { id } = extent
    let one = known[id]
    if (one === undefined) {
      one = begin(extent)
      // A list with holes would be a slow one.
      while (known.length <= id) known.push(undefined)
      known[id] = one
    }
    return one
  }
}

// Each dimension has its position.
export const POSITIONS = Object.fromEntries(DIMENSIONS.map((dimension, at) => [dimension, at])) as Readonly<
  Record<Dimension, number>
>

const OF_EXPENDITURE: Readonly<Partial<Record<Dimension, true>>> = {
  nature: true,
  economic: true,
  project: true,
}

/** Whether `found` has the nodes, but for the number at one position. */
function isStep(nodes: readonly number[], found: readonly number[], at: number, number: number): boolean {
  for (let other = 0; other < nodes.length; other++)
    if (found[other] !== (other === at ? number : nodes[other])) return false
  return true
}

/** Whether `found` has the nodes of the chosen dimensions and of no others. */
function isPicked(nodes: readonly number[], found: readonly number[], some: Chosen): boolean {
  for (let at = 0; at < nodes.length; at++) if (found[at] !== (some[at] ? nodes[at] : 0)) return false
  return true
}

/** Numbers that lie near one another are spread over all keys, so that few extents share one. */
function markOf(at: number, number: number): number {
  const mixed = Math.imul(number * DIMENSIONS.length + at + 1, 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) | 0
}
