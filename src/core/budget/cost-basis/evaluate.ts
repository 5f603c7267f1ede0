/** Works out a calculation exactly and cancels its units: 元/人/天 × 人 × 天 leaves 元. */

import {
  isZero,
  minus,
  ONE,
  over,
  plus,
  type Rational,
  rational,
  times,
  whole,
  ZERO_RATIONAL,
} from '../../kernel/rational.ts'
import type { Expression, Per, Quantity, Sum } from './expression.ts'
import type { Span } from './tokens.ts'
import { CURRENCIES, isNearlySame, unitsOf } from './units.ts'
import { isTooLarge } from './yuan.ts'

export interface Value {
  /** In yuan where it is money. */
  readonly amount: Rational
  readonly isMoney: boolean
  /** Units of the rate that nothing has cancelled. */
  readonly per: readonly Per[]
  /** Units of quantities that cancelled nothing: 户 in 40/人/餐 × 2人 × 34户. */
  readonly counts: readonly Per[]
  /** A unit of the rate for which a quantity of another name was taken. */
  readonly substitutes: readonly Substitute[]
}

export interface Substitute {
  readonly per: Per
  readonly count: Per
}

export type FailureReason = 'divisionByZero' | 'tooLarge' | 'moneyTimesMoney' | 'differentUnits'
export interface Failure extends Span {
  readonly failure: FailureReason
}

export const isFailure = (value: Value | Failure): value is Failure => 'failure' in value

/** `bareYuan`: what a number without any currency is worth where the others are money. */
export function evaluate(expression: Expression, bareYuan: Rational): Value | Failure {
  const value = raw(expression, bareYuan)
  if (isFailure(value)) return value
  return isTooLarge(value.amount) ? failed('tooLarge', expression) : value
}

/** The value as money: what has no currency at all is in `bareYuan`; odd units find their stand-ins. */
export function asMoney(value: Value, bareYuan: Rational): Value {
  return settled(value.isMoney ? value : { ...value, amount: times(value.amount, bareYuan), isMoney: true })
}

function raw(expression: Expression, bareYuan: Rational): Value | Failure {
  switch (expression.kind) {
    case 'quantity':
      return quantityValue(expression)
    case 'group': {
      const inner = evaluate(expression.inner, bareYuan)
      if (isFailure(inner)) return inner
      if (expression.currency !== '' && inner.isMoney) return failed('moneyTimesMoney', expression)
      const amount = times(inner.amount, CURRENCIES[expression.currency] ?? ONE)
      const isMoney = inner.isMoney || expression.currency !== ''
      return { ...inner, amount, isMoney, per: [...inner.per, ...spelt(expression.per)] }
    }
    case 'product': {
      let product: Value = { amount: ONE, isMoney: false, per: [], counts: [], substitutes: [] }
      for (const { operator, factor } of expression.factors) {
        const value = evaluate(factor, bareYuan)
        if (isFailure(value)) return value
        if (operator === '/' && isZero(value.amount)) return failed('divisionByZero', factor)
        if (operator === '*' && product.isMoney && value.isMoney) return failed('moneyTimesMoney', factor)
        product = operator === '*' ? multiplied(product, value) : divided(product, value)
        if (isTooLarge(product.amount)) return failed('tooLarge', factor)
      }
      return product
    }
    case 'sum':
      return added(expression, bareYuan)
  }
}

function quantityValue({ value, percent, currency, unit, per, ...span }: Quantity): Value {
  const scaled = percent === '' ? value : times(value, rational(1n, percent === '%' ? 100n : 1000n))
  return {
    amount: times(scaled, CURRENCIES[currency] ?? ONE),
    isMoney: currency !== '',
    per: spelt(per),
    counts: spelt([{ unit, start: span.start, end: span.end }]),
    substitutes: [],
  }
}

/** Each unit in its one spelling; 人次 is two. */
const spelt = (units: readonly Per[]): readonly Per[] =>
  units.flatMap((one) => unitsOf(one.unit).map((unit) => ({ ...one, unit })))

