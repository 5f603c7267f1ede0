import { expect, test } from 'vitest'
import { lowUseAtFullRate } from './low-use-at-full-rate.ts'
import { executed, form, found } from './testing/made-part.ts'

test('low use beside a low rate', () => {
  expect(
    found(lowUseAtFullRate, {
      forms: [
        form({ amounts: executed('10', '7'), fields: { 偏差大或目标未完成原因分析: '资金的使用率偏低。' } }),
      ],
    }),
  ).toEqual([])
})

test('low use beside 100 %', () => {
  expect(
    found(lowUseAtFullRate, {
      forms: [
        form({
          amounts: executed('9.8', '9.8'),
          fields: { 偏差大或目标未完成原因分析: '稳定资金的使用率会偏低。' },
        }),
      ],
    }),
  ).toEqual(['warning 使用率会偏低 → 与执行率 100% 一致'])
})

test('other words at 100 %', () => {
  expect(
    found(lowUseAtFullRate, {
      forms: [
        form({ amounts: executed('9.8', '9.8'), fields: { 偏差大或目标未完成原因分析: '上访事项减少。' } }),
      ],
    }),
  ).toEqual([])
})
