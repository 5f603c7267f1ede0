/** The name of the formula in an explanation is the indicator's. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators } from './forms/indicator-rows.ts'

export const formulaName: Rule = {
  id: 'IND-016',
  title: { zh: '说明中的公式是本指标的公式', en: 'the formula explained is the indicator’s own' },
  basis: 'form',
  check: (part) =>
    allIndicators(part).flatMap(({ form, indicator, name }) => {
      const named = /^([^=:,，。;；\d]{3,20}率)=/.exec(plainWords(indicator.explanation?.text ?? ''))?.[1]
      if (named === undefined || named === plainWords(name) || !/率$/.test(plainWords(name))) return []
      return [
        {
          severity: 'warning' as const,
          at: spot(form, indicator.name, name, '明细指标内容'),
          printed: name,
          expected: named,
          message: {
            zh: `${formName(form)}指标名为“${name}”，说明中的公式却是“${named}”的。请统一名称和公式。`,
            en: `${formName(form)}: the indicator is called “${name}”, its formula is that of “${named}”. Make name and formula agree.`,
          },
        },
      ]
    }),
}
