/** Printed figures of forms: what they say, how finely, and whether two of them agree once rounding is allowed for. */
import { plainWords } from '../../document/printed-words.ts'
import {
  distance,
  formatBrief,
  formatRational,
  isLess,
  isZero,
  minus,
  over,
  parseRational,
  plus,
  type Rational,
  rational,
  rounded,
  sumOf,
  times,
  whole,
  ZERO_RATIONAL,
} from '../../kernel/rational.ts'

/** Money in 万元, percentages in percent, points in 分. */
export interface Figure {
  readonly text: string
  readonly value: Rational
  readonly decimals: number
}

const MONEY = /^([-−]?[\d,]+(?:\.\d+)?)(万元|万|元)?$/
const PERCENT = /^([\d,]+(?:\.\d+)?)%$/
const POINTS = /^(\d+(?:\.\d+)?)分?$/

export const decimalsOf = (digits: string): number => /\.(\d+)/.exec(digits)?.[1]?.length ?? 0

/** 12.65, 35万, 90000元 in 万元; undefined for anything else. */
export function money(text: string): Figure | undefined {
  const [, digits = '', unit = ''] = MONEY.exec(plainWords(text)) ?? []
  const value = parseRational(digits.replace('−', '-'))
  if (value === undefined) return undefined
  const isYuan = unit === '元'
  return {
    text: plainWords(text),
    value: isYuan ? times(value, rational(1n, 10_000n)) : value,
    decimals: decimalsOf(digits) + (isYuan ? 4 : 0),
  }
}

/** 86.40% as 86.40; a bare 0 is no share at all. */
export function percentage(text: string): Figure | undefined {
  const plain = plainWords(text)
  const digits = PERCENT.exec(plain)?.[1] ?? (plain === '0' ? '0' : '')
  const value = parseRational(digits)
  return value === undefined ? undefined : { text: plain, value, decimals: decimalsOf(digits) }
}

export function points(text: string | undefined): Figure | undefined {
  const plain = plainWords(text ?? '')
  const digits = POINTS.exec(plain)?.[1] ?? ''
  const value = parseRational(digits)
  return value === undefined ? undefined : { text: plain, value, decimals: decimalsOf(digits) }
}

/** `rounding`: not equal as printed, but some true amounts behind the print are. */
export type Agreement = 'holds' | 'rounding' | 'broken'

/**
 * A total against its parts, each rounded on its own: half a step for every figure that is not zero. People leave
 * out zeros at the end, so that the step is the finest that the form uses.
 */
export function sumAgreement(total: Figure, parts: readonly Figure[], decimals: number): Agreement {
  const sum = sumOf(parts.map((part) => part.value))
  const away = distance(total.value, sum)
  if (isZero(away)) return 'holds'
  const terms = [total, ...parts].filter((one) => !isZero(one.value)).length
  return isLess(roundingOf(terms, decimals), away) ? 'broken' : 'rounding'
}

/** A printed percentage against the division that it stands for, both amounts printed to so many decimals. */
export function shareAgreement(
  share: Figure,
  { part, of, decimals }: { readonly part: Rational; readonly of: Rational; readonly decimals: number },
): Agreement {
  if (!isLess(ZERO_RATIONAL, of)) return 'holds'
  const exact = times(over(part, of), whole(100))
  if (isZero(distance(rounded(exact, share.decimals), share.value))) return 'holds'
  const half = halfStep(decimals)
  const low = times(over(minus(part, half), plus(of, half)), whole(100))
  const lowest = minus(of, half)
  const high = isLess(ZERO_RATIONAL, lowest) ? times(over(plus(part, half), lowest), whole(100)) : exact
  const slack = halfStep(share.decimals)
  const isInside = !isLess(plus(share.value, slack), low) && !isLess(high, minus(share.value, slack))
  return isInside ? 'rounding' : 'broken'
}

export const percentOf = (part: Rational, of: Rational, decimals: number): string =>
  `${formatRational(times(over(part, of), whole(100)), decimals)}%`

/** With as many decimals as the figure that it should replace, and more where it needs them. */
export function likePrinted(value: Rational, decimals: number): string {
  const brief = formatBrief(value, 4)
  return decimalsOf(brief) >= decimals ? brief : formatRational(value, decimals)
}

export const formatMoney = (value: Rational): string => formatBrief(value, 4)

/** `9 + 3.5 = 12.5` */
export const sumInWords = (parts: readonly Figure[], decimals: number): string =>
  `${parts.map((part) => part.text).join(' + ')} = ${likePrinted(sumOf(parts.map((one) => one.value)), decimals)}`

/** How far rounding may put a sum of so many printed figures off. */
export const roundingOf = (count: number, decimals: number): Rational =>
  times(halfStep(decimals), whole(count))

const halfStep = (decimals: number): Rational => rational(1n, 2n * 10n ** BigInt(decimals))
