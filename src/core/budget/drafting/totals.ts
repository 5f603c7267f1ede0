/** 合计 — what the rows of a project add up to: what its editor shows at each key. */
import { type Fen, sum, ZERO } from '../../kernel/fen.ts'
import { type CostReading, type CostRow, costRow } from './cost-row.ts'
import { cell } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'
import { fieldOf } from './sheets.ts'
import { readTypedAmount } from './typed-amount.ts'

export interface ProjectTotals {
  readonly project: string
  readonly costs: readonly CostRow[]
  /** 测算 of the items that come to an amount. */
  readonly computed: Fen
  /** 申报 of all items. */
  readonly requested: Fen
  /** Of these, what another budget pays. */
  readonly paidElsewhere: Fen
  /** 取整 — by how much items ask for more than they come to. */
  readonly rounding: Fen
  /** 资金来源 as they add up. */
  readonly sources: Fen
  readonly procurement: Fen
  /** 上年预算, where it is known. */
  readonly lastYear?: Fen
}

export function projectTotals(project: string, reading: CostReading): ProjectTotals {
  const { rows } = reading
  const costs = rows.of('cost', project).map((row) => costRow(row, reading))
  const elsewhere = costs.filter(({ row }) => cell(row, 'paidFrom') !== '')
  const asked = (all: readonly CostRow[]): Fen => sum(all.map((one) => one.requested ?? ZERO))
  const own = rows.project(project)
  const lastYear = own === undefined ? undefined : amountIn(own, 'lastYearBudget')
  return {
    project,
    costs,
    computed: sum(costs.map((one) => one.computed ?? ZERO)),
    requested: asked(costs),
    paidElsewhere: asked(elsewhere),
    rounding: sum(costs.map((one) => one.difference)),
    sources: sum(rows.of('source', project).map((row) => typed(row, 'amount'))),
    procurement: sum(rows.of('procurement', project).map((row) => typed(row, 'amount'))),
    ...(lastYear === undefined ? {} : { lastYear }),
  }
}

const typed = (row: RoundRow, field: string): Fen => amountIn(row, field) ?? ZERO

const amountIn = (row: RoundRow, field: string): Fen | undefined =>
  readTypedAmount(cell(row, field), fieldOf(row.sheet, field)?.unit ?? 'yuan').amount
