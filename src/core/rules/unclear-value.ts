/** Values that can be read in two ways: 12月, a full mark in place of a target, a range that runs backwards. */
import { describe } from '../kernel/problem.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, targetOf } from './forms/indicator-rows.ts'

/** By the code of the doubt, what should stand there instead. */
const EXPECTED: Readonly<Record<string, (print: string) => string>> = {
  'PFM-007': () => '下限不大于上限',
  'PFM-008': (print) => `${print.replace(/月$/, '')}个月，或${print}底前`,
  'PFM-009': () => '准确的数',
  'PFM-010': () => '目标分数，如 ≥90分',
}

export const unclearValue: Rule = {
  id: 'IND-004',
  title: { zh: '指标值只有一种读法', en: 'values can be read one way only' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const { target } = indicator
      if (target === undefined) return []
      const printed = target.text.replace(/\s+/g, '')
      return targetOf(row).doubts.flatMap((doubt) => {
        const expected = EXPECTED[doubt.code]
        if (expected === undefined) return []
        return [
          {
            severity: 'warning' as const,
            at: spot(form, target, name, '指标值'),
            printed,
            expected: expected(printed),
            message: {
              zh: `${formName(form)}指标“${name}”：${describe(doubt, 'zh').replace(/（PFM-\d+）$/, '')}`,
              en: `${formName(form)} “${name}”: ${describe(doubt, 'en').replace(/ \(PFM-\d+\)$/, '')}`,
            },
          },
        ]
      })
    }),
}
