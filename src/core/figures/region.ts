/** The algebra of regions: what money a figure counts, and how regions stand to one another. */
import { DIMENSIONS, type Dimension, ROOT, TIED_DIMENSIONS, TIES, type Tie } from './dimensions.ts'
import type { Space } from './space.ts'

/** 口径范围 — one node per dimension; an absent dimension counts everything along it. */
export type Region = Readonly<Partial<Record<Dimension, string>>>

export const nodeOf = (region: Region, dimension: Dimension): string => region[dimension] ?? ROOT

/** Two regions that name the same nodes. */
export function equal(a: Region, b: Region): boolean {
  for (const dimension of DIMENSIONS) if (nodeOf(a, dimension) !== nodeOf(b, dimension)) return false
  return true
}

/** Whether all that `inner` counts is counted by `outer`. */
export function contains(space: Space, outer: Region, inner: Region): boolean {
  for (const dimension of DIMENSIONS) {
    const node = outer[dimension]
    if (node !== undefined && !space.contains(dimension, node, nodeOf(inner, dimension))) return false
  }
  return true
}

/** The region with another node on one dimension. */
export const along = (region: Region, dimension: Dimension, node: string): Region =>
  node === ROOT ? without(region, dimension) : { ...region, [dimension]: node }

export function without(region: Region, dimension: Dimension): Region {
  const { [dimension]: _, ...rest } = region
  return rest
}

/**
 * What both regions count. On each dimension one node must contain the other; `undefined` if they do not,
 * since then nothing, or no single node, is counted by both.
 */
export function meet(space: Space, a: Region, b: Region): Region | undefined {
  let result: Partial<Record<Dimension, string>> | undefined
  for (const dimension of DIMENSIONS) {
    const theirs = b[dimension]
    if (theirs === undefined || theirs === a[dimension]) continue
    const ours = nodeOf(a, dimension)
    if (space.contains(dimension, ours, theirs)) {
      result ??= { ...a }
      result[dimension] = theirs
    } else if (!space.contains(dimension, theirs, ours)) return undefined
  }
  return result ?? a
}

export interface Split {
  readonly dimension: Dimension
  readonly cut: string
  readonly parts: readonly Region[]
}

/** Every way in which the region is divided: one split per dimension and cut of its node. */
export function splits(space: Space, region: Region): readonly Split[] {
  return DIMENSIONS.flatMap((dimension) =>
    space.cuts(dimension, nodeOf(region, dimension)).map((cut) => ({
      dimension,
      cut: cut.name,
      parts: cut.children.map((child) => along(region, dimension, child)),
    })),
  )
}

/** The region divided along one cut; undefined if its node has no such cut. */
export const splitAlong = (
  space: Space,
  region: Region,
  dimension: Dimension,
  cut: string,
): Split | undefined =>
  splits(space, region).find((split) => split.dimension === dimension && split.cut === cut)

/**
 * One name for regions that count the same money: ties are applied until nothing changes, so that
 * “basic, 301” and “personnel, 301” become one. `undefined` where a tie leaves nothing to count, as in
 * personnel expenditure on goods (302).
 */
export function normalForm(space: Space, region: Region): Region | undefined {
  let current: Region = region
  for (let changed = true; changed; ) {
    changed = false
    for (const tie of TIES) {
      if (!applies(space, tie, current)) continue
      const next = meet(space, current, tie.then)
      if (next === undefined) return undefined
      changed ||= next !== current && !equal(next, current)
      current = next
    }
  }
  return current
}

function applies(space: Space, tie: Tie, region: Region): boolean {
  for (const dimension of TIED_DIMENSIONS) {
    const nodes = tie.when[dimension]
    if (
      nodes !== undefined &&
      !nodes.some((node) => space.contains(dimension, node, nodeOf(region, dimension)))
    )
      return false
  }
  return true
}

/** A stable text for a region, as used in keys and addresses: `flow:expenditure,fund:generalPublic`. */
export function regionKey(region: Region): string {
  let key = ''
  for (const dimension of DIMENSIONS) {
    const node = nodeOf(region, dimension)
    if (node !== ROOT) key += `${key === '' ? '' : ','}${dimension}:${node}`
  }
  return key
}

/** The region that a key names; undefined if it names an unknown dimension or one twice. */
export function parseRegionKey(key: string): Region | undefined {
  const region: Partial<Record<Dimension, string>> = {}
  for (const part of key === '' ? [] : key.split(',')) {
    const [name, ...node] = part.split(':')
    const dimension = DIMENSIONS.find((known) => known === name)
    if (dimension === undefined || dimension in region || node.join(':') === '') return undefined
    region[dimension] = node.join(':')
  }
  return region
}
