import { expect, test } from 'vitest'
import { noValue } from './no-value.ts'
import { form, found } from './testing/made-part.ts'

test('numbers and levels are values', () => {
  expect(
    found(noValue, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/人数 | 2人\n效益指标/社会效益指标/稳定 | 有效改善\n产出指标/成本指标/成本 | ≤预算数',
        }),
      ],
    }),
  ).toEqual([])
})

test('a value put off', () => {
  expect(
    found(noValue, { forms: [form({ goals: '产出指标/数量指标/贷款笔数 | 根据实际情况 | actual=9笔' })] }),
  ).toEqual(['warning 根据实际情况 → 可以衡量的指标值（数值或明确的程度）'])
})

test('none', () => {
  expect(
    found(noValue, { forms: [form({ goals: '产出指标/数量指标/人数 | 2人\n产出指标/时效指标/次年一月' })] }),
  ).toEqual(['error  → 可以衡量的指标值（数值或明确的程度）'])
})

test('a form without a column of targets', () => {
  expect(found(noValue, { forms: [form({ goals: '产出指标/数量指标/人数' })] })).toEqual([])
})
