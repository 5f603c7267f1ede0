import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import {
  formatBrief,
  formatPercent,
  formatRational,
  order,
  over,
  parseRational,
  plus,
  rational,
  rounded,
  times,
} from './rational.ts'

const read = (text: string) => {
  const value = parseRational(text)
  return value === undefined ? undefined : formatBrief(value, 24)
}

test.each([
  ['15.180', '15.18'],
  ['1,360.96', '1360.96'],
  ['-3', '-3'],
  ['-0', '0'],
])('%s is %s', (text, brief) => expect(read(text)).toBe(brief))
test.each([[''], ['1.'], ['.5'], ['1e3'], ['12,34'], ['１']])('%s is no number', (text) =>
  expect(read(text)).toBeUndefined(),
)
test.each([
  [5n, 1000n, '0.01'],
  [4n, 1000n, '0.00'],
  [-5n, 1000n, '-0.01'],
  [-4n, 1000n, '0.00'],
  [1n, 3n, '0.33'],
  [2n, 3n, '0.67'],
])('%s over %s prints %s', (above, below, text) =>
  expect(formatRational(rational(above, below), 2)).toBe(text),
)
test('a rate prints as a percentage', () => expect(formatPercent(rational(62481n, 82324n))).toBe('75.90%'))

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([above, below]) => rational(above, below))

test('the order of a sum does not matter, and dividing undoes multiplying', () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(plus(plus(a, b), c)).toEqual(plus(a, plus(c, b)))
      if (b.numerator !== 0n) expect(over(times(a, b), b)).toEqual(a)
    }),
  )
})
test('rounding keeps the order, moves by half a step at most, and done twice changes nothing', () => {
  fc.assert(
    fc.property(any, any, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
      const step = rational(1n, 10n ** BigInt(decimals))
      expect(order(rounded(a, decimals), rounded(b, decimals)) * order(a, b)).toBeGreaterThanOrEqual(0)
      const away = plus(rounded(a, decimals), times(a, rational(-1n)))
      const isNear =
        order(times(away, rational(2n)), step) <= 0 && order(times(away, rational(-2n)), step) <= 0
      expect(isNear).toBe(true)
      expect(rounded(rounded(a, decimals), decimals)).toEqual(rounded(a, decimals))
      expect(read(formatRational(a, decimals))).toBe(formatBrief(rounded(a, decimals), 24))
    }),
  )
})
