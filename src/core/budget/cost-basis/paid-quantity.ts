/** 测算的数量 — of an item priced per piece, how many pieces its amount pays for. */
import { over, type Rational } from '../../kernel/rational.ts'
import type { Expression } from './expression.ts'
import type { CostItem } from './items.ts'
import { unitsOf } from './units.ts'

export interface PaidQuantity {
  readonly quantity: Rational
  /** 笔, 人, 次 as the price names it. */
  readonly unit: string
}

/** Undefined of lump sums, of prices per more than one unit (元/人·月), and of what does not work out. */
export function paidQuantity(item: CostItem): PaidQuantity | undefined {
  const price = priceIn(item.calculation.expression)
  const [unit, ...others] = price?.per.flatMap((one) => unitsOf(one.unit)) ?? []
  if (item.kind !== 'calculation' || price === undefined || unit === undefined || others.length > 0)
    return undefined
  if (item.worked === undefined || price.value.numerator === 0n) return undefined
  return { quantity: over(item.worked, price.value), unit }
}

interface Price {
  readonly value: Rational
  readonly per: readonly { readonly unit: string }[]
}

function priceIn(expression: Expression): Price | undefined {
  if (expression.kind === 'quantity')
    return expression.per.length > 0 && expression.currency === '元' ? expression : undefined
  return expression.kind === 'product'
    ? expression.factors.map(({ factor }) => priceIn(factor)).find((one) => one !== undefined)
    : undefined
}
