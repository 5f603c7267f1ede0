/** One item of a cost basis: what was worked out, what is printed, and how the two agree. */
import type { CurrencyUnit, Fen } from '../../kernel/fen.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import { equal, type Rational, times } from '../../kernel/rational.ts'
import {
  type Agreement,
  agreement,
  amountText,
  distance,
  type PrintedAmount,
  printedYuan,
  slippedCurrency,
  yuanText,
} from './agreement.ts'
import {
  asMoney,
  evaluate,
  type Failure,
  type FailureReason,
  hasCurrency,
  isFailure,
  TEN_THOUSAND,
  type Value,
  YUAN,
} from './evaluate.ts'
import type { Calculation, Expression, Per, Quantity } from './expression.ts'
import type { Span } from './tokens.ts'
import { CURRENCIES, unitsOf } from './units.ts'

/** `lumpSum`: an amount without a calculation; there is nothing to compare it with. */
export type Verdict = 'holds' | 'wrong' | 'unclear' | 'lumpSum'

/** `rate`: a price without a quantity; it counts in no sum. */
export type ItemKind = 'calculation' | 'lumpSum' | 'rate' | 'heading' | 'total'

/** A thing to say about an item, at its character. */
export interface Remark extends Span {
  readonly level: 'wrong' | 'unclear' | 'note'
  readonly problem: Problem
  /** Changes of the text that would mend it, the likeliest first. */
  readonly mends: readonly Mend[]
}

export interface Mend extends Span {
  readonly text: string
}

export interface CostItem extends Span {
  readonly kind: ItemKind
  readonly label: string
  /** The calculation as typed. */
  readonly text: string
  readonly calculation: Calculation
  /** What it comes to, in yuan; absent where it cannot be told. */
  readonly worked?: Rational
  /** What it says it comes to, in yuan; a slip between 元 and 万元 is read as it was meant. */
  readonly stated?: Rational
  readonly printed?: Printed
  /** Quantities from the words before it that it was multiplied by: 200.44平方. */
  readonly taken: readonly string[]
  readonly verdict: Verdict
  readonly remarks: readonly Remark[]
  /** What a heading or a total covers, or what stands in brackets behind an amount. */
  readonly parts: readonly CostItem[]
  /** Of a heading or a total: its parts, summed as they say and as they come to. */
  readonly sums?: { readonly stated: SumCheck; readonly worked: SumCheck }
}

export interface Printed extends PrintedAmount, Span {}

export interface SumCheck {
  readonly yuan: Rational
  readonly agreement: Agreement
}

export interface ItemContext {
  readonly text: string
  /** What a bare amount is counted in. */
  readonly unit: CurrencyUnit
  readonly step: Fen
}

/** A quantity that stood in the words before: `200.44平方，5.59元/平方/月*12月`. */
export interface LooseQuantity {
  readonly unit: string
  readonly value: Rational
  readonly text: string
}

const FAILURES: Readonly<Record<FailureReason, 'CB-010' | 'CB-019' | 'CB-020' | 'CB-021'>> = {
  divisionByZero: 'CB-010',
  moneyTimesMoney: 'CB-019',
  tooLarge: 'CB-020',
  differentUnits: 'CB-021',
}

interface Reading {
  readonly value: Value | Failure
  readonly taken: readonly string[]
  readonly printed?: Printed
  readonly agreement?: Agreement
}

/** The item of a calculation that speaks of money. */
export function itemOf(
  calculation: Calculation,
  label: string,
  loose: readonly LooseQuantity[],
  context: ItemContext,
): CostItem {
  const { start, end, expression, results } = calculation
  const reading = bestReading(calculation, label, loose, context)
  const { value, printed, taken } = reading
  const base = { label, text: context.text.slice(start, end), calculation, start, end, parts: [], taken }
  if (isFailure(value)) {
    const failure = remark('unclear', FAILURES[value.failure], value, {
      expression: base.text,
      position: position(value),
    })
    return { ...base, kind: 'calculation', ...statedBy(printed), verdict: 'unclear', remarks: [failure] }
  }
  const resultPer = results.flatMap((one) =>
    one.kind === 'quantity' ? one.per.flatMap((per) => unitsOf(per.unit)) : [],
  )
  const open = value.per.filter(({ unit }) => unit !== '年' && !resultPer.includes(unit))
  const isSimple = expression.kind !== 'product' && results.length === 0
  if (isSimple && open.length > 0)
    return { ...base, kind: 'rate', worked: value.amount, verdict: 'holds', remarks: [] }
  if (isSimple && taken.length === 0 && expression.kind === 'quantity') {
    const own = printedIn(expression, context)
    return {
      ...base,
      kind: 'lumpSum',
      worked: value.amount,
      stated: value.amount,
      printed: own,
      verdict: 'lumpSum',
      remarks: [],
    }
  }
  return judged(
    { ...base, kind: 'calculation', worked: value.amount, verdict: 'holds', remarks: [] },
    reading,
    open,
    value,
  )
}

