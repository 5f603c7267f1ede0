/** Exact fractions of whole numbers: calculations, scores and rates are these until they are printed. */
import { assert } from './assert.ts'

/** In lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator }
  assert(denominator !== 0n, 'a fraction has no zero below')
  const divisor = greatestCommonDivisor(numerator, denominator)
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export const ZERO_RATIONAL = rational(0n)
export const ONE = rational(1n)

export const whole = (count: number | bigint): Rational => ({ numerator: BigInt(count), denominator: 1n })
export const percent = (count: number): Rational => rational(BigInt(count), 100n)

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
export const negative = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator })
export const minus = (a: Rational, b: Rational): Rational => plus(a, negative(b))
export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)
/** The divisor is not zero: the caller has looked. */
export const over = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)
export const sumOf = (parts: Iterable<Rational>): Rational => {
  let total = ZERO_RATIONAL
  for (const part of parts) total = plus(total, part)
  return total
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const equal = (a: Rational, b: Rational): boolean => order(a, b) === 0
export const isLess = (a: Rational, b: Rational): boolean => order(a, b) < 0
export const isAbove = (a: Rational, b: Rational): boolean => order(a, b) > 0
export const least = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a)
export const greatest = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a)
export const isZero = (a: Rational): boolean => a.numerator === 0n
export const distance = (a: Rational, b: Rational): Rational => (isLess(a, b) ? minus(b, a) : minus(a, b))

const DECIMAL = /^(-?)(\d{1,24}|\d{1,3}(?:,\d{3}){1,7})(?:\.(\d{1,24}))?$/

/** Reads `15.18`, `1,360.96`, `-3`; undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign = '', digits = '', part = ''] = match
  const magnitude = BigInt(digits.replaceAll(',', '') + part)
  return rational(sign === '-' ? -magnitude : magnitude, 10n ** BigInt(part.length))
}

/** Reads digits with at most one point: `3.50`. */
export function decimal(digits: string): Rational {
  const [integer = '', part = ''] = digits.split('.')
  return rational(BigInt(integer + part), 10n ** BigInt(part.length))
}

/** The nearest value of so many decimals, halves away from zero (四舍五入). */
export function rounded(value: Rational, decimals: number): Rational {
  const shift = 10n ** BigInt(decimals)
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator
  const steps = (magnitude * shift * 2n + value.denominator) / (value.denominator * 2n)
  return rational(value.numerator < 0n ? -steps : steps, shift)
}

/** Writes a value with exactly so many decimals, rounded. */
export function formatRational(value: Rational, decimals: number): string {
  const shown = rounded(value, decimals)
  const shift = 10n ** BigInt(decimals)
  const steps = (shown.numerator * shift) / shown.denominator
  const magnitude = steps < 0n ? -steps : steps
  const part = decimals === 0 ? '' : `.${(magnitude % shift).toString().padStart(decimals, '0')}`
  return `${steps < 0n ? '-' : ''}${magnitude / shift}${part}`
}

/** Writes a value with no more decimals than it needs, and with at most so many: `3`, `2.25`, `0.3333`. */
export function formatBrief(value: Rational, decimals = 4): string {
  const text = formatRational(value, decimals)
  return decimals === 0 ? text : text.replace(/\.?0+$/, '')
}

/** As a decimal of at most so many places, zeros at the end dropped; undefined where it does not end by then. */
export function exactDecimal({ numerator, denominator }: Rational, decimals: number): string | undefined {
  const shift = 10n ** BigInt(decimals)
  if ((numerator * shift) % denominator !== 0n) return undefined
  return formatBrief({ numerator, denominator }, decimals)
}

/** Writes a rate as a percentage: `75.90%`. */
export const formatPercent = (value: Rational, decimals = 2): string =>
  `${formatRational(times(value, whole(100)), decimals)}%`

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (low !== 0n) [high, low] = [low, high % low]
  return high === 0n ? 1n : high
}
