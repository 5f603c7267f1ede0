/** 模板 — one description of a clause from which it is both written and read: fixed words with their variants, and slots. */
import { assert } from '../kernel/assert.ts'

/**
 * A string stands for itself. `any`: the first is written, every one is read. `slot`: a value. `maybe` is
 * written if all its slots have a value. `heard` is read and never written.
 */
export type Piece =
  | string
  | { readonly any: readonly string[] }
  | { readonly slot: string; readonly as: SlotKind }
  | { readonly maybe: readonly Piece[] }
  | { readonly heard: string }
export type SlotKind = keyof typeof SLOTS

const DIGITS = String.raw`-?\d[\d,]*(?:\.\d+)?`
/** 2倍多 is not told by a figure. */
const EXACTLY = '(?!多|以上|有余|左右)'
const TIMES = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一两二三四五六七八九十])倍${EXACTLY}`
/** How each kind of value looks in a sentence. */
const SLOTS = {
  money: String.raw`${DIGITS}(?:(?:亿|百万|万|千)?元|万)(?![\/每])`,
  bare: DIGITS,
  percent: `${DIGITS}%`,
  rate: `(?:${DIGITS}%|${TIMES})`,
  times: TIMES,
  doubled: `翻(?:了?[一两二三]?番|了?倍)${EXACTLY}`,
  whole: String.raw`\d[\d,]*`,
  direction: '增加|增长|上升|提高|上涨|增幅|减少|下降|降低|压减|缩减|压缩|降幅|多|少',
  order: '大于|高于|多于|超过|小于|低于|少于',
  stage: '年初预算|调整后预算|调整预算|全年预算|年度预算|预算',
  base: String.raw`(?=\d{4}年|上|去年|年初|预算|决算|执行|当年|调整|全年|支出[预决]|收入[预决])(?:\d{4}年度?|上一?年度?|去年)?(?:部门|单位|当年|全年|同期)?(?:年初|调整后|财政拨款)?(?:预算执行|支出预算|支出决算|收入决算|预算|决算|执行|支出|收入)?(?:安排)?数?`,
  about: '基本',
  words: '[^，。；：]{0,90}?',
  names: String.raw`(?:(?!\d[\d,.]*(?:亿|万)?元)[^。；：%]){2,600}?`,
  text: '[^。；]{0,400}?',
  counter: '个|名|人|辆|台(?:\\(套\\))?|套|条|户|家|项|次|份|批次|笔|场',
} as const

export interface Template {
  readonly pattern: RegExp
  write(values: Values): string
  /** What `write` writes, each value by itself. */
  writePieces(values: Values): readonly WrittenPiece[]
}
/** Words, or the value of a slot. */
export interface WrittenPiece {
  readonly text: string
  readonly slot?: string
}
export type Values = Readonly<Record<string, string | undefined>>

export function template(...pieces: readonly Piece[]): Template {
  return {
    pattern: new RegExp(pieces.map(source).join(''), 'gd'),
    write: (values) =>
      written(pieces, values)
        .map(({ text }) => text)
        .join(''),
    writePieces: (values) => written(pieces, values),
  }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function source(piece: Piece): string {
  if (typeof piece === 'string') return literal(piece)
  if ('any' in piece)
    return `(?:${[...piece.any]
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|')})`
  if ('slot' in piece) return `(?<${piece.slot}>${SLOTS[piece.as]})`
  if ('heard' in piece) return piece.heard
  return `(?:${piece.maybe.map(source).join('')})?`
}

function written(pieces: readonly Piece[], values: Values): readonly WrittenPiece[] {
  return pieces.flatMap((piece) => writtenPiece(piece, values))
}

function writtenPiece(piece: Piece, values: Values): readonly WrittenPiece[] {
  if (typeof piece === 'string') return [{ text: piece }]
  if ('any' in piece) return [{ text: piece.any[0] ?? '' }]
  if ('heard' in piece) return []
  if ('maybe' in piece) return isFilled(piece.maybe, values) ? written(piece.maybe, values) : []
  const value = values[piece.slot]
  assert(value !== undefined, `the slot ${piece.slot} has no value`)
  return [{ text: value, slot: piece.slot }]
}

const isFilled = (pieces: readonly Piece[], values: Values): boolean =>
  pieces.every((piece) => typeof piece === 'string' || !('slot' in piece) || values[piece.slot] !== undefined)
