/** 项目支出预算表 — each unit's projects by where their money comes from. */
import type { StatementDefinition } from '../definition.ts'
import { OPENING_LABELS, part, REVENUE_SOURCES } from '../parts.ts'

export const budgetProjects: StatementDefinition = {
  id: 'budget.projects',
  kind: 'budget',
  titles: [
    '项目支出预算表',
    '项目支出表',
    '项目支出明细表',
    '项目支出预算明细表',
    '专项支出预算表',
    '重点项目支出预算表',
    '项目经费预算表',
  ],
  blocks: {
    main: {
      base: { flow: 'expenditure', nature: 'projectSpending' },
      side: 'uses',
      columns: {
        total: part({}, '合计', '总计', '预算数', '金额', '小计', '项目金额'),
        current: part(
          { origin: 'current' },
          '本年拨款',
          '本年财政拨款',
          '当年财政拨款',
          '本年安排',
          '当年财政资金',
          '当年预算',
          '本年收入',
        ),
        carriedOver: part({ origin: 'carriedOver' }, '财政拨款结转结余', ...OPENING_LABELS),
        generalPublic: part(
          { fund: 'generalPublic' },
          '一般公共预算',
          ...REVENUE_SOURCES.generalPublic.labels,
        ),
        governmentFund: part(
          { fund: 'governmentFund' },
          '政府性基金预算',
          ...REVENUE_SOURCES.governmentFund.labels,
        ),
        stateCapital: part(
          { fund: 'stateCapital' },
          '国有资本经营预算',
          ...REVENUE_SOURCES.stateCapital.labels,
        ),
        specialAccount: part(
          { fund: 'specialAccount' },
          '财政专户管理资金',
          ...REVENUE_SOURCES.specialAccount.labels,
        ),
        unitFunds: part({ fund: 'unitFunds' }, '单位资金', ...REVENUE_SOURCES.unitFunds.labels),
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
