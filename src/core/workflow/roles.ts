/** 角色 — in what capacity a person acts; every right and every act hangs on one of them. */

export const ROLES = [
  'preparer',
  'leader',
  'reviewer',
  'budget-officer',
  'performance-officer',
  'discloser',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  preparer: '单位经办',
  leader: '单位负责人',
  reviewer: '主管部门',
  'budget-officer': '财政预算',
  'performance-officer': '财政绩效',
  discloser: '公开专员',
  auditor: '审计/监督',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}

/** 职责 — an account has one for good: the three administrators exclude one another and all business. */
export const DUTIES = ['business', 'system', 'security', 'audit'] as const
export type Duty = (typeof DUTIES)[number]

export const dutyOf = (role: Role): Duty => ADMINISTRATORS[role] ?? 'business'

const ADMINISTRATORS: Partial<Readonly<Record<Role, Duty>>> = {
  'system-admin': 'system',
  'security-admin': 'security',
  'audit-admin': 'audit',
}

/** The division of the three administrators, who serve the whole installation and no division's business. */
export const EVERY_DIVISION = '*'

/** 任职 — a role that an account holds: in one unit, in one department with its units, or in a whole division. */
export interface Appointment {
  readonly role: Role
  /** 财政区划代码; `EVERY_DIVISION` for administrators */
  readonly divisionCode: string
  /** The unit or department it is held in; none for roles of a whole division. */
  readonly unitCode?: string
}
