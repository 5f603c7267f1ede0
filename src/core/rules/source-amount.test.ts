import { expect, test } from 'vitest'
import { sourceAmount } from './source-amount.ts'
import { executed, form, found } from './testing/made-part.ts'

test('a source with the amount of the budget', () => {
  expect(
    found(sourceAmount, {
      forms: [
        form({
          choices: { 预算来源及资金规模: '☑1、部门预算项目 ☐2、专项资金' },
          fields: { 资金量: '9.8' },
          amounts: executed('9.8', '9.8'),
        }),
      ],
    }),
  ).toEqual([])
})

test('a source without amount', () => {
  expect(
    found(sourceAmount, {
      forms: [
        form({
          choices: { 预算来源及资金规模: '☑1、部门预算项目 ☐2、专项资金' },
          amounts: executed('9.8', '9.8'),
        }),
      ],
    }),
  ).toEqual(['warning  → 9.8'])
})

test('another amount may be the original budget', () => {
  expect(
    found(sourceAmount, {
      forms: [
        form({
          choices: { 预算来源及资金规模: '☑1、部门预算项目 ☐2、专项资金' },
          fields: { 资金量: '22.5' },
          amounts: executed('9.8', '9.8'),
        }),
      ],
    }),
  ).toEqual(['note 22.5 → 9.8'])
})

test('a form that does not ask', () => {
  expect(found(sourceAmount, { forms: [form({ amounts: executed('9.8', '9.8') })] })).toEqual([])
})
