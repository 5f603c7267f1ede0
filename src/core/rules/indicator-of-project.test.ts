import { expect, test } from 'vitest'
import { indicatorOfProject } from './indicator-of-project.ts'
import { form, found } from './testing/made-part.ts'

test('the project has it', () => {
  expect(
    found(indicatorOfProject, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出数量/托管企业户数 | 55户 | category=改制托管' }),
        form({
          kind: 'projectTargets',
          project: '改制托管经费',
          goals: '项目产出/产出数量/档案托管企业户数 | 55户',
        }),
      ],
    }),
  ).toEqual([])
})

test('the project has not', () => {
  expect(
    found(indicatorOfProject, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出数量/维稳单位数量 | 36家 | category=改制托管' }),
        form({
          kind: 'projectTargets',
          project: '改制托管经费',
          goals: '项目产出/产出数量/档案托管企业户数 | 55户',
        }),
      ],
    }),
  ).toEqual(['warning 维稳单位数量 → 改制托管经费的项目表应有同指标'])
})

test('of no single project', () => {
  expect(
    found(indicatorOfProject, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出数量/维稳单位数量 | 36家 | category=综合指标' }),
        form({
          kind: 'projectTargets',
          project: '改制托管经费',
          goals: '项目产出/产出数量/档案托管企业户数 | 55户',
        }),
      ],
    }),
  ).toEqual([])
})
