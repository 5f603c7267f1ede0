/** Which of a list of extents lie inside another, or around it: one bit per extent, dimension by dimension. */
import { DIMENSIONS, type Dimension } from '../figures/dimensions.ts'
import { type Extent, type Extents, POSITIONS } from './extents.ts'

export type Bits = Readonly<Uint32Array>

type Way = 'inside' | 'around' | 'meeting' | 'same'

export interface RegionIndex {
  /** Those of which the extent counts everything. */
  inside(extent: Extent): Bits
  /** Those that count everything that the extent counts. */
  around(extent: Extent): Bits
  /** Whether one that counts everything that it counts, by its position, is such. */
  someAround(extent: Extent, isSuch: (position: number) => boolean): boolean
  /** Those with its very node. */
  beside(extent: Extent, dimension: Dimension): Bits
  /** Whether one of some of them lies inside. */
  holds(extent: Extent, among: Bits): boolean
  /** Whether one of some of them may count some of it: on each dimension one node holds the other. */
  meets(extent: Extent, among: Bits): boolean
}

export function regionIndex(extents: Extents, listed: readonly Extent[]): RegionIndex {
  const words = (listed.length + 31) >>> 5
  /** By dimension, the positions that have each node. */
  const byNode = DIMENSIONS.map((_, at) => {
    const found = new Map<number, Uint32Array>()
    listed.forEach(({ nodes }, position) => {
      const node = nodes[at] ?? 0
      let bits = found.get(node)
      if (bits === undefined) {
        bits = new Uint32Array(words)
        found.set(node, bits)
      }
      bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31))
    })
    return found
  })
  const tables = { inside: noBits(), around: noBits(), meeting: noBits() }
  const none: Bits = new Uint32Array(words)
  const all = bitsOf(listed.keys(), listed.length)

  function ofNode(way: Way, at: number, node: number): Bits {
    if (way === 'same') return byNode[at]?.get(node) ?? none
    const table = tables[way][at] ?? []
    table[node] ??= made(way, at, node)
    return table[node]
  }

  function made(way: Way, at: number, node: number): Bits {
    const bits = new Uint32Array(words)
    for (const [theirs, own] of byNode[at] ?? []) {
      const is =
        (way !== 'around' && extents.holds(at, node, theirs)) ||
        (way !== 'inside' && extents.holds(at, theirs, node))
      if (is) for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) | (own[word] ?? 0)
    }
    return bits
  }

  function meetAll(way: 'inside' | 'around', { nodes }: Extent): Bits {
    const bits = new Uint32Array(all)
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] ?? 0
      if (way === 'inside' && node === 0) continue
      const other = ofNode(way, at, node)
      for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
    }
    return bits
  }

  function someAround({ nodes }: Extent, isSuch: (position: number) => boolean): boolean {
    for (let word = 0; word < words; word++) {
      let left = all[word] ?? 0
      for (let at = 0; at < nodes.length && left !== 0; at++)
        left &= ofNode('around', at, nodes[at] ?? 0)[word] ?? 0
      for (; left !== 0; left &= left - 1) if (isSuch(word * 32 + 31 - Math.clz32(left & -left))) return true
    }
    return false
  }

  const chosen: Bits[] = []
  /** The same as whether they have a position in common, without a list of all. */
  function isCommon(way: 'inside' | 'meeting', { nodes }: Extent, among: Bits): boolean {
    let count = 0
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] ?? 0
      if (node !== 0) chosen[count++] = ofNode(way, at, node)
    }
    for (let word = 0; word < words; word++) {
      let left = among[word] ?? 0
      for (let at = 0; at < count && left !== 0; at++) left &= chosen[at]?.[word] ?? 0
      if (left !== 0) return true
    }
    return false
  }

  return {
    holds: (extent, among) => isCommon('inside', extent, among),
    meets: (extent, among) => isCommon('meeting', extent, among),
    someAround,
    inside: (extent) => meetAll('inside', extent),
    around: (extent) => meetAll('around', extent),
    beside: ({ nodes }, dimension) => {
      const at = POSITIONS[dimension]
      return ofNode('same', at, nodes[at] ?? 0)
    },
  }
}

const noBits = (): readonly Bits[][] => DIMENSIONS.map(() => [])

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

export function isNone(bits: Bits): boolean {
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) return false
  return true
}

/** Whether all of `a` are among `b`. */
export function areAmong(a: Bits, b: Bits): boolean {
  for (let at = 0; at < a.length; at++) if (((a[at] ?? 0) & ~(b[at] ?? 0)) !== 0) return false
  return true
}

/** Those of `a` that are not among `b`. */
export function less(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a)
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & ~(b[at] ?? 0)
  return bits
}

export function both(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a)
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (b[at] ?? 0)
  return bits
}

export const isIn = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1

export function positionsIn(bits: Bits): readonly number[] {
  const found: number[] = []
  for (let index = 0; index < bits.length; index++)
    for (let left = bits[index] ?? 0; left !== 0; left &= left - 1)
      found.push(index * 32 + 31 - Math.clz32(left & -left))
  return found
}
