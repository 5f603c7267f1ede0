import { expect, test } from 'vitest'
import { goalFigures } from './goal-figures.ts'
import { form, found } from './testing/made-part.ts'

test('a number with its indicator', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  新技术达到20项以上\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual([])
})

test('a number without', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  自筹经费≤100万元\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual(['warning ≤100万元 → 有指标值为 100万元 的指标'])
})

test('numbers of a list promise nothing', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  1、按年度计划完成 2、群众满意\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual([])
})
