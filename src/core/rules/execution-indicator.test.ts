import { expect, test } from 'vitest'
import { executionIndicator } from './execution-indicator.ts'
import { executed, form, found } from './testing/made-part.ts'

test('the form’s own rate', () => {
  expect(
    found(executionIndicator, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          goals: '产出指标/成本指标/预算执行率 | 100% | actual=82.46%; score=8.25',
        }),
      ],
    }),
  ).toEqual([])
})

test('another rate, and what it would score', () => {
  expect(
    found(executionIndicator, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          goals: '产出指标/成本指标/预算执行率 | 100% | actual=100%; score=10',
        }),
      ],
    }),
  ).toEqual(['error 100% → 82.46%，8.25 分'])
})

test('a rate of something else', () => {
  expect(
    found(executionIndicator, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          goals: '产出指标/数量指标/工资发放完成率 | 100% | actual=100%; score=10',
        }),
      ],
    }),
  ).toEqual([])
})
