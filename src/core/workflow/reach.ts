/**
 * 可及范围 — which units a person may reach for which area and purpose, resolved from the appointment before the
 * database is asked, as its policies may look at nothing but a row's own columns and these settings.
 */
import { AREAS, type Area, grantOf, type Verb } from './permissions.ts'
import { PROJECT_TRANSITIONS, type ProjectState } from './project-states.ts'
import { type Appointment, type Duty, dutyOf, type Role } from './roles.ts'
import { ROUND_TRANSITIONS, type RoundState } from './round-states.ts'

/** Codes of units, or all units of the division. */
export type Reached = readonly string[] | 'all'

/** 读 · 写 · 办理 (submit, review, approve, certify, publish) */
export type Purpose = 'read' | 'edit' | 'act'
export const PURPOSES: readonly Purpose[] = ['read', 'edit', 'act']

export interface Reach {
  readonly role: Role
  readonly duty: Duty
  readonly divisionCode: string
  readonly units: Readonly<Record<Purpose, Readonly<Record<Area, Reached>>>>
  /** From and to which states the role moves a round; editing keeps it where it is. */
  readonly fromStates: readonly RoundState[]
  readonly toStates: readonly RoundState[]
  /** The same of projects in the library; typing keeps a draft a draft. */
  readonly projectFrom: readonly ProjectState[]
  readonly projectTo: readonly ProjectState[]
}

const ACTS: readonly Verb[] = ['submit', 'review', 'approve', 'certify', 'publish', 'manage']

/** `unitsBelow`: the codes of a department's units, the department itself among them. */
export function reachOf(appointment: Appointment, unitsBelow: (code: string) => readonly string[]): Reach {
  const { role, divisionCode } = appointment
  const own = ROUND_TRANSITIONS.filter((one) => one.role === role)
  const stays: readonly RoundState[] = role === 'preparer' ? ['preparing'] : []
  const ownProjects = PROJECT_TRANSITIONS.filter((one) => one.role === role)
  return {
    role,
    duty: dutyOf(role),
    divisionCode,
    units: {
      read: unitsFor('read', appointment, unitsBelow),
      edit: unitsFor('edit', appointment, unitsBelow),
      act: unitsFor('act', appointment, unitsBelow),
    },
    fromStates: [...new Set([...stays, ...own.map((one) => one.from)])],
    toStates: [...new Set([...stays, ...own.map((one) => one.to)])],
    projectFrom: [...new Set(ownProjects.map((one) => one.from))],
    projectTo: [...new Set(ownProjects.map((one) => one.to))],
  }
}

export const reaches = (reach: Reach, purpose: Purpose, area: Area, unitCode: string): boolean => {
  const reached = reach.units[purpose][area]
  return reached === 'all' || reached.includes(unitCode)
}

function unitsFor(
  purpose: Purpose,
  { role, unitCode }: Appointment,
  unitsBelow: (code: string) => readonly string[],
): Readonly<Record<Area, Reached>> {
  const entries = AREAS.map((area): readonly [Area, Reached] => {
    const grant = grantOf(role, area)
    const isGranted =
      grant !== undefined &&
      grant.scope !== 'own' &&
      (purpose === 'act' ? grant.verbs.some((verb) => ACTS.includes(verb)) : grant.verbs.includes(purpose))
    if (!isGranted) return [area, []]
    if (grant.scope === 'division') return [area, 'all']
    if (unitCode === undefined) return [area, []]
    return [area, grant.scope === 'unit' ? [unitCode] : unitsBelow(unitCode)]
  })
  // There is one entry for each area.
  return Object.fromEntries(entries) as Readonly<Record<Area, Reached>>
}
