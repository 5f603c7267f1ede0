import { expect, test } from 'vitest'
import { budgetLabel } from './budget-label.ts'
import { executed, form, found } from './testing/made-part.ts'

test('the name of the column', () => {
  expect(
    found(budgetLabel, {
      forms: [
        form({
          amounts: executed('17.00', '13.28'),
          fields: { 偏差大或目标未完成原因分析: '调整后预算数17.00万元' },
        }),
      ],
    }),
  ).toEqual([])
})

test('the original budget for the adjusted one', () => {
  expect(
    found(budgetLabel, {
      forms: [
        form({
          amounts: executed('17.00', '13.28'),
          fields: { 偏差大或目标未完成原因分析: '年初预算数17.00万元' },
        }),
      ],
    }),
  ).toEqual(['note 年初预算数 17.00万元 → 调整后预算数 17.00'])
})

test('another amount may be the original budget', () => {
  expect(
    found(budgetLabel, {
      forms: [
        form({
          amounts: executed('17.00', '13.28'),
          fields: { 偏差大或目标未完成原因分析: '年初预算数20.00万元' },
        }),
      ],
    }),
  ).toEqual([])
})
