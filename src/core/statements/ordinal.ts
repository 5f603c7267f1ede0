/** The numerals that documents put before rows: 一 … 二十一, or 廿一, or 1. */
import type { Ordinals } from './layout.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** From 1 to 99. */
export function ordinal(number: number, numerals: Ordinals): string {
  if (numerals === 'arabic') return String(number)
  const tens = Math.floor(number / 10)
  const ones = DIGITS[number % 10] ?? ''
  if (tens === 0) return ones
  if (tens === 1) return `十${ones}`
  if (numerals === 'chineseNian' && tens === 2 && ones !== '') return `廿${ones}`
  return `${DIGITS[tens] ?? ''}十${ones}`
}
