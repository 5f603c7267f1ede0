/** 演示时点 — the days that the demonstration can stand on, and what is the matter on each. */

export interface Moment {
  /** The office's date. */
  readonly date: string
  readonly name: string
  /** The newest budget and the newest accounts that are known of the departments that work on the day. */
  readonly budgetYear: number
  readonly accountsYear: number
}

export const MOMENTS = [
  { date: '2022-11-10', name: '二上编制', budgetYear: 2022, accountsYear: 2021 },
  { date: '2022-11-18', name: '二上审签', budgetYear: 2022, accountsYear: 2021 },
  { date: '2022-11-20', name: '二上退回', budgetYear: 2022, accountsYear: 2021 },
  { date: '2024-12-01', name: '门户与更正', budgetYear: 2024, accountsYear: 2023 },
] as const satisfies readonly Moment[]

export type MomentDate = (typeof MOMENTS)[number]['date']
/** What a first start opens: everything is there. */
export const LAST_MOMENT: MomentDate = '2024-12-01'

export const momentOf = (date: string): (Moment & { readonly date: MomentDate }) | undefined =>
  MOMENTS.find((one) => one.date === date)
