import { expect, test } from 'vitest'
import { subjectNear } from './subject-near.ts'
import { EXPENDITURE } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string) => accounts(`${EXPENDITURE}\n第三部分 情况说明\n${text}`)

test('names of the tables', () => {
  expect(
    said(subjectNear, document('1、社会保障和就业支出 28 万元；2、其他民政管理事务支出 10 万元。')),
  ).toEqual([])
})

test('a word more, and a wrong one', () => {
  expect(
    said(subjectNear, document('1、社会保障和就业等支出 28 万元；\n2、其他民政管理实务支出 10 万元；')),
  ).toEqual([
    'line 19 warning 社会保障和就业等支出 → 社会保障和就业支出',
    'line 20 warning 其他民政管理实务支出 → 其他民政管理事务支出',
  ])
})

test('subjects of another year or another kind are names of their own', () => {
  expect(
    said(
      subjectNear,
      document('上年其他社会保障和就业支出 3 万元，一般公共预算财政拨款支出 30 万元，工资福利支出 8 万元。'),
    ),
  ).toEqual([])
})

test('the “三公”经费 are called as their own statement calls them', () => {
  const economic =
    '四、一般公共预算财政拨款基本支出决算表\n经济分类科目编码 | 科目名称 | 决算数\n30212 | 因公出国（境）费用 | 3.00\n30231 | 公务用车运行维护费 | 8.00\n合计 | | 11.00'
  expect(
    said(
      subjectNear,
      accounts(
        `${EXPENDITURE}\n${economic}\n第三部分 情况说明\n1、因公出国（境）费支出 3 万元。其中：\n公务用车运行维护支出 8 万元。`,
      ),
    ),
  ).toEqual([])
})
