/** The Chinese name of each node of the closed dimensions: one name, used in data files and on screen. */
import type { ClosedDimension, Dimension, ECONOMIC_OVERLAY } from './dimensions.ts'

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  unit: '单位',
  year: '年度',
  stage: '阶段',
  flow: '收支',
  fund: '资金性质',
  nature: '支出性质',
  function: '功能分类',
  economic: '经济分类',
  project: '项目',
  origin: '资金年份',
}

export const NODE_NAMES: Readonly<Record<ClosedDimension, Readonly<Record<string, string>>>> = {
  stage: { original: '年初预算', adjusted: '全年预算', outturn: '决算' },
  flow: {
    turnover: '收支总计',
    revenue: '本年收入',
    opening: '年初结转和结余',
    useOfSurplus: '使用非财政拨款结余',
    expenditure: '本年支出',
    closing: '年末结转和结余',
    distribution: '结余分配',
  },
  fund: {
    fiscal: '财政拨款',
    generalPublic: '一般公共预算',
    governmentFund: '政府性基金预算',
    stateCapital: '国有资本经营预算',
    specialAccount: '财政专户管理资金',
    unitFunds: '单位资金',
    institutional: '事业收入',
    superior: '上级补助收入',
    affiliate: '附属单位上缴收入',
    business: '经营收入',
    otherIncome: '其他收入',
  },
  nature: {
    basic: '基本支出',
    personnel: '人员经费',
    operating: '公用经费',
    projectSpending: '项目支出',
    remittance: '上缴上级支出',
    businessSpending: '经营支出',
    subsidy: '对附属单位补助支出',
  },
  origin: { current: '本年', carriedOver: '上年结转' },
}

export const OVERLAY_NAMES: Readonly<Record<keyof typeof ECONOMIC_OVERLAY, string>> = {
  threePublic: '“三公”经费',
  officialVehicles: '公务用车购置及运行维护费',
  vehiclePurchase: '公务用车购置费',
}
