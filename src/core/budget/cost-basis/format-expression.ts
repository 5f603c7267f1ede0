/** Writes a calculation: as people type it (it reads back the same), or spaced out to be read. */
import type { Expression, Group, Per, Quantity } from './expression.ts'

export interface ExpressionStyle {
  readonly signs: Readonly<Record<'+' | '-' | '*' | '/', string>>
  /** How a quantity is written. */
  readonly quantity: (quantity: Quantity) => string
}

const perText = (per: readonly Per[]): string => per.map(({ unit }) => `/${unit}`).join('')

const TYPED: ExpressionStyle = {
  signs: { '+': '+', '-': '-', '*': '*', '/': '/' },
  quantity: ({ label, digits, percent, currency, unit, per }) =>
    `${label}${digits}${percent}${currency}${unit}${perText(per)}`,
}

/** 1763元/月 × 1人 × 12月: labels dropped, 元 put where a rate or a price has none. */
const READABLE: ExpressionStyle = {
  signs: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  quantity: ({ digits, percent, currency, unit, per }) => {
    const isPrice = per.length > 0 && currency === '' && unit === '' && percent === ''
    return `${digits}${percent}${isPrice ? '元' : currency === '万' ? '万元' : currency}${unit}${perText(per)}`
  },
}

export const formatExpression = (expression: Expression): string => written(expression, TYPED)
export const readableExpression = (expression: Expression): string => written(expression, READABLE)

function written(expression: Expression, style: ExpressionStyle): string {
  switch (expression.kind) {
    case 'quantity':
      return style.quantity(expression)
    case 'group':
      return groupText(expression, style)
    case 'product':
      return expression.factors
        .map(({ operator, factor }, at) => (at === 0 ? '' : style.signs[operator]) + written(factor, style))
        .join('')
    case 'sum':
      return expression.terms
        .map(({ operator, term }, at) => (at === 0 ? '' : style.signs[operator]) + written(term, style))
        .join('')
  }
}

const groupText = ({ label, inner, currency, per }: Group, style: ExpressionStyle): string =>
  `${style === TYPED ? label : ''}(${written(inner, style)})${currency}${perText(per)}`
