/** “三公”经费支出决算表: the budget of the year beside the outturn. */
import type { StatementDefinition } from '../definition.ts'
import { part, THREE_PUBLIC } from '../parts.ts'

export const accountsThreePublic: StatementDefinition = {
  id: 'accounts.three-public',
  kind: 'accounts',
  titles: [
    '财政拨款“三公”经费支出决算表',
    '一般公共预算财政拨款“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '“三公”经费决算表',
    '“三公”经费支出预决算表',
    '一般公共预算“三公”经费支出决算表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', fund: 'fiscal' },
      side: 'uses',
      columns: {
        ...THREE_PUBLIC,
        budget: part({ stage: 'original' }, '预算数', '年初预算数', '全年预算数'),
        outturn: part({ stage: 'outturn' }, '决算数'),
      },
      rows: { all: part({}, '') },
      exhaustive: ['economic'],
    },
    asRows: {
      base: { flow: 'expenditure', fund: 'fiscal' },
      side: 'uses',
      columns: {
        budget: part({ stage: 'original' }, '预算数', '年初预算数'),
        outturn: part({ stage: 'outturn' }, '决算数', '决算统计数', '统计数', '金额'),
      },
      rows: THREE_PUBLIC,
      exhaustive: ['economic'],
    },
  },
}
