import { expect, test } from 'vitest'
import { targetIsDeed } from './target-is-deed.ts'
import { form, found } from './testing/made-part.ts'

test('a measure', () => {
  expect(found(targetIsDeed, { forms: [form({ goals: '产出指标/数量指标/招商企业数 | 2家' })] })).toEqual([])
})

test('the name again', () => {
  expect(
    found(targetIsDeed, {
      forms: [form({ goals: '产出指标/质量指标/全面做好招商工作 | 全面做好招商工作' })],
    }),
  ).toEqual(['warning 全面做好招商工作 → 可以衡量的指标值（数值或明确的程度）'])
})

test('done before it began', () => {
  expect(
    found(targetIsDeed, { forms: [form({ goals: '产出指标/质量指标/推动数字化转型 | 已完成' })] }),
  ).toEqual(['warning 已完成 → 可以衡量的指标值（数值或明确的程度）'])
})

test('a level word is a level', () => {
  expect(
    found(targetIsDeed, { forms: [form({ goals: '效益指标/社会效益指标/退休人员幸福感 | 增强' })] }),
  ).toEqual([])
})
