/** 收支预算总表 — everything that comes in beside everything that goes out, the latter by function and by economic class. */
import type { StatementDefinition } from '../definition.ts'
import {
  BUDGET_USES_TOTALS,
  EXPENDITURE_NATURES,
  OPENING_LABELS,
  part,
  REVENUE_SOURCES,
  REVENUE_TOTAL,
  SOURCES_TOTAL,
  SURPLUS_LABELS,
} from '../parts.ts'

export const budgetTotals: StatementDefinition = {
  id: 'budget.totals',
  kind: 'budget',
  titles: [
    '收支预算总表',
    '部门收支预算总表',
    '部门财务收支预算总表',
    '预算单位财务收支预算总表',
    '部门综合预算收支总表',
    '部门预算收支总表',
    '部门收支总体情况表',
    '部门预算总表',
    '收支平衡表',
  ],
  blocks: {
    sources: {
      base: {},
      side: 'sources',
      columns: { amount: part({}, '预算数', '金额', '合计') },
      rows: {
        ...REVENUE_SOURCES,
        total: REVENUE_TOTAL,
        useOfSurplus: part({ flow: 'useOfSurplus' }, ...SURPLUS_LABELS),
        opening: part({ flow: 'opening' }, ...OPENING_LABELS),
        grandTotal: SOURCES_TOTAL,
      },
      exhaustive: ['fund', 'flow'],
    },
    usesByFunction: {
      base: {},
      side: 'uses',
      columns: { amount: part({}, '预算数', '合计', '金额'), ...EXPENDITURE_NATURES },
      rows: { functions: { each: 'function', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['function', 'flow', 'nature'],
    },
    usesByEconomic: {
      base: {},
      side: 'uses',
      columns: { amount: part({}, '预算数', '金额', '合计') },
      rows: { economics: { each: 'economic', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['economic', 'flow'],
    },
  },
}
