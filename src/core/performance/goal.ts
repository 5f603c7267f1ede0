/** Performance as people write it: goals with their indicators, spending plans, and self-evaluations of what came of them. */
import type { Fen } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { Rational } from '../kernel/rational.ts'
import type { Source } from '../kernel/source.ts'
import type { IndicatorValue } from './indicator-value.ts'

/** 整体 (of a department or unit) · 项目 */
export type PerformanceSubject =
  | { readonly kind: 'overall'; readonly unit: string; readonly name: string }
  | { readonly kind: 'project'; readonly unit: string; readonly name: string; readonly project?: string }

/** 长期目标 · 年度目标 */
export type GoalTerm = 'longTerm' | 'annual'
export const GOAL_TERM_NAMES: Readonly<Record<GoalTerm, string>> = {
  longTerm: '长期目标',
  annual: '年度目标',
}

/** 绩效目标 — what is to be reached, in words, and the indicators that tell whether it was. */
export interface PerformanceGoal {
  readonly term: GoalTerm
  /** Its place in the form: 年度目标1. */
  readonly number: number
  readonly text: string
  /** 截止年度 of a long-term goal. */
  readonly untilYear?: FiscalYear
  /** 分值 */
  readonly weight?: Rational
  readonly indicators: readonly Indicator[]
  readonly source: Source
}

/** 绩效指标 — one row of a form. */
export interface Indicator {
  /** 一级指标, as printed; blank where the form prints none. */
  readonly level1: string
  readonly level2: string
  /** 三级指标 — its name. */
  readonly name: string
  readonly target: IndicatorValue
  /** 近两年指标值 */
  readonly twoYearsBefore?: IndicatorValue
  readonly lastYear?: IndicatorValue
  /** 指标值确定依据 */
  readonly basis?: string
  /** 指标说明 */
  readonly explanation?: string
  /** 指标类别 — the project that a department's indicator comes from, where the form says so. */
  readonly category?: string
  /** 分值 */
  readonly weight?: Rational
  readonly source: Source
}

/** 资金支出计划 — cumulative share of the budget by month-end, as a fraction of one. */
export interface SpendingPlan {
  readonly points: readonly { readonly month: number; readonly share: Rational; readonly source: Source }[]
}

/** 自评表 — what was spent and reached, by goal, and what the unit says about it. */
export interface SelfEvaluation {
  readonly subject: PerformanceSubject
  readonly year: FiscalYear
  /** 全年（调整后）预算数 A and 执行数 B */
  readonly adjustedBudget: Fen
  readonly executed: Fen
  readonly goals: readonly EvaluatedGoal[]
  /** 偏差大或目标未完成原因分析 */
  readonly deviation?: string
  /** 改进措施及结果应用方案 */
  readonly improvement?: string
  readonly attributes: readonly TickedBoxes[]
  readonly printed: PrintedEvaluation
  readonly source: Source
}

/** What a published form prints of the figures that are computed here; nothing is computed from it. */
export interface PrintedEvaluation {
  readonly executionWeight?: Rational
  readonly executionRate?: string
  readonly executionScore?: Rational
  readonly total?: Rational
}

export interface EvaluatedGoal {
  readonly number: number
  readonly text: string
  readonly weight?: Rational
  readonly indicators: readonly EvaluatedIndicator[]
}

/** 自评指标 — an indicator with what was reached. */
export interface EvaluatedIndicator extends Omit<Indicator, 'twoYearsBefore' | 'lastYear'> {
  readonly actual: IndicatorValue
  /** 得分 as printed. */
  readonly printedScore?: Rational
  readonly judgement?: Judgement
  readonly manual?: ManualScore
  /** The same for this row alone, where the form has the column. */
  readonly deviation?: string
}

/** 定性判断 — the band that the assessor chose and the share within it, in percent. */
export interface Judgement {
  readonly band: string
  readonly percent: number
}

/** 人工评分 — points given by a person instead of the computed ones. */
export interface ManualScore {
  readonly points: Rational
  readonly reason: string
}

/** 勾选项 — a question of the form with the boxes ticked: 项目类型 with 常年性项目. */
export interface TickedBoxes {
  readonly question: string
  readonly options: readonly string[]
  readonly ticked: readonly string[]
}
