import { expect, test } from 'vitest'
import { missingExplanation } from './missing-explanation.ts'
import { executed, form, found } from './testing/made-part.ts'

test('all spent asks for nothing', () => {
  expect(found(missingExplanation, { forms: [form({ amounts: executed('10', '10') })] })).toEqual([])
})

test('a low rate asks for a reason and a remedy', () => {
  expect(found(missingExplanation, { forms: [form({ amounts: executed('10', '5') })] })).toEqual([
    'warning  → 偏差原因',
    'note  → 改进措施',
  ])
})

test('given both, nothing is missing', () => {
  expect(
    found(missingExplanation, {
      forms: [
        form({ amounts: executed('10', '5'), fields: { 偏差原因分析: '合同推迟', 改进措施: '提前采购' } }),
      ],
    }),
  ).toEqual([])
})

test('a little left without points lost is in order', () => {
  expect(found(missingExplanation, { forms: [form({ amounts: executed('10', '9.8') })] })).toEqual([])
})
