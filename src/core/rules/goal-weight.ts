/** The points in a goal's heading against those of its indicators. */
import { equal, formatBrief, isLess, minus } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'
import { printedPoints, scoreSum, weightSum } from './forms/points.ts'
import { fallsShort } from './forms/reached.ts'

export const goalWeight: Rule = {
  id: 'SCR-001',
  title: { zh: '目标的分值等于其各指标分值之和', en: 'a goal’s points are the sum of its indicators’' },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) =>
      (printedPoints(form)?.goals ?? []).flatMap((scored) => {
        const { goal, weight, indicators } = scored
        if (weight === undefined || goal.weight === undefined || indicators.length === 0) return []
        const hasWeights = indicators.every((one) => one.weight !== undefined)
        // A missing score, or a target that was missed, explains points that were not given.
        if (!hasWeights && indicators.some((one) => one.score === undefined)) return []
        if (!hasWeights && indicators.some((one) => fallsShort(one.indicator))) return []
        const sum = hasWeights ? weightSum(scored) : scoreSum(scored)
        if (equal(sum, weight.value)) return []
        const told = formatBrief(sum)
        const parts = indicators.map((one) => (hasWeights ? one.weight : one.score)?.text ?? '').join(' + ')
        const isOver = isLess(weight.value, sum)
        const away = formatBrief(isOver ? minus(sum, weight.value) : minus(weight.value, sum))
        return [
          {
            severity: 'error',
            at: spot(form, goal.weight, goal.label, '分值'),
            printed: weight.text,
            expected: told,
            message: {
              zh: `${formName(form)}的${goal.label}印为 ${weight.text} 分，${indicators.length} 个指标合计 ${told} 分（${parts}），${isOver ? '多' : '少'} ${away} 分。请查是漏了指标、给分有误还是分值有误。`,
              en: `${formName(form)} gives ${goal.label} ${weight.text} points; its ${indicators.length} indicators make ${told} (${parts}), ${away} too ${isOver ? 'many' : 'few'}. See whether an indicator, a score or the weight is wrong.`,
            },
          },
        ]
      }),
    ),
}
