/** 国有资本经营预算支出表 by functional subject. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetStateCapital: StatementDefinition = {
  id: 'budget.state-capital',
  kind: 'budget',
  titles: [
    '国有资本经营预算支出表',
    '部门国有资本经营预算支出功能分类预算表',
    '预算单位国有资本经营预算支出功能分类预算表',
    '国有资本经营支出预算表',
    '国有资本经营预算财政拨款支出表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'stateCapital' },
      side: 'uses',
      columns: { total: part({}, '合计', '总计', '小计', '本年支出合计'), ...EXPENDITURE_NATURES },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
