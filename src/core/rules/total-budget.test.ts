import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { totalBudget } from './total-budget.ts'

test('the whole is no less than the year', () => {
  expect(found(totalBudget, { forms: [form({ fields: { 项目总预算: '30', 项目当年预算: '10' } })] })).toEqual(
    [],
  )
})

test('but less is wrong', () => {
  expect(
    found(totalBudget, { forms: [form({ fields: { 项目总预算: '14.92', 项目当年预算: '169.08' } })] }),
  ).toEqual(['error 14.92 → ≥169.08'])
})

test('it is for continued projects', () => {
  expect(
    found(totalBudget, {
      forms: [
        form({
          fields: { 项目总预算: '3', 项目当年预算: '3' },
          choices: { 项目安排频度: '☐1.一次性项目 ☑2.常年项目 ☐3.延续性项目' },
        }),
      ],
    }),
  ).toEqual(['note 3 → 空（由延续性项目填写）'])
})

test('which may give it', () => {
  expect(
    found(totalBudget, {
      forms: [
        form({
          fields: { 项目总预算: '3', 项目当年预算: '3' },
          choices: { 项目安排频度: '☐1.一次性项目 ☐2.常年项目 ☑3.延续性项目' },
        }),
      ],
    }),
  ).toEqual([])
})
