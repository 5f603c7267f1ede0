/** Which of a set of regions are the sum of others: what the rows, and the columns, of a table have to satisfy. */
import type { Dimension } from '../../../figures/dimensions.ts'
import {
  contains,
  meet,
  nodeOf,
  type Region,
  regionKey,
  type Split,
  splits,
} from '../../../figures/region.ts'
import type { Space } from '../../../figures/space.ts'

/** Positions in the list of regions. */
export interface RegionSum {
  readonly whole: number
  readonly parts: readonly number[]
}

export interface SumSettings {
  readonly space: Space
  /** Dimensions along which what is not printed is zero. */
  readonly exhaustive: readonly Dimension[]
  /** Which cut of a total of everything the table follows. */
  readonly side: 'sources' | 'uses'
  /** Regions that have figures elsewhere in the table: a part that holds one of them is not zero for being absent. */
  readonly elsewhere: readonly Region[]
}

/** A region is divided at most so often before its parts are printed: 总计, 本年收入, 财政拨款, 一般公共预算. */
const DEPTH = 4

export function regionSums(
  regions: readonly (Region | undefined)[],
  settings: SumSettings,
): readonly RegionSum[] {
  const byKey = new Map<string, number>()
  const sums: RegionSum[] = []
  regions.forEach((region, at) => {
    if (region === undefined) return
    const key = regionKey(region)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, at)
    else sums.push({ whole: same, parts: [at] })
  })
  const printed = regions.flatMap((region) => (region === undefined ? [] : [region]))
  const seen = new Set<string>()
  for (const [, whole] of byKey) {
    const region = regions[whole]
    if (region === undefined) continue
    for (const split of splitsOf(region, settings)) {
      const parts = partsOf(split, { byKey, printed, whole: region, depth: DEPTH, settings })
      if (parts === undefined || parts.length === 0) continue
      const key = `${whole}=${[...parts].sort((a, b) => a - b).join('+')}`
      if (!seen.has(key)) sums.push({ whole, parts })
      seen.add(key)
    }
  }
  return sums
}

/** All ways to divide the region, but of a total only the one of the table's side; only expenditure has a nature. */
const splitsOf = (region: Region, { space, side }: SumSettings): readonly Split[] =>
  splits(space, region).filter(
    (split) =>
      (split.dimension !== 'flow' || split.cut === side) &&
      (split.dimension !== 'nature' || nodeOf(region, 'flow') === 'expenditure'),
  )

interface Search {
  readonly byKey: ReadonlyMap<string, number>
  readonly printed: readonly Region[]
  readonly whole: Region
  readonly depth: number
  readonly settings: SumSettings
}

/** The printed regions that make up the split; `undefined` if a part is neither printed nor known to be zero. */
function partsOf(split: Split, search: Search): readonly number[] | undefined {
  const found: number[] = []
  for (const part of split.parts) {
    const at = search.byKey.get(regionKey(part))
    if (at !== undefined) {
      found.push(at)
      continue
    }
    const below = expanded(part, split.dimension, search)
    if (below !== undefined) found.push(...below)
    else if (!isZero(part, split.dimension, search)) return undefined
  }
  return found
}

/** The part divided further, first along the same dimension. */
function expanded(part: Region, dimension: Dimension, search: Search): readonly number[] | undefined {
  const { space } = search.settings
  if (search.depth === 0 || !search.printed.some((region) => contains(space, part, region))) return undefined
  const deeper = { ...search, depth: search.depth - 1 }
  const ways = splitsOf(part, search.settings)
  const sameFirst = [
    ...ways.filter((way) => way.dimension === dimension),
    ...ways.filter((way) => way.dimension !== dimension),
  ]
  for (const way of sameFirst) {
    const parts = partsOf(way, deeper)
    if (parts !== undefined && parts.length > 0) return parts
  }
  return undefined
}

/** Nothing is printed that counts some of it, but what counts all of the whole. */
const isZero = (part: Region, dimension: Dimension, { printed, whole, settings }: Search): boolean =>
  settings.exhaustive.includes(dimension) &&
  !settings.elsewhere.some((region) => contains(settings.space, part, region)) &&
  !printed.some(
    (region) => meet(settings.space, region, part) !== undefined && !contains(settings.space, region, whole),
  )
