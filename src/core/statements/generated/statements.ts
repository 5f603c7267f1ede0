/** made by npm run generate; do not edit: one entry per file of ../definitions. */
import type { StatementDefinition } from '../definition.ts'
import { accountsAppropriationTotals } from '../definitions/accounts-appropriation-totals.ts'
import { accountsExpenditure } from '../definitions/accounts-expenditure.ts'
import { accountsGeneralBasic } from '../definitions/accounts-general-basic.ts'
import { accountsGeneralExpenditure } from '../definitions/accounts-general-expenditure.ts'
import { accountsGovernmentFund } from '../definitions/accounts-government-fund.ts'
import { accountsRevenue } from '../definitions/accounts-revenue.ts'
import { accountsStateCapital } from '../definitions/accounts-state-capital.ts'
import { accountsThreePublic } from '../definitions/accounts-three-public.ts'
import { accountsTotals } from '../definitions/accounts-totals.ts'
import { budgetAppropriationTotals } from '../definitions/budget-appropriation-totals.ts'
import { budgetExpenditure } from '../definitions/budget-expenditure.ts'
import { budgetGeneralBasic } from '../definitions/budget-general-basic.ts'
import { budgetGeneralByFunction } from '../definitions/budget-general-by-function.ts'
import { budgetGeneralByUnit } from '../definitions/budget-general-by-unit.ts'
import { budgetGovernmentFund } from '../definitions/budget-government-fund.ts'
import { budgetProjects } from '../definitions/budget-projects.ts'
import { budgetRevenueByUnit } from '../definitions/budget-revenue-by-unit.ts'
import { budgetRevenue } from '../definitions/budget-revenue.ts'
import { budgetStateCapital } from '../definitions/budget-state-capital.ts'
import { budgetThreePublic } from '../definitions/budget-three-public.ts'
import { budgetTotals } from '../definitions/budget-totals.ts'

export const STATEMENTS: readonly StatementDefinition[] = [
  accountsAppropriationTotals,
  accountsExpenditure,
  accountsGeneralBasic,
  accountsGeneralExpenditure,
  accountsGovernmentFund,
  accountsRevenue,
  accountsStateCapital,
  accountsThreePublic,
  accountsTotals,
  budgetAppropriationTotals,
  budgetExpenditure,
  budgetGeneralBasic,
  budgetGeneralByFunction,
  budgetGeneralByUnit,
  budgetGovernmentFund,
  budgetProjects,
  budgetRevenueByUnit,
  budgetRevenue,
  budgetStateCapital,
  budgetThreePublic,
  budgetTotals,
]
