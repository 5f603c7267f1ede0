/** 一般公共预算财政拨款支出决算表 (财决公开05表) by functional subject. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const accountsGeneralExpenditure: StatementDefinition = {
  id: 'accounts.general-expenditure',
  kind: 'accounts',
  titles: [
    '一般公共预算财政拨款支出决算表',
    '一般公共预算支出决算表',
    '公共预算财政拨款支出决算表',
    '一般公共预算财政拨款支出决算表(分功能科目)',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'generalPublic' },
      side: 'uses',
      columns: {
        total: part({}, '小计', '合计', '本年支出合计', '本年支出', '总计'),
        ...EXPENDITURE_NATURES,
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
