import { expect, test } from 'vitest'
import { executed, form, found } from './testing/made-part.ts'
import { unpaidAmount } from './unpaid-amount.ts'

test('the whole difference explained', () => {
  expect(
    found(unpaidAmount, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          fields: { 偏差大或目标未完成原因分析: '工资共2.35万元未支付' },
        }),
      ],
    }),
  ).toEqual([])
})

test('a part of it', () => {
  expect(
    found(unpaidAmount, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          fields: { 偏差大或目标未完成原因分析: '11月至12月工资共2.26万元未支付' },
        }),
      ],
    }),
  ).toEqual(['note 2.26万元 → 2.35万元'])
})

test('amounts that are not unpaid do not count', () => {
  expect(
    found(unpaidAmount, {
      forms: [
        form({
          amounts: executed('13.40', '11.05'),
          fields: { 偏差大或目标未完成原因分析: '实际支出11.05万元' },
        }),
      ],
    }),
  ).toEqual([])
})
