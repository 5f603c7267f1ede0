/** Which regions are known to be empty, and one name for all regions that count the same money for that reason. */
import { type Dimension, ROOT, SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { chosen, type Extent, type Extents, perExtent } from './extents.ts'
import type { LeftOut } from './left-out.ts'
import { regionIndex } from './region-index.ts'

export interface Empties {
  readonly extents: Extents
  /** Whether nothing falls into the region: a table leaves it out, a tie forbids it, or it has no sources to be spent from. */
  isEmpty(extent: Extent): boolean
  /** The id of the extent by which the same money goes; undefined where there can be none. */
  nameOf(extent: Extent): number | undefined
}

/** `residual` are those that what is known of a whole leaves nothing for. */
export function empties(leftOut: LeftOut, residual: readonly Extent[] = []): Empties {
  const { extents } = leftOut
  const leftOver = regionIndex(extents, residual)
  const known = perExtent((extent): Known => ({ extent }))

  function isUnlisted(one: Known): boolean {
    one.isUnlisted ??=
      leftOut.isLeftOut(one.extent) ||
      (residual.length > 0 && !leftOut.isFilled(one.extent) && leftOver.someAround(one.extent, () => true))
    return one.isUnlisted
  }

  /** Empty by itself, or because all the funds in it are. */
  function isBare(one: Known): boolean {
    one.isBare ??=
      isUnlisted(one) ||
      (!leftOut.isFilled(one.extent) &&
        extents
          .divisions(one.extent, 'fund')
          .some(({ parts }) => parts.every((part) => isUnlisted(known(part)))))
    return one.isBare
  }

  /** What a fund has none of at all, it has none of in any part; most regions are settled by that. */
  function isEmpty(extent: Extent): boolean {
    const one = known(extent)
    if (one.isEmpty === undefined) {
      const ofFund = leftOut.isFilled(extent) ? one : known(extents.picked(extent, OF_FUND))
      one.isEmpty = (ofFund !== one && isEmptyHere(ofFund)) || isEmptyHere(one)
    }
    return one.isEmpty
  }

  function isEmptyHere(one: Known): boolean {
    one.isEmptyHere ??= isBare(one) || (!leftOut.isFilled(one.extent) && isUnfunded(one.extent))
    return one.isEmptyHere
  }

  /** Without sources there is nothing to spend, and what nothing is made of has had no sources. */
  function isUnfunded(extent: Extent): boolean {
    const flow = extents.node(extent, 'flow')
    const isSource = SOURCE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    const isUse = USE_FLOWS.some((one) => one === flow) || flow === 'turnover'
    if (!isSource && !isUse) return false
    // Revenue and balances have no nature; what is known of them is known for all that is spent from them.
    const money = known(extents.picked(extent, MONEY))
    if (isUse) money.hasNoSources ??= hasNone(money.extent, SOURCE_FLOWS)
    if (isSource) money.hasNoUses ??= hasNone(money.extent, USE_FLOWS)
    return (isUse && money.hasNoSources === true) || (isSource && money.hasNoUses === true)
  }

  const hasNone = (extent: Extent, flows: readonly string[]): boolean =>
    flows.every((flow) => isBare(known(extents.along(extent, 'flow', flow))))

  function nameOf(extent: Extent): number | undefined {
    const one = known(extent)
    if (one.name === undefined) {
      const normal = leftOut.normalOf(extent)
      // What is printed nowhere has no other name, whatever is empty around it.
      const same = normal === undefined || !leftOut.isPrinted(normal) ? normal : raised(descended(normal))
      one.name = { of: same?.id }
    }
    return one.name.of
  }

  /** From a fund to the only one in it that is not empty. */
  function descended(extent: Extent): Extent {
    let only: Extent | undefined
    for (const { parts } of extents.divisions(extent, 'fund'))
      for (const part of parts) {
        if (isEmpty(part)) continue
        if (only !== undefined) return extent
        only = part
      }
    return only === undefined ? extent : descended(only)
  }

  /** From 本年收入 or 本年支出 to 总计, where there is nothing else in it. */
  function raised(extent: Extent): Extent {
    const flow = extents.node(extent, 'flow')
    const isExpenditure = flow === 'expenditure'
    if (isExpenditure && OF_EXPENDITURE.some((one) => extents.node(extent, one) !== ROOT)) return extent
    const others = flow === 'revenue' ? BESIDE_REVENUE : isExpenditure ? BESIDE_EXPENDITURE : undefined
    return others?.every((other) => isEmpty(extents.along(extent, 'flow', other))) === true
      ? extents.along(extent, 'flow', 'turnover')
      : extent
  }

  return { extents, isEmpty, nameOf }
}

const BESIDE_REVENUE = SOURCE_FLOWS.filter((flow) => flow !== 'revenue')
const BESIDE_EXPENDITURE = USE_FLOWS.filter((flow) => flow !== 'expenditure')
const OF_EXPENDITURE: readonly Dimension[] = ['nature', 'economic', 'project']
const OF_FUND = chosen(['unit', 'year', 'stage', 'flow', 'fund'])
const MONEY = chosen(['unit', 'year', 'stage', 'fund', 'function', 'origin'])

/** A region with what was found out about it, each thing once. */
interface Known {
  readonly extent: Extent
  isUnlisted?: boolean
  isBare?: boolean
  isEmpty?: boolean
  isEmptyHere?: boolean
  hasNoSources?: boolean
  hasNoUses?: boolean
  name?: { readonly of: number | undefined }
}
