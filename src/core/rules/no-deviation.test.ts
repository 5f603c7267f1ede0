import { expect, test } from 'vitest'
import { noDeviation } from './no-deviation.ts'
import { executed, form, found } from './testing/made-part.ts'

test('no deviation where all was spent', () => {
  expect(
    found(noDeviation, {
      forms: [
        form({ amounts: executed('15.38', '15.38'), fields: { 偏差大或目标未完成原因分析: '无偏差。' } }),
      ],
    }),
  ).toEqual([])
})

test('not where much was left', () => {
  expect(
    found(noDeviation, {
      forms: [
        form({ amounts: executed('2.50', '2.16'), fields: { 偏差大或目标未完成原因分析: '无偏差。' } }),
      ],
    }),
  ).toEqual(['warning 无偏差。 → 说明执行率 86.40%、未执行 0.34 万元的原因'])
})

test('where little was left it is a note', () => {
  expect(
    found(noDeviation, {
      forms: [
        form({ amounts: executed('116.00', '110.16'), fields: { 偏差大或目标未完成原因分析: '无偏差。' } }),
      ],
    }),
  ).toEqual(['note 无偏差。 → 说明执行率 94.97%、未执行 5.84 万元的原因'])
})

test('a reason is a reason', () => {
  expect(
    found(noDeviation, {
      forms: [
        form({ amounts: executed('2.50', '2.16'), fields: { 偏差大或目标未完成原因分析: '缴费人数减少。' } }),
      ],
    }),
  ).toEqual([])
})
