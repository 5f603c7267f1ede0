/** Words of clauses as values, and values as words: amounts, directions, stages, bases, lists. */
import type { Stage } from '../figures/dimensions.ts'
import type { Direction, FigureUnit, NarrativeContext, PrintedFigure, Time } from './claim.ts'
import { ownStage } from './claim.ts'

const UNITS: readonly (readonly [string, FigureUnit])[] = [
  ['亿元', 'hundredMillionYuan'],
  ['百万元', 'millionYuan'],
  ['万元', 'tenThousandYuan'],
  ['万', 'tenThousandYuan'],
  ['千元', 'thousandYuan'],
  ['元', 'yuan'],
  ['%', 'percent'],
  ['倍', 'times'],
  ['倍', 'timesOfBase'],
]

const NUMERALS = '〇一二三四五六七八九十'
const digitOf = (numeral: string): string => String(numeral === '两' ? 2 : NUMERALS.indexOf(numeral))

export function figureOf(text: string): PrintedFigure {
  if (/^[一两二三四五六七八九十]倍$/.test(text))
    return { digits: digitOf(text.charAt(0)), unit: 'times', words: text }
  const [word = '', unit = 'yuan'] = UNITS.find(([suffix]) => text.endsWith(suffix)) ?? []
  return { digits: text.slice(0, text.length - word.length).replaceAll(',', ''), unit }
}

/** 翻一番 doubles, 翻两番 doubles twice: words for a figure that is about so much, to one decimal. */
export function doublingOf(text: string): PrintedFigure {
  const numeral = /[一两二三]/.exec(text)?.[0] ?? '一'
  const times = 2 ** Number.parseInt(digitOf(numeral), 10) - 1
  return { digits: `${times}.0`, unit: 'times', words: text }
}

export const figureText = ({ digits, unit, words }: PrintedFigure): string =>
  words ?? digits + (UNITS.find(([, one]) => one === unit)?.[0] ?? '')

const DOWN = /^(?:减|下|降|压|缩|少|小于|低于|少于)/
export const directionOf = (word: string): Direction => (DOWN.test(word) ? 'down' : 'up')

/** Longest first: 年初预算 is one of 预算. */
const STAGE_WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/调整|全年/, 'adjusted'],
  [/决算|执行/, 'outturn'],
  [/预算/, 'original'],
]
export const stageOf = (words: string): Stage =>
  STAGE_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'original'

export function baseOf(words: string, time: Time, { year, kind }: NarrativeContext): Time {
  const digits = /\d{4}/.exec(words)?.[0]
  const said =
    digits === undefined ? (/^(?:上|去年)/.test(words) ? year - 1 : undefined) : Number.parseInt(digits, 10)
  const stage = /预算|决算|执行/.test(words)
    ? stageOf(words)
    : said === undefined
      ? ownStage(kind)
      : time.stage
  return { year: said ?? time.year, stage }
}

/** Names of a list; brackets of a name keep their commas. */
export function listed(text: string): { readonly names: readonly string[]; readonly isOpen: boolean } {
  const isOpen = /等[^、，]{0,12}$/.test(text)
  const names = text
    .replace(/等[^、，]{0,12}$/, '')
    .split(/[、，](?![^(]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return { names, isOpen }
}
