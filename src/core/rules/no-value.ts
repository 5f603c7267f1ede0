/** Indicators without a target: blank, put off, or words that are no measure. */
import type { Rule } from './contract/rule.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow, targetOf } from './forms/indicator-rows.ts'

const NO_MEASURE = /^(?:绩效管理|按规定|按要求|详见.*|同上|见附件|待定)$/

export const noValue: Rule = {
  id: 'IND-001',
  title: { zh: '指标有指标值', en: 'indicators have a target' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const kind = fault(row)
      if (kind === undefined) return []
      const { form, indicator, name } = row
      const printed = indicator.target?.text.replace(/\s+/g, '') ?? ''
      const isBlank = kind === 'blank'
      return [
        {
          severity: isBlank && indicator.target === undefined ? ('error' as const) : ('warning' as const),
          at: spot(form, indicator.target ?? indicator.name, name, '指标值'),
          printed,
          expected: '可以衡量的指标值（数值或明确的程度）',
          message: isBlank
            ? {
                zh: `${formName(form)}指标“${name}”没有指标值。请填写数值或明确的程度。`,
                en: `${formName(form)}: “${name}” has no target. Give a number or a clear level.`,
              }
            : {
                zh: `${formName(form)}指标“${name}”的指标值“${printed}”没有给出值，完成与否无法衡量。请填写数值或明确的程度。`,
                en: `${formName(form)}: the target “${printed}” of “${name}” gives no value, so nobody can tell whether it is reached. Give a number or a clear level.`,
              },
        },
      ]
    }),
}

function fault(row: IndicatorRow): 'blank' | 'deferred' | undefined {
  const { form, indicator } = row
  // A form without a column of targets has none to miss.
  const hasTargets = form.content.goals.some((goal) =>
    goal.indicators.some((one) => one.target !== undefined),
  )
  if (!hasTargets || (indicator.target !== undefined && isDoubtful(form, indicator.target))) return undefined
  const { meaning } = targetOf(row)
  if (meaning.kind === 'blank') return 'blank'
  const isNone = meaning.kind === 'deferred' || (meaning.kind === 'text' && NO_MEASURE.test(meaning.text))
  return isNone ? 'deferred' : undefined
}
