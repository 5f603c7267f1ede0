/**
 * 权限 — who may do what, where: one table, from which the database's settings, the menus and the tests of every
 * address are made. What it does not name is refused.
 */
import type { Role } from './roles.ts'

export const AREAS = [
  'project',
  'budget',
  'ceiling',
  'adjustment',
  'execution',
  'target',
  'final-accounts',
  'self-evaluation',
  'disclosure',
  'audit',
  'rule',
  'staff',
  'master-data',
  'indicator-library',
  'account',
  'right',
  'backup',
  'log',
] as const
export type Area = (typeof AREAS)[number]

const VERBS = [
  'read',
  'edit',
  'submit',
  'review',
  'approve',
  'certify',
  'publish',
  'export',
  'manage',
] as const
export type Verb = (typeof VERBS)[number]

/** 本人 · 本单位 · 本部门及所属单位 · 本级财政 */
export type Scope = 'own' | 'unit' | 'department' | 'division'

export interface Grant {
  readonly verbs: readonly Verb[]
  readonly scope: Scope
}

/** Initials of verbs and the scope: `ESX unit`; whoever may do anything may read it too. */
type Notation = `${string} ${Scope}`

const LETTERS: Readonly<Record<string, Verb>> = {
  R: 'read',
  E: 'edit',
  S: 'submit',
  V: 'review',
  A: 'approve',
  C: 'certify',
  P: 'publish',
  X: 'export',
  M: 'manage',
}

const TABLE: Readonly<Record<Role, Partial<Readonly<Record<Area, Notation>>>>> = {
  preparer: {
    project: 'ESX unit',
    budget: 'ESX unit',
    ceiling: 'R unit',
    adjustment: 'ES unit',
    execution: 'EX unit',
    target: 'ES unit',
    'final-accounts': 'ESX unit',
    'self-evaluation': 'ESX unit',
    disclosure: 'R unit',
    audit: 'EX own',
    rule: 'S unit',
    staff: 'E unit',
    'master-data': 'R division',
    'indicator-library': 'R division',
    log: 'R own',
  },
  leader: {
    project: 'V unit',
    budget: 'VC unit',
    ceiling: 'R unit',
    adjustment: 'V unit',
    execution: 'RV unit',
    target: 'V unit',
    'final-accounts': 'VC unit',
    'self-evaluation': 'VC unit',
    disclosure: 'C unit',
    audit: 'RX unit',
    rule: 'S unit',
    staff: 'R unit',
    'master-data': 'R division',
    'indicator-library': 'R division',
    right: 'S own',
    log: 'R unit',
  },
  reviewer: {
    project: 'V department',
    budget: 'VS department',
    ceiling: 'ER department',
    adjustment: 'V department',
    execution: 'R department',
    target: 'V department',
    'final-accounts': 'VS department',
    'self-evaluation': 'V department',
    disclosure: 'R department',
    audit: 'EX department',
    rule: 'SA department',
    staff: 'R department',
    'master-data': 'R division',
    'indicator-library': 'R division',
    right: 'S own',
    log: 'R department',
  },
  'budget-officer': {
    project: 'A division',
    budget: 'A division',
    ceiling: 'E division',
    adjustment: 'A division',
    execution: 'RV division',
    target: 'R division',
    'final-accounts': 'A division',
    'self-evaluation': 'R division',
    disclosure: 'R division',
    audit: 'EX division',
    rule: 'EA division',
    staff: 'R division',
    'master-data': 'E division',
    'indicator-library': 'R division',
    log: 'R division',
  },
  'performance-officer': {
    project: 'V division',
    budget: 'R division',
    ceiling: 'R division',
    adjustment: 'R division',
    execution: 'R division',
    target: 'VA division',
    'final-accounts': 'R division',
    'self-evaluation': 'VA division',
    disclosure: 'R division',
    audit: 'EX division',
    rule: 'EA division',
    staff: 'R division',
    'master-data': 'R division',
    'indicator-library': 'E division',
    log: 'R division',
  },
  discloser: {
    project: 'R department',
    budget: 'R department',
    execution: 'R department',
    'final-accounts': 'R department',
    'self-evaluation': 'R department',
    disclosure: 'EPX department',
    audit: 'EX department',
    rule: 'S department',
    staff: 'R department',
    'master-data': 'R division',
    log: 'R own',
  },
  auditor: {
    project: 'RX division',
    budget: 'RX division',
    ceiling: 'RX division',
    adjustment: 'RX division',
    execution: 'RX division',
    target: 'RX division',
    'final-accounts': 'RX division',
    'self-evaluation': 'RX division',
    disclosure: 'RX division',
    audit: 'EX division',
    rule: 'R division',
    staff: 'R division',
    'master-data': 'R division',
    'indicator-library': 'R division',
    log: 'RX division',
  },
  // Administrators read no business figures; what they have of jobs and master data is without amounts.
  'system-admin': { account: 'M division', backup: 'M division', log: 'R own' },
  'security-admin': { right: 'M division', account: 'R division', log: 'R own' },
  'audit-admin': { log: 'RX division', account: 'R division', right: 'R division' },
}

/** What the role may do in the area; undefined where it may not even look. */
export function grantOf(role: Role, area: Area): Grant | undefined {
  const notation = TABLE[role][area]
  return notation === undefined ? undefined : parsed(notation)
}

export const mayDo = (role: Role, area: Area, verb: Verb): boolean =>
  grantOf(role, area)?.verbs.includes(verb) === true

function parsed(notation: Notation): Grant {
  const [letters = '', scope] = notation.split(' ')
  const verbs = [...letters].flatMap((letter) => LETTERS[letter] ?? [])
  // The notation's type allows nothing but a scope behind the blank.
  return { verbs: [...new Set<Verb>(['read', ...verbs])], scope: scope as Scope }
}
