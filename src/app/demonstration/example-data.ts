/** 示例数据 — what a moment of the demonstration knows of the department that works in it: no later than its day. */
import type { Department, UnitYear } from '../../core/budget/department.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { PerformanceForm, UnitPerformance } from '../../core/performance/unit-performance.ts'
import type { Moment } from './moments.ts'

/** The year that is drafted in November 2022. */
export const DRAFTED_YEAR = fiscalYear(2023)
const LAST_YEAR = fiscalYear(2022)

export interface KnownData {
  readonly department: Department
  readonly performance: readonly UnitPerformance[]
  readonly texts: Ledger['texts']
}

export function knownAt({ department, performance, texts }: Ledger, moment: Moment): KnownData {
  const isKnown = (one: { readonly year: number; readonly kind: UnitYear['kind'] }): boolean =>
    one.year <= (one.kind === 'budget' ? moment.budgetYear : moment.accountsYear)
  const drafted = department.unitYears.filter((one) => one.year === DRAFTED_YEAR && one.kind === 'budget')
  const isBefore = moment.budgetYear < DRAFTED_YEAR
  return {
    department: {
      ...department,
      unitYears: department.unitYears
        .filter(isKnown)
        .map((one) => (isBefore && one.year === LAST_YEAR ? withProjects(one, drafted) : one)),
      printedLabels: department.printedLabels.filter(isKnown),
    },
    performance: isBefore
      ? performance
          .filter((one) => one.year <= moment.budgetYear)
          .map((one) => (one.year === LAST_YEAR ? withForms(one, performance) : one))
      : performance,
    texts: texts.filter(isKnown),
  }
}

/** † The projects of 2022 are not published one by one: those of 2023 went on from them. */
function withProjects(one: UnitYear, drafted: readonly UnitYear[]): UnitYear {
  if (one.kind !== 'budget' || one.projects.length > 0) return one
  const [projects] = drafted.filter((of) => of.unit === one.unit).map((of) => of.projects)
  return {
    ...one,
    projects: (projects ?? []).map((project) => ({
      ...project,
      fundingSources: [],
      procurement: [],
      source: { ...project.source, assumed: '2022 年的项目没有逐个公开，按 2023 年的延续' },
    })),
  }
}

/** † Their goals of 2022 are what the forms of 2023 print as last year's values. */
function withForms(one: UnitPerformance, all: readonly UnitPerformance[]): UnitPerformance {
  const next = all.find((other) => other.unit === one.unit && other.year === DRAFTED_YEAR)
  const own = new Set(one.forms.map((form) => form.project))
  const added = (next?.forms ?? [])
    .filter((form) => form.kind === 'projectDeclaration' && form.project !== undefined)
    .filter((form) => !own.has(form.project))
    .map((form) => yearBefore(form))
  return { ...one, forms: [...one.forms, ...added] }
}

function yearBefore(form: PerformanceForm): PerformanceForm {
  const { plan: _, evaluation: __, ...rest } = form
  return {
    ...rest,
    year: LAST_YEAR,
    emendations: [],
    goals: form.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map(({ twoYearsBefore, lastYear, target, ...indicator }) => ({
        ...indicator,
        target: lastYear ?? target,
        ...(twoYearsBefore === undefined ? {} : { lastYear: twoYearsBefore }),
      })),
    })),
  }
}
