/** Which of a list of regions lie inside a region, or around it: one bit per region, dimension by dimension. */
import { DIMENSIONS, type Dimension } from '../figures/dimensions.ts'
import { nodeOf, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'

export type Bits = Readonly<Uint32Array>

type Way = 'inside' | 'around' | 'meeting'

export interface RegionIndex {
  /** Those of which the region counts everything. */
  inside(region: Region): Bits
  /** Those that count everything that the region counts. */
  around(region: Region): Bits
  /** Those that may count some of it: on each dimension one node holds the other. */
  meeting(region: Region): Bits
}

export function regionIndex(space: Space, regions: readonly Region[]): RegionIndex {
  const words = (regions.length + 31) >>> 5
  const byNode = (): ReadonlyMap<Dimension, Map<string, Bits>> =>
    new Map(DIMENSIONS.map((dimension) => [dimension, new Map<string, Bits>()]))
  const tables = { inside: byNode(), around: byNode(), meeting: byNode() }
  const nodesOf = new Map<Dimension, readonly string[]>(
    DIMENSIONS.map((dimension) => [dimension, regions.map((region) => nodeOf(region, dimension))]),
  )

  function ofNode(way: Way, dimension: Dimension, node: string): Bits {
    const table = tables[way].get(dimension)
    let bits = table?.get(node)
    if (bits === undefined) {
      const made = new Uint32Array(words)
      nodesOf.get(dimension)?.forEach((theirs, at) => {
        const is =
          (way !== 'around' && space.contains(dimension, node, theirs)) ||
          (way !== 'inside' && space.contains(dimension, theirs, node))
        if (is) made[at >>> 5] = (made[at >>> 5] ?? 0) | (1 << (at & 31))
      })
      bits = made
      table?.set(node, bits)
    }
    return bits
  }

  function meetAll(way: Way, region: Region): Bits {
    const bits = new Uint32Array(words).fill(0xffffffff)
    for (const dimension of DIMENSIONS) {
      const node = nodeOf(region, dimension)
      if (way !== 'around' && node === '') continue
      const other = ofNode(way, dimension, node)
      for (let at = 0; at < words; at++) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0)
    }
    // Bits past the end stand for nothing.
    if (words > 0 && regions.length % 32 !== 0)
      bits[words - 1] = (bits[words - 1] ?? 0) & (2 ** (regions.length % 32) - 1)
    return bits
  }

  return {
    inside: (region) => meetAll('inside', region),
    around: (region) => meetAll('around', region),
    meeting: (region) => meetAll('meeting', region),
  }
}

export const bitsOf = (positions: Iterable<number>, count: number): Bits => {
  const bits = new Uint32Array((count + 31) >>> 5)
  for (const at of positions) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
  return bits
}

/** Whether one position is in all of them. */
export function haveCommon(a: Bits, b: Bits, c: Bits = b): boolean {
  for (let at = 0; at < a.length; at++) if (((a[at] ?? 0) & (b[at] ?? 0) & (c[at] ?? 0)) !== 0) return true
  return false
}

export const isIn = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1

export function positionsIn(bits: Bits): readonly number[] {
  const found: number[] = []
  bits.forEach((word, index) => {
    for (let left = word; left !== 0; left &= left - 1) found.push(index * 32 + 31 - Math.clz32(left & -left))
  })
  return found
}
