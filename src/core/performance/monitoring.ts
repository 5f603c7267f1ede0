/** 绩效运行监控 — in mid-year: how far spending and indicators are against plan, where they lead, and what must be said. */
import { type Fen, fen, formatAmount } from '../kernel/fen.ts'
import {
  formatPercent,
  greatest,
  isLess,
  isZero,
  least,
  minus,
  ONE,
  over,
  percent,
  type Rational,
  rational,
  rounded,
  times,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { MonitoringScheme, WarningLevel } from '../law/frameworks-scoring.ts'
import type { Indicator, SpendingPlan } from './goal.ts'
import type { UnitKind } from './indicator-unit.ts'
import { formatMeaning, type IndicatorValue } from './indicator-value.ts'
import { plannedShare } from './spending-plan.ts'
import { type Comparison, compareValues, directionOf } from './value-comparison.ts'

/** 支出进度 — the share spent, what the plan asked for by then, and how many points are missing. */
export interface SpendingProgress {
  readonly throughMonth: number
  readonly rate: Rational
  readonly planned: Rational
  /** Planned less spent, as a share; negative if ahead of plan. */
  readonly behind: Rational
  readonly level: WarningLevel
  readonly forecast: SpendingForecast
  /** `43.00 ÷ 65.50 = 65.65%，按时间进度应为 66.67%，落后 1.02 个百分点` */
  readonly words: string
}

/** 全年预计 — the least and the most that the methods give, and each method's own figure. */
export interface SpendingForecast {
  readonly low: Fen
  readonly middle: Fen
  readonly high: Fen
  readonly methods: readonly { readonly name: string; readonly amount: Fen; readonly words: string }[]
}

export interface SpendingState {
  readonly budget: Fen
  readonly spent: Fen
  /** The last month that is over, 1 to 12. */
  readonly throughMonth: number
  readonly plan?: SpendingPlan
  /** What was spent in each of the last months, oldest first, where it is known. */
  readonly recentMonths?: readonly Fen[]
}

/** Undefined without a budget or before the first month is over: there is nothing to be behind of. */
export function monitorSpending(
  state: SpendingState,
  scheme: MonitoringScheme,
): SpendingProgress | undefined {
  const { budget, spent, throughMonth, plan } = state
  if (budget <= 0n || throughMonth < 1 || throughMonth > 12) return undefined
  const rate = rational(spent, budget)
  const planned = plannedShare(plan, throughMonth)
  const behind = minus(planned, rate)
  const level = levelOf(behind, scheme)
  const by = plan === undefined ? '按时间进度' : '按支出计划'
  const gap = formatPercent(behind).replace(/^-/, '').replace('%', '')
  const told = isLess(behind, ZERO_RATIONAL) ? '超前' : '落后'
  const words = `${inWan(spent)} ÷ ${inWan(budget)} = ${formatPercent(rate)}，${by}应为 ${formatPercent(planned)}，${told} ${gap} 个百分点`
  return { throughMonth, rate, planned, behind, level, forecast: forecastSpending(state), words }
}

const levelOf = (behind: Rational, scheme: MonitoringScheme): WarningLevel =>
  scheme.levels.find((level) => !isLess(behind, percent(level.fromPointsBehind))) ?? ON_PLAN
/** Ahead of plan no level applies. */
export const ON_PLAN: WarningLevel = { id: 'none', name: '正常', fromPointsBehind: 0, needsCorrection: false }

/**
 * Where the year will end, three ways: as fast as so far, along the rest of the plan, and as fast as in the last
 * months. The range is from the least to the most of them; none is below what is spent already.
 */
function forecastSpending(state: SpendingState): SpendingForecast {
  const { spent, throughMonth, plan, recentMonths } = state
  const planned = plannedShare(plan, throughMonth)
  const rest = BigInt(12 - throughMonth)
  const linear = method('线性', times(amountOf(spent), rational(12n, BigInt(throughMonth))), {
    words: `${inWan(spent)} ÷ ${throughMonth} × 12`,
  })
  const byPlan =
    plan === undefined || isZero(planned)
      ? []
      : [
          method('按计划', over(amountOf(spent), planned), {
            words: `${inWan(spent)} ÷ ${formatPercent(planned)}`,
          }),
        ]
  const months = recentMonths ?? []
  const recent = months.reduce((total, month) => total + month, 0n)
  const pace = rational(recent * rest, BigInt(Math.max(months.length, 1)))
  const byPace =
    months.length === 0
      ? []
      : [
          method('近月速度', rational(spent + pace.numerator / pace.denominator), {
            words: `${inWan(spent)} + 近 ${months.length} 个月平均 × ${rest}`,
          }),
        ]
  const methods = [linear, ...byPlan, ...byPace].map((one) =>
    one.amount < spent ? { ...one, amount: spent } : one,
  )
  const amounts = methods.map((one) => amountOf(one.amount))
  return {
    low: fenOf(amounts.reduce(least)),
    middle: methods[0]?.amount ?? spent,
    high: fenOf(amounts.reduce(greatest)),
    methods,
  }
}

const method = (name: string, amount: Rational, { words }: { readonly words: string }) => {
  const value = fenOf(amount)
  return { name, amount: value, words: `${words} = ${inWan(value)}` }
}
const amountOf = (amount: Fen): Rational => rational(amount)
const fenOf = (amount: Rational): Fen => fen(rounded(amount, 0).numerator)
const inWan = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })

