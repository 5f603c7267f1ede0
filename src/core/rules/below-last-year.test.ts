import { expect, test } from 'vitest'
import { belowLastYear } from './below-last-year.ts'
import { form, found } from './testing/made-part.ts'

test('as much as last year', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ goals: '产出指标/数量指标/培训人数 | ≥96人 | 前年=90人;上年=96人' })],
    }),
  ).toEqual([])
})

test('less than last year', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ goals: '产出指标/数量指标/购买灭火器数量 | 40个 | 前年=80个;上年=80个' })],
    }),
  ).toEqual(['warning 40个 → 不低于上年的 80个，或说明原因'])
})

test('in a column that was guessed it is a note', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ doubted: ['151人'], goals: '产出指标/数量指标/慰问人数 | 134人 | 上年=151人' })],
    }),
  ).toEqual(['note 134人 → 不低于上年的 151人，或说明原因'])
})

test('fewer complaints are better', () => {
  expect(
    found(belowLastYear, { forms: [form({ goals: '效益指标/社会效益指标/投诉次数 | ≤3次 | 上年=≤5次' })] }),
  ).toEqual([])
})
