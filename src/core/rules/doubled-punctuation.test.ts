import { expect, test } from 'vitest'
import { doubledPunctuation } from './doubled-punctuation.ts'
import { accounts, said } from './testing/read-text.ts'

test('one mark at a time', () => {
  expect(said(doubledPunctuation, accounts('主要用于：办公费、差旅费；其他支出。'))).toEqual([])
})

test('two marks', () => {
  expect(
    said(
      doubledPunctuation,
      accounts('主要用于：办公费、、差旅费。\n维护了社会稳定。；完善了管理。\n按时完成。。'),
    ),
  ).toEqual([
    'line 5 error 办公费、、差旅费 → 办公费、差旅费',
    'line 6 error 护了社会稳定。；完善了管理 → 护了社会稳定；完善了管理',
    'line 7 error 按时完成。。 → 按时完成。',
  ])
})

test('times, thousands and leaders are no doubled marks', () => {
  expect(said(doubledPunctuation, accounts('于 8:30 开会，金额 1,234.00 万元……详见第 3 页。'))).toEqual([])
})
