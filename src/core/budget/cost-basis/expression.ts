/** The grammar of one calculation, read by recursive descent: `680/人/天（500+100+80）*5天*3人=1.02万元`. */
import { decimal, type Rational } from '../../kernel/rational.ts'
import { type Span, type Token, tokens } from './tokens.ts'
import { currencyWord, knownUnit } from './units.ts'

export type Expression = Sum | Product | Group | Quantity

/** A number with all that clings to it. */
export interface Quantity extends Span {
  readonly kind: 'quantity'
  /** 工资 in 工资1763/月. */
  readonly label: string
  readonly digits: string
  readonly value: Rational
  readonly percent: '' | '%' | '‰'
  /** 元, 万元, 万…; blank where none is written. */
  readonly currency: string
  /** What it counts: 人 in 3人; blank of money. */
  readonly unit: string
  /** 人 and 天 in 元/人/天, each with its place. */
  readonly per: readonly Per[]
  readonly notes: readonly Note[]
  /** The digits with their currency or unit, without label, rate and brackets. */
  readonly number: Span
}

export interface Per extends Span {
  readonly unit: string
}

/** A bracket behind a number: what it is made of, or a remark; tokens from and to, without the brackets. */
export interface Note extends Span {
  readonly from: number
  readonly to: number
}

export interface Group extends Span {
  readonly kind: 'group'
  readonly label: string
  readonly inner: Expression
  /** （1200+300）元; blank where none is written behind it. */
  readonly currency: string
  readonly per: readonly Per[]
  readonly notes: readonly Note[]
}

export interface Product extends Span {
  readonly kind: 'product'
  readonly factors: readonly { readonly operator: '*' | '/'; readonly factor: Quantity | Group }[]
}

export interface Sum extends Span {
  readonly kind: 'sum'
  readonly terms: readonly { readonly operator: '+' | '-'; readonly term: Product | Quantity | Group }[]
}

/** A calculation and what is printed behind its signs of equality. */
export interface Calculation extends Span {
  readonly expression: Expression
  readonly results: readonly Expression[]
  /** The first token behind it. */
  readonly next: number
}

export const MAX_DEPTH = 8
const MAX_DIGITS = 18
/** So many brackets belong to one amount at most, so that a row of brackets is not read from each of them again. */
const MOST_NOTES = 8

interface Read<T> {
  readonly value: T
  readonly next: number
}

/** The tokens that may be read: none from `to` on. */
export interface TokenRange {
  readonly all: readonly Token[]
  readonly to: number
}

/** The longest calculation that begins at a token; undefined where none does. Looks at no token twice but brackets. */
export function calculationAt(range: TokenRange, from: number): Calculation | undefined {
  const first = readSum(range, from, 0)
  if (first === undefined) return undefined
  const results: Expression[] = []
  let next = first.next
  // 100% =100% and 60户=3万元 say nothing that could be worked out.
  const isCalculated = !isCounted(first.value)
  while (isCalculated && tokenAt(range, next)?.kind === 'equals') {
    let begin = next + 1
    while (tokenAt(range, begin)?.kind === 'equals') begin += 1
    const result = readSum(range, begin, 0)
    if (result === undefined) break
    results.push(result.value)
    next = result.next
  }
  const last = results.at(-1) ?? first.value
  return { expression: first.value, results, next, start: first.value.start, end: last.end }
}

const isCounted = (expression: Expression): boolean =>
  expression.kind === 'quantity' &&
  expression.currency === '' &&
  expression.per.length === 0 &&
  (expression.unit !== '' || expression.percent !== '')

/** The text as one calculation and nothing else; undefined where it is none. */
export function parseCalculation(text: string): Calculation | undefined {
  const all = tokens(text)
  const found = calculationAt({ all, to: all.length }, 0)
  return found?.next === all.length ? found : undefined
}

export const tokenAt = ({ all, to }: TokenRange, at: number): Token | undefined =>
  at < to ? all[at] : undefined

