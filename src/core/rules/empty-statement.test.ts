import { expect, test } from 'vitest'
import { emptyStatement } from './empty-statement.ts'
import { accounts, said } from './testing/read-text.ts'

const fund = (note: string) =>
  accounts(`政府性基金预算财政拨款收入支出决算表
部门：武陵市临江区民政局
单位：万元
科目编码|科目名称|年初结转和结余|本年收入|本年支出小计|基本支出|项目支出|年末结转和结余
合计|||||||
${note}`)

test('an empty table that says so', () => {
  expect(said(emptyStatement, fund('注：本部门2023年没有政府性基金预算收支，故本表无数据。'))).toEqual([])
})

test('an empty table that says nothing, and one that speaks of another', () => {
  expect(
    said(emptyStatement, fund('注：本表反映政府性基金预算财政拨款收入、支出及结转和结余情况。')),
  ).toEqual(['line 5 warning  → 注：本部门2023年没有政府性基金预算收支，故本表无数据。'])
  expect(said(emptyStatement, fund('注：本部门无国有资本经营预算支出，故本表无数据。'))).toEqual([
    'line 10 error 注：本部门无国有资本经营预算支出，故本表无数据。 → 注：本部门无政府性基金预算支出，故本表无数据。',
  ])
})

test('the text says it, or the table has amounts', () => {
  expect(
    said(emptyStatement, `${fund('')}\n第三部分 情况说明\n本部门当年无政府性基金预算财政拨款收入支出。`),
  ).toEqual([])
})
