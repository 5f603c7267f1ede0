/** 地区口径 — what a locality prints in a year: which statements, in which order, with which words. */
import type { Kind } from '../budget/department.ts'
import { type Fen, fen } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { FormLayout } from '../performance/form-layout.ts'
import type { StatementLayout } from '../statements/layout.ts'
import type { DocumentLayout } from './document-layout.ts'

export interface Profile {
  /** `<locality>-<year>-<kind>` */
  readonly id: string
  readonly locality: string
  readonly kind: Kind
  readonly name: string
  readonly fromYear: FiscalYear
  /** The last year that it is used for; none while it is in force. */
  readonly toYear?: FiscalYear
  /** In the order in which the document prints them. */
  readonly statements: readonly StatementLayout[]
  /** 绩效表式; the first of a kind is the usual one. None where the locality prints no forms. */
  readonly forms?: readonly FormLayout[]
  /** 文本表式; none where only the tables are printed. */
  readonly document?: DocumentLayout
  /** 取整单位, in 万元: what amounts asked for may be rounded to while a budget is drafted. */
  readonly costStep?: CostStep
}

export const COST_STEPS = ['0.01', '0.1', '1'] as const
export type CostStep = (typeof COST_STEPS)[number]

const STEP_AMOUNTS: Readonly<Record<CostStep, Fen>> = {
  '0.01': fen(10_000n),
  '0.1': fen(100_000n),
  '1': fen(1_000_000n),
}
/** Amounts are rounded to 0.01 万元 where the locality does not say otherwise. */
export const costStepOf = (profile: Pick<Profile, 'costStep'> | undefined): Fen =>
  STEP_AMOUNTS[profile?.costStep ?? '0.01']

/** The profile of a locality, kind and year: the newest of those that began by then and have not ended. */
export function profileFor(
  profiles: readonly Profile[],
  wanted: { readonly locality: string; readonly kind: Kind; readonly year: FiscalYear },
): Profile | undefined {
  return profiles
    .filter((one) => one.locality === wanted.locality && one.kind === wanted.kind)
    .filter((one) => one.fromYear <= wanted.year && (one.toYear === undefined || wanted.year <= one.toYear))
    .toSorted((a, b) => b.fromYear - a.fromYear)[0]
}
