import { expect, test } from 'vitest'
import { executionScore } from './execution-score.ts'
import { executed, form, found } from './testing/made-part.ts'

test('points are weight × rate', () => {
  expect(
    found(executionScore, { forms: [form({ amounts: executed('17.00', '13.28', '78.12%', '15.62') })] }),
  ).toEqual([])
})

test('other points are wrong', () => {
  expect(
    found(executionScore, { forms: [form({ amounts: executed('823.24', '624.81', '75.90%', '15.87') })] }),
  ).toEqual(['error 15.87 → 15.18'])
})

test('more spent than budgeted is full, not more', () => {
  expect(
    found(executionScore, { forms: [form({ amounts: executed('10.00', '12.00', '120%', '20.00') })] }),
  ).toEqual([])
})

test('a header that names other points is followed', () => {
  expect(
    found(executionScore, {
      forms: [form({ amounts: executed('100', '90', '90%', '9.00', '得分(10分*执行率)') })],
    }),
  ).toEqual([])
})
