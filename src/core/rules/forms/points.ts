/** The points of a self-evaluation as printed: of its goals, indicators and total. */
import { type Rational, sumOf } from '../../kernel/rational.ts'
import type { ReadForm, ReadGoal, ReadIndicator } from '../../performance/forms/read-form.ts'
import { mainExecution } from './execution.ts'
import { type Figure, points } from './figure.ts'

export interface ScoredIndicator {
  readonly indicator: ReadIndicator
  readonly weight?: Figure
  readonly score?: Figure
}

export interface ScoredGoal {
  readonly goal: ReadGoal
  readonly weight?: Figure
  readonly indicators: readonly ScoredIndicator[]
}

export interface PrintedPoints {
  readonly execution?: Figure
  readonly goals: readonly ScoredGoal[]
  readonly total?: Figure
  /** Indicators whose points are not printed, though those of others are. */
  readonly missing: readonly ScoredIndicator[]
}

/** Undefined of a form that prints no points. */
export function printedPoints(form: ReadForm): PrintedPoints | undefined {
  const goals = form.content.goals.map((goal) => {
    const weight = points(goal.weight?.text)
    return {
      goal,
      ...(weight === undefined ? {} : { weight }),
      indicators: goal.indicators.map((indicator) => scored(indicator)),
    }
  })
  const indicators = goals.flatMap((goal) => goal.indicators)
  if (indicators.every((one) => one.score === undefined)) return undefined
  const execution = mainExecution(form)?.cells.score
  const total = points(form.content.total?.text)
  return {
    goals,
    missing: indicators.filter((one) => one.score === undefined),
    ...(execution === undefined ? {} : { execution }),
    ...(total === undefined ? {} : { total }),
  }
}

function scored(indicator: ReadIndicator): ScoredIndicator {
  const [weight, score] = [points(indicator.weight?.text), points(indicator.score?.text)]
  return {
    indicator,
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
  }
}

export const scoreSum = (goal: Pick<ScoredGoal, 'indicators'>): Rational =>
  sumOf(goal.indicators.flatMap(({ score }) => score?.value ?? []))

export const weightSum = (goal: Pick<ScoredGoal, 'indicators'>): Rational =>
  sumOf(goal.indicators.flatMap(({ weight }) => weight?.value ?? []))
