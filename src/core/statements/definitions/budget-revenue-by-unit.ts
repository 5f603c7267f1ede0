/** 收入预算总表 by unit. */
import type { StatementDefinition } from '../definition.ts'
import { part, REVENUE_SOURCES } from '../parts.ts'

export const budgetRevenueByUnit: StatementDefinition = {
  id: 'budget.revenue-by-unit',
  kind: 'budget',
  titles: ['收入预算总表'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'sources',
      columns: {
        total: part({}, '合计'),
        revenue: part({ flow: 'revenue' }, '小计', '本年收入'),
        ...REVENUE_SOURCES,
        opening: part({ flow: 'opening' }, '上年结转结余'),
      },
      rows: { total: part({}, '合计'), units: { each: 'unit' } },
      exhaustive: ['unit', 'flow', 'fund'],
    },
  },
}
