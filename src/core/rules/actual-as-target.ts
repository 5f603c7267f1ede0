/** Actual values that are no measurement: a range, a bound, or everywhere the target itself. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import { isMeasurable, normalized } from '../performance/indicator-value.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { percentOf } from './forms/figure.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'
import { type IndicatorRow, indicatorRows, readValue, targetOf } from './forms/indicator-rows.ts'

export const actualAsTarget: Rule = {
  id: 'IND-010',
  title: { zh: '完成值是实际数', en: 'actual values are what was measured' },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => [...boundsAsActual(form), ...allAsPlanned(form)]),
}

const isBound = ({ indicator, name }: IndicatorRow): boolean => {
  const { meaning } = readValue(indicator.actual, name)
  return (
    meaning.kind === 'range' ||
    meaning.kind === 'reference' ||
    (meaning.kind === 'quantity' && meaning.comparator !== undefined && meaning.comparator !== '=')
  )
}

function boundsAsActual(form: ReadForm): readonly Remark[] {
  return indicatorRows(form)
    .filter(isBound)
    .flatMap(({ indicator, name }): readonly Remark[] => {
      const { actual } = indicator
      if (actual === undefined) return []
      const { budget, executed } = mainExecution(form)?.cells ?? {}
      const isRate = /执行(?:控制)?率/.test(name) && budget !== undefined && executed !== undefined
      const told = isRate ? percentOf(executed.value, budget.value, 2) : ''
      return [
        {
          severity: 'error',
          at: spot(form, actual, name, '实际完成值'),
          printed: actual.text.trim(),
          expected: told === '' ? '实际完成的数' : told,
          message: {
            zh: `${formName(form)}指标“${name}”的完成值写成“${actual.text.trim()}”，是目标的样子，不是实际完成数${told === '' ? '' : `；本表执行率为 ${told}`}。请填实际数。`,
            en: `${formName(form)}: the actual value of “${name}” is “${actual.text.trim()}”, which has the form of a target${told === '' ? '' : `; the form’s own rate is ${told}`}. State what was reached.`,
          },
        },
      ]
    })
}

/** So many measured values that all hit their target exactly are worth a look. */
const MANY = 3

function allAsPlanned(form: ReadForm): readonly Remark[] {
  const rows = indicatorRows(form).filter(
    (row) => row.indicator.actual !== undefined && isMeasurable(targetOf(row)),
  )
  const numbers = rows.filter((row) => /\d/.test(row.indicator.target?.text ?? ''))
  const isSame = ({ indicator }: IndicatorRow): boolean =>
    normalized(indicator.target?.text ?? '') === normalized(indicator.actual?.text ?? '')
  const [first] = rows
  if (first?.indicator.actual === undefined || numbers.length < MANY || !rows.every(isSame)) return []
  return [
    {
      severity: 'note',
      at: spot(form, first.indicator.actual, first.name, '实际完成值'),
      printed: `${rows.length} 个指标的完成值都等于目标值`,
      expected: '实际完成的数',
      message: {
        zh: `${formName(form)}的 ${rows.length} 个指标，完成值都与目标值一字不差。请核对是否填了实际完成数。`,
        en: `${formName(form)}: all ${rows.length} actual values are exactly their targets. See whether they were measured.`,
      },
    },
  ]
}
