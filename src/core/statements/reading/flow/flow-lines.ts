/** Lines of running text as tokens: what stands between white space, with numbers put together again that the converter broke. */
import type { Block, DocumentPlace, Paragraph } from '../../../document/document.ts'
import { isPrintedAmount, plainWords, withoutSpace } from '../../../document/printed-words.ts'

/** One visible line; `undefined` in a list of them is something that running text does not reach across, such as a grid. */
export interface FlowLine {
  readonly text: string
  readonly place: DocumentPlace
  readonly block: Paragraph
}

/**
 * `amount` can only be an amount, `dash` stands for an empty cell, `integer` may be an amount, a code or a number of
 * a row or column; a `code` has letters among its digits.
 */
export type TokenKind = 'amount' | 'integer' | 'code' | 'dash' | 'words'

export interface Token {
  readonly kind: TokenKind
  /** As printed, without white space. */
  readonly text: string
  readonly line: FlowLine
  readonly place: DocumentPlace
  readonly isFirstOfLine: boolean
}

/** Contents, running heads and page numbers are no part of any table. */
const FURNITURE: readonly Paragraph['role'][] = ['contents', 'runningHead', 'pageNumber']

export function flowLines(blocks: readonly Block[]): readonly (FlowLine | undefined)[] {
  return blocks.flatMap((block): readonly (FlowLine | undefined)[] => {
    if (block.kind === 'grid') return [undefined]
    if (FURNITURE.includes(block.role)) return []
    return block.lines
      .filter((line) => withoutSpace(line.text) !== '')
      .map((line) => ({ text: line.text, place: line.place, block }))
  })
}

export const tokens = (lines: readonly FlowLine[]): readonly Token[] =>
  joinedNumbers(lines.flatMap(lineTokens)).map(withKind)

type RawToken = Omit<Token, 'kind'>

const withKind = (token: RawToken): Token => ({ ...token, kind: kindOf(token.text) })

/** 03T000000, 610002-2025-01: at least four digits. */
const CODE = /^(?=(?:.*\d){4})[0-9A-Z](?:[0-9A-Z-]*[0-9A-Z])$/

function kindOf(text: string): TokenKind {
  const plain = plainWords(text)
  if (/^-+$/.test(plain)) return 'dash'
  if (/^\d+$/.test(plain)) return /^0+$/.test(plain) ? (plain.length === 1 ? 'amount' : 'integer') : 'integer'
  // (2) is the ordinal of a row sooner than an amount below zero.
  if (isPrintedAmount(text) && !/^\(\d{1,2}\)$/.test(plain)) return 'amount'
  return CODE.test(plain) ? 'code' : 'words'
}

function lineTokens(line: FlowLine): readonly RawToken[] {
  const first = line.place.character ?? 1
  return [...line.text.matchAll(/\S+/g)].flatMap((match) =>
    pieces(match[0]).map((piece) => ({
      text: piece.text,
      line,
      place: { ...line.place, character: first + match.index + piece.at },
      isFirstOfLine: match.index + piece.at === line.text.search(/\S/),
    })),
  )
}

const DECIMAL = String.raw`-?\d{1,3}(?:,\d{3})+\.\d{1,2}|-?\d+\.\d{1,2}`
const WORDS_THEN_AMOUNT = new RegExp(String.raw`^(.*[\p{Script=Han})）])(${DECIMAL})$`, 'u')
const AMOUNTS_TOGETHER = /^(?:-?\d{1,3}(?:,\d{3})*\.\d{2}){2,}$/

/** A label with its amount, or two amounts, between which the white space was lost. */
function pieces(text: string): readonly { readonly text: string; readonly at: number }[] {
  const glued = WORDS_THEN_AMOUNT.exec(text)
  const [, words = '', amount = ''] = glued ?? []
  if (glued !== null)
    return [
      { text: words, at: 0 },
      { text: amount, at: words.length },
    ]
  if (AMOUNTS_TOGETHER.test(text))
    return [...text.matchAll(/-?\d{1,3}(?:,\d{3})*\.\d{2}/g)].map((match) => ({
      text: match[0],
      at: match.index,
    }))
  return [{ text, at: 0 }]
}

/** `1,346` `.04`, `1,346.` `04` and `9,501,` `164` are one number each. */
function joinedNumbers(list: readonly RawToken[]): readonly RawToken[] {
  const joined: RawToken[] = []
  for (const token of list) {
    const last = joined.at(-1)
    if (last !== undefined && belongTogether(last.text, token.text))
      joined[joined.length - 1] = { ...last, text: last.text + token.text }
    else joined.push(token)
  }
  return joined
}

const belongTogether = (before: string, after: string): boolean =>
  (/^-?\d[\d,]*$/.test(before) && /^\.\d+$/.test(after)) ||
  (/^-?\d[\d,]*\.$/.test(before) && /^\d{1,2}$/.test(after)) ||
  (/^-?\d{1,3}(?:,\d{3})*,$/.test(before) && /^\d{3}(?:,\d{3})*(?:\.\d+)?$/.test(after))
