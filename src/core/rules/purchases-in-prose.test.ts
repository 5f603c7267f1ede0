import { expect, test } from 'vitest'
import { purchasesInProse } from './purchases-in-prose.ts'
import { form, found } from './testing/made-part.ts'

const forms = [
  form({ project: '甲', purchases: '复印纸 | 1批 | 2' }),
  form({ project: '乙', purchases: '审计服务 | 20户 | 6\n评估服务 | 8户 | 4.5' }),
]
const prose = (amount: string): string =>
  `# 政府采购预算情况\n2023年纳入政府采购预算支出合计${amount}万元，其中货物类2万元。`

test('the sum of the plans', () => {
  expect(found(purchasesInProse, { forms, prose: prose('12.5') })).toEqual([])
})

test('another sum', () => {
  expect(found(purchasesInProse, { forms, prose: prose('28.75') })).toEqual(['note 28.75万元 → 12.50万元'])
  expect(found(purchasesInProse, { forms, prose: prose('9') })).toEqual(['warning 9万元 → 12.50万元'])
})

test('without plans, or without such a section, there is nothing to compare', () => {
  expect(found(purchasesInProse, { prose: prose('28.75') })).toEqual([])
  expect(
    found(purchasesInProse, { forms, prose: prose('28.75').replace('政府采购预算情况', '其他') }),
  ).toEqual([])
})
