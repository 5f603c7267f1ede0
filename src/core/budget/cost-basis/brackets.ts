/** Brackets behind an amount: what it is made of (680（500+100+80）), or the pay and the heads behind a lump sum. */

import { equal, ONE, plus, type Rational, times, whole, ZERO_RATIONAL } from '../../kernel/rational.ts'
import { agreement, distance, yuanText } from './agreement.ts'
import { evaluate, isFailure } from './evaluate.ts'
import type { Calculation, Expression, Group, Note, Quantity } from './expression.ts'
import { type CostItem, type ItemContext, type LooseQuantity, nameOf, type Remark, remark } from './items.ts'
import { covering, pricedOf } from './sums.ts'
import { CURRENCIES, TIMES_A_YEAR, unitsOf } from './units.ts'

/** What a bracket was found to hold. */
export interface NoteContent {
  readonly items: readonly CostItem[]
  readonly quantities: readonly LooseQuantity[]
  /** 其中 */
  readonly isPartial: boolean
}

type Owner = Quantity | Group

/** The item with what its brackets say. */
export function withBrackets(
  item: CostItem,
  read: (note: Note) => NoteContent,
  context: ItemContext,
): CostItem {
  const owners = ownersIn(item.calculation)
  if (owners.length === 0) return item
  const isOwn = (owner: Owner) => owner === item.calculation.expression && item.kind === 'lumpSum'
  let built = item
  for (const owner of owners) {
    const contents = owner.notes.map(read)
    built = isOwn(owner) ? withParts(built, contents, context) : withBreakdown(built, owner, contents)
  }
  return built
}

function ownersIn({ expression, results }: Calculation): readonly Owner[] {
  return [expression, ...results].flatMap(notedIn)
}

function notedIn(expression: Expression): readonly Owner[] {
  switch (expression.kind) {
    case 'quantity':
      return expression.notes.length > 0 ? [expression] : []
    case 'group':
      return [...(expression.notes.length > 0 ? [expression] : []), ...notedIn(expression.inner)]
    case 'product':
      return expression.factors.flatMap(({ factor }) => notedIn(factor))
    case 'sum':
      return expression.terms.flatMap(({ term }) => notedIn(term))
  }
}

/** A lump sum whose brackets hold calculations is a heading over them. One amount alone is only a remark. */
function withParts(item: CostItem, contents: readonly NoteContent[], context: ItemContext): CostItem {
  const items = contents.flatMap((one) => one.items)
  const isPartial = contents.some((one) => one.isPartial)
  const quantities = contents.flatMap((one) => one.quantities)
  if (items.some((one) => one.kind === 'rate') && items.every(isTimed))
    return withYearlyRates(item, items, quantities, context)
  const priced = pricedOf(items)
  const isRemark = priced.length === 0 || (priced.length === 1 && priced[0]?.kind === 'lumpSum')
  return isRemark ? item : covering(item, 'heading', { parts: items, unpriced: 0, isPartial }, context)
}

/** `8万（聘2人）（工资2200元/月、节日费1500元/年）`: the pay of a year, times the heads. */
function withYearlyRates(
  item: CostItem,
  rates: readonly CostItem[],
  quantities: readonly LooseQuantity[],
  context: ItemContext,
): CostItem {
  const yearly = rates.map(yearlyOf)
  const { printed } = item
  if (printed === undefined || yearly.some((one) => one === undefined)) return item
  const perHead = yearly.reduce<Rational>(
    (total, one) => plus(total, one?.amount ?? ZERO_RATIONAL),
    ZERO_RATIONAL,
  )
  const [heads] = quantities
  const worked = times(perHead, heads?.value ?? ONE)
  const found = agreement(worked, printed, context.step)
  const inner = yearly.map((one) => one?.words ?? '').join(' + ')
  const reading = heads === undefined ? inner : `${heads.text}*(${inner})`
  const assumed = remark('note', 'CB-016', item, { expression: nameOf(item), reading })
  const isGood = found === 'exact' || found === 'rounded'
  const base: CostItem = { ...item, kind: 'heading', worked, parts: rates }
  if (isGood) return { ...base, verdict: 'holds', remarks: [...item.remarks, assumed] }
  const compared = {
    expression: nameOf(item),
    computed: yuanText(worked),
    printed: `${printed.digits}${printed.currency}`,
    difference: yuanText(distance(worked, item.stated ?? ZERO_RATIONAL)),
  }
  // The reading is ours, so that a difference is a question and no verdict.
  const told = remark('unclear', 'CB-006', printed, compared)
  return { ...base, verdict: 'unclear', remarks: [...item.remarks, told, assumed] }
}

/** A rate by time: 2200元/月, 1500元/年. */
const isTimed = ({ calculation: { expression, results } }: CostItem): boolean =>
  expression.kind === 'quantity' && expression.per.length > 0 && results.length === 0

function yearlyOf(rate: CostItem): { readonly amount: Rational; readonly words: string } | undefined {
  const { expression } = rate.calculation
  if (expression.kind !== 'quantity' || rate.worked === undefined) return undefined
  const units = expression.per.flatMap(({ unit }) => unitsOf(unit)).filter((unit) => unit !== '人')
  const period = units.length === 1 ? TIMES_A_YEAR[units[0] ?? ''] : undefined
  if (period === undefined) return undefined
  const words = period === 1n ? rate.text : `${rate.text}*${period}${units[0]}`
  return { amount: times(rate.worked, whole(period)), words }
}

/** A factor whose bracket adds up amounts must be their sum. */
function withBreakdown(item: CostItem, owner: Owner, contents: readonly NoteContent[]): CostItem {
  const parts = contents.flatMap((one) => one.items)
  const isPartial = contents.some((one) => one.isPartial)
  const isBreakdown = parts.length > 1 || parts[0]?.calculation.expression.kind === 'sum'
  if (!isBreakdown || isPartial) return item
  const own = CURRENCIES[owner.kind === 'quantity' ? owner.currency : ''] ?? ONE
  const value = evaluate(owner, own)
  const amounts = parts.map((part) => evaluate(part.calculation.expression, own))
  if (isFailure(value)) return item
  let total = ZERO_RATIONAL
  for (const amount of amounts) {
    if (isFailure(amount)) return item
    total = plus(total, amount.isMoney || own === ONE ? amount.amount : times(amount.amount, own))
  }
  if (equal(total, value.amount)) return { ...item, parts: [...item.parts, ...parts] }
  return {
    ...item,
    parts: [...item.parts, ...parts],
    verdict: 'wrong',
    remarks: [...item.remarks, unequal(item, owner, value.amount, total)],
  }
}

function unequal(item: CostItem, owner: Owner, said: Rational, total: Rational): Remark {
  const params = {
    expression: item.text,
    computed: yuanText(total),
    printed: `${yuanText(said)}元`,
    difference: yuanText(distance(said, total)),
  }
  return remark('wrong', 'CB-009', owner, params)
}
