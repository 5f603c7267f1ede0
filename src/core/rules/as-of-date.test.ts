import { expect, test } from 'vitest'
import { asOfDate } from './as-of-date.ts'
import { accounts, said } from './testing/read-text.ts'

test('the last day of the year', () => {
  expect(said(asOfDate, accounts('截至 2023 年 12 月 31 日，共有车辆 2 辆。'))).toEqual([])
})

test('last year’s', () => {
  expect(said(asOfDate, accounts('截至 2022 年 12 月 31 日，共有车辆 2 辆。'))).toEqual([
    'line 5 warning 截至2022年12月31日 → 截至2023年12月31日',
  ])
})

test('other things as of another day', () => {
  expect(said(asOfDate, accounts('截至 2022 年底已完成改制 3 户。'))).toEqual([])
})

test('a budget tells the assets of the year before', () => {
  const budget = accounts('截至 2022 年 12 月 31 日，共有车辆 2 辆。').replace('部门决算', '部门预算')
  expect(said(asOfDate, budget)).toEqual([])
})
