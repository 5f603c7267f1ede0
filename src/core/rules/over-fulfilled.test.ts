import { expect, test } from 'vitest'
import { overFulfilled } from './over-fulfilled.ts'
import { form, found } from './testing/made-part.ts'

const goals = (actual: string): string => `产出指标/数量指标/咨询人数 | 5人 | actual=${actual}`

test('as planned, somewhat more, or explained', () => {
  expect(
    found(overFulfilled, { forms: [form({ goals: goals('5人') }), form({ goals: goals('6人') })] }),
  ).toEqual([])
  expect(
    found(overFulfilled, {
      forms: [form({ goals: goals('8人'), fields: { 偏差大或目标未完成原因分析: '年中新增三人。' } })],
    }),
  ).toEqual([])
})

test('far more, without a word', () => {
  expect(found(overFulfilled, { forms: [form({ goals: goals('8人') })] })).toEqual([
    'note 8人 → 说明完成 160% 的原因',
  ])
})
