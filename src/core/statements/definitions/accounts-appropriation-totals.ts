/** 财政拨款收入支出决算总表 (财决公开04表). */
import type { StatementDefinition } from '../definition.ts'
import {
  CLOSING_LABELS,
  EXPENDITURE_TOTAL,
  FISCAL_BUDGETS,
  OPENING_LABELS,
  part,
  REVENUE_SOURCES,
  REVENUE_TOTAL,
  SOURCES_TOTAL,
  USES_TOTAL,
} from '../parts.ts'

const budgets = (flow: 'revenue' | 'opening') => ({
  generalPublic: part(
    { flow, fund: 'generalPublic' },
    '一般公共预算财政拨款',
    ...REVENUE_SOURCES.generalPublic.labels,
  ),
  governmentFund: part(
    { flow, fund: 'governmentFund' },
    '政府性基金预算财政拨款',
    ...REVENUE_SOURCES.governmentFund.labels,
  ),
  stateCapital: part(
    { flow, fund: 'stateCapital' },
    '国有资本经营预算财政拨款',
    ...REVENUE_SOURCES.stateCapital.labels,
  ),
})
const opening = budgets('opening')

export const accountsAppropriationTotals: StatementDefinition = {
  id: 'accounts.appropriation-totals',
  kind: 'accounts',
  titles: ['财政拨款收入支出决算总表', '财政拨款收支决算总表', '财政拨款收入支出决算表'],
  blocks: {
    sources: {
      base: { fund: 'fiscal' },
      side: 'sources',
      columns: { amount: part({}, '决算数', '金额') },
      rows: {
        ...budgets('revenue'),
        total: REVENUE_TOTAL,
        opening: part({ flow: 'opening' }, '年初财政拨款结转和结余', ...OPENING_LABELS),
        openingGeneralPublic: opening.generalPublic,
        openingGovernmentFund: opening.governmentFund,
        openingStateCapital: opening.stateCapital,
        grandTotal: SOURCES_TOTAL,
      },
      exhaustive: ['fund', 'flow'],
    },
    uses: {
      base: { fund: 'fiscal' },
      side: 'uses',
      columns: FISCAL_BUDGETS,
      rows: {
        functions: { each: 'function', part: { flow: 'expenditure' } },
        total: EXPENDITURE_TOTAL,
        closing: part({ flow: 'closing' }, '年末财政拨款结转和结余', ...CLOSING_LABELS),
        grandTotal: USES_TOTAL,
      },
      exhaustive: ['function', 'fund', 'flow'],
    },
  },
}
