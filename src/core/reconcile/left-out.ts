/** What the tables by themselves say is nothing: they leave it out, or what it names excludes itself. */
import { ROOT } from '../figures/dimensions.ts'
import { normalForm, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import type { Extent, Extents } from './extents.ts'
import type { Listing } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'
import { type Bits, bitsOf, positionsIn, regionIndex } from './region-index.ts'

export interface LeftOut {
  readonly space: Space
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
  readonly space: Space
  readonly extents: Extents
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
}): LeftOut {
  const { space, extents, cells, listings } = parts
  const index = regionIndex(
    space,
    cells.map((cell) => cell.region),
  )
  const filled: Bits = bitsOf(
    cells.flatMap((cell, at) => (cell.amount === 0n ? [] : [at])),
    cells.length,
  )
  const bases = regionIndex(
    space,
    listings.map(({ base }) => base),
  )
  const known: Known[] = []
  const knownOf = ({ id }: Extent): Known => {
    let one = known[id]
    if (one === undefined) known[id] = one = {}
    return one
  }

  const isListedAsNone = ({ region, name }: Extent): boolean =>
    positionsIn(bases.around(region)).some((at) => listings[at]?.isBlank(region, name) === true)

  function isFilled(extent: Extent): boolean {
    const one = knownOf(extent)
    one.isFilled ??= index.holds(extent.region, filled)
    return one.isFilled
  }

  function normalOf(extent: Extent): Extent | undefined {
    const one = knownOf(extent)
    if (one.normal === undefined) {
      const region: Region | undefined = normalForm(space, extent.region)
      one.normal = { of: region === undefined ? undefined : extents.of(region) }
    }
    return one.normal.of
  }

  let normals: ReturnType<typeof regionIndex> | undefined
  const printed = bitsOf(cells.keys(), cells.length)
  function isPrinted(normal: Extent): boolean {
    normals ??= regionIndex(
      space,
      cells.map(({ region }) => (normalOf(extents.of(region)) ?? extents.of(region)).region),
    )
    const { flow } = normal.region
    const money = extents.along(normal, 'fund', ROOT)
    const raised =
      flow === 'revenue' || flow === 'expenditure' ? extents.along(money, 'flow', 'turnover') : money
    const one = knownOf(raised)
    one.isPrinted ??= normals.holds(raised.region, printed)
    return one.isPrinted
  }

  function isLeftOut(extent: Extent): boolean {
    const one = knownOf(extent)
    one.isLeftOut ??= (!isFilled(extent) && isListedAsNone(extent)) || normalOf(extent) === undefined
    return one.isLeftOut
  }

  return { space, extents, isFilled, isLeftOut, normalOf, isPrinted }
}

/** Each thing is found out once. */
interface Known {
  isFilled?: boolean
  isLeftOut?: boolean
  isPrinted?: boolean
  normal?: { readonly of: Extent | undefined }
}
