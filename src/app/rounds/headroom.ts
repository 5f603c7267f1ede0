/** 余额 — what a unit's draft leaves of its ceilings, in the names that people read. */
import { ceilingName, headroom, overCeiling } from '../../core/budget/drafting/headroom.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { type Fen, formatAmount } from '../../core/kernel/fen.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import type { StoredCeiling } from '../../store/rounds/ceilings.ts'

export interface CeilingRoom {
  readonly fund: string
  readonly fundName: string
  readonly nature: string
  readonly natureName: string
  /** 一般公共预算项目支出 */
  readonly name: string
  readonly amount: Fen
  readonly used: Fen
  /** Below zero: 超控制数. */
  readonly left: Fen
  readonly problem?: Problem
}

export interface OfUnitYear {
  readonly unitCode: string
  readonly year: number
}

/** `ceilings`: those that hold; of a department's own the spending of all its units counts. */
export function roomOf(
  { department, figures }: Ledger,
  { unitCode, year }: OfUnitYear,
  ceilings: readonly StoredCeiling[],
): readonly CeilingRoom[] {
  const lines = department.unitYears
    .filter((one) => one.year === year && one.kind === 'budget')
    .filter((one) => figures.space.contains('unit', unitCode, one.unit))
    .flatMap((one) => one.lines)
  const own = ceilings.filter((one) => one.unitCode === unitCode)
  return headroom(own, lines).map((room): CeilingRoom => {
    const found = overCeiling(room)
    return {
      ...room,
      fundName: fundName(room.fund),
      natureName: natureName(room.nature),
      name: ceilingName(room),
      ...(found === undefined ? {} : { problem: found }),
    }
  })
}

export const spendingOf = (
  { figures }: Pick<Ledger, 'figures'>,
  {
    unitCode,
    year,
    ...rest
  }: OfUnitYear & { readonly fund?: string; readonly nature?: string; readonly project?: string },
): Fen => figures.sum({ unit: unitCode, year: String(year), stage: 'original', flow: 'expenditure', ...rest })

export const fundName = (fund: string): string => NODE_NAMES.fund[fund] ?? fund
export const natureName = (nature: string): string => NODE_NAMES.nature[nature] ?? nature

/** 万元 with two decimals, as people say amounts. */
export const tenThousand = (amount: Fen): string =>
  formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2, thousands: true })
