/** 收入支出决算总表 (财决公开01表). */
import type { StatementDefinition } from '../definition.ts'
import {
  CLOSING_LABELS,
  EXPENDITURE_TOTAL,
  OPENING_LABELS,
  part,
  REVENUE_SOURCES,
  REVENUE_TOTAL,
  SOURCES_TOTAL,
  SURPLUS_LABELS,
  USES_TOTAL,
} from '../parts.ts'

export const accountsTotals: StatementDefinition = {
  id: 'accounts.totals',
  kind: 'accounts',
  titles: ['收入支出决算总表', '收支决算总表', '收入支出决算表', '收入支出决算公开表'],
  blocks: {
    sources: {
      base: {},
      side: 'sources',
      columns: { amount: part({}, '金额', '决算数') },
      rows: {
        ...REVENUE_SOURCES,
        total: REVENUE_TOTAL,
        useOfSurplus: part({ flow: 'useOfSurplus' }, '使用非财政拨款结余', ...SURPLUS_LABELS),
        opening: part({ flow: 'opening' }, '年初结转和结余', ...OPENING_LABELS),
        grandTotal: SOURCES_TOTAL,
      },
      exhaustive: ['fund', 'flow'],
    },
    uses: {
      base: {},
      side: 'uses',
      columns: { amount: part({}, '金额', '决算数') },
      rows: {
        functions: { each: 'function', part: { flow: 'expenditure' } },
        total: EXPENDITURE_TOTAL,
        distribution: part({ flow: 'distribution' }, '结余分配'),
        closing: part({ flow: 'closing' }, '年末结转和结余', ...CLOSING_LABELS),
        grandTotal: USES_TOTAL,
      },
      exhaustive: ['function', 'flow'],
    },
  },
}
