/** 自评得分 — execution points, goals, total and grade of a self-evaluation, and where the form prints otherwise. */
import { type Fen, formatAmount } from '../kernel/fen.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import {
  distance,
  equal,
  formatBrief,
  formatPercent,
  formatRational,
  isLess,
  least,
  ONE,
  percent,
  plus,
  type Rational,
  rational,
  rounded,
  sumOf,
  times,
  whole,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { ScoringScheme } from '../law/frameworks-scoring.ts'
import type { EvaluatedGoal, SelfEvaluation } from './goal.ts'
import { type Score, scoreIndicator } from './indicator-score.ts'
import type { References } from './value-comparison.ts'

export interface GoalScore {
  readonly goal: EvaluatedGoal
  readonly scores: readonly Score[]
  /** The sum of the points that are known. */
  readonly points: Rational
}

export interface EvaluationScore {
  readonly execution: Score
  /** 执行率, not capped; absent without a budget. */
  readonly executionRate?: Rational
  readonly goals: readonly GoalScore[]
  /** Absent while any indicator is unscored: a total of what is known would look like the whole. */
  readonly total?: Rational
  readonly grade?: string
  /** `15.18 + 16 + 19 + 20 + 14 + 9 = 93.18` */
  readonly words: string
  readonly problems: readonly Problem[]
}

const YUAN_STYLE = { unit: 'tenThousandYuan', decimals: 2 } as const

/** 执行率 — executed as a share of the adjusted budget. */
export const executionRate = (executed: Fen, adjustedBudget: Fen): Rational | undefined =>
  adjustedBudget <= 0n ? undefined : rational(executed, adjustedBudget)

/** 预算执行得分 — full points × execution rate, at most the full points. */
export function scoreExecution(
  { executed, adjustedBudget }: Pick<SelfEvaluation, 'executed' | 'adjustedBudget'>,
  scheme: ScoringScheme,
): Score {
  const weight = whole(scheme.executionPoints)
  const rate = executionRate(executed, adjustedBudget)
  if (rate === undefined)
    return { weight, how: 'unscored', words: '没有预算数，不评分', problems: [problem('PFM-020')] }
  const share = isLess(rate, ZERO_RATIONAL) ? ZERO_RATIONAL : least(rate, ONE)
  const points = rounded(times(weight, share), scheme.decimals)
  const asked = rounded(times(weight, rate), scheme.decimals)
  const told = formatRational(asked, scheme.decimals)
  const sum = `${scheme.executionPoints} × ${formatAmount(executed, YUAN_STYLE)} ÷ ${formatAmount(adjustedBudget, YUAN_STYLE)} = ${told}`
  const words = equal(asked, points)
    ? sum
    : `${sum}，在 0 到 ${scheme.executionPoints} 分之间，按 ${formatRational(points, scheme.decimals)} 计`
  return { points, weight, how: 'execution', words, problems: [] }
}

/** Scores a self-evaluation by its values alone; what it prints is looked at by `checkPrinted`. */
export function scoreEvaluation(
  evaluation: SelfEvaluation,
  scheme: ScoringScheme,
  references?: References,
): EvaluationScore {
  const execution = scoreExecution(evaluation, scheme)
  const goals = evaluation.goals.map((goal) => scoreGoal(goal, scheme, references))
  const scores = [execution, ...goals.flatMap((goal) => goal.scores)]
  const parts = [execution.points ?? ZERO_RATIONAL, ...goals.map((goal) => goal.points)]
  const total = scores.every((score) => score.points !== undefined) ? sumOf(parts) : undefined
  const rate = executionRate(evaluation.executed, evaluation.adjustedBudget)
  const grade = total === undefined ? undefined : gradeOf(total, scheme)
  return {
    execution,
    ...(rate === undefined ? {} : { executionRate: rate }),
    goals,
    ...(total === undefined ? {} : { total }),
    ...(grade === undefined ? {} : { grade }),
    words: total === undefined ? '还有指标没有得分，不计总分' : additionInWords(parts, total, scheme),
    problems: [...scores.flatMap((score) => score.problems), ...weightFaults(evaluation, scheme)],
  }
}

