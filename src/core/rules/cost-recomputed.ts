/** A project's budget against all its cost items as they come to, where some of them were calculated wrongly. */

import type { CostBasis } from '../budget/cost-basis/cost-basis.ts'
import { allItems } from '../budget/cost-basis/items.ts'
import { checkLine } from '../budget/cost-basis/line-check.ts'
import { fen } from '../kernel/fen.ts'
import { over, plus, type Rational, rounded, sumOf, times, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { costTexts } from './forms/cost-texts.ts'
import { formatMoney, likePrinted } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'
import { projectBudget, sourcesOf } from './forms/project-money.ts'

export const costRecomputed: Rule = {
  id: 'CST-003',
  title: { zh: '项目预算与重新计算的测算相符', en: 'a project’s budget is what its items really come to' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const budget = sourcesOf(form).total ?? projectBudget(form)
      const texts = form.content.costs.length === 0 ? [] : costTexts(form)
      const isWrong = texts.some(({ basis }) =>
        allItems(basis.items).some((item) => item.remarks.some((one) => one.level === 'wrong')),
      )
      if (budget === undefined || !isWrong || texts.length < form.content.costs.length) return []
      const inTenThousands = (yuan: Rational): Rational => over(yuan, whole(10_000))
      const worked = texts.map(({ basis, declared }) =>
        basis.worked === undefined ? declared?.value : inTenThousands(basis.worked),
      )
      if (worked.includes(undefined)) return []
      const known = worked.flatMap((one) => one ?? [])
      const sum = known.reduce(plus, sumOf([]))
      // Budgets are asked for in round figures; what rounding explains is not said again.
      if (isExplained(sum, budget.value)) return []
      const expected = likePrinted(sum, budget.decimals)
      const words = known.map((one) => formatMoney(one)).join(' + ')
      return [
        {
          severity: 'warning' as const,
          at: spot(form, budget.printed, budget.row, budget.column),
          printed: budget.text,
          expected,
          message: {
            zh: `${formName(form)}的预算 ${budget.text} 万元照各项印出的数相加；算错的项目改正后，各项合计 ${expected} 万元（${words}）。请先改测算，再核对预算。`,
            en: `${formName(form)}: the budget of ${budget.text} 万元 adds the items as printed; once the wrong ones are mended they make ${expected} (${words}). Mend the items, then check the budget.`,
          },
        },
      ]
    }),
}

/** As a line is held against its basis. */
function isExplained(worked: Rational, declared: Rational): boolean {
  const basis: CostBasis = {
    text: '',
    items: [],
    remarks: [],
    verdict: 'lumpSum',
    worked: times(worked, whole(10_000)),
  }
  return checkLine(basis, fen(rounded(times(declared, whole(1_000_000)), 0).numerator)).verdict !== 'differs'
}
