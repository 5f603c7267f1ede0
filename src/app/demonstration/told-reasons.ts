/**
 * 演示的说明 — what the examples' rows would not be handed in with: calculations that published forms print wrongly become
 * the sums that they stand for, and each warning gets a reason.
 */
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { draftedLedger } from '../rounds/drafted-ledger.ts'
import { checksOf, isUnexplained, type RoundCheck } from '../rounds/round-checks.ts'
import { DRAFTED_YEAR } from './example-data.ts'

const REASON = '† 演示数据：与公开的申报表一致，原表没有写明。'

export function withReasons(
  ledger: Ledger,
  unitCode: string,
  rows: readonly RoundRow[],
  nextId: () => string,
): readonly RoundRow[] {
  const checked = (of: readonly RoundRow[]): readonly RoundCheck[] => {
    const drafted = draftedLedger(ledger, { year: DRAFTED_YEAR, unitCode }, [
      { unitCode, version: nextId(), rows: of },
    ])
    return checksOf({ unitCode, year: DRAFTED_YEAR, rows: of, drafted, ceilings: [] })
  }
  const wrong = new Set(checked(rows).flatMap((one) => (one.severity === 'error' ? (one.row ?? []) : [])))
  const mended = rows.map((row) => (row.sheet === 'cost' && wrong.has(row.id) ? asLumpSum(row) : row))
  return [
    ...mended,
    ...checked(mended)
      .filter(isUnexplained)
      .map(
        ({ reasonOrigin }, position): RoundRow => ({
          id: nextId(),
          sheet: 'text',
          position,
          cells: { origin: reasonOrigin, text: REASON },
        }),
      ),
  ]
}

/** What was asked for stays; the calculation that does not come to it is kept as a remark. */
const asLumpSum = (row: RoundRow): RoundRow => ({
  ...row,
  cells: {
    ...row.cells,
    basis: `总额 ${row.cells.requested ?? ''}万元`,
    reason: `† 公开的申报表写的算式算不出申报数：${row.cells.basis ?? ''}`,
  },
})
