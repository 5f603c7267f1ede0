import { expect, test } from 'vitest'
import { earlierScope } from './earlier-scope.ts'
import { form, found } from './testing/made-part.ts'

const overall = (last: string) =>
  form({
    kind: 'overallDeclaration',
    unit: '甲局',
    amounts: `收入构成/合计 | 总体资金情况/当年金额 | 120.50\n收入构成/合计 | 近两年收支金额/2022年 | ${last}`,
  })
const PROSE = '# 收支预算总体情况\n2023年收支总预算120.50万元，比2022年预算减少10万元，下降8%。'

test('as the text has it', () => {
  expect(found(earlierScope, { forms: [overall('130.50')], prose: PROSE })).toEqual([])
})

test('another scope', () => {
  expect(found(earlierScope, { forms: [overall('57.10')], prose: PROSE })).toEqual(['warning 57.10 → 130.50'])
})

test('a text on another total says nothing of this form', () => {
  expect(
    found(earlierScope, { forms: [overall('57.10')], prose: PROSE.replace('120.50', '300.00') }),
  ).toEqual([])
})
