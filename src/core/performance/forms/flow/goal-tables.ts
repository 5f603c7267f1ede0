/** 目标与指标表 — which goal an indicator table belongs to, what the goals are called, and the rows as entries and content. */
import { plainWords } from '../../../document/printed-words.ts'
import type { GoalTerm } from '../../goal.ts'
import type { Printed, ReadGoal, ReadIndicator } from '../read-form.ts'
import type { IndicatorRole } from './indicator-columns.ts'
import type { FlowIndicator } from './indicator-table.ts'
import { entry, NOTHING_READ, type PartReading } from './reading.ts'

/** Rows of a table with the goal that they measure. */
export interface GoalTable {
  readonly goal: ReadGoal
  readonly indicators: readonly FlowIndicator[]
}

/**
 * A row whose own column names a goal of the form belongs to it; else the heading over the table tells, if it is of
 * the same term, or the last goal of the term.
 */
export function byGoal(
  indicators: readonly FlowIndicator[],
  goals: readonly ReadGoal[],
  heading: ReadGoal | undefined,
  term: GoalTerm | undefined,
): readonly GoalTable[] {
  const isOfTerm = (goal: ReadGoal): boolean =>
    term === undefined || goal.term === undefined || goal.term === term
  const over = heading !== undefined && isOfTerm(heading) ? heading : goals.findLast(isOfTerm)
  const labels = [...new Set(indicators.map(({ goal }) => plainWords(goal?.text ?? '')))]
  return labels.map((label) => {
    const named = label === '' ? undefined : goals.find((goal) => goal.label === label)
    const unknown: ReadGoal = { label, indicators: [], ...(term === undefined ? {} : { term }) }
    return {
      goal: named ?? over ?? unknown,
      indicators: indicators.filter(({ goal }) => plainWords(goal?.text ?? '') === label),
    }
  })
}

/** Numbered goals of one term are called alike, by the word that most of them go by. */
export function goalNames(goals: readonly ReadGoal[]): ReadonlyMap<ReadGoal, string> {
  const stem = ({ label }: ReadGoal): string => label.replace(/\d+$/, '')
  return new Map(
    goals.map((goal) => {
      if (goal.number === undefined) return [goal, goal.label]
      const stems = goals.filter((one) => one.number !== undefined && one.term === goal.term).map(stem)
      const count = (word: string): number => stems.filter((one) => one === word).length
      const best = stems.reduce((most, word) => (count(word) > count(most) ? word : most), stem(goal))
      return [goal, `${best}${goal.number}`]
    }),
  )
}

/** What a goal's heading says besides its name. */
export function goalEntries(goal: ReadGoal, name: string, column: string): PartReading {
  const { text, weight } = goal
  return {
    ...NOTHING_READ,
    entries: [
      ...(weight === undefined ? [] : [entry(name, '分值', weight)]),
      ...(text === undefined ? [] : [entry(name, column, text)]),
    ],
  }
}

/** The rows of a table; `prefix` is the goal that their columns are under, if any. */
export function indicatorEntries(indicators: readonly FlowIndicator[], prefix: string): PartReading {
  return {
    ...NOTHING_READ,
    entries: indicators.flatMap(({ name, values, doubt }) =>
      values.map(({ column, printed, doubt: own }) =>
        entry(name.text, prefix === '' ? column.name : `${prefix}/${column.name}`, printed, own ?? doubt),
      ),
    ),
  }
}

const ROLES = [
  'level1',
  'level2',
  'category',
  'explanation',
  'target',
  'actual',
  'weight',
  'score',
  'basis',
  'deviation',
] as const satisfies readonly IndicatorRole[]

export function indicatorContent({ name, values }: FlowIndicator): ReadIndicator {
  const own = ROLES.flatMap((role): readonly (readonly [string, Printed])[] => {
    const found = values.find(({ column }) => column.role === role)
    return found === undefined ? [] : [[role, found.printed]]
  })
  return {
    name,
    earlier: values
      .filter(({ column }) => column.role === 'earlier')
      .map(({ column, printed }) => ({ ...printed, column: column.name })),
    ...Object.fromEntries(own),
  }
}
