/** Indicators that money alone fulfils: paid in, executed; execution has points of its own. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'
import { allIndicators, classOf, measureClass } from './forms/indicator-rows.ts'

const MONEY_ONLY = /(?:资金|经费|预算)(?:到位|执行|使用|支付|拨付|支出)(?:完成)?(?:率|进度)$/

export const moneyAlone: Rule = {
  id: 'IND-011',
  title: { zh: '成果指标不是花了钱就能完成的', en: 'results are more than money spent' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const own = measureClass(row)
      if (!MONEY_ONLY.test(plainWords(name)) || own === undefined) return []
      const isTwice = isEvaluation(form) && mainExecution(form) !== undefined && /执行/.test(name)
      // Keeping to the budget is what cost indicators are for.
      if (own === 'cost' && !isTwice) return []
      return [
        {
          severity: 'note' as const,
          at: spot(form, indicator.name, name, '三级指标'),
          printed: `${classOf(row)}：${name}`,
          expected: '反映产出或效果的指标',
          message: {
            zh: `${formName(form)}指标“${name}”只要拨了款就能完成${isTwice ? '，且与预算执行情况重复计分' : ''}。请改用反映做了什么、效果如何的指标。`,
            en: `${formName(form)}: “${name}” is fulfilled by money alone${isTwice ? ' and scores execution twice' : ''}. Use an indicator of what was done or what came of it.`,
          },
        },
      ]
    }),
}
