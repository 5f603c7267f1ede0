/** 表式 — how a locality prints a performance form: its blocks, labels, columns and number style, as data. */
import type { FormKind } from './forms/read-form.ts'
import type { GoalTerm } from './goal.ts'

export interface FormLayout {
  readonly id: string
  readonly form: FormKind
  /** May name {year}, {unit} and {project}, as all labels of the layout may name {year}. */
  readonly title: string
  /** Whether every row of the form goes by the project's code. */
  readonly isCodeInRows: boolean
  readonly style: FormStyle
  readonly blocks: readonly FormBlock[]
}

/** How numbers are written in a form. */
export interface FormStyle {
  readonly decimals: number
  readonly trimZeros: boolean
  /** Of 执行率. */
  readonly rateDecimals: number
  /** Of 占比. */
  readonly shareDecimals: number
  readonly zero: 'blank' | 'zero'
  /** What stands behind an amount outside tables of amounts: 万元. */
  readonly suffix: string
}

export type FormBlock = FieldsBlock | AmountsBlock | ListBlock | GoalTextsBlock | GoalsBlock

/** Labels with one value each. */
export interface FieldsBlock {
  readonly block: 'fields'
  readonly fields: readonly FieldLayout[]
  /** Name of the group and, behind a slash, of the line in which they stand side by side; none where each has a line. */
  readonly across?: string
}

export interface FieldLayout {
  readonly label: string
  /** What stands there, if it is not what the label says. */
  readonly show: string
  /** 分值 rather than 值, of parts of a form that carry points. */
  readonly column: string
  /** Boxes of which some are ticked, as printed with their ordinals. */
  readonly options: readonly string[]
}

/** Amounts in rows and columns. */
export interface AmountsBlock {
  readonly block: 'amounts'
  readonly rows: readonly LabelLayout[]
  readonly columns: readonly (LabelLayout & { readonly show: AmountColumn })[]
}
export const AMOUNT_COLUMNS = ['current', 'share', 'lastYear', 'yearBefore'] as const
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number]

export interface LabelLayout {
  readonly label: string
  readonly show: string
}

/** A list with one row for each thing. */
export interface ListBlock {
  readonly block: 'list'
  readonly of: ListedThing
  /** What stands over the names on paper: 项目名称. */
  readonly name: string
  readonly columns: readonly LabelLayout[]
}
export const LISTED_THINGS = ['projects', 'costs', 'purchases', 'work'] as const
export type ListedThing = (typeof LISTED_THINGS)[number]

/** The texts of the goals of a term, before their indicators. */
export interface GoalTextsBlock {
  readonly block: 'goalTexts'
  readonly term: GoalTerm
  readonly label: string
  readonly column: string
}

/** Goals with their indicators. */
export interface GoalsBlock {
  readonly block: 'goals'
  readonly term: GoalTerm
  /** 年度目标{number}; none where the form's indicators hang on no goal. */
  readonly label?: string
  /** The column in which its text stands; none where it is not printed. */
  readonly text?: string
  readonly isWeightPrinted: boolean
  /** What stands over the indicators' names on paper: 三级指标. */
  readonly name: string
  readonly columns: readonly (LabelLayout & { readonly show: IndicatorColumn })[]
}
export const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'category',
  'explanation',
  'target',
  'yearBefore',
  'lastYear',
  'actual',
  'score',
  'weight',
  'basis',
  'deviation',
] as const
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number]

export const PLAIN_STYLE: FormStyle = {
  decimals: 2,
  trimZeros: false,
  rateDecimals: 2,
  shareDecimals: 2,
  zero: 'blank',
  suffix: '',
}
