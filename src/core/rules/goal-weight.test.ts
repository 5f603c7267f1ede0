import { expect, test } from 'vitest'
import { goalWeight } from './goal-weight.ts'
import { form, found } from './testing/made-part.ts'

test('indicators make their goal', () => {
  expect(
    found(goalWeight, {
      forms: [
        form({
          goals:
            '# 年度绩效目标4 (4) x\n产出指标/数量指标/自查次数 | 2次 | actual=2次; score=2\n产出指标/质量指标/责任制 | 落实 | actual=落实; score=2',
        }),
      ],
    }),
  ).toEqual([])
})

test('points that are missing are said', () => {
  expect(
    found(goalWeight, {
      forms: [
        form({ goals: '# 年度绩效目标4 (16) x\n产出指标/数量指标/自查次数 | 2次 | actual=2次; score=2' }),
      ],
    }),
  ).toEqual(['error 16 → 2'])
})

test('a missed target explains points that were not given', () => {
  expect(
    found(goalWeight, {
      forms: [
        form({ goals: '# 年度绩效目标4 (4) x\n产出指标/数量指标/自查次数 | 4次 | actual=2次; score=2' }),
      ],
    }),
  ).toEqual([])
})

test('with weights of their own, scores do not matter', () => {
  expect(
    found(goalWeight, {
      forms: [
        form({
          goals: '# 年度绩效目标4 (4) x\n产出指标/数量指标/自查次数 | 4次 | actual=4次; score=1; weight=4',
        }),
      ],
    }),
  ).toEqual([])
})
