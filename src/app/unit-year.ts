/** The year and document of a unit that an address names, found and ready to be computed. */
import type { Kind } from '../core/budget/department.ts'
import { type YearView, yearView } from '../core/disclosure/year-view.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { problem } from '../core/kernel/problem.ts'
import { findUnit, type LedgerSource } from './ledgers.ts'

/** As it stands in addresses. */
export interface UnitYearAddress {
  /** `jianghan-403002` */
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
}

/** SRV-001 if there is no such unit, PRF-001 if nothing says how its year is printed. */
export async function findUnitYear(
  source: LedgerSource,
  address: UnitYearAddress,
): Promise<Parsed<YearView>> {
  const found = await findUnit(source, address.unit)
  if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
  return yearView(found.ledger, { unit: found.unit, year: address.year, kind: address.kind })
}

export const noUnit = (id: string) => problem('SRV-001', { what: `单位 ${id} (unit)` })
