/** An overall indicator whose name in the project form is nearly, but not quite, the same. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { formFamilies, indicatorRows } from './forms/indicator-rows.ts'
import { coreWords, mostAlike } from './prose/likeness.ts'

/** Shorter names differ too easily by what they count. */
const LONG_ENOUGH = 8
const ALIKE = 90

export const indicatorNameVariant: Rule = {
  id: 'IND-021',
  title: { zh: '同一指标在整体表和项目表中同名', en: 'one indicator has one name' },
  basis: 'document',
  check: (part) =>
    formFamilies(part).flatMap(({ overall, projects }) => {
      const others = projects.flatMap(indicatorRows)
      const names = new Set(others.map((one) => plainWords(one.name)))
      return indicatorRows(overall).flatMap((row) => {
        if (names.has(plainWords(row.name)) || coreWords(row.name).length < LONG_ENOUGH) return []
        const distinct = [...new Map(others.map((one) => [plainWords(one.name), one])).values()]
        const other = mostAlike(row.name, distinct, { name: (one) => one.name, least: ALIKE })
        if (other === undefined) return []
        return [
          {
            severity: 'note' as const,
            at: spot(overall, row.indicator.name, row.name, '三级指标'),
            printed: row.name,
            expected: other.name,
            message: {
              zh: `${formName(overall)}指标“${row.name}”，${formName(other.form)}写作“${other.name}”。若是同一指标请统一名称。`,
              en: `${formName(overall)} has “${row.name}” where ${formName(other.form)} has “${other.name}”. If they are one indicator, use one name.`,
            },
          },
        ]
      })
    }),
}
