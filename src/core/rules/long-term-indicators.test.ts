import { expect, test } from 'vitest'
import { longTermIndicators } from './long-term-indicators.ts'
import { form, found } from './testing/made-part.ts'

const row = (name: string): string => `产出指标/数量指标/${name} | 3次`
const said = (longTerm: readonly string[], annual: readonly string[]): readonly string[] =>
  found(longTermIndicators, {
    forms: [
      form({
        goals: `# 长期绩效目标1\n${longTerm.map(row).join('\n')}\n# 年度绩效目标1\n${annual.map(row).join('\n')}`,
      }),
    ],
  })

test('the same indicators, in any order, and nearly the same names', () => {
  expect(said(['安全演练次数', '走访企业户数'], ['走访企业户数', '安全演练完成次数'])).toEqual([])
})

test('some of their own', () => {
  expect(said(['安全演练次数', '管理制度健全性'], ['安全演练次数', '来信来访接受率'])).toEqual([
    'note 来信来访接受率 → 管理制度健全性',
  ])
})

test('forms of one term', () => {
  expect(found(longTermIndicators, { forms: [form({ goals: row('安全演练次数') })] })).toEqual([])
})
