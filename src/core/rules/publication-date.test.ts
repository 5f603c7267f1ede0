import { expect, test } from 'vitest'
import { publicationDate } from './publication-date.ts'
import { said } from './testing/read-text.ts'

const document = (date: string) => `武陵市临江区民政局
2023年度部门决算
${date}
第二部分 2023年度部门决算情况说明
2023年度武陵市临江区民政局部门决算收入总计 10.00 万元，支出总计 10.00 万元。
收入支出决算总表
部门：武陵市临江区民政局
单位：万元
项目|金额|项目|金额
一、一般公共预算财政拨款收入|10.00|一、一般公共服务支出|10.00
总计|10.00|总计|10.00`

test('in time, to the last day', () => {
  expect(said(publicationDate, document('2024年9月20日'))).toEqual([])
  expect(said(publicationDate, document('2024年11月9日'))).toEqual([])
})

test('too late, and before the year was over', () => {
  expect(said(publicationDate, document('2025年1月6日'))).toEqual([
    'line 3 warning 2025年1月6日 → 不晚于2024年11月9日',
  ])
  expect(said(publicationDate, document('2023年10月8日'))).toEqual(['line 3 error 2023年10月8日 → '])
})

test('a month without a day may have been in time', () => {
  expect(said(publicationDate, document('2024年11月'))).toEqual([])
})
