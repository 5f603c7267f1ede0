/** 序号 — the number that a heading, an entry of a contents page or an item of a list begins with. */
import { plainWords } from '../../document/printed-words.ts'

/** 第一部分 · 一、 · （一） · 1. · 表1 */
export type NumberStyle = 'part' | 'chinese' | 'bracketed' | 'arabic' | 'table'

export interface Numbered {
  readonly style: NumberStyle
  readonly number: number
  /** As printed, without white space: 二、 */
  readonly mark: string
  /** What follows it, in plain words. */
  readonly words: string
}

const DIGITS = '一二三四五六七八九'
const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|篇|册)[:、.]?/],
  ['chinese', /^([一二三四五六七八九十]{1,3})[、.]/],
  ['bracketed', /^\(([一二三四五六七八九十]{1,3})\)[、.]?/],
  ['table', /^(?:公开|附|预算|决算)?表([一二三四五六七八九十]{1,3}|\d{1,2})[.、:]?(?=20\d{2}年|\D|$)/],
  ['arabic', /^(\d{1,2})[、.](?=20\d{2}年|\D|$)/],
]

/** `undefined` of words that no number begins. */
export function numbered(text: string): Numbered | undefined {
  const plain = plainWords(text).replace(/^[-•·](?=\D)/, '')
  for (const [style, pattern] of STYLES) {
    const [mark, digits] = pattern.exec(plain) ?? []
    if (mark === undefined || digits === undefined) continue
    const number = chineseNumber(digits)
    if (number !== undefined) return { style, number, mark, words: plain.slice(mark.length) }
  }
  return undefined
}

/** 十二 and 12 as 12. */
export function chineseNumber(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number.parseInt(digits, 10)
  const [, tens = '', ones = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九]?)$/.exec(digits) ?? []
  if (tens === '' && ones === '') return undefined
  const ten = tens === '' ? 0 : tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0)) + 1
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
}

/** 12 as 十二, up to 99. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens - 1)}十`
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones - 1))
}

/** The mark of a number in a style: 三、 */
export const markOf = (style: NumberStyle, number: number): string =>
  ({
    part: `第${inChinese(number)}部分`,
    chinese: `${inChinese(number)}、`,
    bracketed: `（${inChinese(number)}）`,
    arabic: `${number}.`,
    table: `表${number}`,
  })[style]
