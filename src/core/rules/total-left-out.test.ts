import { expect, test } from 'vitest'
import { BASIC, EXPENDITURE, TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'
import { totalLeftOut } from './total-left-out.ts'

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
const SPLIT = `一般公共预算财政拨款基本支出决算明细表
公开06表
单位：万元
科目编码|科目名称|金额|科目编码|科目名称|金额
301|工资福利支出|7.20|302|商品和服务支出|9.80
30101|基本工资|7.20|30201|办公费|9.80
|||310|资本性支出|3.00
|||31002|办公设备购置|3.00
|人员经费合计|7.20||公用经费合计|12.80`

const without = (text: string, row: string): string => {
  if (!text.includes(row)) throw new Error(row)
  return text.replace(`\n${row}`, '')
}
const found = (...tables: readonly string[]) => said(totalLeftOut, accounts(tables.join('\n')))

test('tables that are whole', () => {
  expect(found(TOTALS, EXPENDITURE, GENERAL, BASIC, FUND)).toEqual([])
  expect(found(TOTALS, SPLIT)).toEqual([])
})

test('one of a pair of totals', () => {
  expect(found(SPLIT.replace('公用经费合计|12.80', '|'))).toEqual([
    expect.stringMatching(/warning {2}→ 12\.80$/),
  ])
})

test('the total of one side, and of a list where all others have theirs', () => {
  expect(
    found(
      without(TOTALS, '本年收入合计|30.00|本年支出合计|30.00').replace(
        '总计|',
        '||本年支出合计|30.00\n总计|',
      ),
    ),
  ).toEqual([expect.stringMatching(/warning {2}→ 30\.00$/)])
  const revenue = EXPENDITURE.replace('支出决算表', '收入决算表')
    .replace('公开03表', '公开02表')
    .replace('本年支出合计|基本支出|项目支出', '本年收入合计|财政拨款收入|事业收入')
  const classes = `${FUND}\n229|其他支出||1.00|1.00||1.00|`.replaceAll(
    '合计||9.00|9.00||9.00',
    '合计||10.00|10.00||10.00',
  )
  const open = without(GENERAL, '|合计|30.00|20.00|10.00')
  expect(found(revenue, EXPENDITURE, classes, open)).toEqual([expect.stringMatching(/warning {2}→ 30\.00$/)])
  expect(found(EXPENDITURE, classes, open)).toEqual([])
  // One chain is its own total.
  const chain = without(FUND, '|合计||9.00|9.00||9.00|')
  expect(found(revenue, EXPENDITURE, GENERAL, chain)).toEqual([])
})
