import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type CurrencyUnit, fen, formatAmount } from './fen.ts'
import { holds, printedInterval } from './interval.ts'

const interval = (text: string, unit: CurrencyUnit = 'tenThousandYuan') => {
  const read = printedInterval(text, unit)
  return read.ok ? [read.value.low, read.value.high] : read.problem.code
}

test('482.63 万元 stands for 4,826,250 to 4,826,350 yuan, ends included', () => {
  expect(interval('482.63')).toEqual([482_625_000n, 482_635_000n])
  expect(interval('1,346.04')).toEqual([1_346_035_000n, 1_346_045_000n])
})
test('a printed zero or blank adds no slack', () => {
  expect(interval('0.00')).toEqual([0n, 0n])
  expect(interval('')).toEqual([0n, 0n])
})
test('the unit written beside the figure decides its step', () => {
  expect(interval('35000元')).toEqual([3_500_000n - 50n, 3_500_000n + 50n])
  expect(interval('3.5', 'yuan')).toEqual([345n, 355n])
  expect(interval('3.50', 'yuan')).toEqual([350n, 350n])
})
test('亿元 and 百万元 are whole fen too', () => {
  expect(interval('1.05', 'hundredMillionYuan')).toEqual([10_450_000_000n, 10_550_000_000n])
  expect(interval('-2.00', 'millionYuan')).toEqual([-200_500_000n, -199_500_000n])
  expect(interval('35', 'thousandYuan')).toEqual([3_450_000n, 3_550_000n])
})
test('a negative in brackets has the step of the unit inside them', () => {
  expect(interval('（3.5万元）', 'yuan')).toEqual(interval('-3.5万元', 'yuan'))
})
test('what is no amount has no interval', () => expect(interval('待填')).toBe('AMT-001'))

test('the true amount always lies in the interval of what was printed for it, unless it was printed as zero', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(fen),
      fc.integer({ min: 0, max: 2 }),
      (amount, decimals) => {
        const text = formatAmount(amount, { unit: 'tenThousandYuan', decimals })
        const read = printedInterval(text, 'tenThousandYuan')
        const isZero = /^-?0(\.0*)?$/.test(text)
        expect(read.ok && (isZero || holds(read.value, amount))).toBe(true)
      },
    ),
  )
})
