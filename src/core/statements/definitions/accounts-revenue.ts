/** 收入决算表 (财决公开02表) by functional subject and source. */
import type { StatementDefinition } from '../definition.ts'
import { part, REVENUE_SOURCES } from '../parts.ts'

export const accountsRevenue: StatementDefinition = {
  id: 'accounts.revenue',
  kind: 'accounts',
  titles: ['收入决算表', '收入决算总表'],
  blocks: {
    main: {
      base: { flow: 'revenue' },
      side: 'sources',
      columns: {
        total: part({}, '本年收入合计', '合计', '本年收入', '收入合计', '总计'),
        ...REVENUE_SOURCES,
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'fund'],
    },
  },
}
