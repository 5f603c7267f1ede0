/** Every indicator full where more than a third of the money was not spent. */
import { equal, isLess, over, percent } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { percentOf } from './forms/figure.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'
import { printedPoints, scoreSum } from './forms/points.ts'

const LOW_PERCENT = 60

export const lowExecutionFull: Rule = {
  id: 'SCR-007',
  title: { zh: '执行率很低时指标不应全部满分', en: 'not all marks are full where little was spent' },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const { budget, executed, rate } = mainExecution(form)?.cells ?? {}
      const scores = printedPoints(form)
      if (budget === undefined || executed === undefined || scores === undefined || scores.goals.length === 0)
        return []
      if (!isLess(over(executed.value, budget.value), percent(LOW_PERCENT))) return []
      const isAllFull = scores.goals.every(
        (goal) => goal.weight !== undefined && equal(scoreSum(goal), goal.weight.value),
      )
      if (!isAllFull) return []
      const told = percentOf(executed.value, budget.value, 2)
      const cell = rate ?? executed
      return [
        {
          severity: 'warning' as const,
          at: spot(form, cell.printed, '年度财政资金总额', cell.column),
          printed: told,
          expected: '核对 (check) 指标得分',
          message: {
            zh: `${formName(form)}执行率只有 ${told}，各项指标却全部满分。钱没有花而目标都达到了，请核对指标得分，或说明原因。`,
            en: `${formName(form)} has an execution rate of ${told} and full marks for every indicator. Check the scores, or say how the goals were reached without the money.`,
          },
        },
      ]
    }),
}
