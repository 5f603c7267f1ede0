/** Reasons that speak of low spending beside an execution rate of 100 %. */
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { percentOf } from './forms/figure.ts'
import { deviationText, formName, isEvaluation, spot } from './forms/form-spots.ts'

const LOW =
  /(?:使用率|执行率|支出率|执行进度)[^,，。;；]{0,8}(?:偏低|较低|不高|不足|低)|资金(?:有)?(?:结余|沉淀)/

export const lowUseAtFullRate: Rule = {
  id: 'DEV-005',
  title: { zh: '执行率为 100% 时不写执行偏低', en: 'no talk of low spending at 100 %' },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const text = deviationText(form)
      const { budget, executed } = mainExecution(form)?.cells ?? {}
      if (text === undefined || budget === undefined || executed === undefined) return []
      const words = LOW.exec(plainWords(text.text))?.[0]
      if (words === undefined || isLess(executed.value, budget.value) || !equal(executed.value, budget.value))
        return []
      const rate = percentOf(executed.value, budget.value, 0)
      return [
        {
          severity: 'warning' as const,
          at: spot(form, text, text.label, '值'),
          printed: words,
          expected: `与执行率 ${rate} 一致`,
          message: {
            zh: `${formName(form)}写“${words}”，而执行率为 ${rate}（${executed.text} ÷ ${budget.text}）。若预算数已调减，请用年初预算说明；否则请删去这段话。`,
            en: `${formName(form)} says “${words}”, but its execution rate is ${rate} (${executed.text} ÷ ${budget.text}). If the budget was cut, explain it by the original one; else drop the sentence.`,
          },
        },
      ]
    }),
}
