import { expect, test } from 'vitest'
import { spendingPlan } from './spending-plan.ts'
import { form, found } from './testing/made-part.ts'

test('a plan that rises to 100', () => {
  expect(
    found(spendingPlan, {
      forms: [form({ plan: { '3月底': '20.00', '6月底': '50.00', '12月底': '100.00' } })],
    }),
  ).toEqual([])
})

test('a plan that falls', () => {
  expect(
    found(spendingPlan, {
      forms: [form({ plan: { '3月底': '60.00', '6月底': '50.00', '12月底': '100.00' } })],
    }),
  ).toEqual(['error 50.00 → ≥60.00'])
})

test('a year that ends short of 100', () => {
  expect(found(spendingPlan, { forms: [form({ plan: { '3月底': '20.00', '12月底': '90.00' } })] })).toEqual([
    'error 90.00 → 100.00',
  ])
})

test('a plan without December', () => {
  expect(found(spendingPlan, { forms: [form({ plan: { '3月底': '20.00', '10月底': '70.00' } })] })).toEqual([
    'warning 70.00 → 100.00',
  ])
})

test('everything spent by October is a plan too', () => {
  expect(found(spendingPlan, { forms: [form({ plan: { '10月底': '100.00' } })] })).toEqual([])
})
