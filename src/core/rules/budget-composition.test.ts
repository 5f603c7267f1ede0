import { expect, test } from 'vitest'
import { budgetComposition } from './budget-composition.ts'
import { form, found } from './testing/made-part.ts'

test('fiscal and other money make the budget', () => {
  expect(
    found(budgetComposition, {
      forms: [
        form({
          kind: 'projectTargets',
          fields: { 预算数: '10.94', '其中：财政资金': '8.94', 其他资金: '2' },
        }),
      ],
    }),
  ).toEqual([])
})

test('or not', () => {
  expect(
    found(budgetComposition, {
      forms: [form({ kind: 'projectTargets', fields: { 预算数: '10.94', '其中：财政资金': '8.94' } })],
    }),
  ).toEqual(['error 10.94 → 8.94'])
})

test('a budget without parts says nothing', () => {
  expect(
    found(budgetComposition, { forms: [form({ kind: 'projectTargets', fields: { 预算数: '10.94' } })] }),
  ).toEqual([])
})
