/** 金额 — amounts and shares among the pieces, and the numbers that they are. */
import { parseRational, type Rational } from '../../../kernel/rational.ts'
import type { Printed } from '../read-form.ts'
import type { Piece } from './pieces.ts'
import { printed } from './reading.ts'

const AMOUNT =
  /^(?:-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,5})(?:\.\d{1,6})?|\((?:\d{1,12}|\d{1,3}(?:,\d{3}){1,5})(?:\.\d{1,6})?\))$/
const UNIT = /^(?:万元|万|元|亿元)$/
const WITH_UNIT = /^(-?[\d,]{1,20}(?:\.\d{1,6})?)(?:万元|万|元|亿元)$/
const SHARE = /^-?\d{1,6}(?:\.\d{1,6})?[%％]$/
const LONGEST = 24

/** Whether a text is an amount, a share or an amount with its unit, and nothing else. */
export const isAmountPiece = (text: string): boolean =>
  text.length <= LONGEST && (AMOUNT.test(text) || WITH_UNIT.test(text) || SHARE.test(text))
export const isShare = (text: string): boolean => SHARE.test(text)

/** The amount that begins at a piece; `35` and `万` are one. */
export function amountAt(
  pieces: readonly Piece[],
  at: number,
): { readonly amount: Printed; readonly length: number } | undefined {
  const [own, next] = [pieces[at], pieces[at + 1]]
  if (own === undefined || !isAmountPiece(own.text)) return undefined
  const length = next !== undefined && AMOUNT.test(own.text) && UNIT.test(next.text) ? 2 : 1
  return { amount: printed(pieces.slice(at, at + length)), length }
}

/** All amounts among the pieces, in order, and the pieces that are none. */
export function splitAmounts(pieces: readonly Piece[]): {
  readonly words: readonly Piece[]
  readonly amounts: readonly Printed[]
} {
  const words: Piece[] = []
  const amounts: Printed[] = []
  for (let at = 0; at < pieces.length; ) {
    const found = amountAt(pieces, at)
    if (found === undefined) words.push(...pieces.slice(at, at + 1))
    else amounts.push(found.amount)
    at += found?.length ?? 1
  }
  return { words, amounts }
}

/** The number of an amount or a share, whatever unit stands behind it. */
export function numberOf(text: string): Rational | undefined {
  return parseRational(
    text
      .normalize('NFKC')
      .replace(/(?:万元|万|元|亿元|%)$/, '')
      .replace(/^\((.+)\)$/, '-$1'),
  )
}
