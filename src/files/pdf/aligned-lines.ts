/** What a single line says about the table that it may stand in: amounts side by side, numbers of columns, a note, a title. */
import { isPrintedAmount, plainWords } from '../../core/document/printed-words.ts'
import { chunksOf } from './aligned-columns.ts'
import type { Line } from './text-lines.ts'

/** In shares of the type size: words this far apart stand in different columns. */
export const COLUMN_GAP = 1.2
const LEADER = /(?:[.．·]\s?){4,}|…{2,}|-{6,}|—{5,}|_{5,}/
/** A sentence, or a word with a colon: what stands above and below tables, not in them. */
const NOTE = /[。；;]$|^(?!其中|加|减).{1,8}[：:]|^(?:人民币)?[百千万亿]?元[)）]?$/
/** What rows begin with and headers do not: an ordinal, a code. */
const ROW_START = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{3,7}\s)/
const ORDINAL = /^[一二三四五六七八九十]{1,3}、/
const TITLE = /(?:表|情况)(?:[（(].*[)）])?\d*$/
const COLUMN_NUMBER = /^[(（]?\d{1,2}[)）]?(?:=[\d+\-×*/()（）、.…]+)?$/
const BESIDE_NUMBERS = /^(?:栏次|行次|[类款项目]+|甲|乙|丙|\*+|-+|—+)$/

/** Amounts in prose stand a little apart too, but no line of prose has white as wide as between columns. */
export const isTabular = (line: Line): boolean =>
  !LEADER.test(line.text) &&
  line.runs.some((run, at) => {
    const before = line.runs[at - 1]
    return before !== undefined && run.left - before.right >= COLUMN_GAP * line.size
  })

/** A row whose words stand apart, with an amount behind the first: with decimals or separators, or more than one. */
export function isAnchor(line: Line): boolean {
  const amounts = amountsOf(line)
  const areYears = amounts.every((text) => /^20[0-3]\d$/.test(text))
  return !areYears && (amounts.length > 1 || amounts.some((text) => /[.,]/.test(text))) && !isNumbering(line)
}

/** The amounts behind the first words of a row. */
export const amountsOf = (line: Line): readonly string[] =>
  isTabular(line)
    ? chunksOf(line, COLUMN_GAP)
        .slice(1)
        .map(({ text }) => text)
        .filter(isPrintedAmount)
    : []

/** 栏次 1 2 3: numbers that only count the columns. */
export function isNumbering(line: Line): boolean {
  const words = line.runs.map(({ text }) => plainWords(text))
  const numbers = words
    .filter((word) => COLUMN_NUMBER.test(word))
    .map((word) => Number.parseInt(word.replace(/^\(/, ''), 10))
  return (
    numbers.length > 1 &&
    (numbers[0] ?? 9) <= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) &&
    words.every((word) => COLUMN_NUMBER.test(word) || BESIDE_NUMBERS.test(word))
  )
}

/** 类 款 项 */
export const isLevels = (text: string): boolean => /^[类款项目]{2,4}$/.test(plainWords(text))

export const isNote = (line: Line): boolean => NOTE.test(line.text) && amountsOf(line).length === 0

/** Of two rows side by side the second may be the one with an ordinal. */
export const beginsRow = (line: Line): boolean =>
  ROW_START.test(line.text) || chunksOf(line, COLUMN_GAP).some(({ text }) => ORDINAL.test(text))

export const isTitle = (line: Line): boolean =>
  TITLE.test(plainWords(line.text)) && chunksOf(line, COLUMN_GAP).length === 1