/** Bare numbers may be in 元 or in 万元: the first reading in which the printed result holds is taken. */
function bestReading(
  calculation: Calculation,
  label: string,
  loose: readonly LooseQuantity[],
  context: ItemContext,
): Reading {
  const readings = bareUnits(calculation, context).map((bare) =>
    readingIn(bare, calculation, label, loose, context),
  )
  const isGood = ({ agreement: found }: Reading) => found === 'exact' || found === 'rounded'
  return (
    readings.find(isGood) ??
    readings.find((one) => one.agreement === 'coarse') ??
    readings[0] ?? {
      taken: [],
      value: { failure: 'tooLarge', start: calculation.start, end: calculation.end },
    }
  )
}

function readingIn(
  bareYuan: Rational,
  { expression, results }: Calculation,
  label: string,
  loose: readonly LooseQuantity[],
  context: ItemContext,
): Reading {
  const plain = evaluate(expression, bareYuan)
  const raw = isFailure(plain) || expression.kind === 'sum' ? plain : perLabel(plain, label, expression)
  const filled = isFailure(raw) ? { value: raw, taken: [] } : withLoose(raw, loose)
  const { taken } = filled
  const value = isFailure(filled.value) ? filled.value : asMoney(filled.value, bareYuan)
  const isBareSum = expression.kind === 'sum' && !hasCurrency(expression)
  const fallback = isBareSum || hasCurrency(expression) ? unitName(context.unit) : '元'
  const compared = results.flatMap((one): readonly Omit<Reading, 'value' | 'taken'>[] => {
    if (one.kind !== 'quantity') return []
    const printed = {
      digits: one.digits,
      currency: one.currency === '' ? fallback : one.currency,
      ...one.number,
    }
    return [
      isFailure(value) ? { printed } : { printed, agreement: agreement(value.amount, printed, context.step) },
    ]
  })
  const told = compared.find((one) => one.agreement === 'off') ?? compared.at(-1)
  return told === undefined ? { value, taken } : { value, taken, ...told }
}

function bareUnits({ expression, results }: Calculation, { unit }: ItemContext): readonly Rational[] {
  const own = CURRENCIES[firstCurrency(expression)]
  if (own !== undefined && expression.kind !== 'sum') return [YUAN]
  if (own !== undefined) return equal(own, TEN_THOUSAND) ? [TEN_THOUSAND, YUAN] : [YUAN, TEN_THOUSAND]
  const isAmounts =
    expression.kind === 'sum' || (expression.kind === 'quantity' && expression.per.length === 0)
  const result = results.at(-1)
  const resultCurrency = result?.kind === 'quantity' ? CURRENCIES[result.currency] : undefined
  const isTenThousand =
    resultCurrency === undefined ? unit === 'tenThousandYuan' : equal(resultCurrency, TEN_THOUSAND)
  return isAmounts && isTenThousand ? [TEN_THOUSAND, YUAN] : [YUAN, TEN_THOUSAND]
}

function firstCurrency(expression: Expression): string {
  switch (expression.kind) {
    case 'quantity':
      return expression.currency
    case 'group':
      return expression.currency === '' ? firstCurrency(expression.inner) : expression.currency
    case 'product':
      return expression.factors.map(({ factor }) => firstCurrency(factor)).find((one) => one !== '') ?? ''
    case 'sum':
      return expression.terms.map(({ term }) => firstCurrency(term)).find((one) => one !== '') ?? ''
  }
}

const PER_LABEL = /(人均|(?:每(?:人|天|日|次|月|户|家|个|场|期|学时|课时))+)(?:补助|补贴|标准|约|需)?$/

/** 每人每天100元, 人均1500元: the words before a price can say what it is per. */
function perLabel(value: Value, label: string, { start }: Span): Value {
  const words = PER_LABEL.exec(label)?.[1]
  if (words === undefined || value.per.length > 1) return value
  const units = words === '人均' ? ['人'] : words.split('每').filter((unit) => unit !== '')
  const counts = [...value.counts]
  const per = [...value.per]
  for (const unit of units.flatMap(unitsOf)) {
    const at = counts.findIndex((count) => count.unit === unit)
    if (at >= 0) counts.splice(at, 1)
    else if (!per.some((one) => one.unit === unit)) per.push({ unit, start, end: start })
  }
  return { ...value, per, counts }
}