function scoreGoal(goal: EvaluatedGoal, scheme: ScoringScheme, references?: References): GoalScore {
  const scores = goal.indicators.map((indicator) => scoreIndicator(indicator, scheme, references))
  return { goal, scores, points: sumOf(scores.map((score) => score.points ?? ZERO_RATIONAL)) }
}

/** 等级 — the name of a total; none if the total is below the lowest. */
export const gradeOf = (total: Rational, scheme: ScoringScheme): string | undefined =>
  scheme.grades.find((grade) => !isLess(total, whole(grade.fromPoints)))?.name

/** Weights that do not add: of the indicators to their goal, and of the goals with execution to the whole. */
export function weightFaults(evaluation: SelfEvaluation, scheme: ScoringScheme): readonly Problem[] {
  const ofGoals = evaluation.goals.flatMap((goal): readonly Problem[] => {
    const weights = goal.indicators.map((one) => one.weight)
    const sum = sumOf(weights.map((one) => one ?? ZERO_RATIONAL))
    if (goal.weight === undefined || weights.includes(undefined) || equal(sum, goal.weight)) return []
    return [problem('PFM-023', differing(goalName(goal), goal.weight, sum))]
  })
  const goalWeights = evaluation.goals.map((goal) => goal.weight ?? sumOfWeights(goal))
  if (goalWeights.includes(undefined)) return ofGoals
  const execution = evaluation.printed.executionWeight ?? whole(scheme.executionPoints)
  const sum = plus(execution, sumOf(goalWeights.map((one) => one ?? ZERO_RATIONAL)))
  const expected = whole(scheme.totalPoints)
  if (equal(sum, expected)) return ofGoals
  const params = {
    sum: formatBrief(sum),
    expected: formatBrief(expected),
    difference: formatBrief(distance(sum, expected)),
  }
  return [...ofGoals, problem('PFM-024', params)]
}

/** What the form prints against what its own figures give; a figure that is not printed is not looked at. */
export function checkPrinted(evaluation: SelfEvaluation, scheme: ScoringScheme): readonly Problem[] {
  const { printed } = evaluation
  const execution = scoreExecution(evaluation, scheme)
  const { points } = execution
  const isWrongScore =
    printed.executionScore !== undefined && points !== undefined && !equal(printed.executionScore, points)
  return [
    ...rateFault(evaluation),
    ...(isWrongScore
      ? [problem('PFM-026', { found: told(printed.executionScore), words: execution.words })]
      : []),
    ...evaluation.goals.flatMap(printedScoreFaults),
    ...totalFault(evaluation, scheme),
  ]
}

function rateFault(evaluation: SelfEvaluation): readonly Problem[] {
  const { executed, adjustedBudget, printed } = evaluation
  const rate = executionRate(executed, adjustedBudget)
  const found = printed.executionRate?.normalize('NFKC').replace(/\s/g, '')
  if (rate === undefined || found === undefined) return []
  const decimals = /\.(\d+)%$/.exec(found)?.[1]?.length ?? 0
  const expected = formatPercent(rate, decimals)
  const words = `${formatAmount(executed, YUAN_STYLE)} ÷ ${formatAmount(adjustedBudget, YUAN_STYLE)} = ${expected}`
  return found === expected ? [] : [problem('PFM-032', { found, words })]
}

/** Scores left out, out of bounds, or short of their goal, among what a goal prints. */
function printedScoreFaults(goal: EvaluatedGoal): readonly Problem[] {
  const scores = goal.indicators.map((one) => one.printedScore)
  if (scores.every((score) => score === undefined)) return []
  const missing = goal.indicators
    .filter((one) => one.printedScore === undefined)
    .map((one) => problem('PFM-027', { name: one.name }))
  const outside = goal.indicators.flatMap((one): readonly Problem[] => {
    const limit = one.weight ?? goal.weight
    if (one.printedScore === undefined || limit === undefined) return []
    const isInside = !isLess(one.printedScore, ZERO_RATIONAL) && !isLess(limit, one.printedScore)
    return isInside
      ? []
      : [problem('PFM-031', { name: one.name, found: told(one.printedScore), limit: formatBrief(limit) })]
  })
  const sum = sumOf(scores.map((score) => score ?? ZERO_RATIONAL))
  const isShort = goal.weight !== undefined && isLess(sum, goal.weight)
  const short =
    goal.weight !== undefined && isShort
      ? [problem('PFM-030', differing(goalName(goal), goal.weight, sum))]
      : []
  return [...missing, ...outside, ...short]
}

