import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { unclearValue } from './unclear-value.ts'

test('one reading', () => {
  expect(
    found(unclearValue, {
      forms: [form({ goals: '产出指标/时效指标/发放时间 | 12月底前\n产出指标/数量指标/月数 | 12个月' })],
    }),
  ).toEqual([])
})

test('a month or twelve of them', () => {
  expect(found(unclearValue, { forms: [form({ goals: '产出指标/时效指标/按时发放 | 12月' })] })).toEqual([
    'warning 12月 → 12个月，或12月底前',
  ])
})

test('the most that can be had', () => {
  expect(found(unclearValue, { forms: [form({ goals: '产出指标/质量指标/考核 | 满分100分' })] })).toEqual([
    'warning 满分100分 → 目标分数，如 ≥90分',
  ])
})
