import { expect, test } from 'vitest'
import { rowLeftOut } from './row-left-out.ts'
import { BASIC, EXPENDITURE, TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const GENERAL = EXPENDITURE.replace('支出决算表', '一般公共预算财政拨款支出决算表').replace(
  '公开03表',
  '公开05表',
)
const FUND = `政府性基金预算财政拨款收入支出决算表
公开08表
单位：万元
科目编码|科目名称|年初结转和结余|本年收入|本年支出合计|基本支出|项目支出|年末结转和结余
|合计||9.00|9.00||9.00|
212|城乡社区支出||9.00|9.00||9.00|
21208|国有土地使用权出让收入安排的支出||9.00|9.00||9.00|
2120803|城市建设支出||9.00|9.00||9.00|`
const without = (text: string, row: string): string => {
  if (!text.includes(row)) throw new Error(row)
  return text.replace(`\n${row}`, '')
}
const found = (...tables: readonly string[]) => said(rowLeftOut, accounts(tables.join('\n')))

test('tables that are whole', () => {
  expect(found(TOTALS, EXPENDITURE, GENERAL, BASIC, FUND)).toEqual([])
})

test('a level of a single chain', () => {
  const row = '212|城乡社区支出||9.00|9.00||9.00|'
  expect(found(EXPENDITURE, GENERAL, without(FUND, row))).toEqual([
    expect.stringMatching(/warning {2}→ 9\.00$/),
  ])
})

test('the only item of a subject', () => {
  expect(found(EXPENDITURE, without(GENERAL, '2101101|行政单位医疗|2.00|2.00|'))).toEqual([
    expect.stringMatching(/warning {2}→ 2\.00$/),
  ])
  expect(found(EXPENDITURE, without(FUND, '2120803|城市建设支出||9.00|9.00||9.00|'))).toEqual([
    expect.stringMatching(/warning {2}→ 9\.00$/),
  ])
})

test('a table of classes only has no items to miss', () => {
  const classes = EXPENDITURE.split('\n')
    .filter((line) => !/^\d{5}/.test(line))
    .join('\n')
  expect(found(TOTALS, classes)).toEqual([])
})

test('a row whose code is misprinted is there', () => {
  expect(found(EXPENDITURE, GENERAL.replace('2101101|', '71101|'))).toEqual([])
})
