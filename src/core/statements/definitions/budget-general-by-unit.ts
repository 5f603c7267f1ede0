/** 一般公共预算支出表 by unit. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetGeneralByUnit: StatementDefinition = {
  id: 'budget.general-by-unit',
  kind: 'budget',
  titles: ['一般公共预算支出表(分单位)', '一般公共预算支出表'],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'generalPublic' },
      side: 'uses',
      columns: { total: part({}, '合计', '总计', '小计', '本年支出合计'), ...EXPENDITURE_NATURES },
      rows: { total: part({}, '合计'), units: { each: 'unit' } },
      exhaustive: ['unit', 'nature'],
    },
  },
}
