import { expect, test } from 'vitest'
import { executionRate } from './execution-rate.ts'
import { executed, form, found } from './testing/made-part.ts'

test('the quotient as printed is silent', () => {
  expect(found(executionRate, { forms: [form({ amounts: executed('17.00', '13.28', '78.12%') })] })).toEqual(
    [],
  )
})

test('another rate is wrong, and the right one is said', () => {
  expect(
    found(executionRate, { forms: [form({ amounts: executed('823.24', '624.81', '79.36%') })] }),
  ).toEqual(['error 79.36% → 75.90%'])
})

test('what the rounding of the amounts explains is no error', () => {
  expect(found(executionRate, { forms: [form({ amounts: executed('2.50', '2.16', '86.39%') })] })).toEqual([
    'rounding 86.39% → 86.40%',
  ])
})

test('no budget has no rate', () => {
  expect(found(executionRate, { forms: [form({ amounts: executed('0', '0', '100%') })] })).toEqual([])
})
