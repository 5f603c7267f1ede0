/** How messages speak of a line of money. */
import { NODE_NAMES } from '../figures/terms.ts'
import { type Fen, formatAmount } from '../kernel/fen.ts'
import type { Place } from '../kernel/problem.ts'
import type { BudgetLine } from './department.ts'

export const placeOf = (one: Pick<BudgetLine, 'source'>): Place => ({
  file: one.source.file,
  line: one.source.line,
})

/** Another place than the one that the problem has. */
export const otherPlace = (one: Pick<BudgetLine, 'source'>): string => `${one.source.file}:${one.source.line}`

export const inYuan = (amount: Fen): string =>
  formatAmount(amount, { unit: 'yuan', decimals: 2, thousands: true })

/** The region of a line in the words that it is written in: `支出 2080505 30108 人员经费 一般公共预算`. */
export function regionWords(line: BudgetLine): string {
  const { flow, fund, nature, stage } = NODE_NAMES
  return [
    stage[line.stage],
    flow[line.flow] ?? line.flow,
    fund[line.fund] ?? line.fund,
    line.nature === undefined ? undefined : (nature[line.nature] ?? line.nature),
    line.function,
    line.economic,
    line.project,
    line.origin === 'carriedOver' ? '上年结转' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}
