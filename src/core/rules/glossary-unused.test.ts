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

test('a subject that is called like an institution', () => {
  const hospitals = EXPENDITURE.replace('21011|行政事业单位医疗', '21002|公立医院').replace(
    '2101101|行政单位医疗',
    '2100201|综合医院',
  )
  const text = '1. 卫生健康支出（类）公立医院（款）综合医院（项）：反映综合医院的支出。'
  expect(said(glossaryUnused, accounts(`${hospitals}\n第四部分 名词解释\n${text}`))).toEqual([])
})
