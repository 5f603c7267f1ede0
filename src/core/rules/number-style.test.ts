import { expect, test } from 'vitest'
import { numberStyle } from './number-style.ts'
import { found, statement } from './testing/made-part.ts'

const table = (...amounts: readonly string[]) => ({
  statements: [
    statement(
      'accounts.revenue',
      '收入决算表',
      amounts.map((one, at) => `${at} | 项${at} | 合计 | ${one}`).join('\n'),
    ),
  ],
})

test('one way', () => {
  expect(
    found(numberStyle, table('1,346.04', '276.95', '1,054.06', '12.00', '0.50', '3.20', '8.00')),
  ).toEqual([])
})

test('two ways', () => {
  expect(found(numberStyle, table('1,346.04', '1054.06', '2,000.00'))).toEqual(['warning 1054.06 → 1,054.06'])
  expect(found(numberStyle, table('46.04', '54.06', '20.00', '12.00', '0.50', '3.20', '8.5'))).toEqual([
    'warning 8.5 → 8.50',
  ])
})

test('zeros, small amounts without separators, and whole yuan', () => {
  expect(found(numberStyle, table('1,346.04', '276.95', '54.06', '12.00', '0.50', '3.20', '0'))).toEqual([])
  expect(found(numberStyle, table('9501164', '8661624', '503724', '335816'))).toEqual([])
})
