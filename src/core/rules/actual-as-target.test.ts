import { expect, test } from 'vitest'
import { actualAsTarget } from './actual-as-target.ts'
import { executed, form, found } from './testing/made-part.ts'

test('numbers that were measured', () => {
  expect(
    found(actualAsTarget, { forms: [form({ goals: '产出指标/数量指标/人数 | ≥5人 | actual=8人' })] }),
  ).toEqual([])
})

test('a bound is no actual value', () => {
  expect(
    found(actualAsTarget, {
      forms: [form({ goals: '满意度指标/服务对象满意度指标/租户满意度 | ≥80% | actual=≥80%' })],
    }),
  ).toEqual(['error ≥80% → 实际完成的数'])
})

test('of the execution rate the form knows it', () => {
  expect(
    found(actualAsTarget, {
      forms: [
        form({
          amounts: executed('12.58', '12.58'),
          goals: '成本指标/经济成本指标/预算执行控制率 | 97%—100% | actual=97%—100%',
        }),
      ],
    }),
  ).toEqual(['error 97%—100% → 100.00%'])
})

test('everything exactly as planned is worth a look', () => {
  expect(
    found(actualAsTarget, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/甲 | 5人 | actual=5人\n产出指标/数量指标/乙 | 6人 | actual=6人\n产出指标/数量指标/丙 | 7人 | actual=7人\n产出指标/数量指标/丁 | 8人 | actual=8人',
        }),
      ],
    }),
  ).toEqual(['note 4 个指标的完成值都等于目标值 → 实际完成的数'])
})
