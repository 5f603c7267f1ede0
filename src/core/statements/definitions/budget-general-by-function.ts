/** 一般公共预算支出表 by functional subject, down to the item. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetGeneralByFunction: StatementDefinition = {
  id: 'budget.general-by-function',
  kind: 'budget',
  titles: [
    '一般公共预算支出表(分功能科目)',
    '一般公共预算支出表',
    '部门一般公共预算支出功能分类预算表',
    '预算单位一般公共预算支出功能分类预算表',
    '一般公共预算支出预算表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算支出总表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'generalPublic' },
      side: 'uses',
      columns: { total: part({}, '合计', '总计', '小计', '本年支出合计'), ...EXPENDITURE_NATURES },
      rows: { total: part({}, '合计', '总计', '小计', '本年支出合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
