/** 收支预算总表 — everything that comes in beside everything that goes out, the latter by function and by economic class. */
import type { StatementDefinition } from '../definition.ts'
import {
  BUDGET_USES_TOTALS,
  EXPENDITURE_NATURES,
  part,
  REVENUE_SOURCES,
  REVENUE_TOTAL,
  SOURCES_TOTAL,
} from '../parts.ts'

export const budgetTotals: StatementDefinition = {
  id: 'budget.totals',
  kind: 'budget',
  titles: ['收支预算总表', '部门收支预算总表', '部门财务收支预算总表', '预算单位财务收支预算总表'],
  blocks: {
    sources: {
      base: {},
      side: 'sources',
      columns: { amount: part({}, '预算数') },
      rows: {
        ...REVENUE_SOURCES,
        total: REVENUE_TOTAL,
        useOfSurplus: part({ flow: 'useOfSurplus' }, '用事业基金弥补收支差额', '使用非财政拨款结余'),
        opening: part({ flow: 'opening' }, '上年结转', '上年结转结余'),
        grandTotal: SOURCES_TOTAL,
      },
      exhaustive: ['fund', 'flow'],
    },
    usesByFunction: {
      base: {},
      side: 'uses',
      columns: { amount: part({}, '预算数', '合计'), ...EXPENDITURE_NATURES },
      rows: { functions: { each: 'function', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['function', 'flow', 'nature'],
    },
    usesByEconomic: {
      base: {},
      side: 'uses',
      columns: { amount: part({}, '预算数') },
      rows: { economics: { each: 'economic', part: { flow: 'expenditure' } }, ...BUDGET_USES_TOTALS },
      exhaustive: ['economic', 'flow'],
    },
  },
}
