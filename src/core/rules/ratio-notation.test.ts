import { expect, test } from 'vitest'
import { ratioNotation } from './ratio-notation.ts'
import { form, found } from './testing/made-part.ts'

test('percentages', () => {
  expect(found(ratioNotation, { forms: [form({ goals: '产出指标/质量指标/处置率 | 100%' })] })).toEqual([])
})

test('1 for 100 %', () => {
  expect(found(ratioNotation, { forms: [form({ goals: '产出指标/质量指标/处置率 | 1' })] })).toEqual([
    'warning 1 → 100%',
  ])
})

test('1 of something countable', () => {
  expect(found(ratioNotation, { forms: [form({ goals: '产出指标/数量指标/报告数 | 1' })] })).toEqual([])
})
