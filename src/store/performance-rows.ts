/** Row ⇄ a unit's performance of a year: exact numbers as text, and indicator values as their words, which are read anew. */
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { type IndicatorValue, readIndicatorValue } from '../core/performance/indicator-value.ts'
import type { FormGoal, FormIndicator, UnitPerformance } from '../core/performance/unit-performance.ts'
import type { UnitPerformanceTable } from './tables.ts'

/** The fields of an indicator that hold a value. */
const VALUES = ['target', 'twoYearsBefore', 'lastYear', 'actual'] as const

export const performanceColumns = ({
  year,
  forms,
  source,
}: UnitPerformance): Pick<UnitPerformanceTable, 'year' | 'content'> => ({
  year,
  content: JSON.stringify(packed({ forms: forms.map((form) => withIndicators(form, asWords)), source })),
})

export function performanceOf(row: UnitPerformanceTable, unit: string): UnitPerformance {
  // Only `performanceColumns` writes the column, from a value of this type.
  const { forms, source } = unpacked(row.content) as Pick<UnitPerformance, 'forms' | 'source'>
  return {
    unit,
    year: fiscalYear(row.year),
    forms: forms.map((form) => withIndicators(form, asValues)),
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

/** JSON knows neither whole numbers of any size nor maps in their order: each becomes an object with one key. */
const WHOLE = '$whole'
const MAP = '$map'

export function packed(value: unknown): unknown {
  if (typeof value === 'bigint') return { [WHOLE]: value.toString() }
  if (value instanceof Map) return { [MAP]: [...value].map(packed) }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]))
}

export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, unpacked(part)] as const)
  const [key, part] = entries.length === 1 ? (entries[0] ?? []) : []
  if (key === WHOLE && typeof part === 'string') return BigInt(part)
  // `packed` writes pairs under this key and nothing else.
  if (key === MAP && Array.isArray(part)) return new Map(part as readonly (readonly [unknown, unknown])[])
  return Object.fromEntries(entries)
}
