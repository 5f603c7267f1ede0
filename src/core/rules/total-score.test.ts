import { expect, test } from 'vitest'
import { executed, form, found } from './testing/made-part.ts'
import { totalScore } from './total-score.ts'

test('the sum of the scores is silent', () => {
  expect(
    found(totalScore, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          total: '98',
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=60\n效益指标/社会效益指标/满意度 | 100% | actual=100%; score=20',
        }),
      ],
    }),
  ).toEqual([])
})

test('another total is wrong', () => {
  expect(
    found(totalScore, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          total: '96',
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=60\n效益指标/社会效益指标/满意度 | 100% | actual=100%; score=20',
        }),
      ],
    }),
  ).toEqual(['error 96 → 98'])
})

test('a score that is not printed is told by the total', () => {
  expect(
    found(totalScore, {
      forms: [
        form({
          amounts: executed('10', '9', '90%', '18'),
          total: '98',
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=60\n效益指标/社会效益指标/满意度 | 100% | actual=100%',
        }),
      ],
    }),
  ).toEqual(['error  → 20'])
})

test('100 and 100.00 are one total', () => {
  expect(
    found(totalScore, {
      forms: [
        form({
          amounts: executed('10', '10', '100%', '20.00'),
          total: '100',
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=60\n效益指标/社会效益指标/满意度 | 100% | actual=100%; score=20',
        }),
      ],
    }),
  ).toEqual([])
})
