/** Dates that the calendar does not have: 2 月 30 日, 13 月. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const DATE = /(?<!\d)(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/g
const MONTH = /(?<!\d)(20\d{2})年(\d{1,2})月(?!\d)/g
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const impossibleDate: Rule = {
  id: 'DAT-001',
  title: { zh: '日期存在', en: 'dates exist' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ text, at }) => {
      const full = [...text.matchAll(DATE)].flatMap(([printed, year, month = '', day = '']) =>
        exists(year, month, day) ? [] : [printed],
      )
      const months = [...text.matchAll(MONTH)].flatMap(([printed, year, month = '']) =>
        exists(year, month, '1') ? [] : [printed],
      )
      return [...new Set([...full, ...months])].map(
        (printed): Remark => ({
          severity: 'error',
          at: { ...at, place: context.locate(at.place, printed) },
          printed,
          expected: '',
          message: {
            zh: `没有“${printed}”这一天。请核对日期。`,
            en: `There is no “${printed}”. Check the date.`,
          },
        }),
      )
    }),
}

function exists(year: string | undefined, month: string, day: string): boolean {
  const [m, d] = [Number.parseInt(month, 10), Number.parseInt(day, 10)]
  const y = year === undefined ? 2000 : Number.parseInt(year, 10)
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const days = m === 2 && !isLeap ? 28 : (DAYS[m - 1] ?? 0)
  return m >= 1 && d >= 1 && d <= days
}
