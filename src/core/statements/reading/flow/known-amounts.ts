/** What the decided cells of all tables say about the others: equal regions are equal, and a part is not more than its whole. */
import { CLOSED_CUTS } from '../../../figures/dimensions.ts'
import { along, contains, nodeOf, normalForm, type Region, regionKey } from '../../../figures/region.ts'
import type { Space } from '../../../figures/space.ts'
import type { ColumnLimits } from './amounts-solver.ts'

interface Known {
  readonly region: Region
  readonly low: bigint
  readonly high: bigint
}

export interface KnownAmounts {
  /** The true amount of the region lies in the closed interval. */
  learn(region: Region, low: bigint, high: bigint): void
  limits(region: Region): ColumnLimits
  /** What follows from the balance of sources and uses; to be called once all has been learnt. */
  conclude(): void
}

export function knownAmounts(space: Space): KnownAmounts {
  const byKey = new Map<string, Known>()

  function learn(region: Region, low: bigint, high: bigint): void {
    const form = normalForm(space, region)
    if (form === undefined) return
    const key = regionKey(form)
    const before = byKey.get(key)
    // Where tables differ, either may be right.
    byKey.set(key, {
      region: form,
      low: before === undefined || low < before.low ? low : before.low,
      high: before === undefined || high > before.high ? high : before.high,
    })
  }

  function limits(region: Region): ColumnLimits {
    const form = normalForm(space, region)
    if (form === undefined) return NOTHING
    let low: bigint | undefined
    let high: bigint | undefined
    for (const known of byKey.values()) {
      if ((low === undefined || known.low > low) && contains(space, form, known.region)) low = known.low
      if ((high === undefined || known.high < high) && contains(space, known.region, form)) high = known.high
    }
    const opening = form.origin === 'carriedOver' ? limits(openingOf(form)).high : undefined
    if (opening !== undefined && (high === undefined || opening < high)) high = opening
    const isTorn = low !== undefined && high !== undefined && low > high
    return isTorn ? {} : { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
  }

  /** A fund without sources has no uses: its total is at most what came in, was brought forward and taken from surplus. */
  function conclude(): void {
    for (const known of [...byKey.values()])
      if (nodeOf(known.region, 'flow') === 'turnover') boundSources(known)
    const stages = new Set([...byKey.values()].map((known) => nodeOf(known.region, 'stage')))
    for (const stage of stages)
      for (const fund of FUNDS) {
        const region: Region = { stage, fund, flow: 'turnover' }
        bound(region, total(sourcesOf(region).map(highOf)))
      }
  }

  /** What a total leaves for each of its sources when the others are counted. */
  function boundSources(whole: Known): void {
    const parts = sourcesOf(whole.region)
    for (const part of parts) {
      const others = parts.filter((other) => other !== part).map((other) => limits(other).low ?? 0n)
      bound(
        part,
        others.reduce((rest, low) => rest - low, whole.high),
      )
    }
  }

  /** What is concluded gives way to what was read. */
  function bound(region: Region, high: bigint | undefined): void {
    const form = normalForm(space, region)
    if (form !== undefined && high !== undefined && high >= 0n && !byKey.has(regionKey(form)))
      learn(form, 0n, high)
  }

  /** The least that is known to hold the region, or its funds one by one. */
  function highOf(region: Region): bigint | undefined {
    const own = limits(region).high
    const funds = CLOSED_CUTS.fund[nodeOf(region, 'fund')]?.[0]?.children ?? []
    const parts = total(funds.map((fund) => limits(along(region, 'fund', fund)).high))
    if (funds.length === 0 || parts === undefined) return own
    return own === undefined || parts < own ? parts : own
  }

  return { learn, limits, conclude }
}

/** None if one of the terms is not known. */
const total = (terms: readonly (bigint | undefined)[]): bigint | undefined =>
  terms.reduce<bigint | undefined>(
    (sum, term) => (sum === undefined || term === undefined ? undefined : sum + term),
    0n,
  )

const NOTHING: ColumnLimits = { low: 0n, high: 0n }
const FUNDS = Object.values(CLOSED_CUTS.fund).flatMap((cuts) => cuts.flatMap((cut) => cut.children))

const sourcesOf = (region: Region): readonly Region[] =>
  (CLOSED_CUTS.flow.turnover?.find((cut) => cut.name === 'sources')?.children ?? []).map((flow) =>
    along(region, 'flow', flow),
  )

/** What was carried over into this year's spending was brought forward. */
const openingOf = ({ stage, fund }: Region): Region => ({
  flow: 'opening',
  ...(stage === undefined ? {} : { stage }),
  ...(fund === undefined ? {} : { fund }),
})
