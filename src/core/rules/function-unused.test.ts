import { expect, test } from 'vitest'
import { functionUnused } from './function-unused.ts'
import { EXPENDITURE } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string) => accounts(`${EXPENDITURE}\n第三部分 情况说明\n${text}`)

test('sections of the tables', () => {
  expect(
    said(
      functionUnused,
      document('1. 社会保障和就业支出（类）28 万元，占 93%。主要用于民政管理事务、其他民政管理事务支出。'),
    ),
  ).toEqual([])
})

test('a section that no table has', () => {
  expect(
    said(
      functionUnused,
      document('1. 社会保障和就业支出（类）28 万元，占 93%。主要用于民政管理事务、行政事业单位养老支出。'),
    ),
  ).toEqual(['line 19 warning 行政事业单位养老支出 → 删去“行政事业单位养老支出”'])
})

test('uses in words of their own', () => {
  expect(
    said(
      functionUnused,
      document('1. 社会保障和就业支出（类）28 万元，主要用于人员经费、低保金、走访慰问、社会福利。'),
    ),
  ).toEqual([])
})
