/**
 * 办公时钟 — which day it is in the office: today, or in the demonstration the day of its moment, with the present
 * time of day. Days are those of China, wherever the server stands.
 */

export type Clock = () => Date

export interface OfficeClock {
  readonly now: Clock
  /** 演示时点, as a date; undefined outside the demonstration. */
  readonly moment: () => string | undefined
  readonly moveTo: (moment: string | undefined) => void
}

const DAY_MS = 86_400_000
/** China keeps one time, without summer time. */
const CHINA_MS = 8 * 3_600_000

export function officeClock(moment?: string, real: Clock = () => new Date()): OfficeClock {
  let current = moment
  return {
    now: () => {
      const now = real()
      if (current === undefined) return now
      const timeOfDay = (now.getTime() + CHINA_MS) % DAY_MS
      return new Date(Date.parse(current) - CHINA_MS + timeOfDay)
    },
    moment: () => current,
    moveTo: (next) => {
      current = next
    },
  }
}

/** The date in China at a moment, as `2024-12-01`. */
export const dateInChina = (at: Date): string => new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 10)

/** So many days on, as a date. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
