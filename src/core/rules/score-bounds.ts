/** 得分 is neither negative nor above its 分值, and the total not above 100. */
import { formatBrief, isLess, whole, ZERO_RATIONAL } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { formName, indicatorName, isEvaluation, spot } from './forms/form-spots.ts'
import { printedPoints } from './forms/points.ts'

export const scoreBounds: Rule = {
  id: 'SCR-004',
  title: { zh: '得分不超过分值', en: 'no score is above its weight' },
  basis: 'evaluation',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const scores = printedPoints(form)
      const high = (scores?.goals ?? []).flatMap(({ goal, weight: whole, indicators }) =>
        indicators.flatMap(({ indicator, weight, score }) => {
          const limit = weight ?? whole
          if (score === undefined || limit === undefined || indicator.score === undefined) return []
          if (!isLess(limit.value, score.value) && !isLess(score.value, ZERO_RATIONAL)) return []
          const name = indicatorName(indicator)
          return [
            {
              severity: 'error' as const,
              at: spot(form, indicator.score, name, `${goal.label}/得分`),
              printed: score.text,
              expected: `≤${limit.text}`,
              message: {
                zh: `${formName(form)}指标“${name}”得 ${score.text} 分，超过分值 ${limit.text} 分。请核对。`,
                en: `${formName(form)} gives “${name}” ${score.text} points out of ${limit.text}. Check it.`,
              },
            },
          ]
        }),
      )
      const { total } = form.content
      const isHigh = scores?.total !== undefined && isLess(whole(scheme.totalPoints), scores.total.value)
      if (!isHigh || total === undefined || scores.total === undefined) return high
      return [
        ...high,
        {
          severity: 'error' as const,
          at: spot(form, total, '总分', '值'),
          printed: scores.total.text,
          expected: `≤${formatBrief(whole(scheme.totalPoints))}`,
          message: {
            zh: `${formName(form)}的总分 ${scores.total.text} 超过 ${scheme.totalPoints} 分。请核对。`,
            en: `${formName(form)} has a total of ${scores.total.text}, above ${scheme.totalPoints}. Check it.`,
          },
        },
      ]
    }),
}
