/** 公开期限 — how many of the days have passed in which an approved document has to be published. */
import { DAYS_TO_PUBLISH } from '../law/time-limits.ts'

export interface PublicationDeadline {
  /** The day of approval is none of them, so that it is day 0. */
  readonly day: number
  readonly of: number
  /** The last day in time. */
  readonly last: string
  /** Days beyond it; 0 in time. */
  readonly over: number
}

/** Both as 2024-11-07; `on` is today, or the day of publication. Undefined before the approval. */
export function publicationDeadline(approved: string, on: string): PublicationDeadline | undefined {
  const from = dayNumber(approved)
  const day = dayNumber(on) - from
  if (day < 0) return undefined
  return {
    day,
    of: DAYS_TO_PUBLISH,
    last: dayName(from + DAYS_TO_PUBLISH),
    over: Math.max(0, day - DAYS_TO_PUBLISH),
  }
}

/** Days of the calendar since 1 March of the year 0, by which months are of regular length. */
function dayNumber(text: string): number {
  const [year = 0, month = 1, day = 1] = text.split('-').map((part) => Number.parseInt(part, 10))
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return 365 * y + leapDays(y) + Math.floor((153 * m + 2) / 5) + day - 1
}

const leapDays = (years: number): number =>
  Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)

function dayName(days: number): string {
  let year = Math.floor(days / 365.2425)
  while (365 * (year + 1) + leapDays(year + 1) <= days) year++
  while (365 * year + leapDays(year) > days) year--
  const rest = days - 365 * year - leapDays(year)
  const m = Math.floor((5 * rest + 2) / 153)
  const day = rest - Math.floor((153 * m + 2) / 5) + 1
  const [y, month] = m < 10 ? [year, m + 3] : [year + 1, m - 9]
  return [String(y).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
