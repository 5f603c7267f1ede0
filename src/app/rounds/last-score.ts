/** 上年自评 — the score and grade that a project's newest self-evaluation before a year comes to. */
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { formatRational, type Rational } from '../../core/kernel/rational.ts'
import { evaluationOf } from '../../core/performance/form-execution.ts'
import { scoreEvaluation } from '../../core/performance/scoring.ts'
import { explainEvaluation, performanceOf } from '../show-performance.ts'

export interface LastScore {
  readonly year: number
  readonly total: Rational
  readonly score: string
  readonly grade: string
}

const POINT_DECIMALS = 2

/** Undefined where it never was evaluated, or the form leaves a point open. */
export function lastScore(
  ledger: Ledger,
  { unitCode, code }: { readonly unitCode: string; readonly code: string },
  before: number,
): LastScore | undefined {
  const years = ledger.performance
    .filter((one) => one.unit === unitCode && one.year < before)
    .filter((one) => one.forms.some((form) => form.kind === 'projectEvaluation' && form.project === code))
    .map((one) => one.year)
    .toSorted((a, b) => b - a)
  for (const year of years) {
    const shown = performanceOf(ledger, { unit: unitCode, year })
    const form = shown.ok
      ? shown.value.forms.find((one) => one.form.kind === 'projectEvaluation' && one.form.project === code)
      : undefined
    const explained = shown.ok && form !== undefined ? explainEvaluation(shown.value, form) : undefined
    const { adjustedBudget, executed } = explained?.execution ?? {}
    if (
      form === undefined ||
      explained === undefined ||
      adjustedBudget === undefined ||
      executed === undefined
    )
      continue
    const { total, grade = '' } = scoreEvaluation(
      evaluationOf(form.form, adjustedBudget, executed),
      explained.scheme,
    )
    if (total !== undefined) return { year, total, score: formatRational(total, POINT_DECIMALS), grade }
  }
  return undefined
}
