/** 口径 as they are asked about: each region of a document once, so that none is named, stepped from or divided twice. */
import type { Dimension } from '../figures/dimensions.ts'
import { along, nodeOf, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import { regionName } from './region-name.ts'

export interface Extent {
  /** Counted from zero, so that what is known of it can stand in a list. */
  readonly id: number
  readonly region: Region
  readonly name: string
}

/** One way in which it is divided. */
export interface Division {
  readonly dimension: Dimension
  readonly cut: string
  readonly parts: readonly Extent[]
}

export interface Extents {
  of(region: Region): Extent
  /** The same with another node on one dimension. */
  along(extent: Extent, dimension: Dimension, node: string): Extent
  /** What it says on the dimensions alone. */
  picked(extent: Extent, dimensions: readonly Dimension[]): Extent
  divisions(extent: Extent, dimension: Dimension): readonly Division[]
}

type Kept<Value> = Partial<Record<Dimension, Value>>

export function extentsIn(space: Space): Extents {
  const byName = new Map<string, Extent>()
  /** Cells are asked for again as the same value. */
  const byValue = new Map<Region, Extent>()
  const steps: Kept<Map<string, Extent>>[] = []
  const divided: Kept<readonly Division[]>[] = []

  function made(region: Region): Extent {
    const name = regionName(region)
    let extent = byName.get(name)
    if (extent === undefined) {
      extent = { id: byName.size, region, name }
      byName.set(name, extent)
      steps.push({})
      divided.push({})
    }
    return extent
  }

  function of(region: Region): Extent {
    let extent = byValue.get(region)
    if (extent === undefined) {
      extent = made(region)
      byValue.set(region, extent)
    }
    return extent
  }

  function stepped(extent: Extent, dimension: Dimension, node: string): Extent {
    if (nodeOf(extent.region, dimension) === node) return extent
    const own = steps[extent.id] ?? {}
    own[dimension] ??= new Map<string, Extent>()
    let next = own[dimension].get(node)
    if (next === undefined) {
      next = made(along(extent.region, dimension, node))
      own[dimension].set(node, next)
    }
    return next
  }

  function picked({ region }: Extent, dimensions: readonly Dimension[]): Extent {
    const found: Partial<Record<Dimension, string>> = {}
    for (const dimension of dimensions) {
      const node = region[dimension]
      if (node !== undefined) found[dimension] = node
    }
    return made(found)
  }

  function divisions(extent: Extent, dimension: Dimension): readonly Division[] {
    const own = divided[extent.id] ?? {}
    own[dimension] ??= isDivisible(extent.region, dimension)
      ? space.cuts(dimension, nodeOf(extent.region, dimension)).map((cut) => ({
          dimension,
          cut: cut.name,
          parts: cut.children.map((child) => stepped(extent, dimension, child)),
        }))
      : []
    return own[dimension]
  }

  return { of, along: stepped, picked, divisions }
}

/** Only expenditure has a nature and an economic class. */
const isDivisible = (region: Region, dimension: Dimension): boolean =>
  (dimension !== 'nature' && dimension !== 'economic' && dimension !== 'project') ||
  nodeOf(region, 'flow') === 'expenditure'
