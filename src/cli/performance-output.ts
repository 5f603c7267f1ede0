/** The forms of a unit's year as CSV, JSON or text. */
import { performanceForms } from '../core/disclosure/performance-view.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { ComposedForm } from '../core/performance/compose-form.ts'
import { CELL_COLUMNS, csv, textTable } from '../core/statements/text-grid.ts'
import type { ChosenPerformance } from './chosen-performance.ts'
import { CommandProblem } from './command.ts'

export interface PerformanceOutput {
  readonly text: string
  /** What could not be computed. */
  readonly problems: readonly Problem[]
}

export function performanceOutput(
  { ledger, choice, statement, doc }: ChosenPerformance,
  format: 'csv' | 'json' | 'text',
): PerformanceOutput {
  const forms = performanceForms(ledger, choice)
  if (!forms.ok) throw new CommandProblem([forms.problem])
  const chosen = forms.value.filter((form) => statement === undefined || form.layout.id === statement)
  if (chosen.length === 0 && statement !== undefined) {
    const known = [...new Set(forms.value.map((form) => form.layout.id))].join('、')
    throw new CommandProblem([problem('PRF-002', { statement, profile: doc, known })])
  }
  return { text: written(chosen, doc, format), problems: chosen.flatMap((form) => form.problems) }
}

function written(forms: readonly ComposedForm[], doc: string, format: 'csv' | 'json' | 'text'): string {
  if (format === 'csv') return csv([CELL_COLUMNS, ...forms.flatMap((form) => formRecords(doc, form))])
  if (format === 'json')
    return `${JSON.stringify(
      forms.map((form) => formJson(doc, form)),
      null,
      2,
    )}\n`
  return forms.map((form) => textTable(form.table)).join('\n')
}

const formRecords = (doc: string, form: ComposedForm): readonly (readonly string[])[] =>
  form.entries.map((one) => [doc, labelOf(form), one.rowCode, one.rowName, one.column, one.text])

/** Several forms have one title; the unit and the project tell them apart. */
const labelOf = ({ title, form }: ComposedForm): string =>
  [title.replace(/^\d{4}年度?/, ''), form.unit, form.name ?? ''].filter(Boolean).join('|')

function formJson(doc: string, { form, title, entries }: ComposedForm): object {
  return {
    doc,
    kind: form.kind,
    title,
    unit: form.unit,
    year: form.year,
    ...(form.name === undefined ? {} : { name: form.name }),
    ...(form.project === undefined ? {} : { project: form.project }),
    cells: entries,
  }
}
