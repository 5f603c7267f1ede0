/** The points of execution and of all goals make 100. */
import { equal, formatBrief, type Rational, sumOf, whole } from '../kernel/rational.ts'
import type { ReadGoal } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { executionWeight, mainExecution, splitWeight } from './forms/execution.ts'
import { points } from './forms/figure.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'

export const weightsToHundred: Rule = {
  id: 'SCR-002',
  title: { zh: '分值合计为 100', en: 'all points make 100' },
  basis: 'evaluation',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const { goals } = form.content
      const execution = mainExecution(form)
      const share = execution === undefined ? undefined : executionWeight(form, execution, scheme)
      const weights = goals.flatMap((goal) => goalWeightOf(goal) ?? [])
      const [first] = goals
      const at = first?.weight ?? first?.indicators[0]?.weight
      if (share === undefined || first === undefined || at === undefined || weights.length < goals.length)
        return []
      const sum = sumOf([share, ...weights])
      // Two numbers for execution are said by EXE-003.
      if (equal(sum, whole(scheme.totalPoints)) || splitWeight(form)) return []
      const words = `${[formatBrief(share), ...weights.map((one) => formatBrief(one))].join(' + ')} = ${formatBrief(sum)}`
      return [
        {
          severity: 'error',
          at: spot(form, at, first.label, '分值'),
          printed: formatBrief(sum),
          expected: String(scheme.totalPoints),
          message: {
            zh: `${formName(form)}的分值合计 ${formatBrief(sum)} 分（预算执行和各目标：${words}），应为 ${scheme.totalPoints} 分。请核对各目标的分值。`,
            en: `${formName(form)}: execution and goals make ${formatBrief(sum)} points (${words}) instead of ${scheme.totalPoints}. Check the points of the goals.`,
          },
        },
      ]
    }),
}

/** As its heading says, else what all its indicators make. */
function goalWeightOf({ weight, indicators }: ReadGoal): Rational | undefined {
  const own = points(weight?.text)?.value
  const parts = indicators.flatMap((one) => points(one.weight?.text)?.value ?? [])
  const isComplete = parts.length > 0 && parts.length === indicators.length
  return own ?? (isComplete ? sumOf(parts) : undefined)
}
