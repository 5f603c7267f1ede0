/** 项目运行监控 — one project in mid-year: its spending and each indicator against plan, the level it is at, and what is missing. */
import { type Fen, formatAmount } from '../kernel/fen.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { MonitoringScheme, WarningLevel } from '../law/frameworks-scoring.ts'
import type { SpendingPlan } from './goal.ts'
import type { IndicatorValue } from './indicator-value.ts'
import {
  type IndicatorProgress,
  lacksCorrection,
  monitorIndicator,
  monitorSpending,
  ON_PLAN,
  type SpendingProgress,
} from './monitoring.ts'
import type { MonitoredValue, MonitoringRecord, PerformanceForm } from './unit-performance.ts'

export interface MonitoredProject {
  readonly record: MonitoringRecord
  /** 全年预算数 that the spending is measured by. */
  readonly budget?: Fen
  readonly spending?: SpendingProgress
  readonly indicators: readonly MonitoredIndicator[]
  /** The worst of all. */
  readonly level: WarningLevel
  readonly problems: readonly Problem[]
}

export interface MonitoredIndicator extends MonitoredValue {
  /** None where the year's goals do not have it. */
  readonly target?: IndicatorValue
  readonly progress?: IndicatorProgress
}

export interface MonitoringContext {
  readonly scheme: MonitoringScheme
  /** The project's budget of the year in the figures. */
  readonly budget: Fen | undefined
  /** The project's own forms of the year. */
  readonly forms: readonly PerformanceForm[]
}

export function monitorProject(record: MonitoringRecord, context: MonitoringContext): MonitoredProject {
  const { scheme, forms } = context
  const { throughMonth, spent, recentMonths, name } = record
  const budget = record.budget ?? context.budget
  const plan = forms.flatMap((form): readonly SpendingPlan[] =>
    form.plan === undefined ? [] : [form.plan],
  )[0]
  const spending =
    budget === undefined
      ? undefined
      : monitorSpending(
          {
            budget,
            spent,
            throughMonth,
            ...(plan === undefined ? {} : { plan }),
            ...(recentMonths === undefined ? {} : { recentMonths }),
          },
          scheme,
        )
  const indicators = record.indicators.map((one) => monitored(one, record, context))
  const levels = [spending?.level, ...indicators.map(({ progress }) => progress?.level)]
  const level = worst(levels, scheme)
  return {
    record,
    ...(budget === undefined ? {} : { budget }),
    ...(spending === undefined ? {} : { spending }),
    indicators,
    level,
    problems: [
      ...(lacksCorrection(level, record.correction)
        ? [problem('PFM-060', { name, month: String(throughMonth), level: level.name })]
        : []),
      ...(budget !== undefined && spent > budget ? [overspent(record, budget)] : []),
      ...indicators
        .filter(({ target }) => target === undefined)
        .map((one) => problem('PFM-061', { name: one.name, year: String(record.year), project: name })),
    ],
  }
}

function monitored(
  value: MonitoredValue,
  { throughMonth }: MonitoringRecord,
  { forms, scheme }: MonitoringContext,
): MonitoredIndicator {
  const target = forms
    .flatMap((form) => form.goals.filter((goal) => goal.term === 'annual'))
    .flatMap((goal) => goal.indicators)
    .find((one) => one.name === value.name)
  if (target === undefined) return value
  const progress = monitorIndicator(target, value.actual, throughMonth, scheme)
  return { ...value, target: target.target, progress }
}

/** The scheme's levels stand worst first; where nothing can be compared, nothing is amiss. */
function worst(found: readonly (WarningLevel | undefined)[], { levels }: MonitoringScheme): WarningLevel {
  const ids = new Set(found.flatMap((one) => one?.id ?? []))
  return levels.find(({ id }) => ids.has(id)) ?? ON_PLAN
}

function overspent({ name, throughMonth, spent }: MonitoringRecord, budget: Fen): Problem {
  const wan = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })
  return problem('PFM-062', { name, month: String(throughMonth), spent: wan(spent), budget: wan(budget) })
}
