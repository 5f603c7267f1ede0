import { expect, test } from 'vitest'
import { fundsBalance } from './funds-balance.ts'
import { form, found } from './testing/made-part.ts'

test('revenue and expenditure are equal', () => {
  expect(
    found(fundsBalance, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | 5
支出构成/合计 | 总体资金情况/当年金额 | 5`,
        }),
      ],
    }),
  ).toEqual([])
})

test('or not', () => {
  expect(
    found(fundsBalance, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | 5
支出构成/合计 | 总体资金情况/当年金额 | 6`,
        }),
      ],
    }),
  ).toEqual(['error 6 → 5'])
})

test('a total below both groups is that of expenditure', () => {
  expect(
    found(fundsBalance, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | 482.63
支出构成/基本支出 | 总体资金情况/当年金额 | 379.14
支出构成/项目支出 | 总体资金情况/当年金额 | 103.49
合计 | 总体资金情况/当年金额 | 482.63`,
        }),
      ],
    }),
  ).toEqual([])
})

test('another year’s column is its own', () => {
  expect(
    found(fundsBalance, {
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体绩效目标申报表',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | 5
支出构成/合计 | 近两年/2022年 | 6`,
        }),
      ],
    }),
  ).toEqual([])
})

test('rows that are each rounded may be off by their rounding', () => {
  const of = (total: string) =>
    found(fundsBalance, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | ${total}
支出构成/基本支出 | 总体资金情况/当年金额 | 379.14
支出构成/项目支出 | 总体资金情况/当年金额 | 103.49`,
        }),
      ],
    })
  expect(of('482.63')).toEqual([])
  expect(of('482.64')).toEqual(['rounding 482.63 → 482.64'])
  expect(of('482.66')).toEqual(['error 482.63 → 482.66'])
})
