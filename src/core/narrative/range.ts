/** 区间 — what a printed figure says about the true value, and what can be said of sums, differences and ratios of such. */
import { type CurrencyUnit, FEN_PER } from '../kernel/fen.ts'
import type { Interval } from '../kernel/interval.ts'
import {
  decimal,
  greatest,
  isAbove,
  isLess,
  isZero,
  least,
  minus,
  over,
  plus,
  type Rational,
  rational,
  times,
  whole,
} from '../kernel/rational.ts'
import type { FigureUnit, PrintedFigure } from './claim.ts'

/** Both ends included; `middle` is what is printed. Amounts are in 万元, rates in percent. */
export interface Range {
  readonly low: Rational
  readonly middle: Rational
  readonly high: Rational
}

const HUNDRED = whole(100)
const inTenThousandYuan = (unit: CurrencyUnit): Rational => rational(FEN_PER[unit], FEN_PER.tenThousandYuan)
/** What one of a unit is in that of ranges. */
export const SCALE: Readonly<Record<FigureUnit, Rational>> = {
  yuan: inTenThousandYuan('yuan'),
  thousandYuan: inTenThousandYuan('thousandYuan'),
  tenThousandYuan: inTenThousandYuan('tenThousandYuan'),
  millionYuan: inTenThousandYuan('millionYuan'),
  hundredMillionYuan: inTenThousandYuan('hundredMillionYuan'),
  percent: whole(1),
  times: HUNDRED,
  timesOfBase: HUNDRED,
}

/** What is 2.5 times its base has changed by 150 percent. A printed zero of an amount is zero; one of a rate may be a small rate. With `decimals`, zeros at the end that make it so many are taken to have been left out. */
export function rangeOf({ digits, unit }: PrintedFigure, decimals = 0): Range {
  const isNegative = digits.startsWith('-')
  const size = decimal(digits.replace('-', ''))
  const scaled = times(isNegative ? minus(whole(0), size) : size, SCALE[unit])
  if (isZero(scaled) && unit in FEN_PER) return exactly(scaled)
  const middle = unit === 'timesOfBase' ? minus(scaled, HUNDRED) : scaled
  const half = times(rational(1n, 2n * 10n ** BigInt(Math.max(decimals, decimalsOf(digits)))), SCALE[unit])
  return { low: minus(middle, half), middle, high: plus(middle, half) }
}

export const decimalsOf = (digits: string): number => /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0
export const exactly = (value: Rational): Range => ({ low: value, middle: value, high: value })

/** Fen as 万元. */
export function rangeOfInterval({ low, high }: Interval): Range {
  return {
    low: rational(low, 1_000_000n),
    middle: rational(low + high, 2_000_000n),
    high: rational(high, 1_000_000n),
  }
}

export const meets = (a: Range, b: Range): boolean => !isLess(a.high, b.low) && !isLess(b.high, a.low)
export const covers = (a: Range, value: Rational): boolean => !isLess(value, a.low) && !isAbove(value, a.high)
export const isNothing = (range: Range): boolean => isZero(range.low) && isZero(range.high)

export const plusRange = (a: Range, b: Range): Range => ({
  low: plus(a.low, b.low),
  middle: plus(a.middle, b.middle),
  high: plus(a.high, b.high),
})
export const minusRange = (a: Range, b: Range): Range => ({
  low: minus(a.low, b.high),
  middle: minus(a.middle, b.middle),
  high: minus(a.high, b.low),
})

/** Part of whole in percent; undefined where the whole may be zero. */
export function percentRange(part: Range, of: Range): Range | undefined {
  if (!isAbove(of.low, whole(0)) || isZero(of.middle)) return undefined
  const ends = [part.low, part.high]
    .flatMap((one) => [over(one, of.low), over(one, of.high)])
    .map((one) => times(one, HUNDRED))
  const [first = whole(0), ...rest] = ends
  return {
    low: rest.reduce(least, first),
    middle: times(over(part.middle, of.middle), HUNDRED),
    high: rest.reduce(greatest, first),
  }
}