const multiplied = (a: Value, b: Value): Value =>
  cancelled({
    amount: times(a.amount, b.amount),
    isMoney: a.isMoney || b.isMoney,
    per: [...a.per, ...b.per],
    counts: [...a.counts, ...b.counts],
    substitutes: [...a.substitutes, ...b.substitutes],
  })

/** What a divisor counts is left out of account: 12000元 ÷ 12月 is said to be per month by its result only. */
const divided = (a: Value, b: Value): Value => ({
  ...a,
  amount: over(a.amount, b.amount),
  isMoney: a.isMoney && !b.isMoney,
})

/** First units of the same name, then those that nearly have it. */
function cancelled(value: Value): Value {
  if (value.per.length === 0 || value.counts.length === 0) return value
  const exact = withoutPairs(value, (per, count) => per === count)
  return withoutPairs(exact, isNearlySame)
}

function withoutPairs(value: Value, isPair: (per: string, count: string) => boolean): Value {
  const counts = [...value.counts]
  const per = value.per.filter((one) => {
    const at = counts.findIndex((count) => isPair(one.unit, count.unit))
    if (at >= 0) counts.splice(at, 1)
    return at < 0
  })
  return { ...value, per, counts }
}

/** A unit of the rate without a quantity of its name takes the last quantity that is left: a meal per household. */
function settled(value: Value): Value {
  const counts = [...value.counts]
  const substitutes = [...value.substitutes]
  const per = value.per.filter((one) => {
    const count = counts.pop()
    if (count !== undefined) substitutes.push({ per: one, count })
    return count === undefined
  })
  return { ...value, per, counts: [], substitutes }
}

function added(sum: Sum, bareYuan: Rational): Value | Failure {
  const values: Value[] = []
  for (const { term } of sum.terms) {
    const value = evaluate(term, bareYuan)
    if (isFailure(value)) return value
    values.push(value)
  }
  const isMoney = values.some((one) => one.isMoney)
  const same = isMoney && !values.every((one) => unitNames(one.per) === unitNames(values[0]?.per ?? []))
  const terms = isMoney
    ? values.map((one) => (same ? asMoney(one, bareYuan) : withCurrency(one, bareYuan)))
    : values
  const odd = terms.findIndex((one) => unitNames(one.per) !== unitNames(terms[0]?.per ?? []))
  const oddTerm = sum.terms[odd]
  if (oddTerm !== undefined) return failed('differentUnits', oddTerm.term)
  const amount = terms.reduce(
    (total, one, at) =>
      sum.terms[at]?.operator === '-' ? minus(total, one.amount) : plus(total, one.amount),
    ZERO_RATIONAL,
  )
  const [first] = terms
  return {
    amount,
    isMoney,
    per: first?.per ?? [],
    counts: isMoney ? [] : (first?.counts ?? []),
    substitutes: terms.flatMap((one) => one.substitutes),
  }
}

const withCurrency = (value: Value, bareYuan: Rational): Value =>
  value.isMoney ? value : { ...value, amount: times(value.amount, bareYuan), isMoney: true }

const unitNames = (per: readonly Per[]): string =>
  per
    .map((one) => one.unit)
    .filter((unit) => unit !== '年')
    .toSorted()
    .join('/')

const failed = (failure: FailureReason, { start, end }: Span): Failure => ({ failure, start, end })

/** Whether a currency is written anywhere in it. */
export function hasCurrency(expression: Expression): boolean {
  switch (expression.kind) {
    case 'quantity':
      return expression.currency !== ''
    case 'group':
      return expression.currency !== '' || hasCurrency(expression.inner)
    case 'product':
      return expression.factors.some(({ factor }) => hasCurrency(factor))
    case 'sum':
      return expression.terms.some(({ term }) => hasCurrency(term))
  }
}

export const YUAN: Rational = whole(1n)
export const TEN_THOUSAND: Rational = whole(10_000n)
