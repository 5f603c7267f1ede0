/** 收入预算总表 by functional subject. */
import type { StatementDefinition } from '../definition.ts'
import { part, REVENUE_SOURCES } from '../parts.ts'

export const budgetRevenue: StatementDefinition = {
  id: 'budget.revenue',
  kind: 'budget',
  titles: ['部门收入预算总表', '收入预算总表', '预算单位收入预算总表'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'sources',
      columns: {
        total: part({}, '总计', '合计'),
        revenue: part({ flow: 'revenue' }, '本年收入', '小计'),
        ...REVENUE_SOURCES,
        useOfSurplus: part({ flow: 'useOfSurplus' }, '用事业基金弥补收支差额'),
        opening: part({ flow: 'opening' }, '上年结转、结余', '上年结转结余'),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'flow', 'fund'],
    },
  },
}
