/** Targets against the quantities that the project's own cost basis pays for. */

import { allItems } from '../budget/cost-basis/items.ts'
import { type PaidQuantity, paidQuantity } from '../budget/cost-basis/paid-quantity.ts'
import { longestShared } from '../document/printed-words.ts'
import { equal, formatBrief, isLess, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { costTexts } from './forms/cost-texts.ts'
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

interface Paid extends PaidQuantity {
  readonly words: string
}

/** Of an item priced per piece: how many pieces its amount pays for. An overall form has the items of its projects. */
function paidQuantities(form: ReadForm): readonly Paid[] {
  const items = costTexts(form).flatMap((text) => allItems(text.basis.items))
  return items.flatMap((item) => {
    const paid = paidQuantity(item)
    return paid === undefined ? [] : [{ ...paid, words: `${item.label}${item.text}` }]
  })
}
