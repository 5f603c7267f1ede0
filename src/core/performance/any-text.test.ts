// Both little languages under texts that nobody meant to write: an answer, or what is amiss with its place; never a failure.
import { describe, expect, test } from 'vitest'
import { spoiledTexts } from '../../testing/spoiled-text.ts'
import { type CostBasis, readCostBasis } from '../budget/cost-basis/cost-basis.ts'
import type { CostItem } from '../budget/cost-basis/items.ts'
import { formatMeaning, readIndicatorValue } from './indicator-value.ts'

const IS_SOAK = process.env.MINGZHANG_SOAK !== undefined
const TEXTS = IS_SOAK ? 100_000 : 4_000
const MINUTES = 60_000

/** In milliseconds; only a soak looks at the time. A machine with other work stops for a while now and then. */
const USUAL = 1
const LONGEST = 500

const EXPRESSIONS = [
  '3000元/笔*30笔=90000元',
  '680/人/天*5天*3人*2次=2.04万元',
  '680（500+100+80）元/人/天*5天',
  '40*50人*2次=4000元',
  '收入277.3万元*12%',
  '(住宿费500元/人/天+伙食补贴费100元/人/天+市内交通费80元/人/天)',
  '工资1763/月*1人*12月',
  '1、印刷费：20元/册×300册＝0.6万元；2、会务费：1.5万元（场租1万元、资料0.5万元），合计2.1万元。',
]
const VALUES = [
  '≥30例',
  '97%—100%',
  '≤5日',
  '=100%',
  '1',
  '全覆盖',
  '≤预算数',
  '30-50户',
  '案例提出5日内',
  '有效提高',
  '2023年12月底前',
  '同比增长5%',
  '≥1,200万元/人',
  '及时',
]

describe('whatever is typed', () => {
  const costs = spoiledTexts(EXPRESSIONS, TEXTS, 20230115)
  const values = spoiledTexts(VALUES, TEXTS, 20230116)

  test(
    'a cost basis is answered, and every remark stands within the text',
    () => {
      const misplaced = costs.filter((text) => isMisplaced(readCostBasis(text)))
      expect(misplaced).toEqual([])
    },
    10 * MINUTES,
  )

  test(
    'a cost basis without an amount says why',
    () => {
      const silent = costs.filter((text) => {
        const { items, amount, remarks } = readCostBasis(text)
        const all = items.flatMap(withParts)
        const isSaid = [...remarks, ...all.flatMap((item) => item.remarks)].length > 0
        return amount === undefined && !isSaid && !all.some(({ kind }) => kind === 'rate')
      })
      expect(silent).toEqual([])
    },
    10 * MINUTES,
  )

  test(
    'a value is answered, its print kept, and what is made of it says the same again',
    () => {
      const changed = values.filter((text) => {
        const { print, meaning } = readIndicatorValue(text, { name: '培训次数' })
        const again = readIndicatorValue(formatMeaning(meaning), { name: '培训次数' }).meaning
        return (
          print !== text || formatMeaning(again) !== formatMeaning(meaning) || again.kind !== meaning.kind
        )
      })
      expect(changed).toEqual([])
    },
    10 * MINUTES,
  )

  test(
    'a value that says nothing is named',
    () => {
      const silent = values.filter((text) => {
        const { meaning, doubts } = readIndicatorValue(text)
        return ['blank', 'deferred', 'text'].includes(meaning.kind) && doubts.length === 0
      })
      expect(silent).toEqual([])
    },
    10 * MINUTES,
  )

  test.runIf(IS_SOAK)(
    'each in under a millisecond as a rule, and none in half a second',
    () => {
      for (const [texts, read] of [
        [costs, readCostBasis],
        [values, readIndicatorValue],
      ] as const) {
        const times = texts.map((text) => {
          const start = performance.now()
          read(text)
          return performance.now() - start
        })
        const sorted = times.toSorted((a, b) => a - b)
        expect(sorted[sorted.length >> 1]).toBeLessThan(USUAL)
        expect(sorted.at(-1)).toBeLessThan(LONGEST)
      }
    },
    10 * MINUTES,
  )
})

function isMisplaced({ text, items, remarks }: CostBasis): boolean {
  const within = items.flatMap(withParts)
  return [...remarks, ...within, ...within.flatMap((item) => item.remarks)].some(
    ({ start, end }) => start < 0 || end < start || end > text.length,
  )
}

const withParts = (item: CostItem): readonly CostItem[] => [item, ...item.parts.flatMap(withParts)]
