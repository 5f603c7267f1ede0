/** Full marks for an indicator whose actual value is below its target. */
import { equal, isLess } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { formName, indicatorName, isDoubtful, isEvaluation, spot } from './forms/form-spots.ts'
import { printedPoints, scoreSum } from './forms/points.ts'
import { comparisonOf } from './forms/reached.ts'

export const fullMarksMissed: Rule = {
  id: 'SCR-005',
  title: { zh: '没有达到目标的指标不得满分', en: 'a missed target does not get full marks' },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) =>
      (printedPoints(form)?.goals ?? []).flatMap((scored) =>
        scored.indicators.flatMap(({ indicator, weight, score }) => {
          const { actual, target } = indicator
          if (score === undefined || actual === undefined || target === undefined) return []
          if (comparisonOf(indicator)?.outcome !== 'missed') return []
          // Without points of its own an indicator is full if all of its goal's points were given.
          const isFull =
            weight === undefined
              ? scored.weight !== undefined && equal(scoreSum(scored), scored.weight.value)
              : !isLess(score.value, weight.value)
          if (!isFull) return []
          const name = indicatorName(indicator)
          const isDoubted = isDoubtful(form, actual) || isDoubtful(form, target)
          return [
            {
              severity: isDoubted ? ('note' as const) : ('warning' as const),
              at: spot(form, indicator.score ?? actual, name, '得分'),
              printed: score.text,
              expected: `<${(weight ?? score).text}`,
              message: {
                zh: `${formName(form)}指标“${name}”完成“${actual.text}”，没有达到目标“${target.text}”，却得满分 ${score.text}。请核对完成值或得分。`,
                en: `${formName(form)}: “${name}” reached “${actual.text}”, short of its target “${target.text}”, but got full marks (${score.text}). Check the value or the score.`,
              },
            },
          ]
        }),
      ),
    ),
}