function readSum(range: TokenRange, from: number, depth: number): Read<Expression> | undefined {
  const first = readProduct(range, from, depth)
  if (first === undefined) return undefined
  const terms: Sum['terms'][number][] = [{ operator: '+', term: first.value }]
  let next = first.next
  for (;;) {
    const sign = tokenAt(range, next)
    if (sign?.kind !== 'operator' || (sign.text !== '+' && sign.text !== '-')) break
    const term = readProduct(range, next + 1, depth)
    if (term === undefined) break
    terms.push({ operator: sign.text, term: term.value })
    next = term.next
  }
  const end = terms.at(-1)?.term.end ?? first.value.end
  return {
    value: terms.length === 1 ? first.value : { kind: 'sum', terms, start: first.value.start, end },
    next,
  }
}

function readProduct(
  range: TokenRange,
  from: number,
  depth: number,
): Read<Product | Quantity | Group> | undefined {
  const first = readFactor(range, from, depth)
  if (first === undefined) return undefined
  const factors: Product['factors'][number][] = [{ operator: '*', factor: first.value }]
  let next = first.next
  for (;;) {
    const sign = tokenAt(range, next)
    const isShare = isShareOf(range, next)
    if (!isShare && (sign?.kind !== 'operator' || (sign.text !== '*' && sign.text !== '/'))) break
    const factor = readFactor(range, isShare ? next : next + 1, depth)
    if (factor === undefined) break
    factors.push({ operator: sign?.text === '/' ? '/' : '*', factor: factor.value })
    next = factor.next
  }
  const end = factors.at(-1)?.factor.end ?? first.value.end
  const { start } = first.value
  return { value: factors.length === 1 ? first.value : { kind: 'product', factors, start, end }, next }
}

/** 100万元的5%: a share of the amount before it. */
const isShareOf = (range: TokenRange, at: number): boolean =>
  tokenAt(range, at)?.kind === 'number' &&
  tokenAt(range, at + 1)?.kind === 'percent' &&
  range.all[at - 1]?.text.endsWith('元的') === true

function readFactor(range: TokenRange, from: number, depth: number): Read<Quantity | Group> | undefined {
  const first = tokenAt(range, from)
  if (first === undefined) return undefined
  const isLabelled = first.kind === 'word'
  const at = isLabelled ? from + 1 : from
  const label = isLabelled ? first.text : ''
  const token = tokenAt(range, at)
  if (token?.kind === 'number') return readQuantity(range, at, label, first.start)
  if (token?.kind === 'open') return readGroup(range, at, label, depth, first.start)
  return undefined
}

function readGroup(
  range: TokenRange,
  at: number,
  label: string,
  depth: number,
  start: number,
): Read<Group> | undefined {
  const close = tokenAt(range, at)?.partner
  if (close === undefined || close >= range.to || depth >= MAX_DEPTH) return undefined
  const inner = readSum({ all: range.all, to: close }, at + 1, depth + 1)
  if (inner === undefined || inner.next !== close) return undefined
  const word = tokenAt(range, close + 1)
  const money = word?.kind === 'word' ? currencyWord(word.text) : undefined
  const per = readPer(range, money === undefined ? close + 1 : close + 2)
  const notes = readNotes(range, per.next)
  const currency = money?.currency ?? ''
  const end =
    (range.all[notes.next - 1]?.end ?? start) - (notes.next === close + 2 ? (money?.rest.length ?? 0) : 0)
  return {
    value: {
      kind: 'group',
      label,
      inner: inner.value,
      currency,
      per: per.value,
      notes: notes.value,
      start,
      end,
    },
    next: notes.next,
  }
}

function readQuantity(
  range: TokenRange,
  at: number,
  label: string,
  start: number,
): Read<Quantity> | undefined {
  const digits = tokenAt(range, at)?.text ?? ''
  if (digits.length > MAX_DIGITS) return undefined
  const sign = tokenAt(range, at + 1)
  const percent = sign?.kind !== 'percent' ? '' : sign.text === '‰' ? '‰' : '%'
  const after = percent === '' ? at + 1 : at + 2
  // 680（500+100+80）元/人/天: the bracket may stand between the number and its unit.
  const early = readNotes(range, after)
  const counted = readUnit(range, early.next)
  const { currency, unit, end: unitEnd, isProse } = counted.value
  const per = isProse ? { value: [], next: counted.next } : readPer(range, counted.next)
  const late = isProse ? { value: [], next: per.next } : readNotes(range, per.next)
  const last = range.all[late.next - 1]?.end ?? start
  const numberEnd = range.all[after - 1]?.end ?? start
  return {
    value: {
      kind: 'quantity',
      label,
      digits,
      value: decimal(digits),
      percent,
      currency,
      unit,
      per: per.value,
      notes: [...early.value, ...late.value],
      number: {
        start: range.all[at]?.start ?? start,
        end: early.value.length > 0 ? numberEnd : (unitEnd ?? numberEnd),
      },
      start,
      end: isProse ? (unitEnd ?? last) : last,
    },
    next: late.next,
  }
}

