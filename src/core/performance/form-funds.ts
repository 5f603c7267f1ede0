/** 资金情况 — the amounts of a form by row: from the figures where the budget knows them, else as stated; sums are computed. */
import type { Region } from '../figures/region.ts'
import { type Fen, sum } from '../kernel/fen.ts'
import { type Rational, rational } from '../kernel/rational.ts'
import type { FormContext } from './form-context.ts'
import type { AmountColumn } from './form-layout.ts'
import type { PerformanceForm, StatedFunds } from './unit-performance.ts'

/** 资金行 — what a row counts, or the rows that it adds up. */
type FundRow = { readonly counts: Region } | { readonly adds: readonly string[] }

const revenue = (fund: string): FundRow => ({ counts: { flow: 'revenue', fund } })
const spending = (nature: string): FundRow => ({ counts: { flow: 'expenditure', nature } })

/** The rows that forms may show, by the name that layouts and data files know them by. */
export const FUND_ROWS: ReadonlyMap<string, FundRow> = new Map<string, FundRow>([
  ['财政拨款', revenue('fiscal')],
  ['财政专户管理资金', revenue('specialAccount')],
  ['单位资金', revenue('unitFunds')],
  ['其他资金', { adds: ['财政专户管理资金', '单位资金'] }],
  ['收入合计', { adds: ['财政拨款', '财政专户管理资金', '单位资金'] }],
  ['人员类项目支出', spending('personnel')],
  ['运转类项目支出', spending('operating')],
  ['特定目标类项目支出', spending('projectSpending')],
  ['基本支出', { adds: ['人员类项目支出', '运转类项目支出'] }],
  ['项目支出', { adds: ['特定目标类项目支出'] }],
  ['支出合计', { adds: ['人员类项目支出', '运转类项目支出', '特定目标类项目支出'] }],
])

/** The total that a row is a share of. */
const TOTAL_OF = (row: string): string =>
  ['收入合计', '支出合计'].find((total) => total === row || leaves(total).includes(row)) ?? row

function leaves(row: string): readonly string[] {
  const rule = FUND_ROWS.get(row)
  if (rule === undefined) return []
  return 'adds' in rule ? rule.adds.flatMap(leaves) : [row]
}

export type FundCell =
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'share'; readonly share: Rational }

/** Undefined where neither the figures nor the file know it. */
export function fundCell(
  form: PerformanceForm,
  row: string,
  column: AmountColumn,
  context: FormContext,
): FundCell | undefined {
  if (column === 'share') {
    const part = amountOf(form, row, 'current', context)
    const whole = amountOf(form, TOTAL_OF(row), 'current', context)
    if (part === undefined || whole === undefined || whole === 0n) return undefined
    return { kind: 'share', share: rational(part, whole) }
  }
  const amount = amountOf(form, row, column, context)
  return amount === undefined ? undefined : { kind: 'amount', amount }
}

function amountOf(
  form: PerformanceForm,
  row: string,
  column: Exclude<AmountColumn, 'share'>,
  context: FormContext,
): Fen | undefined {
  const known = leaves(row).flatMap((leaf) => leafAmount(form, leaf, column, context) ?? [])
  return known.length === 0 ? undefined : sum(known)
}

function leafAmount(
  form: PerformanceForm,
  leaf: string,
  column: Exclude<AmountColumn, 'share'>,
  { figures }: FormContext,
): Fen | undefined {
  const stated = form.funds?.[column].get(leaf)
  if (stated !== undefined || column !== 'current') return stated
  const rule = FUND_ROWS.get(leaf)
  if (rule === undefined || !('counts' in rule)) return undefined
  const within: Region = {
    unit: fundsUnit(form.unit, form.funds),
    year: String(form.year),
    stage: 'original',
  }
  // A year of which nothing is known has no amounts; one that is known has nothing where nothing is written.
  return figures.within(within).length === 0 ? undefined : figures.sum({ ...within, ...rule.counts })
}

const fundsUnit = (unit: string, funds: StatedFunds | undefined): string => funds?.unit ?? unit
