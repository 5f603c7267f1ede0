/** The kinds of income categories, and what money each word for one stands for among figures. */

/** 资金性质 · 预算收入行 · 决算收入行 · 决算收入栏 */
export type IncomeKind = 'fundNature' | 'budgetRow' | 'accountsRow' | 'accountsColumn'

/** A word of the column `stands_for`. */
export type IncomeMeaning =
  | 'governmentBudgets'
  | 'fiscal'
  | 'generalPublic'
  | 'governmentFund'
  | 'stateCapital'
  | 'socialInsurance'
  | 'specialAccount'
  | 'educationFees'
  | 'unitFunds'
  | 'institutional'
  | 'superior'
  | 'affiliate'
  | 'business'
  | 'otherIncome'
  | 'revenue'
  | 'opening'
  | 'useOfSurplus'
  | 'turnover'

/** Nodes of the dimensions `flow` and `fund`; an absent one is the root of its dimension. */
export interface IncomeNodes {
  readonly flow?: string
  readonly fund?: string
}

/**
 * What each word means among figures; none where no department has such money. The budgets of the treasury
 * are 财政拨款 to a department, since social insurance is in no department's tables. 教育收费 is all that the
 * special account holds.
 */
export const MEANINGS: Readonly<Record<IncomeMeaning, IncomeNodes | undefined>> = {
  governmentBudgets: { fund: 'fiscal' },
  fiscal: { fund: 'fiscal' },
  generalPublic: { fund: 'generalPublic' },
  governmentFund: { fund: 'governmentFund' },
  stateCapital: { fund: 'stateCapital' },
  socialInsurance: undefined,
  specialAccount: { fund: 'specialAccount' },
  educationFees: { fund: 'specialAccount' },
  unitFunds: { fund: 'unitFunds' },
  institutional: { fund: 'institutional' },
  superior: { fund: 'superior' },
  affiliate: { fund: 'affiliate' },
  business: { fund: 'business' },
  otherIncome: { fund: 'otherIncome' },
  revenue: { flow: 'revenue' },
  opening: { flow: 'opening' },
  useOfSurplus: { flow: 'useOfSurplus', fund: 'unitFunds' },
  turnover: { flow: 'turnover' },
}
