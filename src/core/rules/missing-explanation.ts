/** Reasons and improvements that a shortfall asks for, left blank. */
import { isLess, over, percent, whole } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { percentOf, points } from './forms/figure.ts'
import { deviationText, formName, formSpot, improvementText, isEvaluation } from './forms/form-spots.ts'

export const missingExplanation: Rule = {
  id: 'DEV-003',
  title: { zh: '有偏差的自评表写明原因和改进措施', en: 'a shortfall has its reason and its remedy' },
  basis: 'evaluation',
  check: (part, { scheme }) => {
    const asksForRemedy = part.forms.some((form) => improvementText(form) !== undefined)
    return part.forms.filter(isEvaluation).flatMap((form) => {
      const { budget, executed } = mainExecution(form)?.cells ?? {}
      if (budget === undefined || executed === undefined || !isLess(executed.value, budget.value)) return []
      const isLow = isLess(over(executed.value, budget.value), percent(scheme.explainExecutionBelowPercent))
      const rate = percentOf(executed.value, budget.value, 2)
      const total = points(form.content.total?.text)
      // Below 100 points a remedy is asked for where the template has a place for it.
      const isShort = asksForRemedy && total !== undefined && isLess(total.value, whole(scheme.totalPoints))
      const hasDeviations = form.content.goals.some((goal) =>
        goal.indicators.some(({ deviation }) => (deviation?.text.trim() ?? '') !== ''),
      )
      const reason =
        isLow && !hasDeviations && deviationText(form) === undefined
          ? [missing(form, { label: '偏差原因', en: 'the reason of deviation', rate, severity: 'warning' })]
          : []
      const remedy =
        (isLow || isShort) && !hasDeviations && improvementText(form) === undefined
          ? [missing(form, { label: '改进措施', en: 'what will be improved', rate, severity: 'note' })]
          : []
      return [...reason, ...remedy]
    })
  },
}

interface Missing {
  readonly label: string
  readonly en: string
  readonly rate: string
  readonly severity: 'warning' | 'note'
}

/** What is blank has no place of its own; it stands below the total or the execution. */
function missing(form: ReadForm, { label, en, rate, severity }: Missing): Remark {
  const { total, fields } = form.content
  const near = deviationText(form) ?? total ?? fields.at(-1)
  const at = near === undefined ? formSpot(form) : { ...formSpot(form), place: near.place }
  return {
    severity,
    at: { ...at, row: label },
    printed: '',
    expected: label,
    message: {
      zh: `${formName(form)}执行率 ${rate}，没有写${label}。请补充。`,
      en: `${formName(form)} has an execution rate of ${rate} and does not say ${en}. Fill it in.`,
    },
  }
}
