/** Claims about execution against the cells of the form that they are about. */
import { equal, isLess, minus, over, rounded, times, whole, ZERO_RATIONAL } from '../../kernel/rational.ts'
import type { ReadForm } from '../../performance/forms/read-form.ts'
import type { Clue } from '../contract/rule.ts'
import type { Execution, ExecutionCell } from '../forms/execution.ts'
import { likePrinted, percentOf } from '../forms/figure.ts'
import { spot } from '../forms/form-spots.ts'
import type { ExecutionClaim } from './execution-claims.ts'

export interface WrongClaim {
  readonly claim: ExecutionClaim
  readonly expected: string
  /** `823.24 − 624.81 = 198.43` where it is worked out. */
  readonly words: string
}

/** Those that differ from the form. 年初预算 is another figure than the adjusted one, and is not compared. */
export function wrongClaims(claims: readonly ExecutionClaim[], { cells }: Execution): readonly WrongClaim[] {
  return claims.flatMap((claim) => wrongClaim(claim, cells))
}

function wrongClaim(
  claim: ExecutionClaim,
  { budget, executed, rate }: Execution['cells'],
): readonly WrongClaim[] {
  switch (claim.kind) {
    case 'initial':
      return []
    case 'budget':
      return differing(claim, budget)
    case 'executed':
      return differing(claim, executed)
    case 'saved': {
      if (budget === undefined || executed === undefined) return []
      const saved = minus(budget.value, executed.value)
      if (equal(saved, claim.value)) return []
      const told = likePrinted(saved, Math.max(budget.decimals, executed.decimals))
      return [{ claim, expected: `${told}万元`, words: `${budget.text} − ${executed.text} = ${told}` }]
    }
    case 'rate': {
      if (budget === undefined || executed === undefined || !isLess(ZERO_RATIONAL, budget.value)) return []
      const exact = times(over(executed.value, budget.value), whole(100))
      const answers = [exact, ...(rate === undefined ? [] : [rate.value])]
      if (answers.some((one) => equal(rounded(one, claim.decimals), claim.value))) return []
      const told = percentOf(executed.value, budget.value, Math.max(2, claim.decimals))
      return [{ claim, expected: told, words: `${executed.text} ÷ ${budget.text} = ${told}` }]
    }
  }
}

const differing = (claim: ExecutionClaim, cell: ExecutionCell | undefined): readonly WrongClaim[] =>
  cell === undefined || equal(cell.value, claim.value)
    ? []
    : [{ claim, expected: `${cell.text}万元`, words: cell.column }]

/** The cells that the form has for it. */
export const executionClues = (form: ReadForm, { row, cells }: Execution): readonly Clue[] =>
  [cells.budget, cells.executed, cells.rate].flatMap((cell) =>
    cell === undefined
      ? []
      : [
          {
            at: spot(form, cell.printed, row, cell.column),
            printed: cell.text,
            words: { zh: cell.column, en: `cell ${cell.column}` },
          },
        ],
  )
