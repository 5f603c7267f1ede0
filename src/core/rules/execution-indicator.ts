/** An indicator called 预算执行率 against the rate that the same form prints. */
import { plainWords } from '../document/printed-words.ts'
import { equal, formatRational, isLess, least, ONE, over, rounded, times, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { percentage, percentOf, points } from './forms/figure.ts'
import { formName, indicatorName, isEvaluation, spot } from './forms/form-spots.ts'

const IS_EXECUTION = /^(?:项目|全年|年度)?(?:预算|资金)(?:支出)?执行(?:控制)?率$/

export const executionIndicator: Rule = {
  id: 'EXE-005',
  title: {
    zh: '指标“预算执行率”与本表执行率一致',
    en: 'the execution rate as an indicator is the form’s own',
  },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const { budget, executed } = mainExecution(form)?.cells ?? {}
      if (budget === undefined || executed === undefined) return []
      return form.content.goals
        .flatMap((goal) => goal.indicators)
        .flatMap((indicator) => {
          const name = indicatorName(indicator)
          const actual = percentage(indicator.actual?.text ?? '')
          if (indicator.actual === undefined || actual === undefined || !IS_EXECUTION.test(plainWords(name)))
            return []
          const rate = times(over(executed.value, budget.value), whole(100))
          if (equal(rounded(rate, actual.decimals), actual.value)) return []
          const expected = percentOf(executed.value, budget.value, 2)
          const score = points(indicator.score?.text)
          const share = least(over(executed.value, budget.value), ONE)
          const isFull = score !== undefined && isLess(share, ONE)
          const fair = isFull ? formatRational(times(score.value, share), 2) : undefined
          return [
            {
              severity: 'error' as const,
              at: spot(form, indicator.actual, name, '实际完成值'),
              printed: indicator.actual.text,
              expected: fair === undefined ? expected : `${expected}，${fair} 分`,
              message: {
                zh: `${formName(form)}指标“${name}”的完成值印为 ${indicator.actual.text}，本表执行率为 ${expected}（${executed.text} ÷ ${budget.text}）${fair === undefined ? '' : `；若 ${score?.text ?? ''} 分是满分，按比例应得 ${fair} 分`}。请核对。`,
                en: `${formName(form)}: “${name}” is printed as ${indicator.actual.text}, the form’s own rate is ${expected} (${executed.text} ÷ ${budget.text})${fair === undefined ? '' : `; pro rata that is ${fair} points`}. Check it.`,
              },
            },
          ]
        })
    }),
}
