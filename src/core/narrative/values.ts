/** Words of clauses as values, and values as words: amounts, directions, stages, bases, lists. */
import type { Stage } from '../figures/dimensions.ts'
import type { Direction, FigureUnit, NarrativeContext, PrintedFigure, Time } from './claim.ts'
import { ownStage } from './claim.ts'

const UNITS: readonly (readonly [string, FigureUnit])[] = [
  ['亿元', 'hundredMillionYuan'],
  ['万元', 'tenThousandYuan'],
  ['万', 'tenThousandYuan'],
  ['元', 'yuan'],
  ['%', 'percent'],
]

export function figureOf(text: string): PrintedFigure {
  const [word = '', unit = 'yuan'] = UNITS.find(([suffix]) => text.endsWith(suffix)) ?? []
  return { digits: text.slice(0, text.length - word.length).replaceAll(',', ''), unit }
}

export const figureText = ({ digits, unit }: PrintedFigure): string =>
  digits + (UNITS.find(([, one]) => one === unit)?.[0] ?? '')

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
