import { expect, test } from 'vitest'
import { STATEMENTS } from '../generated/statements.ts'
import { definitionsOfTitle, numberInTitle, titleWords } from './statement-titles.ts'

test.each([
  ['2023年度收入支出决算总表', ['accounts.totals']],
  ['收入支出决算总表（表 1）', ['accounts.totals']],
  ['部门收支总体情况表', ['budget.totals']],
  ['2019年部门收支总表（单位：万元）', ['budget.totals']],
  ['表2. 2020 年部门收入预算总表', ['budget.revenue-by-unit', 'budget.revenue']],
  ['部门支出总表', ['budget.expenditure']],
  ['财政拨款收支总表', ['budget.appropriation-totals']],
  ['一般公共预算财政拨款支出表', ['budget.general-by-function', 'budget.general-by-unit']],
  ['一般公共预算支出表（按单位）', ['budget.general-by-unit']],
  ['一般公共预算基本支出情况表', ['budget.general-basic']],
  ['政府性基金预算拨款支出表', ['budget.government-fund']],
  ['一般公共预算‘三公’经费支出情况表', ['budget.three-public']],
  ['上海市普陀区财政局2024年度支出决算表', ['accounts.expenditure']],
  ['一般公共预算财政拨款支出决算表', ['accounts.general-expenditure']],
  ['一般公共预算支出决算表', ['accounts.general-expenditure']],
  ['国有资本经营预算财政拨款收入支出决算表', ['accounts.state-capital']],
  ['附件3 部门预算项目支出表', ['budget.projects']],
  ['收支预算总表（含下属单位）', ['budget.totals']],
  ['8.2024年部门收支总表', ['budget.totals']],
  ['08 部门收支总表', ['budget.totals']],
  ['1-1部门收支总表', ['budget.totals']],
  ['八．支出总表', ['budget.expenditure']],
])('%s names %j', (title, ids) => expect(definitionsOfTitle(title)).toEqual({ ids, how: 'exact' }))

test.each([
  '本年度收入决算表与支出决算表的差额',
  '财政专项资金支出决算表',
  '收入决算情况说明',
  '绩效目标表',
  '',
])('“%s” names none', (title) => expect(definitionsOfTitle(title).ids).toEqual([]))

test('a slip of the pen is seen through where only one title is near', () => {
  expect(definitionsOfTitle('财政拨款收入支出决策总表')).toEqual({
    ids: ['accounts.appropriation-totals'],
    how: 'misspelt',
  })
})

test('every title of every definition is found, with a year and a place in front as well', () => {
  for (const definition of STATEMENTS)
    for (const title of definition.titles)
      for (const printed of [title, `2021年${title}`, `某县水利局${title}`])
        expect(definitionsOfTitle(printed).ids, printed).toContain(definition.id)
})

test('year, number, currency and ordinal are no part of a title, brackets and quotes are', () => {
  expect(titleWords('2022 年度收入决算表（表 2）')).toBe('收入决算表')
  expect(titleWords('三、2023年一般公共预算支出表（分功能科目）')).toBe('一般公共预算支出表（分功能科目）')
  expect(titleWords('财政拨款“三公”经费支出决算表')).toBe('财政拨款“三公”经费支出决算表')
  expect(titleWords('表1 2025年收支总体情况表')).toBe('收支总体情况表')
  expect(titleWords('部门收支总表（单位：万元）')).toBe('部门收支总表')
  expect(numberInTitle('收入决算表（表 2）')).toBe('表2')
})
