/** Fragments that many statements share: sources of funds, natures of expenditure, opening and closing balances. */
import type { Part } from './definition.ts'

export const part = (region: Part['part'], ...labels: string[]): Part => ({ labels, part: region })

/** Revenue by where it comes from, as rows or columns. */
export const REVENUE_SOURCES = {
  fiscal: part({ flow: 'revenue', fund: 'fiscal' }, '财政拨款收入'),
  generalPublic: part(
    { flow: 'revenue', fund: 'generalPublic' },
    '一般公共预算财政拨款收入',
    '一般公共预算拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算资金',
    '一般公共预算',
  ),
  governmentFund: part(
    { flow: 'revenue', fund: 'governmentFund' },
    '政府性基金预算财政拨款收入',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款',
    '政府性基金预算',
    '政府性基金',
  ),
  stateCapital: part(
    { flow: 'revenue', fund: 'stateCapital' },
    '国有资本经营预算财政拨款收入',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算',
  ),
  specialAccount: part(
    { flow: 'revenue', fund: 'specialAccount' },
    '财政专户管理资金收入',
    '财政专户管理资金',
  ),
  superior: part({ flow: 'revenue', fund: 'superior' }, '上级补助收入'),
  institutional: part({ flow: 'revenue', fund: 'institutional' }, '事业收入'),
  business: part({ flow: 'revenue', fund: 'business' }, '经营收入', '事业单位经营收入'),
  affiliate: part({ flow: 'revenue', fund: 'affiliate' }, '附属单位上缴收入'),
  otherIncome: part({ flow: 'revenue', fund: 'otherIncome' }, '其他收入'),
} as const

/** Expenditure by its nature. */
export const EXPENDITURE_NATURES = {
  basic: part({ flow: 'expenditure', nature: 'basic' }, '基本支出', '小计'),
  personnel: part({ flow: 'expenditure', nature: 'personnel' }, '人员经费'),
  operating: part({ flow: 'expenditure', nature: 'operating' }, '公用经费'),
  project: part({ flow: 'expenditure', nature: 'projectSpending' }, '项目支出'),
  remittance: part({ flow: 'expenditure', nature: 'remittance' }, '上缴上级支出'),
  business: part({ flow: 'expenditure', nature: 'businessSpending' }, '经营支出', '事业单位经营支出'),
  subsidy: part({ flow: 'expenditure', nature: 'subsidy' }, '对附属单位补助支出'),
} as const

/** The three budgets of the treasury, as columns beside a total. */
export const FISCAL_BUDGETS = {
  total: part({}, '合计', '预算数', '金额'),
  generalPublic: part({ fund: 'generalPublic' }, '一般公共预算财政拨款', '一般公共预算'),
  governmentFund: part({ fund: 'governmentFund' }, '政府性基金预算财政拨款', '政府性基金预算'),
  stateCapital: part({ fund: 'stateCapital' }, '国有资本经营预算财政拨款', '国有资本经营预算'),
} as const

export const REVENUE_TOTAL = part({ flow: 'revenue' }, '本年收入合计', '本年收入')
export const EXPENDITURE_TOTAL = part({ flow: 'expenditure' }, '本年支出合计', '本年支出')
export const SOURCES_TOTAL = part({ flow: 'turnover' }, '总计', '收入总计')
export const USES_TOTAL = part({ flow: 'turnover' }, '总计', '支出总计')

/** The last rows of a budget's uses. */
export const BUDGET_USES_TOTALS = {
  total: EXPENDITURE_TOTAL,
  closing: part({ flow: 'closing' }, '结转下年', '年终结转结余'),
  grandTotal: USES_TOTAL,
} as const

/** “三公”经费 with its parts; the vehicles are one item of two. */
export const THREE_PUBLIC = {
  threePublic: part({ economic: 'threePublic' }, '“三公”经费合计', '合计'),
  travel: part({ economic: '30212' }, '因公出国（境）费', '因公出国（境）费用'),
  vehicles: part(
    { economic: 'officialVehicles' },
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '小计',
  ),
  vehiclePurchase: part({ economic: 'vehiclePurchase' }, '公务用车购置费', '公务用车购置', '购置费'),
  vehicleOperation: part({ economic: '30231' }, '公务用车运行维护费', '公务用车运行费', '运行费'),
  reception: part({ economic: '30217' }, '公务接待费'),
} as const
