/** 一般公共预算基本支出表 — basic expenditure by economic section (部门预算支出经济分类). */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const budgetGeneralBasic: StatementDefinition = {
  id: 'budget.general-basic',
  kind: 'budget',
  titles: [
    '一般公共预算基本支出表',
    '部门一般公共预算基本支出部门预算经济分类预算表',
    '预算单位一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出预算表',
    '一般公共预算财政拨款基本支出表',
    '基本支出预算表',
    '一般公共预算基本支出经济分类表',
    '一般公共预算基本支出表(部门预算支出经济分类科目)',
    '一般公共预算基本支出部门经济分类表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'basic' },
      side: 'uses',
      columns: {
        total: part({}, '合计', '小计'),
        personnel: EXPENDITURE_NATURES.personnel,
        operating: EXPENDITURE_NATURES.operating,
      },
      rows: { total: part({}, '合计', '总计', '小计', '本年支出合计'), economics: { each: 'economic' } },
      exhaustive: ['economic', 'nature'],
    },
  },
}
