/** Actual values far above the target with no word on why: the target was too low, or something happened. */
import { plainWords } from '../document/printed-words.ts'
import { isLess, ONE, percent } from '../kernel/rational.ts'
import { compareValues } from '../performance/value-comparison.ts'
import type { Rule } from './contract/rule.ts'
import { percentOf } from './forms/figure.ts'
import { deviationText, formName, isDoubtful, isEvaluation, spot } from './forms/form-spots.ts'
import { indicatorRows, readValue, targetOf } from './forms/indicator-rows.ts'

export const overFulfilled: Rule = {
  id: 'DEV-007',
  title: { zh: '大幅超额完成说明原因', en: 'results far above their target are explained' },
  basis: 'evaluation',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) =>
      indicatorRows(form).flatMap((row) => {
        const { indicator, name } = row
        const { actual, target, deviation } = indicator
        if (actual === undefined || target === undefined) return []
        if (deviationText(form) !== undefined || (deviation?.text.trim() ?? '') !== '') return []
        if (isDoubtful(form, actual) || isDoubtful(form, target)) return []
        const { attained } = compareValues({ target: targetOf(row), actual: readValue(actual, name), name })
        if (attained === undefined || !isLess(percent(scheme.overFulfilmentPercent), attained)) return []
        const told = percentOf(attained, ONE, 0)
        const [wanted, reached] = [plainWords(target.text), plainWords(actual.text)]
        return [
          {
            severity: 'note' as const,
            at: spot(form, actual, name, '实际完成值'),
            printed: reached,
            expected: `说明完成 ${told} 的原因`,
            message: {
              zh: `${formName(form)}指标“${name}”的目标为 ${wanted}，完成 ${reached}，是目标的 ${told}，没有说明原因。请说明是目标定低了还是情况有变。`,
              en: `${formName(form)}: “${name}” reached ${reached} of ${wanted}, ${told} of its target, and nothing is said of it. Say whether the target was too low.`,
            },
          },
        ]
      }),
    ),
}
