/** 全国汇总 — the sums over all divisions, made by the database: a path of its own that only reads. */
import { sql } from 'kysely'
import type { Stage } from '../core/figures/dimensions.ts'
import { type Fen, fen } from '../core/kernel/fen.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import type { Store } from './store.ts'

/** How far down a row goes: of a `fund` row function, nature and economic code are summed over. */
export const ROLL_UP_LEVELS = ['flow', 'fund', 'function', 'nature', 'economic'] as const
export type RollUpLevel = (typeof ROLL_UP_LEVELS)[number]

/** One sum. A dimension that is summed over, or that the lines do not state, is absent: it stands for its root. */
export interface RollUpRow {
  readonly level: RollUpLevel
  readonly flow: string
  readonly fund?: string
  readonly function?: string
  readonly nature?: string
  readonly economic?: string
  readonly amount: Fen
}

interface RollUpColumns {
  readonly depth: number
  readonly flow: string
  readonly fund: string | null
  readonly function_code: string | null
  readonly nature: string | null
  readonly economic_code: string | null
  readonly amount_fen: bigint
}

/**
 * Two stages: the lines are grouped first (by every server of a distributed database for itself), and the
 * sums of sums are made of the few groups. Grouping and summing at once is several times slower on one
 * server, and refused by a distributed one.
 */
export async function rollUp(
  store: Store,
  { year, stage }: { readonly year: FiscalYear; readonly stage: Stage },
): Promise<readonly RollUpRow[]> {
  const statement = sql<RollUpColumns>`
    with grouped as materialized (
      select flow, fund, function_code, nature, economic_code, sum(amount_fen) as amount
      from budget_line
      where year = ${year} and stage = ${stage}
      group by flow, fund, function_code, nature, economic_code
    )
    select
      4 - (grouping(fund) + grouping(function_code) + grouping(nature) + grouping(economic_code)) as depth,
      flow, fund, function_code, nature, economic_code, sum(amount)::bigint as amount_fen
    from grouped
    group by flow, rollup (fund, function_code, nature, economic_code)
    order by flow, fund nulls first, function_code nulls first, nature nulls first, economic_code nulls first, depth`
  const { rows } = await store.db
    .transaction()
    .setAccessMode('read only')
    .execute((transaction) => statement.execute(transaction))
  return rows.map(rowOf)
}

function rowOf(row: RollUpColumns): RollUpRow {
  return {
    level: ROLL_UP_LEVELS[row.depth] ?? 'flow',
    flow: row.flow,
    ...(row.fund === null ? {} : { fund: row.fund }),
    ...(row.function_code === null ? {} : { function: row.function_code }),
    ...(row.nature === null ? {} : { nature: row.nature }),
    ...(row.economic_code === null ? {} : { economic: row.economic_code }),
    amount: fen(row.amount_fen),
  }
}
