/**
 * 项目库的状态 — where a project stands on its way into the library and out of it, and who may move it on: one table, by
 * which the database's settings, the acts on the pages and their tests are made.
 */
import type { Role } from './roles.ts'

export const PROJECT_STATES = [
  'draft',
  'unit-review',
  'department-review',
  'finance-review',
  'in-library',
  'budgeted',
  'executing',
  'carried-over',
  'closed',
  'suspended',
  'retired',
] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

export const PROJECT_STATE_NAMES: Readonly<Record<ProjectState, string>> = {
  draft: '草稿',
  'unit-review': '单位审核',
  'department-review': '部门审核',
  'finance-review': '财政评审',
  'in-library': '已入库',
  budgeted: '已安排',
  executing: '执行中',
  'carried-over': '结转',
  closed: '已结项',
  suspended: '暂缓',
  retired: '已出库',
}

/** The way that every project goes, for the bar of its page. */
export const LIBRARY_WAY: readonly ProjectState[] = [
  'draft',
  'unit-review',
  'department-review',
  'finance-review',
  'in-library',
]

/** 在库 — what may be taken into a budget round: it was admitted, and is neither held back nor over. */
export const ADMITTED_STATES: readonly ProjectState[] = [
  'in-library',
  'budgeted',
  'executing',
  'carried-over',
]
export const isAdmitted = (state: ProjectState): boolean => ADMITTED_STATES.includes(state)

/** 储备 — on the way into the library: its declaration is typed in the unit's reserve, outside all rounds. */
export const isInReserve = (state: ProjectState): boolean => LIBRARY_WAY.slice(0, -1).includes(state)

export const PROJECT_ACTS = [
  'declare',
  'withdraw',
  'agree',
  'pass',
  'pass-targets',
  'admit',
  'return',
  'refuse',
  'revise',
  'suspend',
  'resume',
  'retire',
] as const
export type ProjectAct = (typeof PROJECT_ACTS)[number]

export const PROJECT_ACT_NAMES: Readonly<Record<ProjectAct, string>> = {
  declare: '送单位审核',
  withdraw: '撤回',
  agree: '同意',
  pass: '通过',
  'pass-targets': '目标通过',
  admit: '入库',
  return: '退回',
  refuse: '不予入库',
  revise: '调整',
  suspend: '暂缓',
  resume: '恢复',
  retire: '出库',
}

export interface ProjectTransition {
  readonly act: ProjectAct
  readonly role: Role
  readonly from: ProjectState
  readonly to: ProjectState
  readonly needsReason?: true
}

export const PROJECT_TRANSITIONS: readonly ProjectTransition[] = [
  { act: 'declare', role: 'preparer', from: 'draft', to: 'unit-review' },
  { act: 'withdraw', role: 'preparer', from: 'unit-review', to: 'draft' },
  { act: 'revise', role: 'preparer', from: 'in-library', to: 'draft', needsReason: true },
  { act: 'agree', role: 'leader', from: 'unit-review', to: 'department-review' },
  { act: 'return', role: 'leader', from: 'unit-review', to: 'draft', needsReason: true },
  { act: 'pass', role: 'reviewer', from: 'department-review', to: 'finance-review' },
  { act: 'return', role: 'reviewer', from: 'department-review', to: 'draft', needsReason: true },
  // Targets are looked at first: the state stays, and admission waits for the look.
  { act: 'pass-targets', role: 'performance-officer', from: 'finance-review', to: 'finance-review' },
  { act: 'return', role: 'performance-officer', from: 'finance-review', to: 'draft', needsReason: true },
  { act: 'admit', role: 'budget-officer', from: 'finance-review', to: 'in-library' },
  { act: 'refuse', role: 'budget-officer', from: 'finance-review', to: 'draft', needsReason: true },
  { act: 'suspend', role: 'budget-officer', from: 'in-library', to: 'suspended', needsReason: true },
  { act: 'retire', role: 'budget-officer', from: 'in-library', to: 'retired', needsReason: true },
  { act: 'resume', role: 'budget-officer', from: 'suspended', to: 'in-library', needsReason: true },
  { act: 'retire', role: 'budget-officer', from: 'suspended', to: 'retired', needsReason: true },
]

export const projectTransition = (
  act: ProjectAct,
  role: Role,
  from: ProjectState,
): ProjectTransition | undefined =>
  PROJECT_TRANSITIONS.find((one) => one.act === act && one.role === role && one.from === from)

/** Whose act the project waits for on its way; nobody's where it has arrived or gone. */
export function projectRoleInTurn(state: ProjectState, isTargetPassed: boolean): Role | undefined {
  switch (state) {
    case 'draft':
      return 'preparer'
    case 'unit-review':
      return 'leader'
    case 'department-review':
      return 'reviewer'
    case 'finance-review':
      return isTargetPassed ? 'budget-officer' : 'performance-officer'
    default:
      return undefined
  }
}

/** 已安排 becomes 执行中 with the budget year: approvals come before it or in it. */
export const stateAfterApproval = (budgetYear: number, approvalYear: number): ProjectState =>
  approvalYear < budgetYear ? 'budgeted' : 'executing'
