/** 无偏差 beside an execution rate that is not full. */
import { plainWords } from '../document/printed-words.ts'
import { isLess, minus, over, percent, ZERO_RATIONAL } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { likePrinted, percentOf } from './forms/figure.ts'
import { deviationText, formName, isEvaluation, spot } from './forms/form-spots.ts'

const NOTHING = /^(?:无|没有|基本无|无明显|无较大)(?:重大)?偏差[。.]?$|^无[。.]?$/

export const noDeviation: Rule = {
  id: 'DEV-002',
  title: { zh: '有未执行的预算时不写“无偏差”', en: '“no deviation” only where there is none' },
  basis: 'evaluation',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const text = deviationText(form)
      const { budget, executed, score } = mainExecution(form)?.cells ?? {}
      if (text === undefined || budget === undefined || executed === undefined) return []
      if (!NOTHING.test(plainWords(text.text)) || !isLess(executed.value, budget.value)) return []
      const isLow = isLess(over(executed.value, budget.value), percent(scheme.explainExecutionBelowPercent))
      const rate = percentOf(executed.value, budget.value, 2)
      const left = likePrinted(minus(budget.value, executed.value), 2)
      const lost = score === undefined || isLess(score.value, ZERO_RATIONAL) ? '' : `，得 ${score.text} 分`
      return [
        {
          severity: isLow ? ('warning' as const) : ('note' as const),
          at: spot(form, text, text.label, '值'),
          printed: text.text.trim(),
          expected: `说明执行率 ${rate}、未执行 ${left} 万元的原因`,
          message: {
            zh: `${formName(form)}写“${text.text.trim()}”，而执行率为 ${rate}${lost}，有 ${left} 万元没有执行${isLow ? `（低于 ${scheme.explainExecutionBelowPercent}% 应说明原因）` : ''}。请补充原因。`,
            en: `${formName(form)} says “${text.text.trim()}”, but its execution rate is ${rate}: ${left} 万元 were not spent. State the reason.`,
          },
        },
      ]
    }),
}
