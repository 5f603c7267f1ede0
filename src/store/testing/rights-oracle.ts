/**
 * Who may do what to which row, said once more for the tests: written from the design (screens, sections 4 and 5), and
 * on purpose without a look at the product's own table of permissions or its policies.
 */

export interface Somebody {
  readonly role: string
  readonly division: string
  readonly unit: string
}

/** A row as far as rights depend on it. */
export interface Row {
  readonly table: string
  readonly division: string
  readonly unit: string
  /** Whether the row names the person as its own: who said, issued, holds or owns it. */
  readonly isOwn: boolean
  readonly state?: string
  readonly isHeld?: boolean
  readonly isFrozen?: boolean
  readonly year?: number
  readonly role?: string
  readonly act?: string
}

export type Attempt =
  | { readonly verb: 'select' }
  | { readonly verb: 'insert' }
  | { readonly verb: 'delete' }
  | { readonly verb: 'update'; readonly column: string; readonly to?: string }

type Letters = `${string} ${'u' | 'd' | 'f'}`

/** R read, E edit, S submit, V review, A approve, C certify, M manage; u unit, d department, f the finance bureau's division. */
const RIGHTS: Readonly<Record<string, Readonly<Record<string, Letters>>>> = {
  preparer: { project: 'ES u', budget: 'ES u', ceiling: 'R u', staff: 'E u' },
  leader: { project: 'V u', budget: 'VC u', ceiling: 'R u', staff: 'R u', log: 'R u' },
  reviewer: { project: 'V d', budget: 'VS d', ceiling: 'E d', staff: 'R d', log: 'R d' },
  'budget-officer': { project: 'A f', budget: 'A f', ceiling: 'E f', staff: 'R f', books: 'E f', log: 'R f' },
  'performance-officer': { project: 'V f', budget: 'R f', ceiling: 'R f', staff: 'R f', log: 'R f' },
  discloser: { project: 'R d', budget: 'R d', staff: 'R d' },
  auditor: { project: 'R f', budget: 'R f', ceiling: 'R f', staff: 'R f', log: 'R f' },
}

/** Units in whose log a role may write, because it may do something to them. */
const WRITES_LOG: Readonly<Record<string, 'u' | 'd' | 'f'>> = {
  preparer: 'u',
  leader: 'u',
  reviewer: 'd',
  'budget-officer': 'f',
  'performance-officer': 'f',
  discloser: 'd',
  auditor: 'f',
}

/** 一上 and 二上: who moves a round from where to where; a preparer's own changes leave it where it is. */
const STEPS: Readonly<Record<string, { readonly from: readonly string[]; readonly to: readonly string[] }>> =
  {
    preparer: { from: ['preparing', 'awaiting-signature'], to: ['preparing', 'awaiting-signature'] },
    leader: { from: ['awaiting-signature'], to: ['department-review', 'preparing'] },
    reviewer: {
      from: ['department-review', 'consolidated', 'approved-department'],
      to: ['consolidated', 'preparing', 'finance-review', 'approved-unit'],
    },
    'budget-officer': {
      from: ['finance-review', 'accepted'],
      to: ['department-review', 'accepted', 'approved-department'],
    },
  }

const DEPARTMENT = /^403/

const isIn = (scope: string | undefined, who: Somebody, row: Row): boolean => {
  if (scope === undefined || who.division !== row.division) return false
  if (scope === 'f') return true
  return scope === 'u' ? who.unit === row.unit : DEPARTMENT.test(row.unit) && DEPARTMENT.test(who.unit)
}

/** Whether the role has one of these letters in the area, for this row. */
function has(who: Somebody, area: string, letters: string, row: Row): boolean {
  const [held = '', scope] = (RIGHTS[who.role]?.[area] ?? '').split(' ')
  const isHeld = letters === 'R' ? held !== '' : [...letters].some((letter) => held.includes(letter))
  return isHeld && isIn(scope, who, row)
}

const ACTS = 'SVACM'

export function isAllowed(who: Somebody, row: Row, attempt: Attempt): boolean {
  const rule = RULES[row.table]
  if (rule === undefined) return false
  return rule(who, row, attempt)
}

type Rule = (who: Somebody, row: Row, attempt: Attempt) => boolean

const isLoose = (row: Row): boolean => row.isHeld !== true && row.isFrozen !== true
const isDivision = (who: Somebody, row: Row): boolean => who.division === row.division

