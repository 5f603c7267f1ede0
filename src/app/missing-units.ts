/** Which units a sum over several leaves out: those in force that year of which nothing is known. */
import type { BudgetUnit } from '../core/budget/department.ts'
import type { Ledger, YearChoice } from '../core/disclosure/year-view.ts'

/** Of the units at the ends of the tree under `unit`, or of itself if none is below, those that are not known. */
export function missingUnits(
  { department, figures }: Ledger,
  { unit, year }: Pick<YearChoice, 'unit' | 'year'>,
  isKnown: (code: string) => boolean,
): readonly BudgetUnit[] {
  const above = new Set(department.units.map((one) => one.parent))
  return department.units.filter(
    (one) =>
      !above.has(one.code) &&
      figures.space.contains('unit', unit, one.code) &&
      (one.validFromYear === undefined || one.validFromYear <= year) &&
      (one.validToYear === undefined || year <= one.validToYear) &&
      !isKnown(one.code),
  )
}
