/** 日期、时间 — the number of days by which Excel keeps a date, as its format shows it. */
import { chineseLegalNumeral, chineseNumeral } from '../docx/numerals.ts'
import { type Decimal, parts as decimalParts } from './decimal.ts'
import type { FormatPart, FormatSection } from './format-code.ts'
import { inDigits } from './shown-number.ts'

const SECONDS_PER_DAY = 86_400n
/** 31 December 9999. */
const LAST_DAY = 2_958_465
/** Excel takes 1900 for a leap year, as Lotus 1-2-3 did. */
const FALSE_DAY = 60
const DAYS_1904 = 1_462

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  /** Since midnight. */
  readonly seconds: number
  /** Since the first day, for `[h]`. */
  readonly allSeconds: bigint
}

/** `undefined` for days that Excel does not know, and for parts of seconds. */
export function shownTime(value: Decimal, section: FormatSection, isFrom1904: boolean): string | undefined {
  const found = moment(value, isFrom1904)
  const { parts, numerals } = section
  if (found === undefined || parts.some((part) => part.kind === 'digit')) return undefined
  const isHalfDay = parts.some((part) => part.kind === 'time' && part.text.includes('/'))
  const shown = parts.map((part, at) =>
    part.kind === 'time'
      ? timeText(minuteOr(part.text, parts, at), found, isHalfDay, numerals)
      : plainText(part),
  )
  return shown.join('')
}

const plainText = (part: FormatPart): string => {
  if (part.kind === 'literal') return part.text
  if (part.kind === 'slash') return '/'
  if (part.kind === 'comma') return ','
  return part.kind === 'point' ? '.' : ''
}

function moment(value: Decimal, isFrom1904: boolean): Moment | undefined {
  if (value.isNegative) return undefined
  const scale = Math.max(value.scale, 0)
  const { whole, fraction } = decimalParts(value, scale)
  const unit = 10n ** BigInt(scale)
  const seconds = (BigInt(fraction || '0') * SECONDS_PER_DAY * 2n + unit) / (unit * 2n)
  if (whole.length > 7) return undefined
  const day =
    Number.parseInt(whole || '0', 10) + (isFrom1904 ? DAYS_1904 : 0) + (seconds === SECONDS_PER_DAY ? 1 : 0)
  if (day > LAST_DAY) return undefined
  return {
    ...calendarDay(day),
    weekday: (day + 6) % 7,
    seconds: Number.parseInt(String(seconds % SECONDS_PER_DAY), 10),
    allSeconds: BigInt(whole || '0') * SECONDS_PER_DAY + seconds,
  }
}

function calendarDay(serial: number): Pick<Moment, 'year' | 'month' | 'day'> {
  if (serial === FALSE_DAY) return { year: 1900, month: 2, day: 29 }
  if (serial === 0) return { year: 1900, month: 1, day: 0 }
  const start = serial < FALSE_DAY ? 31 : 30
  const date = new Date(Date.UTC(1899, 11, start + serial))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `m` is a minute behind an hour and before a second, otherwise a month. */
function minuteOr(text: string, parts: readonly FormatPart[], at: number): string {
  if (!/^mm?$/.test(text)) return text
  const times = parts.flatMap((part, index) => (part.kind === 'time' ? [{ text: part.text, index }] : []))
  const place = times.findIndex((time) => time.index === at)
  const isMinute = /^\[?h/.test(times[place - 1]?.text ?? '') || /^\[?s/.test(times[place + 1]?.text ?? '')
  return isMinute ? text.replaceAll('m', 'i') : text
}

const WEEKDAYS = '日一二三四五六'
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function timeText(token: string, found: Moment, isHalfDay: boolean, numerals: string | undefined): string {
  const hours = Math.floor(found.seconds / 3600)
  const minutes = Math.floor(found.seconds / 60) % 60
  const month = ENGLISH_MONTHS[found.month - 1] ?? ''
  const weekday = ENGLISH_DAYS[found.weekday] ?? ''
  const count = (value: number): string => counted(value, token.length, numerals)
  const elapsed = (seconds: bigint): string =>
    String(found.allSeconds / seconds).padStart(token.length - 2, '0')
  if (token.startsWith('[h')) return elapsed(3600n)
  if (token.startsWith('[m')) return elapsed(60n)
  if (token.startsWith('[s')) return elapsed(1n)
  if (/^(?:am\/pm|a\/p)$/i.test(token)) return (hours < 12 ? 'AM' : 'PM').slice(0, token.length === 3 ? 1 : 2)
  if (token === '上午/下午') return hours < 12 ? '上午' : '下午'
  switch (token[0]) {
    case 'y':
    case 'e':
      return inDigits(String(found.year).slice(token === 'y' || token === 'yy' ? -2 : 0), numerals)
    case 'm':
      return token.length < 3
        ? count(found.month)
        : month.slice(0, { 3: 3, 5: 1 }[token.length] ?? month.length)
    case 'd':
      return token.length < 3 ? count(found.day) : token.length === 3 ? weekday.slice(0, 3) : weekday
    case 'a':
      return `${token.length === 4 ? '星期' : ''}${WEEKDAYS[found.weekday] ?? ''}`
    case 'h':
      return count(isHalfDay ? ((hours + 11) % 12) + 1 : hours)
    case 'i':
      return count(minutes)
    case 's':
      return count(found.seconds % 60)
    default:
      return ''
  }
}

function counted(value: number, width: number, numerals: string | undefined): string {
  if (numerals === '1') return chineseNumeral(value)
  if (numerals === '2') return chineseLegalNumeral(value)
  return inDigits(String(value).padStart(Math.min(width, 2), '0'), numerals)
}
