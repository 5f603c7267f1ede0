/** 支出预算总表 — all expenditure by functional subject and nature. */
import type { StatementDefinition } from '../definition.ts'
import { CLOSING_LABELS, EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetExpenditure: StatementDefinition = {
  id: 'budget.expenditure',
  kind: 'budget',
  titles: ['支出预算总表', '部门支出预算总表', '预算单位支出预算总表', '支出预算表', '支出总体情况表'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'uses',
      columns: {
        turnover: part({}, '总计'),
        total: part({ flow: 'expenditure' }, '合计', '本年支出合计', '本年支出', '支出总额'),
        ...EXPENDITURE_NATURES,
        closing: part({ flow: 'closing' }, ...CLOSING_LABELS),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature', 'flow'],
    },
  },
}
