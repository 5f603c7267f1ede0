import { expect, test } from 'vitest'
import { basisOfValue } from './basis-of-value.ts'
import { form, found } from './testing/made-part.ts'

test('known words', () => {
  expect(
    found(basisOfValue, {
      forms: [
        form({
          goals: '产出指标/数量指标/甲 | 5人 | basis=工作计划\n产出指标/数量指标/乙 | 5人 | basis=历史标准',
        }),
      ],
    }),
  ).toEqual([])
})

test('one character off', () => {
  expect(
    found(basisOfValue, {
      forms: [form({ goals: '满意度指标/服务对象满意度/群众满意度 | ≥90% | basis=历时标准' })],
    }),
  ).toEqual(['warning 历时标准 → 历史标准'])
})

test('left blank where the others are filled in', () => {
  expect(
    found(basisOfValue, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/甲 | 5人 | basis=工作计划\n产出指标/数量指标/乙 | 5人 | basis=工作计划\n产出指标/数量指标/丙 | 5人',
        }),
      ],
    }),
  ).toEqual(['warning  → 填写指标值确定依据'])
})

test('a form without the column', () => {
  expect(
    found(basisOfValue, {
      forms: [form({ goals: '产出指标/数量指标/甲 | 5人\n产出指标/数量指标/乙 | 5人' })],
    }),
  ).toEqual([])
})
