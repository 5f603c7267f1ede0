/** 下达的草稿 — the amounts typed for units, what they come to beside what stands, and why they cannot be issued. */
import type { CeilingsResponse } from '../../../api/ceilings/contract.ts'
import { readTypedAmount } from '../../../core/budget/drafting/typed-amount.ts'
import { add, type Fen, fen, subtract, ZERO } from '../../../core/kernel/fen.ts'

/** By unit, fund and nature: the text as typed. */
export type TypedCeilings = ReadonlyMap<string, string>

export interface CeilingLine {
  readonly unit: string
  readonly fund: string
  readonly nature: string
}

export const keyOfCeiling = ({ unit, fund, nature }: CeilingLine): string => `${unit} ${fund} ${nature}`

export interface DraftedIssue {
  readonly ceilings: readonly (CeilingLine & { readonly amount: string })[]
  /** Texts that are no amounts. */
  readonly unread: readonly string[]
  /** By how much the units of a department would together exceed its ceiling, by fund and nature. */
  readonly over: readonly { readonly fund: string; readonly nature: string; readonly amount: Fen }[]
}

export function draftedIssue(
  of: CeilingsResponse,
  lines: readonly CeilingLine[],
  typed: TypedCeilings,
): DraftedIssue {
  const filled = lines.flatMap((line) => {
    const amount = (typed.get(keyOfCeiling(line)) ?? '').trim()
    return amount === '' ? [] : [{ ...line, amount }]
  })
  const unread = filled.filter((one) => amountOf(one.amount) === undefined).map((one) => one.amount)
  return { ceilings: filled, unread, over: of.canIssue === 'unit' ? excess(of, lines, typed) : [] }
}

const amountOf = (text: string): Fen | undefined => readTypedAmount(text, 'tenThousandYuan').amount

function excess(
  of: CeilingsResponse,
  lines: readonly CeilingLine[],
  typed: TypedCeilings,
): DraftedIssue['over'] {
  return of.rows
    .filter((row) => row.isDepartment)
    .flatMap(({ fund, nature, amountFen }) => {
      const total = lines
        .filter((line) => line.fund === fund && line.nature === nature)
        .reduce((sum, line) => add(sum, standing(of, line, typed)), ZERO)
      const over = subtract(total, fen(BigInt(amountFen)))
      return over > 0n ? [{ fund, nature, amount: over }] : []
    })
}

/** What is typed, else what was issued last. */
function standing(of: CeilingsResponse, line: CeilingLine, typed: TypedCeilings): Fen {
  const text = (typed.get(keyOfCeiling(line)) ?? '').trim()
  const amount = text === '' ? undefined : amountOf(text)
  if (amount !== undefined) return amount
  const issued = of.rows.find((row) => keyOfCeiling(row) === keyOfCeiling(line))
  return issued === undefined ? ZERO : fen(BigInt(issued.amountFen))
}
