import { expect, test } from 'vitest'
import { executionWeightTwice } from './execution-weight.ts'
import { executed, form, found } from './testing/made-part.ts'

test('one number of points is silent', () => {
  expect(
    found(executionWeightTwice, {
      forms: [form({ entries: '预算执行情况 | 分值 | 20', amounts: executed('10', '9', '90%', '18') })],
    }),
  ).toEqual([])
})

test('two are said, and the goals tell which is right', () => {
  expect(
    found(executionWeightTwice, {
      forms: [
        form({
          entries: '预算执行情况 | 分值 | 19',
          amounts: executed('10', '9', '90%', '18'),
          goals: '# 年度绩效目标1 (80) x',
        }),
      ],
    }),
  ).toEqual(['error 19分 → 20分'])
})

test('where the goals do not tell, it is a question', () => {
  expect(
    found(executionWeightTwice, {
      forms: [form({ entries: '预算执行情况 | 分值 | 19', amounts: executed('10', '9', '90%', '18') })],
    }),
  ).toEqual(['warning 19分 → 20分'])
})

test('a header without points has nothing to differ from', () => {
  expect(
    found(executionWeightTwice, {
      forms: [
        form({ entries: '预算执行情况 | 分值 | 10', amounts: executed('10', '9', '90%', '9', '得分') }),
      ],
    }),
  ).toEqual([])
})
