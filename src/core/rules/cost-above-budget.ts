/** A cost indicator that allows more money than the project has. */
import { isLess, over, times, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows, measureClass, targetOf } from './forms/indicator-rows.ts'
import { projectBudget } from './forms/project-money.ts'

export const costAboveBudget: Rule = {
  id: 'CST-009',
  title: { zh: '成本指标不超过项目预算', en: 'cost indicators stay within the budget' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const budget = projectBudget(form)
      if (budget === undefined) return []
      return indicatorRows(form).flatMap((row) => {
        const { meaning } = targetOf(row)
        const { target } = row.indicator
        const isMoney =
          meaning.kind === 'quantity' && meaning.unit.kind === 'money' && meaning.unit.per === ''
        if (!isMoney || target === undefined || measureClass(row) !== 'cost') return []
        const tenThousands = over(times(meaning.amount, meaning.unit.factor), whole(10_000))
        if (!isLess(budget.value, tenThousands)) return []
        return [
          {
            severity: 'warning' as const,
            at: spot(form, target, row.name, '指标值'),
            printed: target.text.trim(),
            expected: `≤${budget.text}万元`,
            message: {
              zh: `${formName(form)}成本指标“${row.name}”的值为 ${target.text.trim()}，超过项目预算 ${budget.text} 万元。请核对。`,
              en: `${formName(form)}: the cost indicator “${row.name}” allows ${target.text.trim()}, more than the budget of ${budget.text} 万元. Check both.`,
            },
          },
        ]
      })
    }),
}
