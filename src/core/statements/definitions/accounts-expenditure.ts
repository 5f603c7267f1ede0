/** 支出决算表 (财决公开03表) by functional subject and nature. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const accountsExpenditure: StatementDefinition = {
  id: 'accounts.expenditure',
  kind: 'accounts',
  titles: ['支出决算表', '支出决算总表'],
  blocks: {
    main: {
      base: { flow: 'expenditure' },
      side: 'uses',
      columns: {
        total: part({}, '本年支出合计', '合计', '本年支出', '支出合计', '总计'),
        ...EXPENDITURE_NATURES,
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
