/** 政府性基金预算财政拨款收入支出决算表: brought forward, come in, spent, carried on. */
import type { StatementDefinition } from '../definition.ts'
import { CLOSING_LABELS, EXPENDITURE_NATURES, OPENING_LABELS, part } from '../parts.ts'

export const accountsGovernmentFund: StatementDefinition = {
  id: 'accounts.government-fund',
  kind: 'accounts',
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算收入支出决算表',
    '政府性基金预算支出决算表',
    '政府性基金财政拨款收入支出决算总表',
  ],
  blocks: {
    main: {
      base: { fund: 'governmentFund' },
      side: 'uses',
      columns: {
        opening: part({ flow: 'opening' }, '年初结转和结余', ...OPENING_LABELS),
        revenue: part({ flow: 'revenue' }, '本年收入', '本年收入合计'),
        total: part({ flow: 'expenditure' }, '小计', '合计', '本年支出', '本年支出合计'),
        ...EXPENDITURE_NATURES,
        closing: part({ flow: 'closing' }, '年末结转和结余', ...CLOSING_LABELS),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'flow', 'nature'],
    },
  },
}
