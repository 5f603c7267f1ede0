import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { yearInTitle } from './year-in-title.ts'

test('the year of the document', () => {
  expect(said(yearInTitle, accounts('第二部分 2023年度部门决算情况说明\n收支增加。'))).toEqual([])
})

test('last year’s heading', () => {
  expect(
    said(yearInTitle, accounts('负责民政工作。\n二、2022年度“三公”经费支出决算情况\n没有安排。')),
  ).toEqual(['line 6 error 二、2022年度“三公”经费支出决算情况 → 二、2023年度“三公”经费支出决算情况'])
})

test('headings that speak of another year on purpose', () => {
  expect(
    said(
      yearInTitle,
      accounts('负责民政工作。\n二、2022年预算执行情况\n良好。\n三、2024年工作打算\n继续努力。'),
    ),
  ).toEqual([])
})
