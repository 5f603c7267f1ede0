/** A set of leaf figures that answers what any region sums to, and from what. */
import { type Fen, fen } from '../kernel/fen.ts'
import type { Source } from '../kernel/source.ts'
import { DIMENSIONS, type Dimension, ROOT, SOURCE_FLOWS, USE_FLOWS } from './dimensions.ts'
import { nodeOf, type Region } from './region.ts'
import { type Space, space, type UnitNode } from './space.ts'

/** A leaf: an amount that nothing in the set breaks down further. */
export interface Figure {
  readonly region: Region
  readonly amount: Fen
  readonly source: Source
}

/** Which cut of 总计 a sum follows: what came in, or what went out. */
export type TurnoverSide = 'sources' | 'uses'

/** Which figures of a set a region counts: bit `i` of the words stands for figure `i`. */
export type Membership = Readonly<Uint32Array>

export interface FigureSet {
  readonly figures: readonly Figure[]
  readonly space: Space
  /** The exact sum of a region; a region that no figure falls into is zero. */
  sum(region: Region, side?: TurnoverSide): Fen
  /** The leaves that a region is made of, in the order of the set. */
  within(region: Region, side?: TurnoverSide): readonly Figure[]
  members(region: Region, side?: TurnoverSide): Membership
  /** The set with another amount at one leaf; which figures a region counts stays known. */
  withAmount(index: number, amount: Fen): FigureSet
}

const FLOWS_OF: Readonly<Record<TurnoverSide, readonly string[]>> = { sources: SOURCE_FLOWS, uses: USE_FLOWS }

/** Nodes of a dimension whose figures are kept: more than books and trees have, so that made-up ones cannot fill memory. */
const NODES_KEPT = 20_000

/** Figures of which a region's money is made, found by intersecting one bit set per dimension that it names. */
export function figureSet(figures: readonly Figure[], units: readonly UnitNode[]): FigureSet {
  const trees = space({
    units,
    functions: nodes(figures, 'function'),
    economics: nodes(figures, 'economic'),
    projects: nodes(figures, 'project'),
  })
  const words = (figures.length + 31) >>> 5
  const everything = new Uint32Array(words).fill(0xffffffff)
  if (words > 0 && figures.length % 32 !== 0) everything[words - 1] = 2 ** (figures.length % 32) - 1
  const known = new Map(DIMENSIONS.map((dimension) => [dimension, new Map<string, Membership>()]))
  const leafBits = new Map<Dimension, ReadonlyMap<string, Membership>>()

  function ofNode(dimension: Dimension, node: string): Membership {
    const ofDimension = known.get(dimension)
    let found = ofDimension?.get(node)
    if (found === undefined) {
      const bits = new Uint32Array(words)
      for (const [leaf, leafBits] of leaves(dimension))
        if (trees.contains(dimension, node, leaf)) unite(bits, leafBits)
      found = bits
      if (ofDimension !== undefined && ofDimension.size < NODES_KEPT) ofDimension.set(node, found)
    }
    return found
  }

  /** The nodes that figures themselves stand at, with the figures of each. */
  function leaves(dimension: Dimension): ReadonlyMap<string, Membership> {
    let found = leafBits.get(dimension)
    if (found === undefined) {
      found = bitsByNode(figures, dimension, words)
      leafBits.set(dimension, found)
    }
    return found
  }

  function ofFlow(node: string, side: TurnoverSide): Membership {
    if (node !== 'turnover') return ofNode('flow', node)
    const bits = new Uint32Array(words)
    for (const flow of FLOWS_OF[side]) unite(bits, ofNode('flow', flow))
    return bits
  }

  function members(region: Region, side: TurnoverSide = 'sources'): Membership {
    const bits = everything.slice()
    for (const dimension of DIMENSIONS) {
      const node = region[dimension]
      if (node !== undefined)
        intersect(bits, dimension === 'flow' ? ofFlow(node, side) : ofNode(dimension, node))
    }
    return bits
  }

  function over(all: readonly Figure[]): FigureSet {
    const amounts = all.map((figure) => figure.amount)
    return {
      figures: all,
      space: trees,
      members,
      sum: (region, side) => sumOf(members(region, side), amounts),
      within: (region, side) => figuresOf(members(region, side), all),
      withAmount: (index, amount) =>
        over(all.map((figure, at) => (at === index ? { ...figure, amount } : figure))),
    }
  }
  return over(figures)
}

/** The exact sum of the member amounts. */
export function sumOf(members: Membership, amounts: readonly Fen[]): Fen {
  let total = 0n
  forEachMember(members, (i) => {
    total += amounts[i] ?? 0n
  })
  return fen(total)
}

export function figuresOf(members: Membership, figures: readonly Figure[]): readonly Figure[] {
  const found: Figure[] = []
  forEachMember(members, (i) => {
    const figure = figures[i]
    if (figure !== undefined) found.push(figure)
  })
  return found
}

export const isMember = (members: Membership, index: number): boolean =>
  (((members[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1
export const hasMembers = (members: Membership): boolean => members.some((word) => word !== 0)

function forEachMember(members: Membership, visit: (index: number) => void): void {
  for (let at = 0; at < members.length; at++) {
    for (let word = members[at] ?? 0; word !== 0; word &= word - 1)
      visit(at * 32 + 31 - Math.clz32(word & -word))
  }
}

function bitsByNode(
  figures: readonly Figure[],
  dimension: Dimension,
  words: number,
): ReadonlyMap<string, Membership> {
  const byNode = new Map<string, Uint32Array>()
  figures.forEach((figure, index) => {
    const node = nodeOf(figure.region, dimension)
    let bits = byNode.get(node)
    if (bits === undefined) {
      bits = new Uint32Array(words)
      byNode.set(node, bits)
    }
    setBit(bits, index)
  })
  return byNode
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31))
}

function intersect(bits: Uint32Array, other: Membership): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0)
}

function unite(bits: Uint32Array, other: Membership): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0)
}

function nodes(figures: readonly Figure[], dimension: Dimension): Set<string> {
  const found = new Set<string>()
  for (const figure of figures) {
    const node = nodeOf(figure.region, dimension)
    if (node !== ROOT) found.add(node)
  }
  return found
}
