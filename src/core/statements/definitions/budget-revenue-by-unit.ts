/** 收入预算总表 by unit. */
import type { StatementDefinition } from '../definition.ts'
import { OPENING_LABELS, part, REVENUE_SOURCES, SURPLUS_LABELS } from '../parts.ts'

export const budgetRevenueByUnit: StatementDefinition = {
  id: 'budget.revenue-by-unit',
  kind: 'budget',
  titles: ['收入预算总表', '收入预算总表(分单位)'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'sources',
      columns: {
        total: part({}, '合计', '总计'),
        revenue: part({ flow: 'revenue' }, '小计', '本年收入', '本年收入小计', '当年收入'),
        ...REVENUE_SOURCES,
        useOfSurplus: part({ flow: 'useOfSurplus' }, ...SURPLUS_LABELS),
        opening: part({ flow: 'opening' }, '上年结转结余', ...OPENING_LABELS),
      },
      rows: { total: part({}, '合计'), units: { each: 'unit' } },
      exhaustive: ['unit', 'flow', 'fund'],
    },
  },
}
