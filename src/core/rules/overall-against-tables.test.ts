import { expect, test } from 'vitest'
import { overallAgainstTables } from './overall-against-tables.ts'
import { form, found, remarks, statement } from './testing/made-part.ts'

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

test('another amount with its parts is one finding that names them', () => {
  const made = {
    statements: [
      statement('budget.revenue-by-unit', '收入预算总表', '301002 | 东湖县投资促进中心 | 合计 | 90.00'),
      statement(
        'budget.general-by-unit',
        '一般公共预算支出表（分单位）',
        '301002 | 东湖县投资促进中心 | 人员经费 | 70.00\n301002 | 东湖县投资促进中心 | 公用经费 | 12.00',
      ),
    ],
    forms: [
      form({
        kind: 'overallDeclaration',
        unit: '东湖县投资促进中心',
        amounts: `收入构成/合计 | 总体资金情况/当年金额 | 60.00
支出构成/人员类项目支出 | 总体资金情况/当年金额 | 40.00
支出构成/运转类项目支出 | 总体资金情况/当年金额 | 12.00`,
      }),
    ],
  }
  expect(found(overallAgainstTables, made)).toEqual(['error 60.00 → 90.00'])
  const [only] = remarks(overallAgainstTables, made)
  expect(only?.message.zh).toContain('人员类项目支出 40.00 应为 70.00。')
  expect(only?.evidence?.map(({ printed }) => printed)).toEqual(['90.00', '40.00', '70.00'])
})

test('money of other funds is in the form and not in the table of the general public budget', () => {
  const of = (personnel: string) =>
    found(overallAgainstTables, {
      statements: [
        statement(
          'budget.revenue-by-unit',
          '收入预算总表',
          `403002 | 武汉市江汉区工业企业服务中心 | 合计 | 498.45
403002 | 武汉市江汉区工业企业服务中心 | 本年收入/一般公共预算 | 450.00`,
        ),
        statement(
          'budget.general-by-unit',
          '一般公共预算支出表（分单位）',
          '403002 | 武汉市江汉区工业企业服务中心 | 人员经费 | 400.00',
        ),
      ],
      forms: [
        form({
          kind: 'overallDeclaration',
          unit: '江汉区工业企业服务中心',
          amounts: `收入构成/合计 | 总体资金情况/当年金额 | 498.45
支出构成/人员类项目支出 | 总体资金情况/当年金额 | ${personnel}`,
        }),
      ],
    })
  expect(of('400.00')).toEqual([])
  expect(of('440.00')).toEqual([])
  expect(of('448.46')).toEqual([])
  expect(of('450.00')).toEqual(['error 450.00 → 400.00'])
  expect(of('390.00')).toEqual(['error 390.00 → 400.00'])
})
