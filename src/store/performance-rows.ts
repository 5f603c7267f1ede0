/** Row ⇄ a unit's performance of a year: exact numbers as text, and indicator values as their words, which are read anew. */
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { type IndicatorValue, readIndicatorValue } from '../core/performance/indicator-value.ts'
import type {
  FormGoal,
  FormIndicator,
  MonitoringRecord,
  UnitPerformance,
} from '../core/performance/unit-performance.ts'
import { packed, unpacked } from './packed-json.ts'
import type { UnitPerformanceTable } from './tables.ts'

/** The fields of an indicator that hold a value. */
const VALUES = ['target', 'twoYearsBefore', 'lastYear', 'actual'] as const

export const performanceColumns = ({
  year,
  forms,
  monitoring,
  source,
}: UnitPerformance): Pick<UnitPerformanceTable, 'year' | 'content'> => ({
  year,
  content: JSON.stringify(
    packed({
      forms: forms.map((form) => withIndicators(form, asWords)),
      monitoring: monitoring.map((record) =>
        withActuals(record, (value) => value.print as unknown as IndicatorValue),
      ), // undone below
      source,
    }),
  ),
})

export function performanceOf(row: UnitPerformanceTable, unit: string): UnitPerformance {
  // Only `performanceColumns` writes the column, from a value of this type.
  const { forms, monitoring, source } = unpacked(row.content) as Pick<UnitPerformance, 'forms' | 'source'> &
    Partial<Pick<UnitPerformance, 'monitoring'>>
  return {
    unit,
    year: fiscalYear(row.year),
    forms: forms.map((form) => withIndicators(form, asValues)),
    // Rows that were written before there was monitoring have none.
    monitoring: (monitoring ?? []).map((record) =>
      // `performanceColumns` has put the print in its place.
      withActuals(record, (stored, name) => readIndicatorValue(stored as unknown as string, { name })),
    ),
    source,
  }
}

const withIndicators = <Form extends { readonly goals: readonly FormGoal[] }>(
  form: Form,
  change: (indicator: FormIndicator) => FormIndicator,
): Form => ({
  ...form,
  goals: form.goals.map((goal) => ({ ...goal, indicators: goal.indicators.map(change) })),
})

const withActuals = (
  record: MonitoringRecord,
  change: (value: IndicatorValue, name: string) => IndicatorValue,
): MonitoringRecord => ({
  ...record,
  indicators: record.indicators.map((one) => ({ ...one, actual: change(one.actual, one.name) })),
})

/** What a value means is for the program that reads it to say, not for the one that stored it. */
const asWords = (indicator: FormIndicator): FormIndicator =>
  withValues(indicator, (value) => value.print as unknown as IndicatorValue) // undone by `asValues`

const asValues = (indicator: FormIndicator): FormIndicator =>
  withValues(indicator, (stored) =>
    // `asWords` has put the print in its place.
    readIndicatorValue(stored as unknown as string, { name: indicator.name }),
  )

function withValues(
  indicator: FormIndicator,
  change: (value: IndicatorValue) => IndicatorValue,
): FormIndicator {
  const changed = VALUES.flatMap((key) => {
    const value = indicator[key]
    return value === undefined ? [] : [[key, change(value)] as const]
  })
  return { ...indicator, ...Object.fromEntries(changed) }
}
