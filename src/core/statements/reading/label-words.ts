/** Labels of rows and columns made comparable: their numerals, "其中" and punctuation carry no meaning. */
import { plainWords } from '../../document/printed-words.ts'

const NUMERAL =
  /^(?:其中[:,]?|[一二三四五六七八九十廿卅]{1,4}[、.:,]|\([一二三四五六七八九十廿卅]{1,4}\)[、.]?|\(\d{1,2}\)[、.]?|\d{1,2}[、)]|\d{1,2}\.(?!\d)|[*·•#△▲-]+(?!$))/

/** The same few hundred words come again with every definition that a table is held against. */
const made = new Map<string, string>()
const MADE_AT_MOST = 10_000
/** What is longer is called nothing that a definition knows. */
const LONGEST_LABEL = 200

/** Without ordinals in front, quotes and closing punctuation: 二、（一）“三公”经费： → 三公经费. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL) return keyOf(text.slice(0, LONGEST_LABEL))
  const known = made.get(text)
  if (known !== undefined) return known
  const key = keyOf(text)
  if (made.size >= MADE_AT_MOST) made.clear()
  made.set(text, key)
  return key
}

function keyOf(text: string): string {
  let words = plainWords(text.replace(/[\u2460-\u2473]/g, '')).replace(/[",:;。、]+$|"/g, '')
  for (let last = ''; last !== words; ) {
    last = words
    words = words.replace(NUMERAL, '')
  }
  return words
}

/** Whether the label begins with a numeral or 其中, as rows do and headers do not. */
export const isNumbered = (text: string): boolean => NUMERAL.test(plainWords(text))

/** 合计 and its like, which say only that something is added up. */
const SUMS: ReadonlySet<string> = new Set(['合计', '小计', '总计', '总和', '共计', '总额', '(合计)'])
export const isSum = (key: string): boolean => SUMS.has(key)

/** Rows that close a table or a side of it. */
export const isTotalLabel = (key: string): boolean =>
  SUMS.has(key) || /^(?:本年)?(?:收入|支出|收支|人员经费|公用经费)?(?:总计|合计|小计)$/.test(key)

/** A code at the start of a label: `201 一般公共服务支出`. */
export function codeAndName(text: string): { readonly code: string; readonly name: string } | undefined {
  const match = /^\[?(\d{3}|\d{5}|\d{7})\]?[-_、.]?(?=[\u4e00-\u9fff（(“"])(?![年月日])(.+)$/.exec(text)
  return match === null ? undefined : { code: match[1] ?? '', name: match[2] ?? '' }
}

/** A code or the number of a row. */
export const isWholeNumber = (text: string): boolean => /^\d+$/.test(text.normalize('NFKC'))
