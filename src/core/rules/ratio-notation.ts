/** 1 in place of 100 %: one ratio written two ways. */
import type { Printed } from '../performance/forms/read-form.ts'
import { formatMeaning } from '../performance/indicator-value.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, readValue } from './forms/indicator-rows.ts'

export const ratioNotation: Rule = {
  id: 'IND-008',
  title: { zh: '比率统一写成百分数', en: 'ratios are written as percentages' },
  basis: 'document',
  check: (part) =>
    allIndicators(part).flatMap(({ form, indicator, name }) => {
      const own = [
        ['指标值', indicator.target],
        ['实际完成值', indicator.actual],
        ...indicator.earlier.map((one) => [one.column, one] as const),
      ] as const satisfies readonly (readonly [string, Printed | undefined])[]
      return own.flatMap(([column, printed]) => {
        const value = readValue(printed, name)
        if (printed === undefined || !value.doubts.some(({ code }) => code === 'PFM-003')) return []
        const expected = formatMeaning(value.meaning)
        return [
          {
            severity: 'warning' as const,
            at: spot(form, printed, name, column),
            printed: printed.text.trim(),
            expected,
            message: {
              zh: `${formName(form)}指标“${name}”的${column}印为“${printed.text.trim()}”，其余的率写成百分数，应为“${expected}”。很可能丢了百分比格式，请改正。`,
              en: `${formName(form)}: “${name}” prints “${printed.text.trim()}” where other rates are percentages; it should be ${expected}. The format was probably lost.`,
            },
          },
        ]
      })
    }),
}
