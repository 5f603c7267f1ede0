/** 政府性基金预算支出表 by functional subject. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetGovernmentFund: StatementDefinition = {
  id: 'budget.government-fund',
  kind: 'budget',
  titles: [
    '政府性基金预算支出表',
    '部门政府性基金预算支出功能分类预算表',
    '预算单位政府性基金预算支出功能分类预算表',
    '政府性基金支出预算表',
    '政府性基金预算财政拨款支出表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'governmentFund' },
      side: 'uses',
      columns: { total: part({}, '合计', '总计', '小计', '本年支出合计'), ...EXPENDITURE_NATURES },
      rows: { total: part({}, '合计', '总计', '小计', '本年支出合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
