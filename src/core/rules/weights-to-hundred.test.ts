import { expect, test } from 'vitest'
import { executed, form, found } from './testing/made-part.ts'
import { weightsToHundred } from './weights-to-hundred.ts'

test('100 in all is silent', () => {
  expect(
    found(weightsToHundred, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          goals: '# 年度绩效目标1 (50) x\n# 年度绩效目标2 (30) y',
        }),
      ],
    }),
  ).toEqual([])
})

test('another sum is said', () => {
  expect(
    found(weightsToHundred, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          goals: '# 年度绩效目标1 (50) x\n# 年度绩效目标2 (29) y',
        }),
      ],
    }),
  ).toEqual(['error 99 → 100'])
})

test('two numbers for execution are another rule’s', () => {
  expect(
    found(weightsToHundred, {
      forms: [
        form({
          entries: '预算执行情况 | 分值 | 19',
          amounts: executed('10', '9', '90%', '18'),
          goals: '# 年度绩效目标1 (79) x',
        }),
      ],
    }),
  ).toEqual([])
})

test('goals without points cannot be summed', () => {
  expect(
    found(weightsToHundred, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          goals: '# 年度绩效目标1 (50) x\n# 年度绩效目标2  y',
        }),
      ],
    }),
  ).toEqual([])
})

test('weights of indicators are summed where goals have none', () => {
  const made = (weight: string) => ({
    forms: [
      form({
        amounts: `年度资金总额 | 全年预算数 | 120\n年度资金总额 | 全年执行数 | 108\n年度资金总额 | 分值 | 10`,
        goals: `产出指标/数量指标/里程 | 50公里 | weight=60\n效益指标/社会效益指标/通行 | 改善 | weight=${weight}`,
      }),
    ],
  })
  expect(found(weightsToHundred, made('30'))).toEqual([])
  expect(found(weightsToHundred, made('20'))).toEqual(['error 90 → 100'])
})
