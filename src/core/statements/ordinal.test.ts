import { expect, test } from 'vitest'
import { ordinal } from './ordinal.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [26, '二十六'],
  [30, '三十'],
])('%i', (number, text) => expect(ordinal(number, 'chinese')).toBe(text))
test('廿 stands for twenty only where ones follow', () => {
  expect([19, 20, 21, 25, 30, 31].map((number) => ordinal(number, 'chineseNian'))).toEqual([
    '十九',
    '二十',
    '廿一',
    '廿五',
    '三十',
    '三十一',
  ])
})
test('arabic', () => expect(ordinal(21, 'arabic')).toBe('21'))
