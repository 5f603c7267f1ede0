/** 预算执行情况 — budget, spending, rate, points and total of a self-evaluation form. */
import type { Region } from '../figures/region.ts'
import { type Fen, roundTo } from '../kernel/fen.ts'
import type { Rational } from '../kernel/rational.ts'
import type { FormContext } from './form-context.ts'
import type { EvaluatedGoal, SelfEvaluation } from './goal.ts'
import type { Score } from './indicator-score.ts'
import { readIndicatorValue } from './indicator-value.ts'
import { executionRate, gradeOf, recomputedTotal, scoreEvaluation } from './scoring.ts'
import type { FormGoal, PerformanceForm } from './unit-performance.ts'

export interface FormExecution {
  readonly adjustedBudget?: Fen
  readonly executed?: Fen
  readonly rate?: Rational
  readonly score?: Score
  /** By goal, as many as its indicators. */
  readonly scores: readonly (readonly Score[])[]
  readonly total?: { readonly points: Rational; readonly words: string; readonly grade?: string }
}

/** Nothing of a form that evaluates nothing. */
export function formExecution(
  form: PerformanceForm,
  decimals: number,
  context: FormContext,
): FormExecution | undefined {
  if (form.evaluation === undefined) return undefined
  // The rate and the points are those of the amounts that stand beside them on the form.
  const shown = (amount: Fen | undefined): Fen | undefined =>
    amount === undefined ? undefined : roundTo(amount, { unit: 'tenThousandYuan', decimals })
  const adjustedBudget = shown(form.evaluation.adjustedBudget ?? spent(form, 'adjusted', context))
  const executed = shown(form.evaluation.executed ?? spent(form, 'outturn', context))
  if (adjustedBudget === undefined || executed === undefined)
    return {
      ...(adjustedBudget === undefined ? {} : { adjustedBudget }),
      ...(executed === undefined ? {} : { executed }),
      scores: [],
    }
  const evaluation = evaluationOf(form, adjustedBudget, executed)
  const { execution, goals, total, words } = scoreEvaluation(evaluation, context.scheme)
  // Points that assessors gave stand where the form has none by indicator to compute them from.
  const sum = total === undefined ? recomputedTotal(evaluation, context.scheme) : { total, words }
  const rate = executionRate(executed, adjustedBudget)
  const grade = sum === undefined ? undefined : gradeOf(sum.total, context.scheme)
  return {
    adjustedBudget,
    executed,
    ...(rate === undefined ? {} : { rate }),
    score: execution,
    scores: goals.map((goal) => goal.scores),
    ...(sum === undefined
      ? {}
      : { total: { points: sum.total, words: sum.words, ...(grade === undefined ? {} : { grade }) } }),
  }
}

/** Spending of a stage, of the form's project or of the whole unit; undefined where no line says it. */
export function spent(
  form: PerformanceForm,
  stage: 'original' | 'adjusted' | 'outturn',
  context: FormContext,
  nature?: string,
): Fen | undefined {
  if (form.name !== undefined && form.project === undefined) return undefined
  const region: Region = {
    unit: form.unit,
    year: String(form.year),
    stage,
    flow: 'expenditure',
    ...(nature === undefined ? {} : { nature }),
    ...(form.project === undefined ? {} : { project: context.projectNode(form.project) }),
  }
  return context.figures.within(region).length === 0 ? undefined : context.figures.sum(region)
}

/** The form as what is scored. */
export function evaluationOf(form: PerformanceForm, adjustedBudget: Fen, executed: Fen): SelfEvaluation {
  const { deviation, improvement } = form.evaluation ?? {}
  return {
    subject:
      form.name === undefined
        ? { kind: 'overall', unit: form.unit, name: form.unit }
        : {
            kind: 'project',
            unit: form.unit,
            name: form.name,
            ...(form.project === undefined ? {} : { project: form.project }),
          },
    year: form.year,
    adjustedBudget,
    executed,
    goals: form.goals.map(evaluatedGoal),
    ...(deviation === undefined ? {} : { deviation }),
    ...(improvement === undefined ? {} : { improvement }),
    attributes: [],
    printed: {},
    source: form.source,
  }
}

const evaluatedGoal = ({ number, text, weight, indicators }: FormGoal): EvaluatedGoal => ({
  number,
  text,
  ...(weight === undefined ? {} : { weight }),
  indicators: indicators.map(({ score, actual, twoYearsBefore: _, lastYear: __, ...one }) => ({
    ...one,
    actual: actual ?? readIndicatorValue('', { name: one.name }),
    ...(score === undefined ? {} : { printedScore: score }),
  })),
})
