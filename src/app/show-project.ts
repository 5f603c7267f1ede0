/** A project of a unit's year: what it asks for and why, who pays, what it buys, and its indicators over the years that are known. */
import type { BudgetLine, Project } from '../core/budget/department.ts'
import { projectNodes } from '../core/budget/figures.ts'
import { monitoredProjects } from '../core/disclosure/monitoring-view.ts'
import type { Stage } from '../core/figures/dimensions.ts'
import type { Fen, Parsed } from '../core/kernel/fen.ts'
import { problem } from '../core/kernel/problem.ts'
import type { GoalTerm } from '../core/performance/goal.ts'
import type { MonitoredProject } from '../core/performance/project-monitoring.ts'
import type {
  CostItem,
  FormGoal,
  FormIndicator,
  PerformanceForm,
} from '../core/performance/unit-performance.ts'
import type { ShownPerformance } from './show-performance.ts'

export interface ShownProject {
  readonly project: Project
  /** Lines of its original budget, each with its basis. */
  readonly lines: readonly BudgetLine[]
  /** What its form asks for beside the budget. */
  readonly costs: readonly CostItem[]
  /** By year and stage, where any line says it. */
  readonly spending: readonly { readonly year: number; readonly stage: Stage; readonly amount: Fen }[]
  readonly goals: readonly GoalOverYears[]
  /** Addresses of its forms of the year. */
  readonly forms: readonly string[]
  /** 运行监控 of all years that are known, the latest first. */
  readonly monitoring: readonly MonitoredProject[]
}

export interface GoalOverYears {
  readonly term: GoalTerm
  readonly number: number
  readonly text: string
  readonly untilYear?: number
  readonly indicators: readonly IndicatorOverYears[]
}

export interface IndicatorOverYears {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly basis?: string
  readonly values: readonly YearValue[]
}

export interface YearValue {
  readonly year: number
  /** 目标值 · 完成值 */
  readonly kind: 'target' | 'actual'
  readonly text: string
}

const STAGES: readonly Stage[] = ['original', 'adjusted', 'outturn']

/** SRV-001 if the unit's year has no project of that code. */
export function showProject(shown: ShownPerformance, code: string): Parsed<ShownProject> {
  const { ledger, year } = shown
  const { department, figures } = ledger
  const within = department.unitYears.filter((one) => figures.space.contains('unit', shown.unit, one.unit))
  const ofYear = within.filter((one) => one.year === year)
  const project = ofYear.flatMap((one) => one.projects).find((one) => one.code === code)
  if (project === undefined)
    return { ok: false, problem: problem('SRV-001', { what: `项目 ${code} (project)` }) }
  const forms = ledger.performance.flatMap((one) => one.forms).filter((form) => form.project === code)
  const own = forms.filter((form) => form.year === year)
  return {
    ok: true,
    value: {
      project,
      lines: ofYear
        .filter((one) => one.kind === 'budget')
        .flatMap((one) => one.lines)
        .filter((line) => line.project === code && line.flow === 'expenditure' && line.stage === 'original'),
      costs: own.flatMap((form) => form.costs),
      spending: spendingOf(shown, project),
      goals: goalsOverYears(own, forms),
      forms: shown.forms.filter((one) => one.form.project === code).map((one) => one.id),
      monitoring: monitoredProjects(
        ledger,
        (record) => record.project === code && figures.space.contains('unit', shown.unit, record.unit),
      ),
    },
  }
}

function spendingOf({ ledger }: ShownPerformance, project: Project): ShownProject['spending'] {
  const { department, figures } = ledger
  const node = projectNodes(department).get(project.code) ?? project.code
  const years = [...new Set(department.unitYears.map((one) => one.year))].sort((a, b) => a - b)
  return years.flatMap((year) =>
    STAGES.flatMap((stage) => {
      const region = { unit: project.unit, year: String(year), stage, flow: 'expenditure', project: node }
      return figures.within(region).length === 0 ? [] : [{ year, stage, amount: figures.sum(region) }]
    }),
  )
}

/** The goals as the year's forms set them, in the order of the forms; an indicator that stands in several stands in the first. */
function goalsOverYears(
  own: readonly PerformanceForm[],
  all: readonly PerformanceForm[],
): readonly GoalOverYears[] {
  const told = new Set<string>()
  return own.flatMap((form) => {
    const isNew = ({ term }: FormGoal, { name }: FormIndicator): boolean => !told.has(`${term} ${name}`)
    const goals = form.goals.map((goal) => ({
      goal,
      indicators: goal.indicators.filter((one) => isNew(goal, one)),
    }))
    for (const { goal, indicators } of goals)
      for (const { name } of indicators) told.add(`${goal.term} ${name}`)
    return goals
      .filter(({ goal, indicators }) => indicators.length > 0 || goal.indicators.length === 0)
      .map(({ goal, indicators }) => ({
        term: goal.term,
        number: goal.number,
        text: goal.text,
        ...(goal.untilYear === undefined ? {} : { untilYear: goal.untilYear }),
        indicators: indicators.map((indicator) => overYears(indicator, goal, form, all)),
      }))
  })
}

/** A value of the goal's own form, then what other forms say of the indicator of that name under a goal of the same term. */
function overYears(
  { level1, level2, name, basis, ...own }: FormIndicator,
  { term }: FormGoal,
  form: PerformanceForm,
  all: readonly PerformanceForm[],
): IndicatorOverYears {
  const elsewhere = all
    .filter((one) => one !== form)
    .flatMap((one) =>
      one.goals
        .filter((goal) => goal.term === term)
        .flatMap((goal) => goal.indicators.filter((found) => found.name === name))
        .flatMap((found) => valuesOf(found, one.year)),
    )
  const known = new Map(
    [...valuesOf(own, form.year), ...elsewhere].map((value) => [
      `${value.year} ${value.kind} ${value.text}`,
      value,
    ]),
  )
  return {
    level1,
    level2,
    name,
    ...(basis === undefined ? {} : { basis }),
    values: [...known.values()].toSorted((a, b) => a.year - b.year),
  }
}

function valuesOf(
  {
    twoYearsBefore,
    lastYear,
    target,
    actual,
  }: Pick<FormIndicator, 'twoYearsBefore' | 'lastYear' | 'target' | 'actual'>,
  year: number,
): readonly YearValue[] {
  const found: readonly YearValue[] = [
    { year: year - 2, kind: 'target', text: twoYearsBefore?.print ?? '' },
    { year: year - 1, kind: 'target', text: lastYear?.print ?? '' },
    { year, kind: 'target', text: target.print },
    { year, kind: 'actual', text: actual?.print ?? '' },
  ]
  return found.filter((one) => one.text !== '')
}
