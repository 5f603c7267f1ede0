import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { formatRational, rational, sumOf } from '../../kernel/rational.ts'
import { likePrinted, money, percentage, percentOf, points, shareAgreement, sumAgreement } from './figure.ts'

const amount = (text: string) => {
  const figure = money(text)
  if (figure === undefined) throw new Error(text)
  return figure
}

describe('figures', () => {
  test.each([
    ['12.65', '12.65'],
    ['１,360.96', '1360.96'],
    ['35万', '35'],
    ['46.19 万元', '46.19'],
    ['90000元', '9'],
  ])('%s is %s 万元', (text, value) => expect(likePrinted(amount(text).value, 0)).toBe(value))

  test.each(['', '—', '12.65%', '约3', '3人'])('%s is no money', (text) =>
    expect(money(text)).toBeUndefined(),
  )

  test('percentages and points', () => {
    expect(percentage('100. 0%')?.decimals).toBe(1)
    expect(percentage('0')?.decimals).toBe(0)
    expect(percentage('15')).toBeUndefined()
    expect(points('20 分')?.text).toBe('20分')
    expect(points('根据实际')).toBeUndefined()
  })
})

const cents = fc.bigInt({ min: 1n, max: 10_000_000n })
const printed = (fenOf: bigint) => amount(formatRational(rational(fenOf, 10_000n), 2))

test('a total of amounts that were each rounded is never broken', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 12 }), (parts) => {
      const total = parts.reduce((sum, one) => sum + one, 0n)
      expect(sumAgreement(printed(total), parts.map(printed), 2)).not.toBe('broken')
    }),
  )
})

test('a share of amounts that were each rounded is never broken', () => {
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 0, max: 2 }), (part, rest, decimals) => {
      const of = part + rest
      const share = percentage(percentOf(rational(part), rational(of), decimals))
      if (share === undefined) throw new Error('no share')
      const ratio = { part: printed(part).value, of: printed(of).value, decimals: 2 }
      expect(shareAgreement(share, ratio)).not.toBe('broken')
    }),
  )
})

test('a total that is off by more than its rounding is broken', () => {
  expect(sumAgreement(amount('10.02'), [amount('5.00'), amount('5.00')], 2)).toBe('broken')
  expect(sumAgreement(amount('10.01'), [amount('5.00'), amount('5.00')], 2)).toBe('rounding')
  expect(sumAgreement(amount('10'), [amount('5'), amount('5')], 2)).toBe('holds')
  expect(likePrinted(sumOf([rational(1n, 3n)]), 2)).toBe('0.3333')
})
