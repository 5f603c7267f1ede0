/** Years of an earlier budget left in an indicator's name or formula. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators } from './forms/indicator-rows.ts'

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)(20[0-4]\d)年/g)].map(([, year = '']) => Number.parseInt(year, 10))

export const staleYear: Rule = {
  id: 'IND-017',
  title: { zh: '指标中的年份是本年的', en: 'indicators speak of their own year' },
  basis: 'document',
  check: (part, { year: documentYear }) =>
    allIndicators(part).flatMap(({ form, indicator, name }) => {
      const year = form.year ?? documentYear
      const formula = plainWords(indicator.explanation?.text ?? '')
      const named = yearsIn(plainWords(name))
      const inFormula = formula.includes('=') ? yearsIn(formula) : []
      const [printed, years] = named.length > 0 ? [indicator.name, named] : [indicator.explanation, inFormula]
      const last = Math.max(...years)
      if (year === undefined || printed === undefined || years.length === 0 || last >= year) return []
      const away = year - last
      const expected = [...new Set(years)]
        .toSorted()
        .map((one) => `${one + away}年`)
        .join('、')
      const old = [...new Set(years)]
        .toSorted()
        .map((one) => `${one}年`)
        .join('、')
      return [
        {
          severity: 'warning' as const,
          at: spot(form, printed, name, '三级指标'),
          printed: old,
          expected,
          message: {
            zh: `${formName(form)}指标“${name}”写的是 ${old}，本年为 ${year} 年，似应为 ${expected}。请核对是否沿用了旧表。`,
            en: `${formName(form)}: “${name}” speaks of ${old}; the year is ${year}, so ${expected} seems meant. See whether an old form was kept.`,
          },
        },
      ]
    }),
}
