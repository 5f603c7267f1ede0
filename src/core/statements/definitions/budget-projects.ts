/** 项目支出预算表 — each unit's projects by where their money comes from. */
import type { StatementDefinition } from '../definition.ts'
import { part } from '../parts.ts'

export const budgetProjects: StatementDefinition = {
  id: 'budget.projects',
  kind: 'budget',
  titles: ['项目支出预算表', '项目支出表'],
  blocks: {
    main: {
      base: { flow: 'expenditure', nature: 'projectSpending' },
      side: 'uses',
      columns: {
        total: part({}, '合计'),
        current: part({ origin: 'current' }, '本年拨款'),
        carriedOver: part({ origin: 'carriedOver' }, '财政拨款结转结余'),
        generalPublic: part({ fund: 'generalPublic' }, '一般公共预算'),
        governmentFund: part({ fund: 'governmentFund' }, '政府性基金预算'),
        stateCapital: part({ fund: 'stateCapital' }, '国有资本经营预算'),
        specialAccount: part({ fund: 'specialAccount' }, '财政专户管理资金'),
        unitFunds: part({ fund: 'unitFunds' }, '单位资金'),
      },
      rows: {
        total: part({}, '合计'),
        unitsAndProjects: { each: 'unit', inside: 'project' },
        projects: { each: 'project' },
      },
      exhaustive: ['unit', 'project', 'fund', 'origin'],
    },
  },
}
