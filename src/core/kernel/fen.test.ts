import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type AmountStyle, type CurrencyUnit, fen, formatAmount, parseAmount, roundTo } from './fen.ts'

const read = (text: string, unit: CurrencyUnit = 'tenThousandYuan') => {
  const parsed = parseAmount(text, unit)
  return parsed.ok ? parsed.value : parsed.problem.code
}

describe('amounts as people write them', () => {
  test.each([
    ['3.5', 3_500_000n],
    ['3.5万', 3_500_000n],
    ['35000元', 3_500_000n],
    ['35千元', 3_500_000n],
    ['1.25百万元', 125_000_000n],
    ['0.00035亿元', 3_500_000n],
    ['35,000元', 3_500_000n],
    ['３．５', 3_500_000n],
    ['１，３４６．０４', 1_346_040_000n],
    ['(3.5)', -3_500_000n],
    ['（3.5）', -3_500_000n],
    ['-3.5', -3_500_000n],
    ['−3.5', -3_500_000n],
    ['¥35,000元', 3_500_000n],
    ['￥3.5', 3_500_000n],
    [' 1 346.04 ', 1_346_040_000n],
    ['.5', 500_000n],
    ['0.00', 0n],
    ['0.000001', 1n],
    ['0.0000010', 1n],
    ['', null],
    ['—', null],
    ['  ', null],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each(['约3万', '1,23', '1e3', '3.5.1', '--3', '(-3)', '=SUM(A1)', '.', '3万5', 'abc', '１２，３'])(
    '%s is no amount',
    (text) => expect(read(text)).toBe('AMT-001'),
  )
  test('a part smaller than a fen is refused, not rounded', () => {
    expect(read('0.0000001')).toBe('AMT-002')
    expect(read('1.005', 'yuan')).toBe('AMT-002')
    expect(read('1.005')).toBe(1_005_000n)
  })
})

test('a million digits are refused, not computed', () => expect(read('9'.repeat(1_000_000))).toBe('AMT-003'))

describe('printing', () => {
  const tenThousand: AmountStyle = { unit: 'tenThousandYuan', decimals: 2 }
  test.each([
    [482_630_000n, '482.63'],
    [4_999n, '0.00'],
    [5_000n, '0.01'],
    [-5_000n, '-0.01'],
    [-4_999n, '0.00'],
    [1_360_960_000n, '1360.96'],
  ])('%s fen', (amount, text) => expect(formatAmount(fen(amount), tenThousand)).toBe(text))

  test('separators, whole yuan, and zeros dropped', () => {
    expect(formatAmount(fen(1_360_960_000n), { ...tenThousand, thousands: true })).toBe('1,360.96')
    expect(formatAmount(fen(1_234_567_890_123n), { unit: 'yuan', decimals: 2, thousands: true })).toBe(
      '12,345,678,901.23',
    )
    expect(formatAmount(fen(950_116_400n), { unit: 'yuan', decimals: 0 })).toBe('9501164')
    expect(formatAmount(fen(6_400_000n), { ...tenThousand, trimZeros: true })).toBe('6.4')
    expect(formatAmount(fen(0n), { ...tenThousand, trimZeros: true })).toBe('0')
    expect(formatAmount(fen(100_000_000n), { ...tenThousand, trimZeros: true })).toBe('100')
  })
})

const anyFen = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(fen)
const exactStyle = fc.constantFrom<AmountStyle>(
  { unit: 'yuan', decimals: 2 },
  { unit: 'yuan', decimals: 2, thousands: true },
  { unit: 'tenThousandYuan', decimals: 6 },
  { unit: 'tenThousandYuan', decimals: 6, thousands: true, trimZeros: true },
)

test('what is printed to the fen reads back the same', () => {
  fc.assert(
    fc.property(anyFen, exactStyle, (amount, style) => {
      expect(read(formatAmount(amount, style), style.unit)).toBe(amount)
    }),
  )
})

test('rounding is at most half a step away, and rounding again changes nothing', () => {
  fc.assert(
    fc.property(
      anyFen,
      fc.constantFrom('yuan', 'tenThousandYuan'),
      fc.integer({ min: 0, max: 2 }),
      (amount, unit, decimals) => {
        const style = { unit, decimals } as const
        const rounded = roundTo(amount, style)
        const step = (unit === 'yuan' ? 100n : 1_000_000n) / 10n ** BigInt(decimals)
        const away = rounded > amount ? rounded - amount : amount - rounded
        expect(away * 2n).toBeLessThanOrEqual(step)
        expect(roundTo(rounded, style)).toBe(rounded)
      },
    ),
  )
})
