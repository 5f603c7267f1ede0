/** Targets against the quantities that the project's own cost basis pays for. */

import type { Expression } from '../budget/cost-basis/expression.ts'
import { unitsOf } from '../budget/cost-basis/units.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, formatBrief, isLess, over, type Rational, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { allItems, costTexts } from './forms/cost-texts.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows, targetOf } from './forms/indicator-rows.ts'

export const targetAgainstCosts: Rule = {
  id: 'IND-020',
  title: { zh: '数量指标与测算的数量相符', en: 'quantities aimed at are those paid for' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const paid = paidQuantities(form)
      return indicatorRows(form).flatMap((row) => {
        const { indicator, name } = row
        const { meaning } = targetOf(row)
        if (indicator.target === undefined || meaning.kind !== 'quantity' || meaning.unit.kind !== 'count')
          return []
        const own = paid.filter(
          (one) => one.unit === meaning.unit.text && longestShared(one.words, name) >= 3,
        )
        if (own.length === 0) return []
        const sum = sumOf(own.map((one) => one.quantity))
        const isMet = meaning.comparator === '≥' ? !isLess(sum, meaning.amount) : equal(sum, meaning.amount)
        if (isMet) return []
        const told = `${formatBrief(sum)}${meaning.unit.text}`
        return [
          {
            severity: 'note' as const,
            at: spot(form, indicator.target, name, '指标值'),
            printed: indicator.target.text.trim(),
            expected: told,
            message: {
              zh: `${formName(form)}指标“${name}”为 ${indicator.target.text.trim()}，测算依据按 ${told} 计钱（${own.map((one) => one.words).join('；')}）。请核对两处数量。`,
              en: `${formName(form)}: “${name}” is ${indicator.target.text.trim()}, the cost basis pays for ${told}. Check both quantities.`,
            },
          },
        ]
      })
    }),
}

interface Paid {
  readonly unit: string
  readonly quantity: Rational
  readonly words: string
}

/** Of an item priced per piece: how many pieces its amount pays for. An overall form has the items of its projects. */
function paidQuantities(form: ReadForm): readonly Paid[] {
  const items = costTexts(form).flatMap((text) => allItems(text.basis.items))
  return items.flatMap((item) => {
    const price = priceIn(item.calculation.expression)
    const [unit, ...others] = price?.per.flatMap((one) => unitsOf(one.unit)) ?? []
    if (item.kind !== 'calculation' || price === undefined || unit === undefined || others.length > 0)
      return []
    if (item.worked === undefined || price.value.numerator === 0n) return []
    return [{ unit, quantity: over(item.worked, price.value), words: `${item.label}${item.text}` }]
  })
}

function priceIn(
  expression: Expression,
): { readonly value: Rational; readonly per: readonly { readonly unit: string }[] } | undefined {
  if (expression.kind === 'quantity')
    return expression.per.length > 0 && expression.currency === '元' ? expression : undefined
  return expression.kind === 'product'
    ? expression.factors.map(({ factor }) => priceIn(factor)).find((one) => one !== undefined)
    : undefined
}

function longestShared(a: string, b: string): number {
  const [text, words] = [plainWords(a), [...plainWords(b)]]
  let best = 0
  words.forEach((_, at) => {
    while (at + best < words.length && text.includes(words.slice(at, at + best + 1).join(''))) best += 1
  })
  return best
}
