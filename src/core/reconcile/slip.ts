/** 笔误 — how a printed amount may have come from the right one: a likelihood to be told, never a fact. */
import type { InBothLanguages } from '../kernel/finding.ts'

/** `printed` and `right` as they stand on paper; undefined where they have nothing in common. */
export function slipBetween(printed: string, right: string): InBothLanguages | undefined {
  const [a, b] = [bare(printed), bare(right)]
  if (a === b) return undefined
  const [wrong, good] = [digits(a), digits(b)]
  if (isSwap(a, b)) return { zh: '可能是相邻两位数字颠倒', en: 'two neighbouring digits may be swapped' }
  if (stripped(wrong) === stripped(good) && stripped(good) !== '')
    return { zh: '可能是小数点错位', en: 'the decimal point may be shifted' }
  if (isOneDigit(a, b)) return { zh: '可能是错了一位数字', en: 'one digit may be wrong' }
  if (isDropped(a, b)) return { zh: '可能是漏了一位数字', en: 'a digit may be missing' }
  if (isDropped(b, a)) return { zh: '可能是多了一位数字', en: 'there may be a digit too many' }
  return undefined
}

const bare = (text: string): string => text.replaceAll(',', '')
const digits = (text: string): string => text.replace('.', '')
const stripped = (text: string): string => text.replace(/^0+/, '').replace(/0+$/, '')

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((one, index) => one !== b[index])
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2)
  return at >= 0 && swapped === b
}

const isOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((one, at) => one !== b[at]).length === 1

/** Whether `short` is `long` without one of its digits. */
const isDropped = (short: string, long: string): boolean =>
  short.length === long.length - 1 &&
  [...long].some((one, at) => one !== '.' && long.slice(0, at) + long.slice(at + 1) === short)