/** The total as the printed scores of the indicators and the computed points of execution give it. */
export function recomputedTotal(
  evaluation: SelfEvaluation,
  scheme: ScoringScheme,
): { readonly total: Rational; readonly words: string } | undefined {
  const execution = scoreExecution(evaluation, scheme).points
  const printed = evaluation.goals.flatMap((goal) => goal.indicators.map((one) => one.printedScore))
  if (execution === undefined || printed.every((score) => score === undefined)) return undefined
  const goals = evaluation.goals.map((goal) =>
    sumOf(goal.indicators.map((one) => one.printedScore ?? ZERO_RATIONAL)),
  )
  const total = sumOf([execution, ...goals])
  return { total, words: additionInWords([execution, ...goals], total, scheme) }
}

function totalFault(evaluation: SelfEvaluation, scheme: ScoringScheme): readonly Problem[] {
  const { total } = evaluation.printed
  const expected = recomputedTotal(evaluation, scheme)
  if (total === undefined || expected === undefined || equal(total, expected.total)) return []
  const difference = formatBrief(distance(total, expected.total))
  return [problem('PFM-025', { found: told(total), words: expected.words, difference })]
}

/** The texts that the scheme asks for: the reason of a shortfall, and what will be done better. */
export function missingTexts(
  evaluation: SelfEvaluation,
  score: EvaluationScore,
  scheme: ScoringScheme,
): readonly Problem[] {
  const isExplained = isWritten(evaluation.deviation)
  const rate = score.executionRate
  const isLowRate = rate !== undefined && isLess(rate, percent(scheme.explainExecutionBelowPercent))
  const indicators = evaluation.goals.flatMap((goal) => goal.indicators)
  const low = score.goals
    .flatMap((goal) => goal.scores)
    .flatMap((one, at): readonly Problem[] => {
      const indicator = indicators[at]
      if (one.points === undefined || one.weight === undefined || indicator === undefined) return []
      const limit = times(one.weight, percent(scheme.explainIndicatorBelowPercent))
      if (!isLess(one.points, limit) || isExplained || isWritten(indicator.deviation)) return []
      return [shortfall(`“${indicator.name}”的得分`, formatBrief(limit), formatBrief(one.points))]
    })
  const isShort = score.total !== undefined && isLess(score.total, whole(scheme.totalPoints))
  return [
    ...(isLowRate && !isExplained
      ? [shortfall('预算执行率', `${scheme.explainExecutionBelowPercent}%`, formatPercent(rate))]
      : []),
    ...low,
    ...((isShort || isLowRate) && (evaluation.improvement ?? '').trim() === '' ? [problem('PFM-036')] : []),
  ]
}

const shortfall = (name: string, limit: string, found: string): Problem =>
  problem('PFM-035', { name, limit, found })

/** 无偏差 explains nothing. */
const isWritten = (text: string | undefined): boolean =>
  text !== undefined && !/^(?:无|无偏差|没有偏差)?[。.]?$/.test(text.trim())

function additionInWords(parts: readonly Rational[], total: Rational, scheme: ScoringScheme): string {
  return `${parts.map((part) => formatBrief(part)).join(' + ')} = ${formatRational(total, scheme.decimals)}`
}

const sumOfWeights = (goal: EvaluatedGoal): Rational | undefined => {
  const weights = goal.indicators.flatMap((one) => one.weight ?? [])
  return weights.length === goal.indicators.length && weights.length > 0 ? sumOf(weights) : undefined
}
const goalName = (goal: EvaluatedGoal): string => `年度目标${goal.number}`
const told = (points: Rational | undefined): string => (points === undefined ? '' : formatRational(points, 2))
const differing = (goal: string, weight: Rational, sum: Rational): Readonly<Record<string, string>> => ({
  goal,
  found: formatBrief(weight),
  sum: formatBrief(sum),
  difference: formatBrief(distance(weight, sum)),
})
