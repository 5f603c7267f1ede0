/** The amount that the reasons say was not paid against what was not executed. */
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess, minus, parseRational, sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { likePrinted } from './forms/figure.ts'
import { deviationText, formName, isEvaluation, spot } from './forms/form-spots.ts'

const UNPAID =
  /(\d[\d,]*(?:\.\d+)?)万元(?:没有|未能?)(?:及时|按时)?(?:完成)?(?:支付|付出|付|使用|发放|拨付|支出)/g

export const unpaidAmount: Rule = {
  id: 'DEV-004',
  title: { zh: '未支付的金额说明了全部差额', en: 'the unpaid amount explains the whole difference' },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const text = deviationText(form)
      const { budget, executed } = mainExecution(form)?.cells ?? {}
      if (text === undefined || budget === undefined || executed === undefined) return []
      const amounts = [...plainWords(text.text).matchAll(UNPAID)].flatMap(
        ([, digits = '']) => parseRational(digits) ?? [],
      )
      const left = minus(budget.value, executed.value)
      const said = sumOf(amounts)
      if (amounts.length === 0 || equal(said, left)) return []
      const decimals = Math.max(budget.decimals, executed.decimals)
      const [told, should] = [likePrinted(said, 0), likePrinted(left, decimals)]
      const rest = likePrinted(isLess(said, left) ? minus(left, said) : minus(said, left), decimals)
      return [
        {
          severity: 'note' as const,
          at: spot(form, text, text.label, '值'),
          printed: `${told}万元`,
          expected: `${should}万元`,
          message: {
            zh: `${formName(form)}说明 ${told} 万元未支付，未执行的预算为 ${should} 万元（${budget.text} − ${executed.text}），还有 ${rest} 万元没有对上。请补充说明。`,
            en: `${formName(form)} explains ${told} 万元 as unpaid; ${should} 万元 (${budget.text} − ${executed.text}) were not executed, which leaves ${rest} 万元 open. Explain the rest.`,
          },
        },
      ]
    }),
}
