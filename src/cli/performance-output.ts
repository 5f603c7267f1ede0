/** The forms and the monitoring of a unit's year as CSV, JSON or text. */
import { monitoredProjects } from '../core/disclosure/monitoring-view.ts'
import { type PerformanceChoice, performanceForms } from '../core/disclosure/performance-view.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { ComposedForm } from '../core/performance/compose-form.ts'
import { monitoringRows } from '../core/performance/monitoring-rows.ts'
import type { MonitoredProject } from '../core/performance/project-monitoring.ts'
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
  const monitored = statement === undefined ? monitoredOf(ledger, choice) : []
  const forms = performanceForms(ledger, choice)
  // A year may have been monitored and have no form at hand.
  if (!forms.ok && monitored.length === 0) throw new CommandProblem([forms.problem])
  const all = forms.ok ? forms.value : []
  const chosen = all.filter((form) => statement === undefined || form.layout.id === statement)
  if (chosen.length === 0 && statement !== undefined) {
    const known = [...new Set(all.map((form) => form.layout.id))].join('、')
    throw new CommandProblem([problem('PRF-002', { statement, profile: doc, known })])
  }
  return {
    text: WRITERS[format]({ doc, forms: chosen, monitored }),
    problems: [...chosen, ...monitored].flatMap((one) => one.problems),
  }
}

/** Monitoring is published with no document, so that the choice of one leaves it out. */
const monitoredOf = (ledger: Ledger, { unit, year, kind }: PerformanceChoice): readonly MonitoredProject[] =>
  kind !== undefined
    ? []
    : monitoredProjects(
        ledger,
        (record) => record.year === year && ledger.figures.space.contains('unit', unit, record.unit),
      )

interface Written {
  readonly doc: string
  readonly forms: readonly ComposedForm[]
  readonly monitored: readonly MonitoredProject[]
}

const WRITERS: Readonly<Record<'csv' | 'json' | 'text', (all: Written) => string>> = {
  csv: ({ doc, forms, monitored }) =>
    csv([
      CELL_COLUMNS,
      ...forms.flatMap((form) => formRecords(doc, form)),
      ...monitored.flatMap((one) => monitoringRecords(doc, one)),
    ]),
  json: ({ doc, forms, monitored }) =>
    `${JSON.stringify(
      [...forms.map((form) => formJson(doc, form)), ...monitored.map((one) => monitoringJson(doc, one))],
      null,
      2,
    )}\n`,
  text: ({ forms, monitored }) =>
    [...forms.map((form) => textTable(form.table)), ...monitored.map(monitoringText)].join('\n'),
}

const MONITORING = '绩效运行监控表'

const monitoringRecords = (doc: string, one: MonitoredProject): readonly (readonly string[])[] =>
  monitoringRows(one).map(({ rowName, column, text }) => [
    doc,
    [MONITORING, one.record.unit, one.record.name].join('|'),
    one.record.project ?? '',
    rowName,
    column,
    text,
  ])

function monitoringJson(doc: string, one: MonitoredProject): object {
  const { unit, year, name, project } = one.record
  const own = project === undefined ? {} : { project }
  return { doc, kind: 'monitoring', title: MONITORING, unit, year, name, ...own, cells: monitoringRows(one) }
}

const monitoringText = (one: MonitoredProject): string =>
  [
    `${MONITORING} ${one.record.year} ${one.record.name}`,
    ...monitoringRows(one).map(({ rowName, column, text }) => `  ${rowName} ${column}：${text}`),
    '',
  ].join('\n')

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
