/** 财政拨款收支预算总表 — money of the treasury: what comes in by budget, what goes out by function and economic class. */
import type { StatementDefinition } from '../definition.ts'
import {
  BUDGET_USES_TOTALS,
  FISCAL_BUDGETS,
  OPENING_LABELS,
  part,
  REVENUE_SOURCES,
  REVENUE_TOTAL,
  SOURCES_TOTAL,
} from '../parts.ts'

const budgets = (flow: 'revenue' | 'opening') => ({
  generalPublic: part(
    { flow, fund: 'generalPublic' },
    '一般公共预算拨款',
    ...REVENUE_SOURCES.generalPublic.labels,
  ),
  governmentFund: part(
    { flow, fund: 'governmentFund' },
    '政府性基金预算拨款',
    ...REVENUE_SOURCES.governmentFund.labels,
  ),
  stateCapital: part(
    { flow, fund: 'stateCapital' },
    '国有资本经营预算拨款',
    ...REVENUE_SOURCES.stateCapital.labels,
  ),
})
const revenue = budgets('revenue')
const opening = budgets('opening')

export const budgetAppropriationTotals: StatementDefinition = {
  id: 'budget.appropriation-totals',
  kind: 'budget',
  titles: [
    '财政拨款收支预算总表',
    '部门财政拨款收支预算总表',
    '预算单位财政拨款收支预算总表',
    '财政拨款收支总体情况表',
  ],
  blocks: {
    sources: {
      base: { fund: 'fiscal' },
      side: 'sources',
      columns: { amount: part({}, '预算数', '金额', '合计') },
      rows: {
        total: REVENUE_TOTAL,
        ...revenue,
        opening: part({ flow: 'opening' }, ...OPENING_LABELS),
        openingGeneralPublic: opening.generalPublic,
        openingGovernmentFund: opening.governmentFund,
        openingStateCapital: opening.stateCapital,
        grandTotal: SOURCES_TOTAL,
      },
      exhaustive: ['fund', 'flow'],
    },
    usesByFunction: {
      base: { fund: 'fiscal' },
      side: 'uses',
      columns: FISCAL_BUDGETS,
      rows: { functions: { each: 'function', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['function', 'fund', 'flow'],
    },
    usesByEconomic: {
      base: { fund: 'fiscal' },
      side: 'uses',
      columns: FISCAL_BUDGETS,
      rows: { economics: { each: 'economic', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['economic', 'fund', 'flow'],
    },
  },
}
