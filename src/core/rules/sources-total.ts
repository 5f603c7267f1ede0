/** 当年预算合计 = Σ 资金来源, and both the project's budget of the year. */
import { equal, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { likePrinted, sumAgreement, sumInWords } from './forms/figure.ts'
import { formName, moneyDecimals, spot } from './forms/form-spots.ts'
import { type MoneyCell, sourcesOf, yearBudgetField } from './forms/project-money.ts'

export const sourcesTotal: Rule = {
  id: 'FRM-004',
  title: {
    zh: '来源合计等于各项来源之和，也等于当年预算',
    en: 'sources make their total and the year’s budget',
  },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form): readonly Remark[] => {
      const { total, sources } = sourcesOf(form)
      const budget = yearBudgetField(form)
      if (total === undefined) return []
      // Only where the other forms of the document have such rows is it known that these are blank.
      const isBlank =
        sources.length === 0 &&
        part.forms.some((one) => one.kind === form.kind && sourcesOf(one).sources.length > 0)
      if (isBlank) return [blank(form, total)]
      const sum = sumOf(sources.map((one) => one.value))
      const agreement = sources.length === 0 ? 'holds' : sumAgreement(total, sources, moneyDecimals(form))
      const expected = likePrinted(sum, total.decimals)
      const words = sumInWords(sources, total.decimals)
      const broken: readonly Remark[] =
        agreement === 'holds'
          ? []
          : [
              {
                severity: agreement === 'rounding' ? 'rounding' : 'error',
                at: spot(form, total.printed, total.row, total.column),
                printed: total.text,
                expected,
                message: {
                  zh: `${formName(form)}资金来源的合计印为 ${total.text}，各项之和为 ${expected}（${words}）。请核对各项来源。`,
                  en: `${formName(form)}: sources total ${total.text} in print, but make ${expected} (${words}). Check them.`,
                },
              },
            ]
      if (budget === undefined || equal(budget.value, total.value)) return broken
      return [
        ...broken,
        {
          severity: 'error',
          at: spot(form, budget.printed, budget.row),
          printed: budget.text,
          expected: total.text,
          message: {
            zh: `${formName(form)}“${budget.row}”印为 ${budget.text}，资金来源合计为 ${total.text}。请统一。`,
            en: `${formName(form)} prints ${budget.text} as “${budget.row}”, and sources of ${total.text}. Make them one.`,
          },
        },
      ]
    }),
}

const blank = (form: ReadForm, total: MoneyCell): Remark => ({
  severity: 'warning',
  at: spot(form, total.printed, total.row, total.column),
  printed: total.text,
  expected: `各项来源合计${total.text}`,
  message: {
    zh: `${formName(form)}资金来源的合计印为 ${total.text}，各项来源都空着。请把 ${total.text} 填入财政拨款收入等各项。`,
    en: `${formName(form)}: sources total ${total.text}, but none of them is filled in. Enter each source.`,
  },
})
