/** 目标 — goals as text: the list of an overall form, and the sentences behind their headings. */
import type { Doubt } from '../../../document/entry.ts'
import { GOAL_TERM_NAMES, type GoalTerm } from '../../goal.ts'
import type { Printed, ReadGoal } from '../read-form.ts'
import { isLineStart, joined, type Piece, plainOf } from './pieces.ts'
import { entry, type PartReading, printed, unplaced } from './reading.ts'
import { twoTexts } from './two-texts.ts'

const ITEM = /^目标(\d{1,2})[:：、.．]?/
const HEADINGS = /(中?长期目标(?:[(（][^()（）]{0,12}[)）])?)(年度目标(?:[(（][^()（）]{0,12}[)）])?)/
const LONGEST_HEADER = 14

interface Item {
  readonly number?: number
  readonly text: Printed
}

interface ListedGoal extends Item {
  readonly term: GoalTerm
  readonly doubt?: Doubt | undefined
}

/** 整体绩效目标: long-term and annual goals side by side, mostly numbered. */
export function readGoalList(
  group: string,
  pieces: readonly Piece[],
): { readonly reading: PartReading; readonly goals: readonly ReadGoal[] } {
  const starts = pieces.flatMap((_, at) => (startsItem(pieces, at) ? [at] : []))
  const [headings = '', longTerm = GOAL_TERM_NAMES.longTerm, annual = GOAL_TERM_NAMES.annual] =
    HEADINGS.exec(joined(pieces.slice(0, Math.min(starts[0] ?? pieces.length, LONGEST_HEADER)))) ?? []
  const length = piecesOfText(pieces, headings)
  const listed = starts.length > 0 ? numbered(pieces, starts) : unnumbered(pieces.slice(length))
  const columns = { longTerm: `${group}/${longTerm}`, annual: `${group}/${annual}` }
  const reading: PartReading = {
    entries: listed.map(({ number, text, term, doubt }) => {
      const name = number === undefined ? '' : `/目标${number}`
      return entry(`${GOAL_TERM_NAMES[term]}${name}`, columns[term], text, doubt)
    }),
    content: {},
    unplaced: unplaced(pieces.slice(length, starts[0] ?? length), '整体绩效目标中没有编号的内容'),
  }
  const goals = listed.map(({ number, text, term }) => ({
    label: `${GOAL_TERM_NAMES[term]}${number ?? ''}`,
    term,
    ...(number === undefined ? {} : { number }),
    text,
    indicators: [],
  }))
  return { reading, goals }
}

/** How many of the pieces at the beginning spell the text. */
function piecesOfText(pieces: readonly Piece[], text: string): number {
  let length = 0
  let spelt = ''
  while (spelt.length < text.length && length < pieces.length) spelt += pieces[length++]?.text ?? ''
  return spelt === text ? length : 0
}

/** The conversion printed them by rows or by columns. */
function numbered(pieces: readonly Piece[], starts: readonly number[]): readonly ListedGoal[] {
  const items = starts.map((from, index) => itemOf(pieces.slice(from, starts[index + 1] ?? pieces.length)))
  const { terms, doubt } = termsOf(items.map(({ number }) => number ?? 1))
  return items.map((item, at) => ({ ...item, term: terms[at] ?? 'annual', doubt }))
}

function unnumbered(pieces: readonly Piece[]): readonly ListedGoal[] {
  if (pieces.length === 0) return []
  const { first, second, doubt } = twoTexts(pieces)
  const longTerm: ListedGoal = { text: printed(first), term: 'longTerm', doubt }
  return second.length === 0 ? [longTerm] : [longTerm, { text: printed(second), term: 'annual', doubt }]
}

function startsItem(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || !isLineStart(piece) || !piece.plain.startsWith('目标')) return false
  return ITEM.test(plainOf(pieces.slice(at, at + 3)))
}

function itemOf(pieces: readonly Piece[]): Item {
  const { text, place } = printed(pieces)
  const [head = '', digits = '1'] = ITEM.exec(text) ?? []
  return { number: Number.parseInt(digits, 10), text: { text: text.slice(head.length), place } }
}

interface Terms {
  readonly terms: readonly GoalTerm[]
  readonly doubt?: Doubt
}

/** 1 1 2 2 was printed by rows, 1 2 1 2 by columns; the long-term goals stand on the left. */
function termsOf(numbers: readonly number[]): Terms {
  const restart = numbers.findIndex((number, at) => at > 0 && number === 1)
  if (restart < 0)
    return { terms: numbers.map(() => 'annual'), doubt: { why: '只有一列目标，分不出长期和年度' } }
  if (restart === 1 && numbers.length > 2) {
    const terms = numbers.map(
      (number, at): GoalTerm => (numbers.indexOf(number) === at ? 'longTerm' : 'annual'),
    )
    const isPaired = numbers.every((number, at) => number === Math.floor(at / 2) + 1)
    return isPaired && numbers.length % 2 === 0
      ? { terms }
      : { terms, doubt: { why: '两列目标数目不同，分不出长期和年度' } }
  }
  const terms = numbers.map((_, at): GoalTerm => (at < restart ? 'longTerm' : 'annual'))
  const isCounted = numbers.every((number, at) => number === (at < restart ? at : at - restart) + 1)
  return isCounted ? { terms } : { terms, doubt: { why: '目标的编号不连续，分不出长期和年度' } }
}

/** The sentence behind a heading; some print the goal's number once more. */
export function goalText(pieces: readonly Piece[]): Printed | undefined {
  if (pieces.length === 0) return undefined
  const { text, place } = printed(pieces)
  return { text: text.replace(/^目标\d{1,2}[:：]/, ''), place }
}
