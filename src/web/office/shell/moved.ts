/** The same page of another unit or year: what the pickers of the top bar lead to. */
import {
  type BudgetAddress,
  budgetPath,
  ceilingsPath,
  type OfficeRoute,
  plainStatement,
  roundPath,
  roundStatementPath,
} from '../route.ts'

export function movedPath(route: OfficeRoute, to: BudgetAddress): string {
  if (route.page === 'round') return roundPath({ ...route.address, ...to }, route.part)
  if (route.page === 'statement')
    return roundStatementPath(plainStatement({ ...route.address, ...to }, route.address.statement))
  if (route.page === 'ceilings') return ceilingsPath(to.year)
  return budgetPath(to)
}

/** The unit and the year that stand in an address. */
export function placeOf(route: OfficeRoute): Partial<BudgetAddress> {
  if (route.page === 'budget' || route.page === 'round' || route.page === 'statement') {
    const { year, unit } = route.address
    return { year, unit }
  }
  return route.page === 'ceilings' && route.year !== undefined ? { year: route.year } : {}
}
