/** An overall indicator that names its project stands in that project's form too. */
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { formFamilies, indicatorRows } from './forms/indicator-rows.ts'
import { coreWords, likeness } from './prose/likeness.ts'

/** Names of one indicator are at least so alike. */
const ALIKE = 55

export const indicatorOfProject: Rule = {
  id: 'IND-014',
  title: { zh: '整体表的指标在所属项目的表中也有', en: 'overall indicators stand in their project’s form' },
  basis: 'document',
  check: (part) =>
    formFamilies(part).flatMap(({ overall, projects }) =>
      indicatorRows(overall).flatMap((row) => {
        const category = coreWords(row.indicator.category?.text ?? '')
        const form = projects.find(
          (one) => category !== '' && coreWords(one.projectName ?? '').includes(category),
        )
        if (form === undefined) return []
        const names = indicatorRows(form).map((one) => one.name)
        if (names.some((one) => likeness(one, row.name) >= ALIKE)) return []
        return [
          {
            severity: 'warning' as const,
            at: spot(overall, row.indicator.name, row.name, '指标类别'),
            printed: row.name,
            expected: `${form.projectName ?? ''}的项目表应有同指标`,
            message: {
              zh: `${formName(overall)}指标“${row.name}”属于“${row.indicator.category?.text ?? ''}”，${formName(form)}里没有这个指标。请补上或说明来源。`,
              en: `${formName(overall)}: “${row.name}” is said to be of “${row.indicator.category?.text ?? ''}”, but ${formName(form)} has no such indicator. Add it there, or say where it comes from.`,
            },
          },
        ]
      }),
    ),
}
