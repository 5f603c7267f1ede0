/** 控制数余额 — what ceilings leave of what is asked for, by fund and nature; money under no ceiling is named too. */
import { CLOSED_CUTS, ROOT } from '../../figures/dimensions.ts'
import { NODE_NAMES } from '../../figures/terms.ts'
import { type Fen, subtract, sum } from '../../kernel/fen.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import type { BudgetLine } from '../department.ts'
import { tenThousandText } from './typed-amount.ts'

/** 控制数 — the most that may be asked for of a fund and a nature; the root of either means all of it. */
export interface Ceiling {
  readonly fund: string
  readonly nature: string
  readonly amount: Fen
}

export interface Headroom extends Ceiling {
  readonly used: Fen
  /** Below zero: 超控制数. */
  readonly left: Fen
}

export const headroom = (ceilings: readonly Ceiling[], lines: readonly BudgetLine[]): readonly Headroom[] =>
  ceilings.map((ceiling) => {
    const used = sum(lines.filter((line) => isUnder(line, ceiling)).map((line) => line.amount))
    return { ...ceiling, used, left: subtract(ceiling.amount, used) }
  })

/** Spending that no ceiling says anything of. */
export const uncapped = (ceilings: readonly Ceiling[], lines: readonly BudgetLine[]): readonly BudgetLine[] =>
  lines.filter((line) => line.flow === 'expenditure' && !ceilings.some((ceiling) => isUnder(line, ceiling)))

/** 超控制数, in the sentence that stands beside the ceiling; undefined where there is room. */
export function overCeiling({ fund, nature, amount, used, left }: Headroom): Problem | undefined {
  if (left >= 0n) return undefined
  return problem('CL-001', {
    region: ceilingName({ fund, nature }),
    used: tenThousandText(used, true),
    ceiling: tenThousandText(amount, true),
    over: tenThousandText(subtract(used, amount), true),
  })
}

/** 一般公共预算项目支出 */
export const ceilingName = ({ fund, nature }: Pick<Ceiling, 'fund' | 'nature'>): string =>
  `${NODE_NAMES.fund[fund] ?? fund}${nature === ROOT ? '支出' : (NODE_NAMES.nature[nature] ?? nature)}`

const isUnder = (line: BudgetLine, { fund, nature }: Ceiling): boolean =>
  line.flow === 'expenditure' &&
  isBelow('fund', fund, line.fund) &&
  isBelow('nature', nature, line.nature ?? ROOT)

function isBelow(dimension: 'fund' | 'nature', node: string, found: string): boolean {
  if (node === ROOT || node === found) return true
  const children = CLOSED_CUTS[dimension][node]?.flatMap((cut) => cut.children) ?? []
  return children.some((child) => isBelow(dimension, child, found))
}
