/** 一般公共预算财政拨款基本支出决算明细表 (财决公开06表): personnel beside operating expenditure, by economic section. */
import type { StatementDefinition } from '../definition.ts'
import { part } from '../parts.ts'

export const accountsGeneralBasic: StatementDefinition = {
  id: 'accounts.general-basic',
  kind: 'accounts',
  titles: ['一般公共预算财政拨款基本支出决算明细表', '一般公共预算财政拨款基本支出决算表'],
  blocks: {
    personnel: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'personnel' },
      side: 'uses',
      columns: { amount: part({}, '决算数') },
      rows: { economics: { each: 'economic' }, total: part({}, '人员经费合计') },
      exhaustive: ['economic'],
    },
    operating: {
      base: { flow: 'expenditure', fund: 'generalPublic', nature: 'operating' },
      side: 'uses',
      columns: { amount: part({}, '决算数') },
      rows: { economics: { each: 'economic' }, total: part({}, '公用经费合计') },
      exhaustive: ['economic'],
    },
  },
}
