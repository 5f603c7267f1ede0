/** 勾选项 — the options of a question and which of them is ticked, where the marks survived. */
import { withoutSpace } from '../../document/printed-words.ts'
import { inlineField } from './form-words.ts'

export interface ReadOption {
  readonly text: string
  readonly isTicked?: boolean
  /** What stands behind the mark: 资金量：22.5. */
  readonly amount?: { readonly label: string; readonly value: string }
}

const TICKED = /[☑■√✓✔☒◼●]|\[[√✓xX]\]|\([√✓]\)/u
const EMPTY = /[☐□◻○]|\[\s*\]/u
const MARK = new RegExp(`${TICKED.source}|${EMPTY.source}`, 'u')
const MARKS = new RegExp(MARK.source, 'gu')
const NUMBERED = /(?=(?<![\d.])[1-9][、.．](?!\d))/

export const hasMark = (text: string): boolean => MARK.test(text)

/** Whether the text is a list of options even without marks: 1.一次性项目 2.常年项目. */
export const isOptionList = (text: string): boolean => numbered(text).length >= 2

export function readOptions(text: string): readonly ReadOption[] {
  const pieces = numbered(text)
  const options =
    pieces.length >= 1 && /^[1-9][、.．]/.test(pieces[0] ?? '')
      ? pieces.map((piece) => option(piece))
      : byMarks(text)
  return options.filter((one) => one.text !== '')
}

/** One option with its number; the mark stands before it, behind it, or is lost. */
function option(piece: string): ReadOption {
  const mark = MARK.exec(piece)
  if (mark === null) return { text: withoutSpace(piece) }
  const behind = piece.slice(mark.index + mark[0].length)
  const field = inlineField(behind)
  const isTicked = TICKED.test(mark[0])
  const words = piece.slice(0, mark.index) + (field === undefined ? behind.replace(MARKS, '') : '')
  return { text: withoutSpace(words), isTicked, ...(field === undefined ? {} : { amount: field }) }
}

/** Without numbers the marks divide the options; if the text begins with one they stand before their option. */
function byMarks(text: string): readonly ReadOption[] {
  const marks = [...text.matchAll(MARKS)]
  if (marks.length === 0) return []
  const isBefore = marks[0]?.index === 0 || text.slice(0, marks[0]?.index).trim() === ''
  const last = isBefore ? '' : text.slice(endOf(marks.at(-1)))
  const unmarked = optionName(last) === '' ? [] : [{ text: optionName(last) }]
  const marked = marks.map((mark, at) => {
    const end = mark.index + mark[0].length
    const words = isBefore
      ? text.slice(end, marks[at + 1]?.index)
      : text.slice(endOf(marks[at - 1]), mark.index)
    return { text: optionName(words), isTicked: TICKED.test(mark[0]) }
  })
  return [...marked, ...unmarked]
}
const optionName = (text: string): string => withoutSpace(text).replace(/^[,，;；、]|[,，;；、]$/g, '')
const endOf = (mark: RegExpExecArray | undefined): number =>
  mark === undefined ? 0 : mark.index + mark[0].length

/** Marks before the numbers go with the option behind them. */
function numbered(text: string): readonly string[] {
  const pieces = text.split(NUMBERED).filter((piece) => piece.trim() !== '')
  const [first = ''] = pieces
  if (!(MARK.test(first) && first.replace(MARKS, '').trim() === '')) return pieces
  // Each piece ends with the mark of the next one.
  const marks = pieces.map((piece) => new RegExp(`(?:${MARK.source})\\s*$`, 'u').exec(piece)?.[0] ?? '')
  return pieces.slice(1).map((piece, at) => {
    const own = marks[at + 1] ?? ''
    return `${piece.slice(0, piece.length - own.length)}${marks[at] ?? ''}`
  })
}
