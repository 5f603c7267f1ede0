/** 预算执行得分 = 分值 × 执行率, at most the full points. */
import {
  distance,
  equal,
  formatBrief,
  formatRational,
  isLess,
  least,
  ONE,
  over,
  rational,
  rounded,
  times,
  whole,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { executionsOf, executionWeight } from './forms/execution.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'

const ONE_HUNDREDTH = rational(1n, 100n)

export const executionScore: Rule = {
  id: 'EXE-002',
  title: { zh: '预算执行得分等于分值乘以执行率', en: 'the points for execution are weight × rate' },
  basis: 'evaluation',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) =>
      executionsOf(form).flatMap((execution) => {
        const { budget, executed, rate, score } = execution.cells
        if (score === undefined || budget === undefined || executed === undefined) return []
        if (!isLess(ZERO_RATIONAL, budget.value)) return []
        const weight = executionWeight(form, execution, scheme)
        if (weight === undefined) return []
        const decimals = Math.max(score.decimals, scheme.decimals)
        const by = (share: typeof ONE) => rounded(times(weight, least(share, ONE)), decimals)
        const exact = by(over(executed.value, budget.value))
        const printed = rate === undefined ? exact : by(over(rate.value, whole(100)))
        // Either the amounts or the printed rate give it; coarser print is a rounding of it.
        const answers = [exact, printed, rounded(exact, score.decimals)]
        if (answers.some((one) => equal(one, score.value))) return []
        const isNear = !isLess(ONE_HUNDREDTH, distance(score.value, exact))
        const expected = formatRational(exact, decimals)
        const words = `${formatBrief(weight)} × ${executed.text} ÷ ${budget.text} = ${expected}`
        return [
          {
            severity: isNear ? 'rounding' : 'error',
            at: spot(form, score.printed, execution.row, score.column),
            printed: score.text,
            expected,
            message: {
              zh: `${formName(form)}的预算执行得分印为 ${score.text}，应为 ${expected}（${words}）。请核对得分，总分也随之变动。`,
              en: `${formName(form)} prints ${score.text} points for execution instead of ${expected} (${words}). Check the points; the total changes with them.`,
            },
          },
        ]
      }),
    ),
}