const RULES: Readonly<Record<string, Rule>> = {
  budget_round: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'budget', 'R', row)
    if (attempt.verb === 'insert') return has(who, 'budget', 'E', row) && row.state === 'preparing'
    if (attempt.verb === 'delete' || attempt.column !== 'state') return false
    const step = STEPS[who.role]
    return (
      has(who, 'budget', ACTS, row) &&
      step?.from.includes(row.state ?? '') === true &&
      step.to.includes(attempt.to ?? '')
    )
  },
  round_row: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'budget', 'R', row)
    if (attempt.verb === 'delete') return false
    if (attempt.verb === 'update' && attempt.column !== 'cells') return false
    return has(who, 'budget', 'E', row) && isLoose(row)
  },
  round_submission: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'budget', 'R', row)
    return verb === 'insert' && has(who, 'budget', 'E', row) && row.isOwn
  },
  round_comment: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'budget', 'R', row)
    if (attempt.verb === 'insert') return has(who, 'budget', ACTS, row) && row.isOwn
    return attempt.verb === 'update' && attempt.column === 'state' && has(who, 'budget', ACTS, row)
  },
  ceiling: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'ceiling', 'R', row)
    return verb === 'insert' && has(who, 'ceiling', 'E', row) && row.isOwn
  },
  library_project: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'project', 'R', row)
    if (verb === 'insert') return has(who, 'project', 'E', row)
    if (verb === 'update') return has(who, 'project', ACTS, row)
    return has(who, 'project', 'E', row) && row.state === 'draft'
  },
  similar_judgement: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'project', 'R', row)
    return verb === 'insert' && has(who, 'project', ACTS, row) && row.isOwn
  },
  master_row: (who, row, { verb }) => {
    const isOfUnit = row.unit !== ''
    if (verb === 'select') return isOfUnit ? has(who, 'staff', 'R', row) : isDivision(who, row)
    return (isOfUnit && has(who, 'staff', 'E', row)) || has(who, 'books', 'E', row)
  },
  log_entry: (who, row, { verb }) => {
    if (verb === 'select') {
      if (isDivision(who, row) && row.isOwn) return true
      if (who.role === 'audit-admin') return true
      const isSignIn = row.unit === '' && row.year === 0 && row.act?.startsWith('session-') === true
      if (who.role === 'security-admin') return isSignIn
      return has(who, 'log', 'R', row)
    }
    if (verb !== 'insert' || !row.isOwn || !isDivision(who, row)) return false
    const isAdministrators = who.role === 'system-admin' || who.role === 'security-admin'
    return (row.unit === '' && row.year === 0) || isAdministrators || isIn(WRITES_LOG[who.role], who, row)
  },
  notice: (who, row, { verb }) => {
    if (verb === 'insert') return isDivision(who, row)
    return verb !== 'delete' && isDivision(who, row) && row.isOwn
  },
  job: (who, row, { verb }) => verb !== 'delete' && isDivision(who, row) && row.isOwn,
  account: (who, row, attempt) => {
    if (attempt.verb === 'select') return row.isOwn || /-admin$/.test(who.role)
    if (attempt.verb === 'insert') return who.role === 'system-admin'
    if (attempt.verb === 'delete') return false
    return attempt.column === 'name' && who.role === 'system-admin' && !row.isOwn
  },
  appointment: (who, row, attempt) => {
    if (attempt.verb === 'select') return row.isOwn || /^(security|audit)-admin$/.test(who.role)
    if (attempt.verb === 'delete') return false
    if (attempt.verb === 'update' && attempt.column !== 'ended_at') return false
    return who.role === 'security-admin' && !row.isOwn
  },
  delegation: (who, row, attempt) => {
    if (attempt.verb === 'select') return row.isOwn || /^(security|audit)-admin$/.test(who.role)
    if (attempt.verb === 'delete') return false
    if (attempt.verb === 'update')
      return attempt.column === 'ended_at' && (row.isOwn || who.role === 'security-admin')
    const mayDelegate = who.role === 'leader' || who.role === 'reviewer'
    return mayDelegate && row.isOwn && row.role === who.role && has(who, 'budget', ACTS, row)
  },
  session: (who, row, { verb }) => {
    if (verb === 'select') return row.isOwn || /^(security|audit)-admin$/.test(who.role)
    return verb === 'delete' && (row.isOwn || who.role === 'security-admin')
  },
}

export const ORACLE_TABLES = Object.keys(RULES)
