/** A number as its Excel format shows it on the sheet, digit by digit. */
import { chineseLegalNumeral, chineseNumeral } from '../docx/numerals.ts'
import { type Decimal, parts as decimalParts, isZero, magnitude, rounded, shifted } from './decimal.ts'
import type { FormatPart, FormatSection } from './format-code.ts'

/** `undefined` where the format is of a kind that we cannot follow, such as fractions. */
export function shownNumber(value: Decimal, section: FormatSection): string | undefined {
  const { parts, numerals } = section
  if (parts.some((part) => part.kind === 'slash') && parts.some((part) => part.kind === 'digit'))
    return undefined
  if (!parts.some((part) => part.kind === 'general')) return inDigits(byPlaceholders(value, parts), numerals)
  const number = spelled(generalText(value), numerals)
  return parts.map((part) => (part.kind === 'general' ? number : literal(part))).join('')
}

const MARKS: Partial<Record<FormatPart['kind'], string>> = {
  percent: '%',
  slash: '/',
  comma: ',',
  point: '.',
}

const literal = (part: FormatPart): string => (part.kind === 'literal' ? part.text : (MARKS[part.kind] ?? ''))

/**
 * The format `General`: as many decimals as fit into eleven characters. Whole numbers are never shortened here,
 * though Excel shows twelve digits as 1.23457E+11: the file has the digits, and a code or an amount needs them.
 */
export function generalText(value: Decimal): string {
  if (isZero(value)) return '0'
  const power = magnitude(value)
  if (power >= 15) return scientific(value, 5)
  const scale = power >= 0 ? Math.max(0, 9 - power) : 9
  const isExact = value.scale <= scale
  if (power < -4 && !isExact) return scientific(value, 5)
  const { whole, fraction } = decimalParts(value, scale)
  const decimals = fraction.replace(/0+$/, '')
  return `${whole || '0'}${decimals === '' ? '' : `.${decimals}`}`
}

function scientific(value: Decimal, scale: number): string {
  const power = magnitude(value)
  const mantissa = rounded(shifted(value, -power), scale)
  if (magnitude(mantissa) > 0) return scientific(mantissa, scale).replace(/E.*$/, exponentText(power + 1))
  const { whole, fraction } = decimalParts(mantissa, scale)
  const decimals = fraction.replace(/0+$/, '')
  return `${whole}${decimals === '' ? '' : `.${decimals}`}${exponentText(power)}`
}

const exponentText = (power: number): string =>
  `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`

function byPlaceholders(value: Decimal, parts: readonly FormatPart[]): string {
  const exponentAt = parts.findIndex((part) => part.kind === 'exponent')
  if (exponentAt >= 0) return withExponent(value, parts, exponentAt)
  return fill(scaled(value, parts), parts)
}

/** Percent signs and commas behind the digits say in which unit the number is shown: 12345 as `0.0,` is 12.3. */
function scaled(value: Decimal, parts: readonly FormatPart[]): Decimal {
  const percents = parts.filter((part) => part.kind === 'percent').length
  return shifted(value, percents * 2 - scalingCommas(parts).size * 3)
}

const knownCommas = new WeakMap<readonly FormatPart[], ReadonlySet<number>>()

/** Commas behind which no digit of the same side of the point follows; looked for once in each format. */
function scalingCommas(parts: readonly FormatPart[]): ReadonlySet<number> {
  const known = knownCommas.get(parts)
  if (known !== undefined) return known
  const scaling = new Set<number>()
  knownCommas.set(parts, scaling)
  const digits = parts.flatMap((part, index) => (part.kind === 'digit' ? [index] : []))
  const point = parts.findIndex((part) => part.kind === 'point')
  const ends = [digits.at(-1), point < 0 ? undefined : digits.findLast((index) => index < point)]
  for (const end of ends) {
    if (end === undefined) continue
    for (let at = end + 1; parts[at]?.kind === 'comma'; at++) scaling.add(at)
  }
  return scaling
}

