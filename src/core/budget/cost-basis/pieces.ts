/** A cost basis cut into what it is made of: calculations, the words before them, and what divides them. */

import { hasCurrency } from './evaluate.ts'
import { type Calculation, calculationAt, type Expression, type TokenRange, tokenAt } from './expression.ts'
import type { Span, Token } from './tokens.ts'

export type Piece = CalculationPiece | MarkPiece | BracketPiece | ProsePiece

/** An amount, a rate, a quantity or a whole calculation in its sentence. */
export interface CalculationPiece extends Span {
  readonly kind: 'calculation'
  readonly calculation: Calculation
  /** The words of the sentence before it, as they are tokens from and to. */
  readonly label: Span
  /** Whether it speaks of money at all; `7×24小时` and `30-50户` do not. */
  readonly isMoney: boolean
}

/** ， ； 。 ： and the numbers of a list; an operator that has nothing to work on. */
export interface MarkPiece extends Span {
  readonly kind: 'separator' | 'colon' | 'numbering' | 'dangling'
  /** The sign, or the style of the numbering. */
  readonly mark: string
}

/** A bracket among words, tokens from and to. */
export interface BracketPiece extends Span {
  readonly kind: 'bracket'
  readonly from: number
  readonly to: number
}

/** A part of a sentence without any amount. */
export interface ProsePiece extends Span {
  readonly kind: 'prose'
}

/** Goes over the tokens once. */
export function pieces(range: TokenRange, from: number): readonly Piece[] {
  const found: Piece[] = []
  let segment = from
  // 、 joins words of one name, so that a name may begin some segments before its amount.
  let name = range.all[from]?.start ?? 0
  let hasAmount = false
  let at = from
  const closeSegment = (next: number): void => {
    const first = tokenAt(range, segment)
    const last = range.all[at - 1]
    if (
      !hasAmount &&
      first !== undefined &&
      last !== undefined &&
      at > segment &&
      hasWords(range, segment, at)
    )
      found.push({ kind: 'prose', start: first.start, end: last.end })
    segment = next
    hasAmount = false
  }
  for (let token = tokenAt(range, at); token !== undefined; token = tokenAt(range, at)) {
    const { start, end } = token
    const numbering = at === segment ? numberingAt(range, at) : undefined
    if (numbering !== undefined) {
      found.push({ kind: 'numbering', mark: numbering.style, start, end })
      at = numbering.next
      segment = at
      name = range.all[at - 1]?.end ?? end
      continue
    }
    if (token.kind === 'separator') {
      if (token.text !== '、' || hasAmount) name = end
      closeSegment(at + 1)
      found.push({ kind: 'separator', mark: token.text, start, end })
    } else if (token.kind === 'colon') {
      // Words before a colon go on to name the amount behind it; an amount before a colon heads a list.
      if (hasAmount) {
        found.push({ kind: 'colon', mark: ':', start, end })
        closeSegment(at + 1)
        name = end
      } else segment = at + 1
    } else if (token.kind === 'number' || token.kind === 'open') {
      const calculation = calculationAt(range, at)
      if (calculation !== undefined && isWorthReading(calculation, token)) {
        const isMoney = speaksOfMoney(calculation, range)
        const { start: first, end: last } = calculation
        found.push({
          kind: 'calculation',
          calculation,
          label: { start: name, end: start },
          isMoney,
          start: first,
          end: last,
        })
        at = calculation.next
        if (isMoney) {
          hasAmount = true
          segment = at
          name = last
          const dangling = danglingAt(range, at)
          if (dangling !== undefined) {
            found.push(dangling)
            while (at < range.to && range.all[at]?.kind !== 'separator') at += 1
          }
        }
        continue
      }
      if (token.partner !== undefined && token.partner < range.to) {
        found.push({
          kind: 'bracket',
          from: at + 1,
          to: token.partner,
          start,
          end: range.all[token.partner]?.end ?? end,
        })
        at = token.partner
      }
    }
    at += 1
  }
  closeSegment(at)
  return found
}

const hasWords = ({ all }: TokenRange, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (all[at]?.kind === 'word') return true
  return false
}

/** `1、` `2.` `（3）` `一、` `①` at the beginning of a part of the text. */
function numberingAt(
  range: TokenRange,
  at: number,
): { readonly style: string; readonly next: number } | undefined {
  const [first, second, third] = [tokenAt(range, at), tokenAt(range, at + 1), tokenAt(range, at + 2)]
  if (first === undefined || second === undefined) return undefined
  const isNumber = (token: Token) => token.kind === 'number' && /^\d{1,2}$/.test(token.text)
  const isChinese = (token: Token) => /^[一二三四五六七八九十]{1,3}$/.test(token.text)
  const isMark = second.text === '、' || second.text === '.' || second.kind === 'close'
  if (isNumber(first) && isMark && second.start === first.end)
    return { style: `1${second.text}`, next: at + 2 }
  if (isChinese(first) && second.text === '、') return { style: '一、', next: at + 2 }
  const isInner = third?.kind === 'close' && (isNumber(second) || isChinese(second))
  if (first.kind === 'open' && isInner) return { style: isNumber(second) ? '(1)' : '(一)', next: at + 3 }
  return undefined
}

/** A bracket that holds a single number, as (2023年) or (聘2人), is a remark and no factor. */
const isWorthReading = ({ expression, results }: Calculation, first: Token): boolean =>
  first.kind === 'number' ||
  expression.kind !== 'group' ||
  results.length > 0 ||
  expression.inner.kind !== 'quantity'

function speaksOfMoney(calculation: Calculation, range: TokenRange): boolean {
  const { expression, results } = calculation
  if (results.length > 0) return true
  if (hasCurrency(expression)) return true
  if (expression.kind === 'quantity') return expression.unit === '' && expression.per.length > 0
  if (isRange(expression)) return false
  const first = firstQuantity(expression)
  const isBare = first.unit === '' && first.percent === ''
  const isTime = tokenAt(range, calculation.next - 1)?.text.startsWith('小时') === true
  return isBare && !isTime
}

/** `30-50户`, `2020-2025年`, `027-85612345`: no subtraction of amounts. */
const isRange = (expression: Expression): boolean =>
  expression.kind === 'sum' && expression.terms.some(({ operator }) => operator === '-')

function firstQuantity(expression: Expression): { readonly unit: string; readonly percent: string } {
  switch (expression.kind) {
    case 'quantity':
      return expression
    case 'group':
      return firstQuantity(expression.inner)
    case 'product':
      return expression.factors[0] === undefined
        ? { unit: '', percent: '' }
        : firstQuantity(expression.factors[0].factor)
    case 'sum':
      return expression.terms[0] === undefined
        ? { unit: '', percent: '' }
        : firstQuantity(expression.terms[0].term)
  }
}

/** An operator behind an amount with nothing to work on: `3000元/笔**30笔`, `3000元×`. */
function danglingAt(range: TokenRange, at: number): MarkPiece | undefined {
  const token = tokenAt(range, at)
  const isSign = token?.kind === 'operator' || token?.kind === 'equals' || token?.kind === 'percent'
  if (token === undefined || !isSign) return undefined
  const follower = tokenAt(range, at + 1)
  // 5万元/半年 and 2万元-3万元 of prose are left alone; a slash or dash needs nothing behind it.
  if ((token.text === '/' || token.text === '-') && follower?.kind === 'word') return undefined
  return { kind: 'dangling', mark: token.text, start: token.start, end: token.end }
}
