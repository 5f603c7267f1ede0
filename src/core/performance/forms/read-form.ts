/** What recognising a form gives: every printed cell, and the same as fields, boxes, costs, goals and indicators. */
import type { DocumentPlace } from '../../document/document.ts'
import type { Entry, Unplaced } from '../../document/entry.ts'
import type { GoalTerm } from '../goal.ts'

/**
 * overallDeclaration 部门整体绩效目标申报表 · projectDeclaration 项目支出绩效目标申报表 · overallTargets 整体预算绩效目标表 ·
 * projectTargets 项目绩效目标表（含河北的） · overallEvaluation 整体绩效自评表 · projectEvaluation 项目绩效自评表 ·
 * basicInformation 基本信息表 · keyWork 重点工作完成情况表
 */
export type FormKind =
  | 'overallDeclaration'
  | 'projectDeclaration'
  | 'overallTargets'
  | 'projectTargets'
  | 'overallEvaluation'
  | 'projectEvaluation'
  | 'basicInformation'
  | 'keyWork'

/** 读出的表单 */
export interface ReadForm {
  readonly kind: FormKind
  /** As printed, without year and white space. */
  readonly title: string
  readonly printedTitle?: string
  /** 单位 and 项目 that the form is about, as printed in it; together with the title they are its label. */
  readonly unitName?: string
  readonly projectName?: string
  readonly projectCode?: string
  readonly year?: number
  /** Every cell that is not empty, in the words of the form. */
  readonly entries: readonly Entry[]
  /** The same, by meaning. */
  readonly content: FormContent
  readonly unplaced: readonly Unplaced[]
  readonly place: DocumentPlace
}

/** A printed text with the place where it stands. */
export interface Printed {
  readonly text: string
  readonly place: DocumentPlace
}

export interface FormContent {
  /** Header fields and free texts by their label: 填报人, 立项依据, 偏差大或目标未完成原因分析. */
  readonly fields: readonly (Printed & { readonly label: string })[]
  /** 勾选项: a question with its options; `isTicked` is undefined where the mark was lost. */
  readonly choices: readonly {
    readonly question: string
    readonly options: readonly {
      readonly text: string
      readonly isTicked?: boolean
      readonly place: DocumentPlace
    }[]
  }[]
  /** Amounts in rows and columns: 收入构成, 资金来源, 预算执行情况. */
  readonly amounts: readonly (Printed & { readonly row: string; readonly column: string })[]
  /** 支出明细: each cost item with its expression. */
  readonly costs: readonly {
    readonly name?: Printed
    readonly basis?: Printed
    readonly amounts: readonly (Printed & { readonly column: string })[]
  }[]
  /** 采购、资产配置计划 */
  readonly purchases: readonly {
    readonly name?: Printed
    readonly quantity?: Printed
    readonly amount?: Printed
  }[]
  /** 项目支出情况 of an overall form. */
  readonly projects: readonly {
    readonly name: Printed
    readonly cells: readonly (Printed & { readonly column: string })[]
  }[]
  /** 资金支出计划, cumulative percent by month-end. */
  readonly spendingPlan: readonly (Printed & { readonly month: string })[]
  readonly goals: readonly ReadGoal[]
  /** 总分 as printed. */
  readonly total?: Printed
}

/** 目标 with its indicators; a form whose indicators hang on no goal has one goal without text. */
export interface ReadGoal {
  readonly term?: GoalTerm
  /** 年度绩效目标1: as printed, but numbered goals of one term go by the word that most of them have. */
  readonly label: string
  /** Where it is printed otherwise. */
  readonly printedLabel?: string
  readonly number?: number
  readonly text?: Printed
  /** 实际完成情况 of the goal as a whole. */
  readonly outcome?: Printed
  /** 分值 in the heading's brackets. */
  readonly weight?: Printed
  readonly indicators: readonly ReadIndicator[]
}

export interface ReadIndicator {
  readonly level1?: Printed
  readonly level2?: Printed
  /** 指标类别 */
  readonly category?: Printed
  /** 三级指标, 明细指标内容 */
  readonly name: Printed
  /** 绩效指标描述, 指标说明 */
  readonly explanation?: Printed
  readonly target?: Printed
  /** 近两年指标值 by the year or word of their header. */
  readonly earlier: readonly (Printed & { readonly column: string })[]
  readonly actual?: Printed
  readonly weight?: Printed
  readonly score?: Printed
  /** 指标值确定依据 */
  readonly basis?: Printed
  /** 指标性质、方向: ≥, 定性. */
  readonly comparator?: Printed
  /** 度量单位 in a column of its own. */
  readonly unit?: Printed
  /** 偏差原因分析及改进措施 */
  readonly deviation?: Printed
  /** Columns of the form that are none of these. */
  readonly others?: readonly (Printed & { readonly column: string })[]
}

export const EMPTY_CONTENT: FormContent = {
  fields: [],
  choices: [],
  amounts: [],
  costs: [],
  purchases: [],
  projects: [],
  spendingPlan: [],
  goals: [],
}
