import { expect, test } from 'vitest'
import { fundsShare } from './funds-share.ts'
import { form, found } from './testing/made-part.ts'

test('parts of the total as printed', () => {
  expect(
    found(fundsShare, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/运转类 | 总体资金情况/当年金额 | 34.37
支出构成/运转类 | 总体资金情况/占比 | 8.68%
支出构成/合计 | 总体资金情况/当年金额 | 395.97`,
        }),
      ],
    }),
  ).toEqual([])
})

test('a share rounded to fill up 100', () => {
  expect(
    found(fundsShare, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/运转类 | 总体资金情况/当年金额 | 112.79
支出构成/运转类 | 总体资金情况/占比 | 9%
支出构成/合计 | 总体资金情况/当年金额 | 1360.96`,
        }),
      ],
    }),
  ).toEqual(['error 9% → 8%'])
})

test('what a zero left out explains is rounding', () => {
  expect(
    found(fundsShare, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `支出构成/人员类 | 总体资金情况/当年金额 | 308.6
支出构成/人员类 | 总体资金情况/占比 | 77.93%
支出构成/合计 | 总体资金情况/当年金额 | 395.97`,
        }),
      ],
    }),
  ).toEqual(['rounding 77.93% → 77.94%'])
})

test('nothing of something is 0', () => {
  expect(
    found(fundsShare, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `收入构成/单位资金 | 总体资金情况/当年金额 | 0
收入构成/单位资金 | 总体资金情况/占比 | 0
收入构成/合计 | 总体资金情况/当年金额 | 395.97`,
        }),
      ],
    }),
  ).toEqual([])
})
