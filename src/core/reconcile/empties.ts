/** Which regions are known to be empty, and one name for all regions that count the same money for that reason. */
import { type Dimension, SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { along, nodeOf, normalForm, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import type { Listing } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'
import { bitsOf, haveCommon, regionIndex } from './region-index.ts'
import { regionName } from './region-name.ts'

export interface Empties {
  /** Whether nothing falls into the region: a table leaves it out, a tie forbids it, or it has no sources to be spent from. */
  isEmpty(region: Region): boolean
  /** Key of the same money; undefined where there can be none. */
  nameOf(region: Region): string | undefined
}

export function empties(parts: {
  readonly space: Space
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
  /** Regions that what is known of a whole leaves nothing for. */
  readonly residual: readonly Region[]
}): Empties {
  const { space, cells, listings, residual } = parts
  const index = regionIndex(
    space,
    cells.map((cell) => cell.region),
  )
  const leftOver = regionIndex(space, residual)
  const filled = bitsOf(
    cells.flatMap((cell, at) => (cell.amount === 0n ? [] : [at])),
    cells.length,
  )
  const kept = new Map<string, Known>()
  /** Most regions are asked for again as the same value, which spares making their key. */
  const keptByValue = new WeakMap<Region, Known>()

  function known(region: Region): Known {
    const same = keptByValue.get(region)
    if (same !== undefined) return same
    const key = regionName(region)
    let found = kept.get(key)
    if (found === undefined) {
      found = { region, key, isFilled: haveCommon(index.inside(region), filled) }
      kept.set(key, found)
    }
    keptByValue.set(region, found)
    return found
  }

  function isUnlisted(one: Known): boolean {
    one.isUnlisted ??=
      (!one.isFilled &&
        (listings.some((listing) => listing.isBlank(one.region, one.key)) ||
          (residual.length > 0 && leftOver.around(one.region).some((word) => word !== 0)))) ||
      normalForm(space, one.region) === undefined
    return one.isUnlisted
  }

  /** Empty by itself, or because all the funds in it are. */
  function isBare(one: Known): boolean {
    one.isBare ??=
      isUnlisted(one) ||
      (!one.isFilled &&
        space
          .cuts('fund', nodeOf(one.region, 'fund'))
          .some((cut) => cut.children.every((fund) => isUnlisted(known(along(one.region, 'fund', fund))))))
    return one.isBare
  }

  /** What a fund has none of at all, it has none of in any part; most regions are settled by that. */
  function isEmpty(region: Region): boolean {
    const one = known(region)
    if (one.isEmpty === undefined) {
      const ofFund = one.isFilled ? one : known(picked(region, OF_FUND))
      one.isEmpty = (ofFund !== one && isEmptyHere(ofFund)) || isEmptyHere(one)
    }
    return one.isEmpty
  }

  function isEmptyHere(one: Known): boolean {
    one.isEmptyHere ??= isBare(one) || (!one.isFilled && isUnfunded(one.region))
    return one.isEmptyHere
  }

  /** Without sources there is nothing to spend, and what nothing is made of has had no sources. */
  function isUnfunded(region: Region): boolean {
    const flow = nodeOf(region, 'flow')
    // Revenue and balances have no nature; what is known of them is known for all that is spent from them.
    const money = known(picked(region, MONEY))
    const isSource = SOURCE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    const isUse = USE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    if (isUse) money.hasNoSources ??= hasNone(money.region, SOURCE_FLOWS)
    if (isSource) money.hasNoUses ??= hasNone(money.region, USE_FLOWS)
    return (isUse && money.hasNoSources === true) || (isSource && money.hasNoUses === true)
  }

  const hasNone = (region: Region, flows: readonly string[]): boolean =>
    flows.every((flow) => isBare(known(along(region, 'flow', flow))))

  function nameOf(region: Region): string | undefined {
    const one = known(region)
    if (one.name === undefined) {
      const normal = normalForm(space, region)
      one.name = { of: normal === undefined ? undefined : regionName(raised(descended(normal))) }
    }
    return one.name.of
  }

  /** From a fund to the only one in it that is not empty. */
  function descended(region: Region): Region {
    const left = space
      .cuts('fund', nodeOf(region, 'fund'))
      .flatMap((cut) => cut.children.filter((fund) => !isEmpty(along(region, 'fund', fund))))
    const [only, ...others] = left
    return only === undefined || others.length > 0 ? region : descended(along(region, 'fund', only))
  }

  /** From 本年收入 or 本年支出 to 总计, where there is nothing else in it. */
  function raised(region: Region): Region {
    const isExpenditure = region.flow === 'expenditure'
    if (isExpenditure && (region.nature ?? region.economic ?? region.project) !== undefined) return region
    const others =
      region.flow === 'revenue'
        ? SOURCE_FLOWS.filter((flow) => flow !== 'revenue')
        : isExpenditure
          ? USE_FLOWS.filter((flow) => flow !== 'expenditure')
          : undefined
    return others?.every((flow) => isEmpty(along(region, 'flow', flow))) === true
      ? along(region, 'flow', 'turnover')
      : region
  }

  return { isEmpty, nameOf }
}

const OF_FUND = ['unit', 'year', 'stage', 'flow', 'fund'] as const
const MONEY = ['unit', 'year', 'stage', 'fund', 'function', 'origin'] as const

function picked(region: Region, dimensions: readonly Dimension[]): Region {
  const found: Partial<Record<Dimension, string>> = {}
  for (const dimension of dimensions) {
    const node = region[dimension]
    if (node !== undefined) found[dimension] = node
  }
  return found
}

/** A region with what was found out about it, each thing once. */
interface Known {
  readonly region: Region
  readonly key: string
  /** Whether an amount that is not zero stands in it. */
  readonly isFilled: boolean
  isUnlisted?: boolean
  isBare?: boolean
  isEmpty?: boolean
  isEmptyHere?: boolean
  hasNoSources?: boolean
  hasNoUses?: boolean
  name?: { readonly of: string | undefined }
}
