import { expect, test } from 'vitest'
import { impossibleDate } from './impossible-date.ts'
import { accounts, said } from './testing/read-text.ts'

test('dates of the calendar', () => {
  expect(said(impossibleDate, accounts('截至 2023 年 12 月 31 日，2024 年 2 月 29 日公开。'))).toEqual([])
})

test('dates that it does not have', () => {
  expect(
    said(impossibleDate, accounts('截至 2023 年 2 月 29 日。\n2023 年 13 月完成。\n11 月 31 日验收。')),
  ).toEqual(['line 5 error 2023年2月29日 → ', 'line 6 error 2023年13月 → ', 'line 7 error 11月31日 → '])
})

test('durations and ranges are no dates', () => {
  expect(said(impossibleDate, accounts('历时 18 个月，2023 年 1—12 月按月发放，5 日内办结。'))).toEqual([])
})
