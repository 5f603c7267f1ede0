/** The performance forms of a unit's year, each under an address of its own, and what a self-evaluation's scores are made of. */
import { type PerformanceChoice, performanceForms } from '../core/disclosure/performance-view.ts'
import { type Ledger, namesFor } from '../core/disclosure/year-view.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { SCORING_SCHEMES, type ScoringScheme, schemeFor } from '../core/law/frameworks-scoring.ts'
import type { ComposedForm } from '../core/performance/compose-form.ts'
import { formContext } from '../core/performance/form-context.ts'
import { evaluationOf, type FormExecution, formExecution } from '../core/performance/form-execution.ts'
import type { Score } from '../core/performance/indicator-score.ts'
import { checkPrinted, missingTexts, scoreEvaluation } from '../core/performance/scoring.ts'
import type { FormIndicator } from '../core/performance/unit-performance.ts'
import type { Comparison } from '../core/performance/value-comparison.ts'
import { findUnit, type LedgerSource } from './ledgers.ts'
import { noUnit } from './unit-year.ts'

/** As it stands in addresses. */
export interface PerformanceAddress {
  /** `jianghan-403002` */
  readonly unit: string
  readonly year: FiscalYear
}

export interface ShownPerformance {
  readonly ledger: Ledger
  readonly unit: string
  readonly year: FiscalYear
  readonly names: ReturnType<typeof namesFor>
  readonly forms: readonly AddressedForm[]
}

/** `403001.projectDeclaration.2`: the second of its kind among the unit's own. */
export interface AddressedForm extends ComposedForm {
  readonly id: string
}

/** SRV-001 if there is no such unit, PER-010 if it has no performance data of the year. */
export async function showPerformance(
  source: LedgerSource,
  address: PerformanceAddress,
): Promise<Parsed<ShownPerformance>> {
  const found = await findUnit(source, address.unit)
  if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
  return performanceOf(found.ledger, { unit: found.unit, year: address.year })
}

export function performanceOf(ledger: Ledger, choice: PerformanceChoice): Parsed<ShownPerformance> {
  const forms = performanceForms(ledger, choice)
  if (!forms.ok) return forms
  const { unit, year } = choice
  const names = namesFor(ledger, year)
  return { ok: true, value: { ledger, unit, year, names, forms: addressed(forms.value) } }
}

function addressed(forms: readonly ComposedForm[]): readonly AddressedForm[] {
  const counted = new Map<string, number>()
  return forms.map((one) => {
    const kind = `${one.form.unit}.${one.form.kind}`
    const number = (counted.get(kind) ?? 0) + 1
    counted.set(kind, number)
    return { ...one, id: `${kind}.${number}` }
  })
}

/** SRV-001 if the year has no form of that address. */
export function formOf(shown: ShownPerformance, id: string): Parsed<AddressedForm> {
  const form = shown.forms.find((one) => one.id === id)
  return form === undefined
    ? { ok: false, problem: problem('SRV-001', { what: `绩效表 ${id} (performance form)` }) }
    : { ok: true, value: form }
}

/** 得分说明 — a self-evaluation with the arithmetic of every score. */
export interface ExplainedEvaluation {
  readonly execution: FormExecution
  readonly scheme: ScoringScheme
  readonly goals: readonly ExplainedGoal[]
  /** What is wrong with the form as a whole. */
  readonly problems: readonly Problem[]
}

export interface ExplainedGoal {
  readonly goal: ComposedForm['form']['goals'][number]
  readonly scores: readonly ExplainedScore[]
}

export interface ExplainedScore {
  readonly indicator: FormIndicator
  /** Absent where the form gives nothing to compute it from. */
  readonly computed?: Score
  /** Whether the target was reached, where values that can be compared say so. */
  readonly outcome?: Comparison['outcome']
  readonly problems: readonly Problem[]
}

/** Undefined of a form that evaluates nothing, and of one whose budget or spending nobody knows. */
export function explainEvaluation(
  { ledger, year }: ShownPerformance,
  { form, layout }: ComposedForm,
): ExplainedEvaluation | undefined {
  const scheme = schemeFor(SCORING_SCHEMES, { locality: ledger.department.locality, year })
  if (scheme === undefined) return undefined
  const decimals = form.style.decimals ?? layout.style.decimals
  const execution = formExecution(form, decimals, formContext(ledger.department, ledger.figures, scheme))
  if (execution?.adjustedBudget === undefined || execution.executed === undefined) return undefined
  const evaluation = evaluationOf(form, execution.adjustedBudget, execution.executed)
  const score = scoreEvaluation(evaluation, scheme)
  const ofIndicators = new Set(score.goals.flatMap((goal) => goal.scores.flatMap((one) => one.problems)))
  return {
    execution,
    scheme,
    goals: form.goals.map((goal, at) => ({
      goal,
      scores: goal.indicators.map((indicator, index) => explained(indicator, execution.scores[at]?.[index])),
    })),
    problems: [
      ...score.problems.filter((one) => !ofIndicators.has(one)),
      ...checkPrinted(evaluation, scheme),
      ...missingTexts(evaluation, score, scheme),
    ],
  }
}

/** A row without a weight is no fault of its own where the form has no such column: there is nothing to compute. */
function explained(indicator: FormIndicator, score: Score | undefined): ExplainedScore {
  const outcome = score?.comparison === undefined ? {} : { outcome: score.comparison.outcome }
  if (score === undefined || indicator.weight === undefined) return { indicator, ...outcome, problems: [] }
  return { indicator, ...outcome, computed: score, problems: score.problems }
}
