/** 分项之和 — parts that make up a whole, as sentences give both; what tables have is for the tables to agree on. */

import { type Region, without } from '../../figures/region.ts'
import { isLess, whole } from '../../kernel/rational.ts'
import type { Time } from '../claim.ts'
import { type AmountClaim, at, isAmount, subjectKey } from '../printed-figures.ts'
import { exactly, meets, plusRange, type Range } from '../range.ts'
import { figureText } from '../values.ts'
import { againstTables, likeValue } from './amount.ts'
import { largerParts } from './larger-parts.ts'
import { type Bench, type Check, type ProseRemark, spanOf } from './remark.ts'

/** Measures that others make up without remainder. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  procurement: ['procurement.goods', 'procurement.works', 'procurement.services'],
}

export const checkParts: Check = (bench) => {
  const all = bench.claims.filter(isAmount)
  const amounts = all.filter(({ binding }) => binding !== 'unknown')
  const unnamed = new Set(
    all.filter(({ binding }) => binding === 'unknown').map(({ paragraph }) => paragraph),
  )
  return [...measureSums(amounts, unnamed, bench), ...itemSums(amounts, bench), ...largerParts(all, bench)]
}

/** Of paragraphs with an amount that nobody can name the parts may not be all there. */
function measureSums(
  amounts: readonly AmountClaim[],
  unnamed: ReadonlySet<number>,
  bench: Bench,
): readonly ProseRemark[] {
  return amounts.flatMap((total) => {
    const names = MADE_OF[total.said.subject.measure ?? '']
    if (names === undefined || unnamed.has(total.paragraph)) return []
    const parts = names.flatMap((name) => {
      const found = amounts.find(
        (one) =>
          one.paragraph === total.paragraph &&
          one.said.subject.measure === name &&
          sameTime(one.said.time, total.said.time),
      )
      return found === undefined ? [] : [found]
    })
    // A part that is not named is nothing; one alone is no list.
    return parts.length < names.length - 1
      ? []
      : compared(total, parts, parts.length === names.length ? 'error' : 'warning', bench)
  })
}

/**
 * Items of one level in a section, such as the original budgets of all functional items, against the total that
 * the section gives. Only where they are all there: the tables tell which are not zero.
 */
function itemSums(amounts: readonly AmountClaim[], bench: Bench): readonly ProseRemark[] {
  const { tables, context } = bench
  const ofWhole = new Map<string, AmountClaim[]>()
  for (const item of amounts) {
    const { region } = item.said.subject
    if (region?.function === undefined) continue
    const key = itemsKey(without(region, 'function'), item.said.time)
    ofWhole.set(key, [...(ofWhole.get(key) ?? []), item])
  }
  return amounts.flatMap((total) => {
    const { subject, time } = total.said
    const { region } = subject
    if (region === undefined || region.function !== undefined) return []
    const items = (ofWhole.get(itemsKey(region, time)) ?? []).filter(
      (one) => Math.abs(one.paragraph - total.paragraph) <= SECTION,
    )
    const [length = 0] = items
      .map((one) => one.said.subject.region?.function?.length ?? 0)
      .toSorted((a, b) => b - a)
    const level = firstOfEach(items.filter((one) => one.said.subject.region?.function?.length === length))
    if (level.length < 2) return []
    const rows = tables.rows(
      at(region, { ...time, stage: context.kind === 'budget' ? 'original' : 'outturn' }),
      'function',
    )
    const used = (rows ?? []).filter((row) => row.code.length === length)
    const isWhole =
      used.length > 0 &&
      used.every((row) => level.some((one) => one.said.subject.region?.function === row.code))
    if (!isWhole || [total, ...level].every((one) => againstTables(one, tables).verdict !== 'unresolved'))
      return []
    // An item with a budget and without an outturn may have been left out.
    return compared(total, level, 'warning', bench)
  })
}

const itemsKey = (region: Region, { year, stage }: Time): string =>
  `${subjectKey({ region })} ${year} ${stage}`

/** Paragraphs that a section with all its items runs over. */
const SECTION = 60

const sameTime = (a: Time, b: Time): boolean => a.year === b.year && a.stage === b.stage

const firstOfEach = (claims: readonly AmountClaim[]): readonly AmountClaim[] =>
  claims.filter(
    (claim, place) =>
      claims.findIndex((one) => subjectKey(one.said.subject) === subjectKey(claim.said.subject)) === place,
  )

function compared(
  total: AmountClaim,
  parts: readonly AmountClaim[],
  severity: 'error' | 'warning',
  { known }: Bench,
): readonly ProseRemark[] {
  const sum = parts.map(({ said }) => known.range(said.value)).reduce<Range>(plusRange, exactly(whole(0)))
  const printed = known.range(total.said.value)
  if (meets(sum, printed)) return []
  const expected = figureText(likeValue(sum, total.said.value))
  const terms = parts.map(({ said }) => said.value.digits).join(' + ')
  const isMore = isLess(printed.middle, sum.middle)
  return [
    {
      check: 'parts',
      severity,
      claim: total,
      span: spanOf(total, 'value'),
      printed: figureText(total.said.value),
      expected,
      message: {
        zh: `各分项之和 ${terms} = ${expected}，${isMore ? '大于' : '小于'}总数${figureText(total.said.value)}`,
        en: `the parts ${terms} make ${expected}, not ${figureText(total.said.value)}`,
      },
      evidence: parts.map((claim) => ({
        claim,
        printed: figureText(claim.said.value),
        words: { zh: '分项', en: 'part' },
      })),
    },
  ]
}
