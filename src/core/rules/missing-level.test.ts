import { expect, test } from 'vitest'
import { missingLevel } from './missing-level.ts'
import { form, found } from './testing/made-part.ts'

test('both levels printed', () => {
  expect(
    found(missingLevel, {
      forms: [form({ goals: '产出指标/数量指标/人数 | 2人\n产出指标/质量指标/合格率 | 100%' })],
    }),
  ).toEqual([])
})

test('level 1 left blank is said once for the rows', () => {
  expect(
    found(missingLevel, {
      forms: [
        form({
          goals:
            '/质量指标/工作开展 | 保障到位\n/时效指标/及时率 | 100%\n效益指标/社会效益指标/透明度 | 提高',
        }),
      ],
    }),
  ).toEqual(['error  → 产出指标'])
})

test('level-2 names under the header of level 1', () => {
  expect(
    found(missingLevel, {
      forms: [
        form({ kind: 'projectTargets', goals: '产出数量//人数 | 2人' }),
        form({ kind: 'projectTargets', goals: '/产出数量/户数 | 3户' }),
      ],
    }),
  ).toEqual(['warning 一级指标 → 二级指标'])
})

test('a form that prints no level 1 at all has no such column', () => {
  expect(
    found(missingLevel, { forms: [form({ goals: '/数量指标/人数 | 2人\n/质量指标/合格率 | 100%' })] }),
  ).toEqual([])
})
