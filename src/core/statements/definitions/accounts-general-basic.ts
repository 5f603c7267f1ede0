/** 一般公共预算财政拨款基本支出决算明细表 (财决公开06表): personnel beside operating expenditure, by economic section. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const accountsGeneralBasic: StatementDefinition = {
  id: 'accounts.general-basic',
  kind: 'accounts',
  titles: [
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算财政拨款基本支出决算表',
    '基本支出决算表',
    '财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算表(经济分类)',
  ],
  blocks: {
    personnel: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'personnel' },
      side: 'uses',
      columns: { amount: part({}, '决算数', '金额', '合计', '本年支出') },
      rows: {
        economics: { each: 'economic' },
        total: part({}, '人员经费合计', '人员经费小计', '人员经费', '合计'),
      },
      exhaustive: ['economic'],
    },
    operating: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'operating' },
      side: 'uses',
      columns: { amount: part({}, '决算数', '金额', '合计', '本年支出') },
      rows: {
        economics: { each: 'economic' },
        total: part({}, '公用经费合计', '公用经费小计', '公用经费', '合计'),
      },
      exhaustive: ['economic'],
    },
    // Some localities print personnel and operating expenditure as columns of one list.
    main: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'basic' },
      side: 'uses',
      columns: {
        total: part({}, '合计', '小计', '本年支出合计', '决算数'),
        personnel: EXPENDITURE_NATURES.personnel,
        operating: EXPENDITURE_NATURES.operating,
      },
      rows: { total: part({}, '合计', '总计'), economics: { each: 'economic' } },
      exhaustive: ['economic', 'nature'],
    },
  },
}
