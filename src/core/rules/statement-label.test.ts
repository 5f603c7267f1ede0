import { expect, test } from 'vitest'
import { statementLabel } from './statement-label.ts'
import { TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

test('labels of the statutory form', () => {
  expect(said(statementLabel, accounts(TOTALS))).toEqual([])
})

const REVENUE = `收入决算表
单位：万元
科目编码|科目名称|本年收入合计|一般公共预算财政拨款收入|政府性基金预算财政拨款收入|上级补助收入
|合计|30.00|30.00||`

test('a word left out, and a wrong one, that stand whole in another table', () => {
  expect(
    said(
      statementLabel,
      accounts(
        `${TOTALS.replace('政府性基金预算财政拨款收入', '政府性基金财政拨款收入').replace('上级补助', '上年补助')}\n${REVENUE}`,
      ),
    ),
  ).toEqual([
    'line 12 warning 二、政府性基金财政拨款收入 → 二、政府性基金预算财政拨款收入',
    'line 13 warning 四、上年补助收入 → 四、上级补助收入',
  ])
})

test('what a document calls so everywhere, and other words on purpose', () => {
  expect(
    said(
      statementLabel,
      accounts(
        TOTALS.replace('政府性基金预算财政拨款收入', '政府性基金财政拨款收入').replace(
          '上级补助',
          '上级单位补助',
        ),
      ),
    ),
  ).toEqual([])
})
