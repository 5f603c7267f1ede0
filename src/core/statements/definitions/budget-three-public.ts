/** “三公”经费支出表, some with 机关运行经费 beside; printed as rows or as columns. */
import { ADMINISTRATIVE_UNITS } from '../../figures/space.ts'
import type { StatementDefinition } from '../definition.ts'
import { part, THREE_PUBLIC } from '../parts.ts'

const base = { flow: 'expenditure', fund: 'generalPublic' } as const
const administrativeCost = part(
  { nature: 'operating', unit: ADMINISTRATIVE_UNITS },
  '机关运行经费预算数',
  '机关运行经费',
  '机关运行费',
  '机关运行经费合计',
)

export const budgetThreePublic: StatementDefinition = {
  id: 'budget.three-public',
  kind: 'budget',
  titles: [
    '一般公共预算“三公”经费支出表',
    '部门“三公”经费和机关运行经费预算表',
    '单位“三公”经费和机关运行经费预算表',
    '“三公”经费支出表',
    '“三公”经费财政拨款预算表',
    '“三公”经费预算表',
    '一般公共预算“三公”经费预算表',
    '财政拨款“三公”经费支出表',
    '财政拨款“三公”经费预算表',
    '一般公共预算财政拨款“三公”经费支出预算表',
    '一般公共预算安排的“三公”经费支出预算表',
    '一般公共预算“三公”经费支出预算总表',
    '一般公共预算“三公”经费、会议费、培训费支出表',
    '财政拨款“三公”经费及会议费、培训费支出表',
    '“三公”经费、会议费、培训费支出预算表',
    '财政拨款安排的行政经费及“三公”经费预算表',
    '财政拨款安排的“三公”经费预算表',
  ],
  blocks: {
    asRows: {
      base,
      side: 'uses',
      columns: { amount: part({}, '本年预算数', '预算数', '金额', '合计') },
      rows: THREE_PUBLIC,
      exhaustive: ['economic'],
    },
    asColumns: {
      base,
      side: 'uses',
      columns: { ...THREE_PUBLIC, administrativeCost },
      rows: { all: part({}, '') },
      exhaustive: ['economic'],
    },
  },
}