interface Counted {
  readonly currency: string
  readonly unit: string
  readonly end: number | undefined
  /** Whether the word goes on in prose, so that nothing further belongs to the number. */
  readonly isProse: boolean
}

function readUnit(range: TokenRange, at: number): Read<Counted> {
  const word = tokenAt(range, at)
  if (word?.kind !== 'word')
    return { value: { currency: '', unit: '', end: undefined, isProse: false }, next: at }
  const next = at + 1
  const money = currencyWord(word.text)
  if (money !== undefined) {
    const end = word.end - money.rest.length
    return { value: { currency: money.currency, unit: '', end, isProse: money.rest !== '' }, next }
  }
  // A word that a number follows is prose between two numbers: 1名工作人员工资3.5万元.
  const follower = tokenAt(range, next)
  if (follower?.kind !== 'number' && (follower?.kind !== 'word' || word.text.length <= 6))
    return { value: { currency: '', unit: word.text, end: word.end, isProse: false }, next }
  const unit = knownUnit(word.text) ?? ''
  return { value: { currency: '', unit, end: word.start + unit.length, isProse: true }, next }
}

/** `/人/天`, `/人·次`, `/(人·天)`; a slash before a number is a division and is left. */
function readPer(range: TokenRange, from: number): Read<readonly Per[]> {
  const per: Per[] = []
  let at = from
  for (;;) {
    const slash = tokenAt(range, at)
    const isSlash = slash?.kind === 'operator' && slash.text === '/'
    const isDot = slash?.kind === 'dot' && per.length > 0
    const unit = tokenAt(range, at + 1)
    if (!isSlash && !isDot) break
    if (unit?.kind === 'word') {
      per.push({ unit: unit.text, start: slash.start, end: unit.end })
      at += 2
      continue
    }
    const bracketed = isSlash ? unitsInBrackets(range, at + 1) : undefined
    if (bracketed === undefined) break
    per.push(...bracketed.value)
    at = bracketed.next
  }
  return { value: per, next: at }
}

function unitsInBrackets(range: TokenRange, open: number): Read<readonly Per[]> | undefined {
  const close = tokenAt(range, open)?.partner
  if (tokenAt(range, open)?.kind !== 'open' || close === undefined || close > open + 8 || close >= range.to)
    return undefined
  const inner = range.all.slice(open + 1, close)
  const isUnits = inner.every((one, at) => (at % 2 === 0 ? one.kind === 'word' : isBetweenUnits(one)))
  if (!isUnits || inner.length % 2 === 0) return undefined
  const units = inner.filter((one) => one.kind === 'word')
  return { value: units.map(({ text, start, end }) => ({ unit: text, start, end })), next: close + 1 }
}

const isBetweenUnits = ({ kind, text }: Token): boolean =>
  kind === 'dot' || (kind === 'operator' && (text === '*' || text === '/'))

/** （2） is the number of the next item of a list. */
const isNumbering = ({ all }: TokenRange, open: number, close: number): boolean =>
  close === open + 2 && /^(\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(all[open + 1]?.text ?? '')

function readNotes(range: TokenRange, from: number): Read<readonly Note[]> {
  const notes: Note[] = []
  let at = from
  while (notes.length < MOST_NOTES) {
    const open = tokenAt(range, at)
    const close = open?.kind === 'open' ? open.partner : undefined
    if (open === undefined || close === undefined || close >= range.to || isNumbering(range, at, close)) break
    const end = range.all[close]?.end ?? open.end
    notes.push({ from: at + 1, to: close, start: open.start, end })
    at = close + 1
  }
  return { value: notes, next: at }
}
