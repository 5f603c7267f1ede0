/**
 * 预算编报轮次的状态 — where a unit's round stands and who may move it on; the database refuses every other step.
 * 《预算法》 31–33: 一上 and 二上 go from the unit through its department to the finance bureau and back.
 */
import type { Role } from './roles.ts'

/** 一上 · 一下 · 二上 · 二下 · 储备, in which projects are declared before any round takes them in */
export const ROUNDS = ['first-up', 'first-down', 'second-up', 'second-down', 'reserve'] as const
export type Round = (typeof ROUNDS)[number]
export const ROUND_NAMES: Readonly<Record<Round, string>> = {
  'first-up': '一上',
  'first-down': '一下',
  'second-up': '二上',
  'second-down': '二下',
  reserve: '储备',
}

/** Rounds that have rows of their own: a ceiling comes down in 一下, an approval of the same rows in 二下. */
export type WrittenRound = 'first-up' | 'second-up' | 'reserve'
/** Those that are handed in; the reserve is not, its projects go their way one by one. */
export const WRITTEN_ROUNDS: readonly WrittenRound[] = ['first-up', 'second-up']

export const ROUND_STATES = [
  'preparing',
  'awaiting-signature',
  'department-review',
  'consolidated',
  'finance-review',
  'accepted',
  'approved-department',
  'approved-unit',
] as const
export type RoundState = (typeof ROUND_STATES)[number]

export const ROUND_STATE_NAMES: Readonly<Record<RoundState, string>> = {
  preparing: '编制中',
  'awaiting-signature': '待审签',
  'department-review': '部门审核',
  consolidated: '部门已通过',
  'finance-review': '财政审核',
  accepted: '已接收',
  'approved-department': '已批复部门',
  'approved-unit': '已批复单位',
}

export const ROUND_ACTS = [
  'submit',
  'withdraw',
  'sign',
  'return',
  'pass',
  'report',
  'accept',
  'approve-department',
  'approve-unit',
] as const
export type RoundAct = (typeof ROUND_ACTS)[number]

export const ROUND_ACT_NAMES: Readonly<Record<RoundAct, string>> = {
  submit: '送审',
  withdraw: '撤回',
  sign: '审签',
  return: '退回',
  pass: '通过',
  report: '报财政',
  accept: '接收',
  'approve-department': '批复部门',
  'approve-unit': '批复单位',
}

export interface RoundTransition {
  readonly act: RoundAct
  readonly role: Role
  readonly from: RoundState
  readonly to: RoundState
  readonly needsReason?: true
  /** 文号 and 日期 of the approval. */
  readonly needsDocument?: true
  /** Moves all units of the department at once. */
  readonly ofDepartment?: true
  readonly only?: WrittenRound
}

export const ROUND_TRANSITIONS: readonly RoundTransition[] = [
  { act: 'submit', role: 'preparer', from: 'preparing', to: 'awaiting-signature' },
  { act: 'withdraw', role: 'preparer', from: 'awaiting-signature', to: 'preparing' },
  { act: 'sign', role: 'leader', from: 'awaiting-signature', to: 'department-review' },
  { act: 'return', role: 'leader', from: 'awaiting-signature', to: 'preparing', needsReason: true },
  { act: 'pass', role: 'reviewer', from: 'department-review', to: 'consolidated' },
  { act: 'return', role: 'reviewer', from: 'department-review', to: 'preparing', needsReason: true },
  { act: 'return', role: 'reviewer', from: 'consolidated', to: 'preparing', needsReason: true },
  { act: 'report', role: 'reviewer', from: 'consolidated', to: 'finance-review', ofDepartment: true },
  {
    act: 'return',
    role: 'budget-officer',
    from: 'finance-review',
    to: 'department-review',
    needsReason: true,
    ofDepartment: true,
  },
  { act: 'accept', role: 'budget-officer', from: 'finance-review', to: 'accepted', ofDepartment: true },
  {
    act: 'approve-department',
    role: 'budget-officer',
    from: 'accepted',
    to: 'approved-department',
    needsDocument: true,
    ofDepartment: true,
    only: 'second-up',
  },
  {
    act: 'approve-unit',
    role: 'reviewer',
    from: 'approved-department',
    to: 'approved-unit',
    needsDocument: true,
    ofDepartment: true,
    only: 'second-up',
  },
]

export const transitionOf = (act: RoundAct, role: Role, from: RoundState): RoundTransition | undefined =>
  ROUND_TRANSITIONS.find((one) => one.act === act && one.role === role && one.from === from)

/** 退回理由 */
export const RETURN_REASONS = [
  '测算依据不充分',
  '超标准',
  '超控制数',
  '目标不合格',
  '资料不全',
  '其他',
] as const
