import { expect, test } from 'vitest'
import { overallAgainstTables } from './overall-against-tables.ts'
import { form, found, statement } from './testing/made-part.ts'

test('the unit’s own row', () => {
  expect(
    found(overallAgainstTables, {
      statements: [
        statement(
          'budget.revenue-by-unit',
          '收入预算总表',
          '403002 | 武汉市江汉区工业企业服务中心 | 合计 | 498.45',
        ),
      ],
      forms: [
        form({
          kind: 'overallDeclaration',
          unit: '江汉区工业企业服务中心',
          amounts: '收入构成/合计 | 总体资金情况/当年金额 | 498.45',
        }),
      ],
    }),
  ).toEqual([])
})

test('another amount', () => {
  expect(
    found(overallAgainstTables, {
      statements: [
        statement(
          'budget.revenue-by-unit',
          '收入预算总表',
          '403002 | 武汉市江汉区工业企业服务中心 | 合计 | 498.45',
        ),
      ],
      forms: [
        form({
          kind: 'overallDeclaration',
          unit: '江汉区工业企业服务中心',
          amounts: '收入构成/合计 | 总体资金情况/当年金额 | 368.58',
        }),
      ],
    }),
  ).toEqual(['error 368.58 → 498.45'])
})

test('another unit has no row to compare', () => {
  expect(
    found(overallAgainstTables, {
      statements: [
        statement(
          'budget.revenue-by-unit',
          '收入预算总表',
          '403002 | 武汉市江汉区工业企业服务中心 | 合计 | 498.45',
        ),
      ],
      forms: [
        form({
          kind: 'overallDeclaration',
          unit: '江汉区商务发展服务中心',
          amounts: '收入构成/合计 | 总体资金情况/当年金额 | 368.58',
        }),
      ],
    }),
  ).toEqual([])
})
