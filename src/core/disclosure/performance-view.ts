/** 绩效表单 — the forms of a unit's year as its locality prints them, computed from its data and its figures. */
import type { Kind } from '../budget/department.ts'
import type { Parsed } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import { at, type Problem, problem } from '../kernel/problem.ts'
import { SCORING_SCHEMES, schemeFor } from '../law/frameworks-scoring.ts'
import { layoutFaults, layoutOf, placeOf } from '../performance/check-forms.ts'
import { type ComposedForm, type ComposeOptions, composeForm } from '../performance/compose-form.ts'
import { emendedData, emendedForm } from '../performance/emendation.ts'
import { formContext } from '../performance/form-context.ts'
import type { FormLayout } from '../performance/form-layout.ts'
import type { FormKind } from '../performance/forms/read-form.ts'
import type { PerformanceForm, UnitPerformance } from '../performance/unit-performance.ts'
import { type Profile, profileFor } from './profile.ts'
import type { Ledger } from './year-view.ts'

/** Which document of the year a form is published with. */
const DOCUMENT_OF: Readonly<Record<FormKind, Kind>> = {
  basicInformation: 'budget',
  overallDeclaration: 'budget',
  projectDeclaration: 'budget',
  overallTargets: 'budget',
  projectTargets: 'budget',
  overallEvaluation: 'accounts',
  projectEvaluation: 'accounts',
  keyWork: 'accounts',
}

export interface PerformanceChoice extends ComposeOptions {
  readonly unit: string
  readonly year: FiscalYear
  /** Only the forms of one of the year's documents. */
  readonly kind?: Kind
}

/** The forms of a unit and of the units below it; PER-010 if there are none, PER-006 if no layout prints one. */
export function performanceForms(
  { department, figures, profiles, performance }: Ledger,
  choice: PerformanceChoice,
): Parsed<readonly ComposedForm[]> {
  const { unit, year, kind } = choice
  const forms = performance
    .filter((one) => one.year === year && figures.space.contains('unit', unit, one.unit))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
    .flatMap((one) => one.forms)
    .filter((form) => kind === undefined || DOCUMENT_OF[form.kind] === kind)
  if (forms.length === 0) {
    const known = performance.map((one) => `${one.unit} ${one.year}`).join('、') || '—'
    return { ok: false, problem: problem('PER-010', { unit, year: String(year), known }) }
  }
  const scheme = schemeFor(SCORING_SCHEMES, { locality: department.locality, year })
  if (scheme === undefined) throw new Error(`no scoring scheme in force in ${year}`)
  const ofDepartment = formContext(department, figures, scheme)
  const composed: ComposedForm[] = []
  for (const stated of forms) {
    const { form, context } =
      choice.isAsNamed === true ? emendedForm(stated, ofDepartment) : { form: stated, context: ofDepartment }
    const found = layoutFor(form, department.locality, profiles)
    if (!found.ok) return found
    composed.push(composeForm(form, found.value, context, choice))
  }
  return { ok: true, value: composed }
}

/** Forms that no layout prints, and data that the layout has no place for. */
export function performanceFaults(
  performance: readonly UnitPerformance[],
  locality: string,
  profiles: readonly Profile[],
): readonly Problem[] {
  return performance
    .flatMap((one) => one.forms)
    .flatMap((stated) => {
      // What is corrected is printed too, perhaps in another layout.
      const forms = stated.emendations === undefined ? [stated] : [stated, emendedData(stated)]
      return forms.flatMap((form) => {
        const layout = layoutFor(form, locality, profiles)
        return layout.ok ? layoutFaults(form, layout.value) : [at(layout.problem, placeOf(form.source))]
      })
    })
}

function layoutFor(
  form: PerformanceForm,
  locality: string,
  profiles: readonly Profile[],
): Parsed<FormLayout> {
  const profile = profileFor(profiles, { locality, kind: DOCUMENT_OF[form.kind], year: form.year })
  const layouts = profile?.forms ?? []
  const layout = layoutOf(form, layouts)
  if (layout !== undefined) return { ok: true, value: layout }
  const params = {
    profile: profile?.id ?? `${locality}-${form.year}-${DOCUMENT_OF[form.kind]}`,
    layout: form.layout ?? form.kind,
    known: layouts.map((one) => one.id).join('、') || '—',
  }
  return { ok: false, problem: problem('PER-006', params) }
}
