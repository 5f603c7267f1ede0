/** What the tables by themselves say is nothing: they leave it out, or what it names excludes itself. */
import { ROOT, TIED_DIMENSIONS } from '../figures/dimensions.ts'
import { normalForm } from '../figures/region.ts'
import { chosen, type Extent, type Extents, perExtent } from './extents.ts'
import type { Listing } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'
import { type Bits, bitsOf, type RegionIndex, regionIndex } from './region-index.ts'

export interface LeftOut {
  readonly extents: Extents
  /** Whether an amount that is not zero stands in it. */
  isFilled(extent: Extent): boolean
  isLeftOut(extent: Extent): boolean
  /** The same money as ties name it; undefined where they leave nothing to count. */
  normalOf(extent: Extent): Extent | undefined
  /** Whether any of it is printed at all, in whatever funds; of normal regions only. */
  isPrinted(normal: Extent): boolean
}

export function leftOutIn(parts: {
  readonly extents: Extents
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
}): LeftOut {
  const { extents, cells, listings } = parts
  const printed = cells.map(({ region }) => extents.of(region))
  const index = regionIndex(extents, printed)
  const filled: Bits = bitsOf(
    cells.flatMap((cell, at) => (cell.amount === 0n ? [] : [at])),
    cells.length,
  )
  const bases = regionIndex(
    extents,
    listings.map(({ base }) => extents.of(base)),
  )
  const knownOf = perExtent((): Known => ({}))

  const isListedAsNone = (extent: Extent): boolean =>
    bases.someAround(extent, (at) => listings[at]?.isBlank(extent) === true)

  function isFilled(extent: Extent): boolean {
    const one = knownOf(extent)
    one.isFilled ??= index.holds(extent, filled)
    return one.isFilled
  }

  function normalOf(extent: Extent): Extent | undefined {
    const one = knownOf(extent)
    one.normal ??= { of: normalised(extent) }
    return one.normal.of
  }

  /** Ties look at some dimensions and change no others. */
  function normalised(extent: Extent): Extent | undefined {
    const tied = extents.picked(extent, TIED)
    const one = knownOf(tied)
    if (one.normal === undefined) {
      const region = normalForm(extents.space, extents.region(tied))
      one.normal = { of: region === undefined ? undefined : extents.of(region) }
    }
    const { of } = one.normal
    return of === undefined ? undefined : extents.taking(extent, of, TIED)
  }

  let normals: RegionIndex | undefined
  const allPrinted = bitsOf(cells.keys(), cells.length)
  function isPrinted(normal: Extent): boolean {
    normals ??= regionIndex(
      extents,
      printed.map((extent) => normalOf(extent) ?? extent),
    )
    const flow = extents.node(normal, 'flow')
    const money = extents.along(normal, 'fund', ROOT)
    const raised =
      flow === 'revenue' || flow === 'expenditure' ? extents.along(money, 'flow', 'turnover') : money
    const one = knownOf(raised)
    one.isPrinted ??= normals.holds(raised, allPrinted)
    return one.isPrinted
  }

  function isLeftOut(extent: Extent): boolean {
    const one = knownOf(extent)
    one.isLeftOut ??= (!isFilled(extent) && isListedAsNone(extent)) || normalOf(extent) === undefined
    return one.isLeftOut
  }

  return { extents, isFilled, isLeftOut, normalOf, isPrinted }
}

const TIED = chosen(TIED_DIMENSIONS)

/** Each thing is found out once. */
interface Known {
  isFilled?: boolean
  isLeftOut?: boolean
  isPrinted?: boolean
  normal?: { readonly of: Extent | undefined }
}
