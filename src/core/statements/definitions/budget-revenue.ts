/** 收入预算总表 by functional subject. */
import type { StatementDefinition } from '../definition.ts'
import { OPENING_LABELS, part, REVENUE_SOURCES, SURPLUS_LABELS } from '../parts.ts'

export const budgetRevenue: StatementDefinition = {
  id: 'budget.revenue',
  kind: 'budget',
  titles: ['部门收入预算总表', '收入预算总表', '预算单位收入预算总表', '收入预算表', '收入总体情况表'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'sources',
      columns: {
        total: part({}, '总计', '合计'),
        revenue: part({ flow: 'revenue' }, '本年收入', '小计', '本年收入小计', '当年收入'),
        ...REVENUE_SOURCES,
        useOfSurplus: part({ flow: 'useOfSurplus' }, ...SURPLUS_LABELS),
        opening: part({ flow: 'opening' }, '上年结转、结余', ...OPENING_LABELS),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'flow', 'fund'],
    },
  },
}
