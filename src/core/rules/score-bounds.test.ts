import { expect, test } from 'vitest'
import { scoreBounds } from './score-bounds.ts'
import { form, found } from './testing/made-part.ts'

test('a score within its weight is silent', () => {
  expect(
    found(scoreBounds, {
      forms: [
        form({
          goals: '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=10; weight=10',
        }),
      ],
    }),
  ).toEqual([])
})

test('a score above it is not', () => {
  expect(
    found(scoreBounds, {
      forms: [
        form({
          goals: '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=3人; score=12; weight=10',
        }),
      ],
    }),
  ).toEqual(['error 12 → ≤10'])
})

test('nor is a total above 100', () => {
  expect(
    found(scoreBounds, {
      forms: [
        form({
          total: '101',
          goals: '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=3人; score=10; weight=10',
        }),
      ],
    }),
  ).toEqual(['error 101 → ≤100'])
})

test('without weights of their own the goal’s is the bound', () => {
  expect(
    found(scoreBounds, {
      forms: [form({ goals: '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=3人; score=79' })],
    }),
  ).toEqual([])
})
