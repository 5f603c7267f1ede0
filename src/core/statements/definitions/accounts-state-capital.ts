/** 国有资本经营预算财政拨款支出决算表; some localities print revenue and balances as well. */
import type { StatementDefinition } from '../definition.ts'
import { CLOSING_LABELS, EXPENDITURE_NATURES, OPENING_LABELS, part } from '../parts.ts'

export const accountsStateCapital: StatementDefinition = {
  id: 'accounts.state-capital',
  kind: 'accounts',
  titles: [
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算支出决算表',
  ],
  blocks: {
    main: {
      base: { fund: 'stateCapital' },
      side: 'uses',
      columns: {
        opening: part({ flow: 'opening' }, '年初结转和结余', ...OPENING_LABELS),
        revenue: part({ flow: 'revenue' }, '本年收入', '本年收入合计'),
        total: part({ flow: 'expenditure' }, '合计', '小计', '本年支出', '本年支出合计'),
        ...EXPENDITURE_NATURES,
        closing: part({ flow: 'closing' }, '年末结转和结余', ...CLOSING_LABELS),
      },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'flow', 'nature'],
    },
  },
}
