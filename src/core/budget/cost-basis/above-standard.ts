/** Prices of a cost basis that are above the expenditure standard in force. */

import { ONE, type Rational, times } from '../../kernel/rational.ts'
import { type FoundStandard, findStandard, type StandardScope } from '../../law/standards/find-standard.ts'
import { isAtMost, yuanText } from './agreement.ts'
import type { CostBasis } from './cost-basis.ts'
import type { Expression, Quantity } from './expression.ts'
import { type CostItem, type Remark, remark } from './items.ts'
import { CURRENCIES, unitsOf } from './units.ts'
import { fenToYuan } from './yuan.ts'

export interface AboveStandard extends FoundStandard {
  readonly item: CostItem
  readonly price: Rational
  readonly remark: Remark
}

/** Every unit price above its standard, with the document that sets it; only prices with their units are compared. */
export function standardAbove(basis: CostBasis, scope: StandardScope): readonly AboveStandard[] {
  return basis.items.flatMap((item) => aboveIn(item, basis.text, scope))
}

function aboveIn(item: CostItem, text: string, scope: StandardScope): readonly AboveStandard[] {
  const rates = ratesIn(item.calculation.expression)
  const own = rates.flatMap((rate, at): readonly AboveStandard[] => {
    const name = rate.label === '' && at === 0 ? item.label : rate.label
    const per = rate.per.flatMap(({ unit }) => unitsOf(unit))
    const found = findStandard({ name, per, text }, scope)
    const price = times(rate.value, CURRENCIES[rate.currency] ?? ONE)
    if (found === undefined || isAtMost(price, fenToYuan(found.standard.limit))) return []
    return [{ ...found, item, price, remark: told(item, rate, price, found) }]
  })
  return [...own, ...item.parts.flatMap((part) => aboveIn(part, text, scope))]
}

/** Sure and binding is a fault; a model for the region, or a limit not checked against its text, is a question. */
function told(
  item: CostItem,
  rate: Quantity,
  price: Rational,
  { standard, isBinding }: FoundStandard,
): Remark {
  const { item: name, grade, place, limit, document, confidence } = standard
  const isSure = isBinding && confidence === 'sure'
  const kind = [name, grade?.name, place?.name].filter((one) => one !== undefined).join('·')
  const params = {
    expression: item.text,
    item: kind,
    price: yuanText(price),
    limit: yuanText(fenToYuan(limit)),
    document,
  }
  return remark(isSure ? 'wrong' : 'unclear', isSure ? 'CB-015' : 'CB-022', rate.number, params)
}

function ratesIn(expression: Expression): readonly Quantity[] {
  switch (expression.kind) {
    case 'quantity':
      return expression.per.length > 0 ? [expression] : []
    case 'group':
      return ratesIn(expression.inner)
    case 'product':
      return expression.factors.flatMap(({ factor }) => ratesIn(factor))
    case 'sum':
      return expression.terms.flatMap(({ term }) => ratesIn(term))
  }
}
