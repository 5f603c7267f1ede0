/** 单位一年的绩效数据 — what a unit writes of its performance for a year, form by form; what can be computed is not written. */
import type { CurrencyUnit, Fen } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { Rational } from '../kernel/rational.ts'
import type { Source } from '../kernel/source.ts'
import type { FormStyle } from './form-layout.ts'
import type { FormKind } from './forms/read-form.ts'
import type { EvaluatedIndicator, GoalTerm, Indicator, PerformanceGoal, SpendingPlan } from './goal.ts'
import type { IndicatorValue } from './indicator-value.ts'
import type { Correction } from './monitoring.ts'

export interface UnitPerformance {
  readonly unit: string
  readonly year: FiscalYear
  /** In the order in which they are written. */
  readonly forms: readonly PerformanceForm[]
  readonly monitoring: readonly MonitoringRecord[]
  readonly source: Source
}

/** 一张表 — a declaration, target table, self-evaluation or list of one unit and year. */
export interface PerformanceForm {
  readonly kind: FormKind
  readonly unit: string
  readonly year: FiscalYear
  /** 项目名称 as the form has it; none of forms about a whole unit. */
  readonly name?: string
  /** The code of the project in the unit's budget. */
  readonly project?: string
  /** A layout other than the profile's first for this kind. */
  readonly layout?: string
  /** 栏目 — texts by the label of the layout. */
  readonly fields: ReadonlyMap<string, Written>
  /** 勾选 — the options ticked, by question, without their ordinals. */
  readonly boxes: ReadonlyMap<string, readonly string[]>
  /** 金额 — amounts that no budget holds, by the label of the layout. */
  readonly amounts: ReadonlyMap<string, Fen>
  readonly funds?: StatedFunds
  /** 支出项目 — the projects that an overall form lists. */
  readonly projects: readonly ListedProject[]
  /** 测算 — items that are asked for outside the budget, beside the project's own lines. */
  readonly costs: readonly CostItem[]
  readonly plan?: SpendingPlan
  readonly goals: readonly FormGoal[]
  /** 重点工作 */
  readonly work: readonly KeyWork[]
  readonly evaluation?: StatedEvaluation
  /** 标签印作 — labels that the published form prints otherwise. */
  readonly printedAs: ReadonlyMap<string, string>
  /** 更正 — what the published form prints wrongly; none in data that were stored before there were any. */
  readonly emendations?: readonly Emendation[]
  readonly style: Partial<FormStyle>
  readonly source: Source
}

/** 更正 — what should stand where the published form prints something wrong. */
export interface Emendation {
  /** 目标 — the goal that is meant; all of them where none is named. */
  readonly goal?: { readonly term: GoalTerm; readonly number: number }
  /** 行 — indicators and entries of lists by their names as printed; none for what the goal or the form itself says. */
  readonly rows: readonly string[]
  /** 栏 — by the word that data files use for it; none to strike out the row. */
  readonly column?: string
  /** 改为 — none to leave the cell empty. */
  readonly to?: string
  /** 增加 — an indicator that the goal lacks, by column. */
  readonly added?: ReadonlyMap<string, string>
  /** What amounts in it are written in. */
  readonly unit: CurrencyUnit
  /** 原因 */
  readonly reason: string
  readonly source: Source
}

/** A text with the line where it is written. */
export interface Written {
  readonly text: string
  readonly source: Source
}

export interface FormGoal extends Omit<PerformanceGoal, 'indicators'> {
  readonly indicators: readonly FormIndicator[]
}

/** An indicator as any form may have it; a self-evaluation adds what was reached. */
export interface FormIndicator
  extends Indicator,
    Pick<EvaluatedIndicator, 'judgement' | 'manual' | 'deviation'> {
  readonly actual?: EvaluatedIndicator['actual']
  /** 得分 given by the assessor where the form has no points by indicator to compute it from. */
  readonly score?: Rational
}

/** 资金情况 — what the figures do not know: earlier years, and sums that were asked for before the budget was approved. */
export interface StatedFunds {
  /** The unit whose figures stand in the form, where it is not the form's own. */
  readonly unit?: string
  readonly current: ReadonlyMap<string, Fen>
  readonly lastYear: ReadonlyMap<string, Fen>
  readonly yearBefore: ReadonlyMap<string, Fen>
  readonly source: Source
}

export interface ListedProject {
  readonly name: string
  readonly category?: string
  readonly project?: string
  readonly use?: string
  /** 预算 — only where it is another than the project asks for. */
  readonly budget?: Fen
  readonly source: Source
}

export interface CostItem {
  readonly name: string
  readonly basis?: string
  /** 资金来源 as the project's form names it. */
  readonly origin: string
  readonly amount: Fen
  readonly source: Source
}

export interface KeyWork {
  readonly name: string
  readonly content?: string
  readonly outcome?: string
  readonly source: Source
}

/** 预算执行情况 — stated where the accounts do not hold it by project. */
export interface StatedEvaluation {
  readonly adjustedBudget?: Fen
  readonly executed?: Fen
  readonly deviation?: string
  readonly improvement?: string
}

/** 运行监控 — what a unit wrote in mid-year of one project: spent and reached so far, and what will be done about it. */
export interface MonitoringRecord {
  readonly unit: string
  readonly year: FiscalYear
  /** 项目名称 */
  readonly name: string
  /** The code of the project in the unit's budget. */
  readonly project?: string
  /** 截至 — the last month that is counted, 1 to 12. */
  readonly throughMonth: number
  /** 全年预算数, where the figures do not hold it. */
  readonly budget?: Fen
  readonly spent: Fen
  /** 近月支出 — of each of the last months, oldest first. */
  readonly recentMonths?: readonly Fen[]
  readonly indicators: readonly MonitoredValue[]
  readonly correction?: Correction
  readonly source: Source
}

/** 指标进度 — an indicator of the year's goals with what was reached so far. */
export interface MonitoredValue {
  readonly name: string
  readonly actual: IndicatorValue
  readonly source: Source
}