function fill(value: Decimal, parts: readonly FormatPart[]): string {
  const scaling = scalingCommas(parts)
  const point = parts.findIndex((part) => part.kind === 'point')
  const wholeParts = point < 0 ? parts : parts.slice(0, point)
  const fractionParts = point < 0 ? [] : parts.slice(point + 1)
  const scale = fractionParts.filter((part) => part.kind === 'digit').length
  const { whole, fraction } = decimalParts(value, scale)
  const isGrouped = wholeParts.some((part, index) => part.kind === 'comma' && !scaling.has(index))
  const before = fillWhole(whole, wholeParts, isGrouped)
  return before + (point < 0 ? '' : `.${fillFraction(fraction, fractionParts)}`)
}

/** From the right; the first placeholder takes all digits that are left. */
function fillWhole(digits: string, parts: readonly FormatPart[], isGrouped: boolean): string {
  const first = parts.findIndex((part) => part.kind === 'digit')
  let rest = digits
  let count = 0
  let text = ''
  const put = (digit: string): void => {
    text = digit + (isGrouped && count > 0 && count % 3 === 0 && digit !== ' ' ? ',' : '') + text
    count += 1
  }
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at]
    if (part === undefined || part.kind === 'comma') continue
    if (part.kind !== 'digit') {
      text = literal(part) + text
      continue
    }
    const taken = at === first ? rest : rest.slice(-1)
    rest = rest.slice(0, rest.length - taken.length)
    if (taken !== '') for (const digit of [...taken].reverse()) put(digit)
    else if (part.text !== '#') put(part.text === '0' ? '0' : ' ')
  }
  return text
}

/** Zeros at the end are shown by `0`, are a space for `?` and nothing for `#`. */
function fillFraction(digits: string, parts: readonly FormatPart[]): string {
  const significant = digits.replace(/0+$/, '').length
  let at = 0
  let text = ''
  for (const part of parts) {
    if (part.kind === 'comma') continue
    if (part.kind !== 'digit') text += literal(part)
    else {
      const isShown = at < significant || part.text === '0'
      text += isShown ? (digits[at] ?? '') : part.text === '?' ? ' ' : ''
      at += 1
    }
  }
  return text
}

function withExponent(value: Decimal, parts: readonly FormatPart[], exponentAt: number): string {
  const mantissaParts = parts.slice(0, exponentAt)
  const point = mantissaParts.findIndex((part) => part.kind === 'point')
  const wholeDigits = (point < 0 ? mantissaParts : mantissaParts.slice(0, point)).filter(
    ({ kind }) => kind === 'digit',
  )
  const scale = mantissaParts.filter(({ kind }) => kind === 'digit').length - wholeDigits.length
  const step = Math.max(wholeDigits.length, 1)
  const powerOf = (number: Decimal): number =>
    isZero(number) ? 0 : Math.floor(magnitude(number) / step) * step
  // 9.99 may round to 10.0, which is one power more.
  const power = powerOf(rounded(value, scale - powerOf(value)))
  const rest = parts.slice(exponentAt + 1)
  const sign = power < 0 ? '-' : isPlus(parts[exponentAt]) ? '+' : ''
  const exponent = fillWhole(String(Math.abs(power)), rest, false)
  return `${fill(shifted(value, -power), mantissaParts)}E${sign}${exponent}`
}

const isPlus = (part: FormatPart | undefined): boolean => part?.kind === 'exponent' && part.text === '+'

/** [DBNum1] and [DBNum2] with General spell a number, 123 as 一百二十三; larger ones than they can stay in digits. */
function spelled(digits: string, numerals: string | undefined): string {
  const [whole = '', fraction] = digits.split('.')
  if ((numerals !== '1' && numerals !== '2') || !/^\d{1,8}$/.test(whole)) return inDigits(digits, numerals)
  const value = Number.parseInt(whole, 10)
  const before = numerals === '1' ? chineseNumeral(value) : chineseLegalNumeral(value)
  return fraction === undefined ? before : `${before}.${inDigits(fraction, numerals)}`
}

const DIGITS: Readonly<Record<string, string>> = {
  1: '〇一二三四五六七八九',
  2: '零壹贰叁肆伍陆柒捌玖',
  3: '０１２３４５６７８９',
}

/** Every digit for itself. */
export function inDigits(text: string, numerals: string | undefined): string {
  const digits = numerals === undefined ? undefined : DIGITS[numerals]
  return digits === undefined
    ? text
    : text.replace(/\d/g, (digit) => digits[Number.parseInt(digit, 10)] ?? digit)
}
