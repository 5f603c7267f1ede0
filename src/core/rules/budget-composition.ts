/** 预算数 = 财政资金 + 其他资金 of a target form, and 资金总额 with its parts. */
import { plainWords } from '../document/printed-words.ts'
import { equal, sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { likePrinted, money, sumInWords } from './forms/figure.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'

export const budgetComposition: Rule = {
  id: 'FRM-007',
  title: { zh: '预算数等于财政资金加其他资金', en: 'the budget is fiscal and other money' },
  basis: 'form',
  check: (part) =>
    formsOf(part, 'projectTargets', 'overallTargets', 'projectDeclaration').flatMap((form) => {
      const fields = form.content.fields.flatMap((one) => {
        const figure = money(one.text)
        return figure === undefined ? [] : [{ ...figure, printed: one, label: plainWords(one.label) }]
      })
      const total = fields.find((one) => /^预算数$|^(?:年度)?资金总额$/.test(one.label))
      const parts = fields.filter((one) =>
        /^(?:其中:)?(?:财政(?:拨款|资金)|其他资金|单位资金)$/.test(one.label),
      )
      if (total === undefined || parts.length === 0) return []
      const sum = sumOf(parts.map((one) => one.value))
      if (equal(sum, total.value)) return []
      const expected = likePrinted(sum, total.decimals)
      return [
        {
          severity: 'error' as const,
          at: spot(form, total.printed, total.printed.label, '值'),
          printed: total.text,
          expected,
          message: {
            zh: `${formName(form)}的${total.printed.label}印为 ${total.text}，其中各项合计 ${expected}（${sumInWords(parts, total.decimals)}）。请核对。`,
            en: `${formName(form)} prints ${total.text} as ${total.printed.label}; its parts make ${expected}. Check them.`,
          },
        },
      ]
    }),
}
