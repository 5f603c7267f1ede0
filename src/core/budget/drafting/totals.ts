/** 合计 — what the rows of a round add up to, project by project and for the unit: what an editor shows at each key. */
import { ROOT } from '../../figures/dimensions.ts'
import { add, type Fen, subtract, sum, ZERO } from '../../kernel/fen.ts'
import { incomeFlow, NATURE_NODES } from './cell-nodes.ts'
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

export interface DraftTotals {
  readonly projects: readonly ProjectTotals[]
  /** 支出 of the unit's own budget by nature; what says no nature is under the root. */
  readonly byNature: ReadonlyMap<string, Fen>
  readonly expenditure: Fen
  /** What comes in: revenue with what was brought forward. */
  readonly income: Fen
}

export function draftTotals(reading: CostReading): DraftTotals {
  const { rows } = reading
  const projects = rows.projects.map((project) => projectTotals(project, reading))
  const byNature = new Map<string, Fen>()
  const count = (nature: string, amount: Fen): void => {
    byNature.set(nature, add(byNature.get(nature) ?? ZERO, amount))
  }
  for (const row of rows.ofAll('basic'))
    count(NATURE_NODES.get(cell(row, 'nature')) ?? ROOT, basicAmount(row, reading))
  for (const one of projects) count('projectSpending', subtract(one.requested, one.paidElsewhere))
  const apart = rows.of('cost').map((row) => costRow(row, reading).requested ?? ZERO)
  if (apart.length > 0) count('projectSpending', sum(apart))
  const income = rows
    .ofAll('income')
    .filter((row) => !['closing', 'distribution'].includes(incomeFlow(cell(row, 'source'))?.flow ?? ''))
  return {
    projects,
    byNature,
    expenditure: sum(byNature.values()),
    income: sum(income.map((row) => typed(row, 'amount'))),
  }
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

/** What a row of basic spending comes to: as typed, else as its basis says. */
function basicAmount(row: RoundRow, { readBasis }: CostReading): Fen {
  const [text, basis] = [cell(row, 'amount'), cell(row, 'basis')]
  if (text !== '' || basis === '') return typed(row, 'amount')
  return readBasis(basis).amount ?? ZERO
}

const typed = (row: RoundRow, field: string): Fen => amountIn(row, field) ?? ZERO

const amountIn = (row: RoundRow, field: string): Fen | undefined =>
  readTypedAmount(cell(row, field), fieldOf(row.sheet, field)?.unit ?? 'yuan').amount
