/** 支出预算总表 — all expenditure by functional subject and nature. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetExpenditure: StatementDefinition = {
  id: 'budget.expenditure',
  kind: 'budget',
  titles: ['支出预算总表', '部门支出预算总表', '预算单位支出预算总表'],
  blocks: {
    main: {
      base: { flow: 'turnover' },
      side: 'uses',
      columns: {
        turnover: part({}, '总计'),
        total: part({ flow: 'expenditure' }, '合计'),
        ...EXPENDITURE_NATURES,
        closing: part({ flow: 'closing' }, '结转下年'),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature', 'flow'],
    },
  },
}
