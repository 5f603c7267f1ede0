import { expect, it } from 'vitest'
import { changePercent, exactYuan, percentOf, sumFen, tenThousandYuan, withMinus } from './amounts.ts'

it('writes fen as 元 and as 万元', () => {
  expect(exactYuan('179190000')).toBe('1,791,900.00')
  expect(exactYuan('-2617')).toBe('−26.17')
  expect(tenThousandYuan('179190000')).toBe('179.19')
})
it('sums exactly', () => expect(sumFen(['9007199254740993', '1', '-2'])).toBe('9007199254740992'))
it('leaves other hyphens alone', () => expect(withMinus('2020-2023')).toBe('2020-2023'))
it('gives a part in percent where that means something', () => {
  expect(percentOf('1', '3')).toBe(33)
  expect(percentOf('-1', '3')).toBe(undefined)
  expect(percentOf('1', '0')).toBe(undefined)
  expect(percentOf('4', '3')).toBe(undefined)
})

it.each([
  ['-2650', '138746', '-1.91%'],
  ['425', '832', '+51.08%'],
  ['0', '500', '0.00%'],
  ['1', '3', '+33.33%'],
  ['-1', '-4', '+25.00%'],
  ['100', '0', undefined],
])('a change of %s on %s is %s', (difference, base, text) => {
  expect(changePercent(difference, base)).toBe(text)
})
