/** The dimensions of the space of figures: what nodes each has, and the cuts that divide a node. */

/**
 * 口径 — each figure counts money along these.
 * unit 单位 · year 年度 · stage 阶段 · flow 收支 · fund 资金性质 · nature 支出性质 · function 功能分类 ·
 * economic 部门预算经济分类 · project 项目 · origin 本年拨款或结转
 */
export const DIMENSIONS = [
  'unit',
  'year',
  'stage',
  'flow',
  'fund',
  'nature',
  'function',
  'economic',
  'project',
  'origin',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The root of every dimension: an absent dimension of a region means it. */
export const ROOT = ''

/** 分法 — one way in which a node is divided without remainder. */
export interface Cut {
  readonly name: string
  readonly children: readonly string[]
}

/** A closed dimension: all its nodes and cuts are known beforehand. */
export type ClosedDimension = 'stage' | 'flow' | 'fund' | 'nature' | 'origin'

/**
 * The nodes of the closed dimensions. `turnover` 总计 has two cuts: it is what came in with what was
 * brought forward, and it is what went out with what is carried on.
 * 财政拨款 (`fiscal`) is the three budgets of the treasury together.
 */
export const CLOSED_CUTS: Readonly<Record<ClosedDimension, Readonly<Record<string, readonly Cut[]>>>> = {
  stage: { [ROOT]: [] },
  flow: {
    [ROOT]: [],
    turnover: [
      { name: 'sources', children: ['revenue', 'opening', 'useOfSurplus'] },
      { name: 'uses', children: ['expenditure', 'closing', 'distribution'] },
    ],
  },
  fund: {
    [ROOT]: [{ name: 'budget', children: ['fiscal', 'specialAccount', 'unitFunds'] }],
    fiscal: [{ name: 'budget', children: ['generalPublic', 'governmentFund', 'stateCapital'] }],
    unitFunds: [
      { name: 'origin', children: ['institutional', 'superior', 'affiliate', 'business', 'otherIncome'] },
    ],
  },
  nature: {
    [ROOT]: [
      { name: 'nature', children: ['basic', 'projectSpending', 'remittance', 'businessSpending', 'subsidy'] },
    ],
    basic: [{ name: 'nature', children: ['personnel', 'operating'] }],
  },
  origin: { [ROOT]: [{ name: 'origin', children: ['current', 'carriedOver'] }] },
}

/** Stages are states of one amount, not parts of a whole, so the root of `stage` has no cut. */
export const STAGES = ['original', 'adjusted', 'outturn'] as const
export type Stage = (typeof STAGES)[number]
export type Flow = 'revenue' | 'opening' | 'useOfSurplus' | 'expenditure' | 'closing' | 'distribution'
export const SOURCE_FLOWS: readonly Flow[] = ['revenue', 'opening', 'useOfSurplus']
export const USE_FLOWS: readonly Flow[] = ['expenditure', 'closing', 'distribution']

/**
 * “三公”经费 — an overlay on the economic classification: named groups of codes that are no ancestors of
 * theirs in the book. A node of an overlay is divided by its own cut.
 */
export const ECONOMIC_OVERLAY: Readonly<Record<string, Cut>> = {
  threePublic: { name: 'threePublic', children: ['30212', 'officialVehicles', '30217'] },
  officialVehicles: { name: 'threePublic', children: ['vehiclePurchase', '30231'] },
  vehiclePurchase: { name: 'threePublic', children: ['31013', '30913'] },
}

/** 约束 — a fact that ties nodes of two dimensions: where `when` holds, `then` holds. */
export interface Tie {
  readonly when: Readonly<Partial<Record<Dimension, readonly string[]>>>
  readonly then: Readonly<Partial<Record<Dimension, string>>>
}

/** The dimensions that ties look at. */
export const TIED_DIMENSIONS: readonly Dimension[] = ['flow', 'fund', 'nature', 'function', 'economic']

/**
 * Within basic expenditure 301 and 303 are personnel and all else is operating; function 223 is spent from
 * the state capital budget; only funds of the unit's own leave a surplus to use or to distribute. A node in
 * a list stands for all below it.
 */
export const TIES: readonly Tie[] = [
  { when: { nature: ['basic'], economic: ['301', '303'] }, then: { nature: 'personnel' } },
  {
    when: {
      nature: ['basic'],
      economic: ['302', '304', '305', '307', '309', '310', '311', '312', '313', '399'],
    },
    then: { nature: 'operating' },
  },
  { when: { flow: ['expenditure'], function: ['223'] }, then: { fund: 'stateCapital' } },
  { when: { flow: ['useOfSurplus', 'distribution'] }, then: { fund: 'unitFunds' } },
]
