/** What people write as plain words: which text may be kept, wherever it was typed. */
import { type Problem, problem } from './problem.ts'

/** Text that a spreadsheet would take for a formula when a table is opened in it. */
const FORMULA = /^(?:[=@＝]|[-+](?=[A-Za-z(]))/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/

/** DAT-027 for a control character, DAT-026 for a formula; `key` is what the text is called. */
export function writtenFault(key: string, text: string): Problem | undefined {
  const control = CONTROL.exec(text)
  if (control !== null) return problem('DAT-027', { key, position: String(control.index + 1) })
  return FORMULA.test(text) ? problem('DAT-026', { key, found: text }) : undefined
}

const MONTH_DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text of the shape `2019-12-31` is a day that there was or will be. */
export function isCalendarDay(text: string): boolean {
  const [y = 0, m = 0, d = 0] = text.split('-').map((part) => Number.parseInt(part, 10))
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  return d >= 1 && d <= (m === 2 && !isLeap ? 28 : (MONTH_DAYS[m - 1] ?? 0))
}
