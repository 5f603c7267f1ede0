/** Which regions are known to be empty, and one name for all regions that count the same money for that reason. */
import { SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { along, nodeOf, normalForm, type Region, without } from '../figures/region.ts'
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
  const names = new Map<string, string | undefined>()

  const isUnlisted = memo((region) => {
    if (haveCommon(index.inside(region), filled)) return normalForm(space, region) === undefined
    return (
      listings.some((one) => one.isBlank(region)) ||
      (residual.length > 0 && leftOver.around(region).some((word) => word !== 0)) ||
      normalForm(space, region) === undefined
    )
  })

  /** Empty by itself, or because all the funds in it are. */
  const isBare = memo(
    (region) =>
      isUnlisted(region) ||
      (!haveCommon(index.inside(region), filled) &&
        space
          .cuts('fund', nodeOf(region, 'fund'))
          .some((cut) => cut.children.every((fund) => isUnlisted(along(region, 'fund', fund))))),
  )

  const isWithout = (flows: readonly string[]) =>
    memo((region) => flows.every((flow) => isBare(along(region, 'flow', flow))))
  const hasNoSources = isWithout(SOURCE_FLOWS)
  const hasNoUses = isWithout(USE_FLOWS)

  /** What a fund has none of at all, it has none of in any part; most regions are settled by that. */
  const isEmpty = memo((region) => {
    const ofFund = coarse(region)
    return (regionName(ofFund) !== regionName(region) && isEmptyHere(ofFund)) || isEmptyHere(region)
  })

  const isEmptyHere = memo((region) => {
    if (isBare(region)) return true
    if (haveCommon(index.inside(region), filled)) return false
    const flow = nodeOf(region, 'flow')
    // Revenue and balances have no nature; what is known of them is known for all that is spent from them.
    const money = without(without(without(without(region, 'nature'), 'economic'), 'project'), 'flow')
    const isSource = SOURCE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    const isUse = USE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    return (isUse && hasNoSources(money)) || (isSource && hasNoUses(money))
  })

  function nameOf(region: Region): string | undefined {
    const key = regionName(region)
    if (names.has(key)) return names.get(key)
    const normal = normalForm(space, region)
    const name = normal === undefined ? undefined : regionName(raised(descended(normal)))
    names.set(key, name)
    return name
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

function coarse({ unit, year, stage, flow, fund }: Region): Region {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(stage === undefined ? {} : { stage }),
    ...(flow === undefined ? {} : { flow }),
    ...(fund === undefined ? {} : { fund }),
  }
}

function memo(judge: (region: Region) => boolean): (region: Region) => boolean {
  const kept = new Map<string, boolean>()
  return (region) => {
    const key = regionName(region)
    let found = kept.get(key)
    if (found === undefined) {
      found = judge(region)
      kept.set(key, found)
    }
    return found
  }
}
