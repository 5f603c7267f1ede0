import { expect, test } from 'vitest'
import { fundsTotal } from './funds-total.ts'
import { form, found } from './testing/made-part.ts'

test('rows make their total', () => {
  expect(
    found(fundsTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/人员类项目支出 | 总体资金情况/当年金额 | 308.6
支出构成/运转类项目支出 | 总体资金情况/当年金额 | 34.37
支出构成/合计 | 总体资金情况/当年金额 | 342.97`,
        }),
      ],
    }),
  ).toEqual([])
})

test('a total that is another', () => {
  expect(
    found(fundsTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/人员类项目支出 | 总体资金情况/当年金额 | 308.6
支出构成/运转类项目支出 | 总体资金情况/当年金额 | 34.37
支出构成/合计 | 总体资金情况/当年金额 | 352.97`,
        }),
      ],
    }),
  ).toEqual(['error 352.97 → 342.97'])
})

test('a hundredth off is rounding', () => {
  expect(
    found(fundsTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/人员类项目支出 | 总体资金情况/当年金额 | 1.33
支出构成/运转类项目支出 | 总体资金情况/当年金额 | 1.33
支出构成/合计 | 总体资金情况/当年金额 | 2.67`,
        }),
      ],
    }),
  ).toEqual(['rounding 2.67 → 2.66'])
})

test('zeros give no slack', () => {
  expect(
    found(fundsTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/人员类项目支出 | 总体资金情况/当年金额 | 0
支出构成/运转类项目支出 | 总体资金情况/当年金额 | 0
支出构成/合计 | 总体资金情况/当年金额 | 0`,
        }),
      ],
    }),
  ).toEqual([])
})