/** 指标进度 — an indicator in mid-year. */
export interface IndicatorProgress {
  /** Against the whole target. */
  readonly comparison: Comparison
  /** Whether the value grows with the year, so that only a part of it is due by now. */
  readonly isCumulative: boolean
  /** What is due by now as a share of the target. */
  readonly planned: Rational
  readonly behind?: Rational
  readonly level?: WarningLevel
  /** Where a value that grows will stand at the year's end, if it goes on evenly. */
  readonly forecast?: string
  readonly words: string
}

const GROWING: readonly UnitKind[] = ['count', 'money', 'area', 'length', 'weight', 'volume', 'energy']

/** Counts and amounts grow through the year; rates, deadlines, ceilings and qualities hold at any time. */
export function monitorIndicator(
  indicator: Pick<Indicator, 'target' | 'name'>,
  actual: IndicatorValue,
  throughMonth: number,
  scheme: MonitoringScheme,
): IndicatorProgress {
  const { target, name } = indicator
  const comparison = compareValues({ target, actual, name })
  const { meaning } = target
  const isCumulative =
    meaning.kind === 'quantity' &&
    meaning.unit.per === '' &&
    GROWING.includes(meaning.unit.kind) &&
    directionOf(meaning, name) === 'higher'
  const planned = isCumulative ? plannedShare(undefined, throughMonth) : ONE
  const { attained } = comparison
  if (attained === undefined)
    return {
      comparison,
      isCumulative,
      planned,
      words: `目标“${target.print}”与“${actual.print}”无法自动比较`,
    }
  const behind = minus(planned, least(attained, ONE))
  const forecast = isCumulative ? yearEnd(actual, throughMonth) : undefined
  const words = `完成目标的 ${formatPercent(attained)}，应完成 ${formatPercent(planned)}${forecast === undefined ? '' : `，按现在的速度全年预计 ${forecast}`}`
  return {
    comparison,
    isCumulative,
    planned,
    behind,
    level: levelOf(behind, scheme),
    ...(forecast === undefined ? {} : { forecast }),
    words,
  }
}

function yearEnd({ meaning }: IndicatorValue, throughMonth: number): string | undefined {
  if (meaning.kind !== 'quantity' || throughMonth < 1) return undefined
  const amount = rounded(times(meaning.amount, rational(12n, BigInt(throughMonth))), 2)
  const { unit, noun } = meaning
  return formatMeaning({
    kind: 'quantity',
    amount: unit.kind === 'count' ? rounded(amount, 0) : amount,
    unit,
    noun,
  })
}

/** 纠偏 — what was found behind, why, and what will be done by when. */
export interface Correction {
  readonly cause: string
  readonly measure: string
  readonly dueDate: string
  /** The target or plan as changed, where the finance office agreed. */
  readonly adjustedTarget?: string
}

/** Whether a level asks for a correction that is not written, or is written without cause, measure or date. */
export const lacksCorrection = (level: WarningLevel, correction: Correction | undefined): boolean =>
  level.needsCorrection &&
  (correction === undefined ||
    correction.cause.trim() === '' ||
    correction.measure.trim() === '' ||
    !/^\d{4}-\d{2}-\d{2}$/.test(correction.dueDate))
