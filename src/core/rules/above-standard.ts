/** Unit prices of cost bases above the expenditure standard in force. */
import { standardAbove } from '../budget/cost-basis/above-standard.ts'
import { parseFiscalYear } from '../kernel/fiscal-year.ts'
import { describe } from '../kernel/problem.ts'
import type { Rule } from './contract/rule.ts'
import { costTexts } from './forms/cost-texts.ts'
import { formName, spot } from './forms/form-spots.ts'

export const aboveStandard: Rule = {
  id: 'CST-004',
  title: { zh: '单价不高于现行支出标准', en: 'no price is above the standard in force' },
  basis: 'standards',
  check: (part, { region, year: documentYear, locate }) =>
    part.forms.flatMap((form) => {
      const year = parseFiscalYear(String(form.year ?? documentYear ?? ''))
      if (!year.ok) return []
      return costTexts(form).flatMap((text) =>
        standardAbove(text.basis, { region: region ?? '', year: year.value }).map(
          ({ item, remark, standard }) => {
            const { price = '', limit = '' } = remark.problem.params
            return {
              severity: remark.level === 'wrong' ? ('error' as const) : ('note' as const),
              at: {
                ...spot(form, text.printed, text.name, '测算依据'),
                place: locate(text.printed.place, item.text),
              },
              printed: `${price}元`,
              expected: `≤${limit}元`,
              message: {
                zh: `${formName(form)}“${text.name}”：${describe(remark.problem, 'zh').replace(/（CB-\d+）$/, '')}`,
                en: `${formName(form)} “${text.name}”: ${describe(remark.problem, 'en').replace(/ \(CB-\d+\)$/, '')}`,
              },
              basis: { zh: standard.document, en: standard.document },
            }
          },
        ),
      )
    }),
}