/** A rate that lacks a quantity takes one of the same unit that stood just before it. */
function withLoose(
  value: Value,
  loose: readonly LooseQuantity[],
): { readonly value: Value | Failure; readonly taken: readonly string[] } {
  let filled = value
  const taken: string[] = []
  for (const per of value.per) {
    const found = loose.find((one) => one.unit === per.unit)
    if (found === undefined) continue
    const amount = times(filled.amount, found.value)
    filled = { ...filled, amount, per: filled.per.filter((one) => one !== per) }
    taken.push(found.text)
  }
  return { value: filled, taken }
}

function judged(item: CostItem, reading: Reading, open: readonly Per[], value: Value): CostItem {
  const { printed, agreement: found } = reading
  const worked = value.amount
  const said = printed === undefined ? {} : { printed, stated: statedYuan(worked, printed, found) }
  const isOff = found === 'off'
  const unitRemarks = [
    ...(item.taken.length === 0 ? [] : [takenRemark(item)]),
    ...open.map((per) => unitRemark(item, per, 'unclear', [])),
    ...value.substitutes.map(({ per, count }) =>
      unitRemark(item, per, 'note', [{ start: per.start, end: per.end, text: `/${count.unit}` }]),
    ),
  ]
  const verdict: Verdict = isOff ? 'wrong' : found === 'coarse' || open.length > 0 ? 'unclear' : 'holds'
  if (printed === undefined || (!isOff && found !== 'coarse'))
    return { ...item, ...said, verdict, remarks: unitRemarks }
  const compared = comparison(item.text, worked, printed)
  const mends = isOff
    ? resultMends(worked, printed)
    : [{ start: printed.start, end: printed.end, text: amountText(worked, printed.currency) }]
  const own = remark(isOff ? 'wrong' : 'unclear', isOff ? 'CB-004' : 'CB-006', printed, compared, mends)
  return { ...item, ...said, verdict, remarks: [own, ...unitRemarks] }
}

/** The result in the currency as printed, or in the one that was likely meant. */
function resultMends(worked: Rational, printed: Printed): readonly Mend[] {
  const meant = slippedCurrency(worked, printed)
  return [{ start: printed.start, end: printed.end, text: amountText(worked, meant ?? printed.currency) }]
}

function statedYuan(worked: Rational, printed: Printed, found: Agreement | undefined): Rational {
  const meant = found === 'off' ? slippedCurrency(worked, printed) : undefined
  return printedYuan(meant === undefined ? printed : { ...printed, currency: meant })
}

const takenRemark = (item: CostItem): Remark =>
  remark('note', 'CB-016', item, { expression: item.text, reading: [...item.taken, item.text].join('*') })

const unitRemark = (item: CostItem, per: Per, level: Remark['level'], mends: readonly Mend[]): Remark =>
  remark(level, 'CB-005', per, { expression: item.text, unit: per.unit, position: position(per) }, mends)

export function remark(
  level: Remark['level'],
  code: Problem['code'],
  { start, end }: Span,
  params: Readonly<Record<string, string>>,
  mends: readonly Mend[] = [],
): Remark {
  return { level, problem: problem(code, params), start, end, mends }
}

/** Counted from one, as people count. */
export const position = ({ start }: Span): string => String(start + 1)

export const comparison = (
  expression: string,
  worked: Rational,
  printed: PrintedAmount,
): Readonly<Record<string, string>> => ({
  expression,
  computed: yuanText(worked),
  printed: `${printed.digits}${printed.currency}`,
  difference: yuanText(distance(worked, printedYuan(printed))),
})

const LONGEST_NAME = 20

/** A heading or a total in words: 合计11.23万元. */
export function nameOf({ label, printed, text }: CostItem): string {
  const name = label.length > LONGEST_NAME ? `…${label.slice(-LONGEST_NAME)}` : label
  return printed === undefined ? `${name}${text}` : `${name}${printed.digits}${printed.currency}`
}

export const unitName = (unit: CurrencyUnit): string => (unit === 'yuan' ? '元' : '万元')

const printedIn = ({ digits, currency, number }: Quantity, { unit }: ItemContext): Printed => ({
  digits,
  currency: currency === '' ? unitName(unit) : currency,
  ...number,
})

const statedBy = (
  printed: Printed | undefined,
): { readonly printed?: Printed; readonly stated?: Rational } =>
  printed === undefined ? {} : { printed, stated: printedYuan(printed) }

/** All items with those under headings and totals, outer ones first. */
export const allItems = (items: readonly CostItem[]): readonly CostItem[] =>
  items.flatMap((item) => [item, ...allItems(item.parts)])
