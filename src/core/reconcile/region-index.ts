/** Which of a list of regions lie inside a region, or around it: one bit per region, dimension by dimension. */
import { DIMENSIONS, type Dimension, ROOT } from '../figures/dimensions.ts'
import { nodeOf, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'

export type Bits = Readonly<Uint32Array>

type Way = 'inside' | 'around' | 'meeting' | 'same'

export interface RegionIndex {
  /** Those of which the region counts everything. */
  inside(region: Region): Bits
  /** Those that count everything that the region counts. */
  around(region: Region): Bits
  /** Those with this very node. */
  at(dimension: Dimension, node: string): Bits
  /** Whether one of some of them lies inside. */
  holds(region: Region, among: Bits): boolean
  /** Whether one of some of them may count some of it: on each dimension one node holds the other. */
  meets(region: Region, among: Bits): boolean
}

export function regionIndex(space: Space, regions: readonly Region[]): RegionIndex {
  const words = (regions.length + 31) >>> 5
  const nodesOf = DIMENSIONS.map((dimension) => regions.map((region) => nodeOf(region, dimension)))
  const tables = { inside: byNode(), around: byNode(), meeting: byNode(), same: byNode() }

  function ofNode(way: Way, at: number, node: string): Bits {
    const table = tables[way][at]
    let bits = table?.get(node)
    if (bits === undefined) {
      bits = made(way, at, node)
      table?.set(node, bits)
    }
    return bits
  }

  function made(way: Way, at: number, node: string): Bits {
    const bits = new Uint32Array(words)
    const dimension = DIMENSIONS[at]
    if (dimension === undefined) return bits
    const judged = new Map<string, boolean>()
    nodesOf[at]?.forEach((theirs, position) => {
      let is = judged.get(theirs)
      if (is === undefined) {
        is =
          way === 'same'
            ? theirs === node
            : (way !== 'around' && space.contains(dimension, node, theirs)) ||
              (way !== 'inside' && space.contains(dimension, theirs, node))
        judged.set(theirs, is)
      }
      if (is) bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31))
    })
    return bits
  }

  function meetAll(way: 'inside' | 'around', region: Region): Bits {
    const bits = new Uint32Array(words).fill(0xffffffff)
    for (let at = 0; at < DIMENSIONS.length; at++) {
      const node = nodeAt(region, at)
      if (way === 'inside' && node === ROOT) continue
      const other = ofNode(way, at, node)
      for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
    }
    // Bits past the end stand for nothing.
    if (words > 0 && regions.length % 32 !== 0)
      bits[words - 1] = (bits[words - 1] ?? 0) & (2 ** (regions.length % 32) - 1)
    return bits
  }

  const chosen: Bits[] = []
  /** The same as whether they have a position in common, without a list of all. */
  function isCommon(way: 'inside' | 'meeting', region: Region, among: Bits): boolean {
    let count = 0
    for (let at = 0; at < DIMENSIONS.length; at++) {
      const node = nodeAt(region, at)
      if (node !== ROOT) chosen[count++] = ofNode(way, at, node)
    }
    for (let word = 0; word < words; word++) {
      let left = among[word] ?? 0
      for (let at = 0; at < count && left !== 0; at++) left &= chosen[at]?.[word] ?? 0
      if (left !== 0) return true
    }
    return false
  }

  return {
    holds: (region, among) => isCommon('inside', region, among),
    meets: (region, among) => isCommon('meeting', region, among),
    inside: (region) => meetAll('inside', region),
    around: (region) => meetAll('around', region),
    at: (dimension, node) => ofNode('same', DIMENSIONS.indexOf(dimension), node),
  }
}

const byNode = (): readonly Map<string, Bits>[] => DIMENSIONS.map(() => new Map<string, Bits>())

const nodeAt = (region: Region, at: number): string => {
  const dimension = DIMENSIONS[at]
  return (dimension === undefined ? undefined : region[dimension]) ?? ROOT
}

export const bitsOf = (positions: Iterable<number>, count: number): Bits => {
  const bits = new Uint32Array((count + 31) >>> 5)
  for (const at of positions) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
  return bits
}

/** Whether one position is in all of them. */
export function haveCommon(a: Bits, b: Bits): boolean {
  for (let at = 0; at < a.length; at++) if (((a[at] ?? 0) & (b[at] ?? 0)) !== 0) return true
  return false
}

/** Those of `a` that are not among `b`. */
export const less = (a: Bits, b: Bits): Bits => a.map((word, at) => word & ~(b[at] ?? 0))

export const both = (a: Bits, b: Bits): Bits => a.map((word, at) => word & (b[at] ?? 0))

export const isIn = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1

export function positionsIn(bits: Bits): readonly number[] {
  const found: number[] = []
  bits.forEach((word, index) => {
    for (let left = word; left !== 0; left &= left - 1) found.push(index * 32 + 31 - Math.clz32(left & -left))
  })
  return found
}
