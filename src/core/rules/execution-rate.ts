/** 执行率 = 执行数 ÷ 预算数: the printed rate against the two amounts beside it. */
import type { Rule } from './contract/rule.ts'
import { executionsOf } from './forms/execution.ts'
import { percentOf, shareAgreement } from './forms/figure.ts'
import { formName, isEvaluation, moneyDecimals, spot } from './forms/form-spots.ts'

export const executionRate: Rule = {
  id: 'EXE-001',
  title: { zh: '执行率等于执行数除以预算数', en: 'the execution rate is executed ÷ budget' },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) =>
      executionsOf(form).flatMap(({ row, cells: { budget, executed, rate } }) => {
        if (budget === undefined || executed === undefined || rate === undefined) return []
        const decimals = moneyDecimals(form)
        const agreement = shareAgreement(rate, { part: executed.value, of: budget.value, decimals })
        if (agreement === 'holds') return []
        const expected = percentOf(executed.value, budget.value, rate.decimals)
        const sum = `${executed.text} ÷ ${budget.text} = ${expected}`
        return [
          {
            severity: agreement === 'rounding' ? 'rounding' : 'error',
            at: spot(form, rate.printed, row, rate.column),
            printed: rate.text,
            expected,
            message: {
              zh: `${formName(form)}“${row}”的执行率印为 ${rate.text}，按执行数和预算数应为 ${expected}（${sum}）。请核对这三个数。`,
              en: `${formName(form)} “${row}” prints a rate of ${rate.text}; its amounts give ${expected} (${sum}). Check the three figures.`,
            },
          },
        ]
      }),
    ),
}
