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

/** R read, E edit, S submit, V review, A approve, C certify, P publish, M manage; u unit, d department, f the finance bureau's division. */
const RIGHTS: Readonly<Record<string, Readonly<Record<string, Letters>>>> = {
  preparer: { disclosure: 'R u', rule: 'S u', project: 'ES u', budget: 'ES u', ceiling: 'R u', staff: 'E u' },
  leader: {
    disclosure: 'C u',
    rule: 'S u',
    project: 'V u',
    budget: 'VC u',
    ceiling: 'R u',
    staff: 'R u',
    log: 'R u',
  },
  reviewer: {
    disclosure: 'R d',
    rule: 'SA d',
    project: 'V d',
    budget: 'VS d',
    ceiling: 'E d',
    staff: 'R d',
    log: 'R d',
  },
  'budget-officer': {
    disclosure: 'R f',
    rule: 'EA f',
    project: 'A f',
    budget: 'A f',
    ceiling: 'E f',
    staff: 'R f',
    books: 'E f',
    log: 'R f',
  },
  'performance-officer': {
    disclosure: 'R f',
    rule: 'EA f',
    project: 'V f',
    budget: 'R f',
    ceiling: 'R f',
    staff: 'R f',
    log: 'R f',
  },
  discloser: { disclosure: 'EP d', rule: 'S d', project: 'R d', budget: 'R d', staff: 'R d' },
  auditor: {
    disclosure: 'R f',
    rule: 'R f',
    project: 'R f',
    budget: 'R f',
    ceiling: 'R f',
    staff: 'R f',
    log: 'R f',
  },
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

/** Whose files that were given to be checked a role sees besides its own. */
const READS_UPLOADS: Readonly<Record<string, 'u' | 'd' | 'f'>> = {
  leader: 'u',
  reviewer: 'd',
  discloser: 'd',
  'budget-officer': 'f',
  'performance-officer': 'f',
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

/** 项目库: who takes a project from where to where; whoever types in a draft leaves it one. */
const LIBRARY_STEPS: typeof STEPS = {
  preparer: { from: ['draft', 'unit-review', 'in-library'], to: ['draft', 'unit-review'] },
  leader: { from: ['unit-review'], to: ['department-review', 'draft'] },
  reviewer: { from: ['department-review'], to: ['finance-review', 'draft'] },
  'performance-officer': { from: ['finance-review'], to: ['finance-review', 'draft'] },
  'budget-officer': {
    from: ['finance-review', 'in-library', 'suspended'],
    to: ['in-library', 'draft', 'suspended', 'retired'],
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

/** 申请豁免 */
const ASK_WAIVERS: readonly string[] = ['preparer', 'leader', 'reviewer', 'discloser']

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
  // 重复送达 — a delivery of changes and what came of it concern whoever sent it.
  round_batch: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'budget', 'R', row) && row.isOwn
    return verb === 'insert' && has(who, 'budget', 'E', row) && row.isOwn
  },
  // 谁在填 — seen by all who read the round; nobody speaks for another.
  round_presence: (who, row, { verb }) =>
    has(who, 'budget', 'R', row) && (verb === 'select' || row.isOwn === true),
  round_submission: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'budget', 'R', row)
    return verb === 'insert' && has(who, 'budget', 'E', row) && row.isOwn
  },
  // 已看 — each reviewer's own.
  review_look: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'budget', 'R', row) && row.isOwn
    return verb !== 'update' && has(who, 'budget', ACTS, row) && row.isOwn
  },
  round_comment: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'budget', 'R', row)
    if (attempt.verb === 'insert') return has(who, 'budget', ACTS, row) && row.isOwn
    return attempt.verb === 'update' && attempt.column === 'state' && has(who, 'budget', ACTS, row)
  },
  // With the comment that it hangs on.
  comment_file: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'budget', 'R', row)
    return verb === 'insert' && has(who, 'budget', ACTS, row) && row.isOwn
  },
  // 豁免 — asked for by those who prepare, granted by those above them.
  waiver: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'rule', 'R', row)
    if (attempt.verb === 'insert')
      return ASK_WAIVERS.includes(who.role) && has(who, 'rule', 'S', row) && row.isOwn
    return (
      attempt.verb === 'update' &&
      attempt.column === 'withdrawn_at' &&
      has(who, 'rule', 'SA', row) &&
      row.isOwn
    )
  },
  waiver_decision: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'rule', 'R', row)
    return verb === 'insert' && has(who, 'rule', 'A', row) && row.isOwn
  },
  // 公开 — the discloser asks for certification and publishes, the leader certifies.
  certification_request: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'disclosure', 'R', row)
    if (attempt.verb === 'insert') return has(who, 'disclosure', 'E', row) && row.isOwn
    return attempt.verb === 'update' && attempt.column === 'withdrawn_at' && has(who, 'disclosure', 'E', row)
  },
  certification_decision: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'disclosure', 'R', row)
    return verb === 'insert' && has(who, 'disclosure', 'C', row) && row.isOwn
  },
  disclosure_version: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'disclosure', 'R', row)
    return verb === 'insert' && has(who, 'disclosure', 'P', row) && row.isOwn
  },
  text_edit: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'disclosure', 'R', row)
    return verb === 'insert' && has(who, 'disclosure', 'E', row) && row.isOwn
  },
  ceiling: (who, row, { verb }) => {
    if (verb === 'select') return has(who, 'ceiling', 'R', row)
    return verb === 'insert' && has(who, 'ceiling', 'E', row) && row.isOwn
  },
  library_project: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'project', 'R', row)
    if (attempt.verb !== 'update') return has(who, 'project', 'E', row) && row.state === 'draft'
    if (attempt.column === 'unit_code') return false
    const step = LIBRARY_STEPS[who.role]
    const to = attempt.column === 'state' ? (attempt.to ?? '') : (row.state ?? '')
    return (
      has(who, 'project', ACTS, row) && step?.from.includes(row.state ?? '') === true && step.to.includes(to)
    )
  },
  // Nobody else's before it is adopted; closed, it stays as it is.
  scenario: (who, row, attempt) => {
    if (attempt.verb === 'select')
      return has(who, 'budget', 'R', row) && (row.isOwn || row.state === 'adopted')
    if (attempt.verb === 'delete') return false
    if (attempt.verb === 'update' && attempt.column !== 'changes') return false
    return has(who, 'budget', ACTS, row) && row.isOwn && row.state === 'open'
  },
  // Offered by who reviews, answered by who types.
  scenario_offer: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'budget', 'R', row)
    if (attempt.verb === 'insert')
      return has(who, 'budget', ACTS, row) && row.isOwn && row.state === 'offered'
    if (attempt.verb === 'delete' || attempt.column !== 'reason') return false
    return has(who, 'budget', 'E', row) && row.state === 'offered'
  },
  // The order of need is the department's.
  project_rank: (who, row, attempt) => {
    if (attempt.verb === 'select') return has(who, 'project', 'R', row)
    if (attempt.verb === 'delete') return false
    if (attempt.verb === 'update' && attempt.column !== 'rank') return false
    return who.role === 'reviewer' && has(who, 'project', ACTS, row)
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
  // What may be written may be taken back by whoever else may write it.
  master_import: (who, row, { verb }) => {
    const mayWrite = (row.unit !== '' && has(who, 'staff', 'E', row)) || has(who, 'books', 'E', row)
    return verb !== 'delete' && mayWrite && (verb !== 'insert' || row.isOwn)
  },
  upload: (who, row, { verb }) => {
    const isOwn = isDivision(who, row) && row.isOwn
    return verb !== 'update' && (isOwn || (verb === 'select' && isIn(READS_UPLOADS[who.role], who, row)))
  },
  log_entry: (who, row, { verb }) => {
    if (verb === 'select') {
      if (isDivision(who, row) && row.isOwn) return true
      if (who.role === 'audit-admin') return true
      const isSignIn = row.unit === '' && row.year === 0 && row.act?.startsWith('session-') === true
      if (who.role === 'security-admin') return isSignIn
      // What was done to a round is part of the round.
      if (row.act?.startsWith('round-') === true && has(who, 'budget', 'R', row)) return true
      if (row.act?.startsWith('project-') === true && has(who, 'project', 'R', row)) return true
      return has(who, 'log', 'R', row)
    }
    if (verb !== 'insert' || !row.isOwn || !isDivision(who, row)) return false
    const isAdministrators = who.role === 'system-admin' || who.role === 'security-admin'
    return (row.unit === '' && row.year === 0) || isAdministrators || isIn(WRITES_LOG[who.role], who, row)
  },
  // Whoever writes a log moves its head, and whoever checks the log reads it.
  log_head: (who, row, { verb }) => {
    if (verb === 'select' && who.role === 'audit-admin') return true
    if (verb === 'delete' || !isDivision(who, row)) return false
    return (row.unit === '' && row.year === 0) || isIn(WRITES_LOG[who.role], who, row)
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
  password_link: (who, row, { verb }) => {
    if (verb === 'insert') return who.role === 'system-admin' && !row.isOwn
    return verb !== 'update' && who.role === 'system-admin'
  },
  session: (who, row, { verb }) => {
    if (verb === 'select') return row.isOwn || /^(security|audit)-admin$/.test(who.role)
    return verb === 'delete' && (row.isOwn || who.role === 'security-admin')
  },
}

export const ORACLE_TABLES = Object.keys(RULES)
