/** Whether a printed amount agrees with what was worked out: a printed amount is an interval. */
import { type Fen, fen, formatAmount } from '../../kernel/fen.ts'
import { printedInterval } from '../../kernel/interval.ts'
import {
  decimal,
  exactDecimal,
  minus,
  ONE,
  over,
  plus,
  type Rational,
  rational,
  times,
} from '../../kernel/rational.ts'
import type { Quantity } from './expression.ts'
import { CURRENCIES } from './units.ts'
import { yuanToFen } from './yuan.ts'

/**
 * `exact`: equal to the fen. `rounded`: within half a step of the locality's rounding, or of the printed
 * places where these are finer. `coarse`: only within the printed places, as 35万元 for 354,760元. `off`: not at all.
 */
export type Agreement = 'exact' | 'rounded' | 'coarse' | 'off'

/** 一个取整单位 — 0.01万元 unless the locality says otherwise. */
export const DEFAULT_STEP: Fen = fen(10_000n)

/** An amount as it stands in the text. */
export interface PrintedAmount {
  readonly digits: string
  /** A key of `CURRENCIES`. */
  readonly currency: string
}

export const printedYuan = ({ digits, currency }: PrintedAmount): Rational =>
  times(decimal(digits), CURRENCIES[currency] ?? ONE)

export function agreement(worked: Rational, printed: PrintedAmount, step: Fen): Agreement {
  const { low, high } = intervalOf(printed)
  const middle = times(plus(low, high), rational(1n, 2n))
  const away = distance(worked, middle)
  if (away.numerator === 0n) return 'exact'
  const slack = distance(high, middle)
  const fine = rational(step, 200n)
  if (isAtMost(away, slack) && isAtMost(away, fine)) return 'rounded'
  return isAtMost(away, slack) ? 'coarse' : 'off'
}

/** In yuan. Other currencies than 元 are read as 万元 and scaled. */
function intervalOf({ digits, currency }: PrintedAmount): {
  readonly low: Rational
  readonly high: Rational
} {
  const unit = currency === '元' || currency === '' ? 'yuan' : 'tenThousandYuan'
  const read = printedInterval(digits, unit)
  const scale = unit === 'yuan' ? ONE : over(CURRENCIES[currency] ?? ONE, rational(10_000n, 1n))
  // More places than a fen has: the number says itself exactly.
  const exact = printedYuan({ digits, currency })
  if (!read.ok) return { low: exact, high: exact }
  return {
    low: times(rational(read.value.low, 100n), scale),
    high: times(rational(read.value.high, 100n), scale),
  }
}

export function distance(a: Rational, b: Rational): Rational {
  const away = minus(a, b)
  return away.numerator < 0n ? { numerator: -away.numerator, denominator: away.denominator } : away
}

export const isAtMost = (a: Rational, b: Rational): boolean =>
  a.numerator * b.denominator <= b.numerator * a.denominator

/**
 * A slip between 元 and 万元: the other reading comes within a tenth of what was worked out, this one does not.
 * The currency that was meant, or undefined.
 */
export function slippedCurrency(worked: Rational, printed: PrintedAmount): '元' | '万元' | undefined {
  const isYuan = printed.currency === '元' || printed.currency === ''
  const other = isYuan ? '万元' : '元'
  const meant = times(decimal(printed.digits), CURRENCIES[other] ?? ONE)
  const tenth = times(distance(worked, rational(0n, 1n)), rational(1n, 10n))
  return meant.numerator > 0n && isAtMost(distance(worked, meant), tenth) ? other : undefined
}

/** How the right amount would be printed in the same currency, as short as it is exact: `0.384万元`. */
export function amountText(worked: Rational, currency: string): string {
  const unit = CURRENCIES[currency] ?? ONE
  const name = CURRENCIES[currency] === undefined ? '元' : currency
  const exact = exactDecimal(over(worked, unit), 6)
  return `${exact ?? formatAmount(yuanToFen(over(worked, unit)), { unit: 'yuan', decimals: 2, trimZeros: true })}${name}`
}

/** `90,000.00`: in yuan, as explanations write it; more places where the amount is no whole number of fen. */
export function yuanText(worked: Rational): string {
  const exact = exactDecimal(worked, 6)
  const [integer = '', places = ''] = exact?.split('.') ?? []
  return places.length > 2
    ? `${integer.replace(/\B(?=(\d{3})+$)/g, ',')}.${places}`
    : formatAmount(yuanToFen(worked), { unit: 'yuan', decimals: 2, thousands: true })
}

export const printedOf = ({ digits, currency }: Quantity, fallback: string): PrintedAmount => ({
  digits,
  currency: currency === '' ? fallback : currency,
})
