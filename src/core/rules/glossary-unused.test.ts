import { expect, test } from 'vitest'
import { glossaryUnused } from './glossary-unused.ts'
import { EXPENDITURE } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string) => accounts(`${EXPENDITURE}\n第四部分 名词解释\n${text}`)

test('subjects of the tables', () => {
  expect(
    said(
      glossaryUnused,
      document('1. 社会保障和就业支出（类）民政管理事务（款）行政运行（项）：反映基本支出。'),
    ),
  ).toEqual([])
})

test('a class and an item that no table has', () => {
  expect(
    said(
      glossaryUnused,
      document(`1. 一般公共服务支出（类）商贸事务（款）行政运行（项）：反映基本支出。
2. 社会保障和就业支出（类）民政管理事务（款）机关服务（项）：反映后勤支出。`),
    ),
  ).toEqual([
    'line 19 error 一般公共服务支出（类） → 删去“一般公共服务支出（类）”',
    'line 20 error 机关服务（项） → 删去“机关服务（项）”',
  ])
})

test('prose outside the glossary may speak of what is not in the tables', () => {
  expect(
    said(
      glossaryUnused,
      accounts(`${EXPENDITURE}\n第三部分 情况说明\n上年有一般公共服务支出（类）2 万元，本年没有。`),
    ),
  ).toEqual([])
})
