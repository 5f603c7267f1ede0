/** A department as data: its units, their years, the lines that people write, and what else is known of them. */
import type { Stage } from '../figures/dimensions.ts'
import type { UnitKind } from '../figures/space.ts'
import type { Fen } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { Source } from '../kernel/source.ts'
import type { BookAddition } from '../law/book.ts'

/** 部门预算、部门决算 — the two yearly documents that carry statutory tables. */
export type Kind = 'budget' | 'accounts'
export const KINDS: readonly Kind[] = ['budget', 'accounts']
export const KIND_NAMES: Readonly<Record<Kind, string>> = { budget: '部门预算', accounts: '部门决算' }

/** 部门 — a department and all that its folder holds. */
export interface Department {
  /** 财政区划代码, six digits. */
  readonly divisionCode: string
  /** The place whose profiles apply, such as `jianghan`. */
  readonly locality: string
  readonly code: string
  readonly name: string
  /** Whether the codes are made up because no document prints them. */
  readonly isInvented: boolean
  readonly units: readonly BudgetUnit[]
  readonly unitYears: readonly UnitYear[]
  readonly printedLabels: readonly PrintedLabel[]
  /** 本地增设科目 — codes that only this department uses, by book, code and year. */
  readonly localCodes: readonly BookAddition[]
}

/** 预算单位 — the department itself is a unit too when it is the parent of others; then it has no lines. */
export interface BudgetUnit {
  readonly code: string
  readonly name: string
  /** 简称 */
  readonly shortName?: string
  readonly parent?: string
  readonly kind: UnitKind
  readonly validFromYear?: FiscalYear
  readonly validToYear?: FiscalYear
}

/** The outside name of a unit, as it stands in addresses: `jianghan-403002`. */
export const unitId = (locality: string, code: string): string => `${locality}-${code}`

/** What one unit wrote for one year and document. */
export interface UnitYear {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  /** The profile that it is printed by, where the locality's own for that year is not the one. */
  readonly profile?: string
  /** Whether only some sums are known, as of a year that a later document speaks of: good to compare with, not to print. */
  readonly isPartial: boolean
  readonly lines: readonly BudgetLine[]
  readonly projects: readonly Project[]
  readonly facts: Facts
}

/** A line of money: everything that statements add up is made of these and of nothing else. */
export interface BudgetLine {
  readonly unit: string
  readonly year: FiscalYear
  readonly stage: Stage
  readonly flow: string
  readonly fund: string
  /** Only of expenditure. */
  readonly nature?: string
  readonly function?: string
  readonly economic?: string
  /** Project code. */
  readonly project?: string
  readonly origin: 'current' | 'carriedOver'
  readonly amount: Fen
  readonly source: Source
}

/** 项目 — an entry of the project library (项目库). Its amounts are lines that name it. */
export interface Project {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** 项目类别 as ticked in the form: 特定目标类, 其他运转类… */
  readonly category?: string
  /** 二级项目分类 as tables print it, by code: 31 本级支出项目, 32 转移性支出项目; empty where none is printed. */
  readonly classCode: string
  readonly className: string
  /** 一次性项目, 常年项目, 延续性项目 */
  readonly frequency?: string
  readonly fundingSources: readonly FundingSource[]
  readonly procurement: readonly ProcurementItem[]
  readonly source: Source
}

/** 资金来源 — what the project's form asks for, by source, which may hold money outside the budget. */
export interface FundingSource {
  readonly name: string
  readonly amount: Fen
}

/** 采购及资产配置计划 — one article with its quantity in words. */
export interface ProcurementItem {
  readonly name: string
  readonly quantity: string
  readonly amount: Fen
}

/** What is known of a unit's year besides lines: counts and sums that no line holds. */
export interface Facts {
  readonly headcount?: Headcount
  readonly procurement?: {
    readonly goods: Fen
    readonly works: Fen
    readonly services: Fen
    readonly toSmall?: Fen
    readonly toMicro?: Fen
  }
  readonly purchasedServices?: Fen
  readonly assets?: Assets
}

/** 人员 — posts approved (编制), people on the payroll (在职), and retired (离退休), at a date. */
export interface Headcount {
  readonly date: string
  readonly posts: {
    readonly administrative: number
    readonly civilServiceLaw: number
    readonly institution: number
  }
  readonly staff: {
    readonly administrative: number
    readonly civilServiceLaw: number
    readonly institution: number
  }
  readonly retired: number
}

/** 国有资产 — floor area in square metres as text, vehicles by kind, large equipment, at a date. */
export interface Assets {
  readonly date: string
  readonly floorArea?: string
  readonly vehicles?: Readonly<Record<string, number>>
  readonly largeEquipment?: number
}

/**
 * 印作 — a label that a published document prints otherwise than it should stand: cut off, or against the
 * book. Holds labels only, never amounts.
 */
export interface PrintedLabel {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  /** A statement id, or `*` for all of them. */
  readonly statement: string
  /** A code or the id of a fixed row. */
  readonly row: string
  readonly label?: string
  readonly code?: string
  readonly why: string
}
