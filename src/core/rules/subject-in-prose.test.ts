import { expect, test } from 'vitest'
import { subjectInProse } from './subject-in-prose.ts'
import { EXPENDITURE } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string) => accounts(`${EXPENDITURE}\n第三部分 情况说明\n${text}`)

test('subjects by their names', () => {
  expect(
    said(
      subjectInProse,
      document(`1. 社会保障和就业支出（类）民政管理事务（款）行政运行（项）。年初预算为 18 万元。
2. 卫生健康（类）支出 2 万元，主要用于行政事业单位医疗（款）。`),
    ),
  ).toEqual([])
})

test('a slip, and the name of earlier years', () => {
  expect(
    said(
      subjectInProse,
      document(`1. 社会保障和就业支出（类）行政事业单位离退休（款）其它行政事业单位养老支出（项）。
2. 一般公共服务支出（类）政府办公厅及相关机构事务（款）。
3. 医疗卫生与计划生育支出（类）2 万元。`),
    ),
  ).toEqual([
    'line 19 error 行政事业单位离退休（款） → 行政事业单位养老支出（款）',
    'line 19 error 其它行政事业单位养老支出（项） → 其他行政事业单位养老支出（项）',
    'line 20 error 政府办公厅及相关机构事务（款） → 政府办公厅（室）及相关机构事务（款）',
    'line 21 error 医疗卫生与计划生育支出（类） → 卫生健康支出（类）',
  ])
})

test('words before a name, and one item of two levels, are right', () => {
  expect(
    said(
      subjectInProse,
      document('3. 主要用于社会保障和就业支出（类）其他社会保障和就业支出（款）（项）方面的支出。'),
    ),
  ).toEqual([])
})

test('names with marks of their own are whole, and lists are parted by the same marks', () => {
  expect(
    said(
      subjectInProse,
      document(`4. 社会保障和就业支出（类）抚恤（款）在乡复员、退伍军人生活补助（项）。
5. 公共安全支出（类）法院（款）“两庭”建设（项）。
6. 用于“社会保障和就业支出”（类）行政单位离退休、民政管理事务（款）。`),
    ),
  ).toEqual([])
})

test('a section said twice, and an item of another section', () => {
  expect(
    said(
      subjectInProse,
      document(`7. 社会保障和就业支出（类）民政管理事务（款）民政管理事务（项）10 万元。
8. 社会保障和就业支出（类）民政管理事务（款）行政单位医疗（项）2 万元。`),
    ),
  ).toEqual(['line 19 warning 民政管理事务（项） → ', 'line 20 warning 行政单位医疗（项） → '])
})
