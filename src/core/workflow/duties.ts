/**
 * 职责分离 — which duties must not meet in one hand: what the table of permissions gives to one person in several
 * appointments, and what one person did on both sides of one matter. Both are worked out, from the permissions and from
 * the log; the constraints of the database keep them from happening.
 */
import { AREAS, type Area, grantOf, type Verb } from './permissions.ts'
import type { Role } from './roles.ts'

/** 编制 · 复核与批准 · 审签 · 公开 */
export type Side = 'prepare' | 'judge' | 'certify' | 'publish'

const SIDES: Readonly<Partial<Record<Verb, Side>>> = {
  edit: 'prepare',
  submit: 'prepare',
  review: 'judge',
  approve: 'judge',
  certify: 'certify',
  publish: 'publish',
}

/** Preparing and publishing may go together; nothing else may. */
const APART: readonly (readonly [Side, Side])[] = [
  ['prepare', 'judge'],
  ['prepare', 'certify'],
  ['judge', 'certify'],
  ['certify', 'publish'],
]
const arePartedBy = (a: Side, b: Side): boolean =>
  APART.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

export interface HeldDuty {
  readonly role: Role
  readonly divisionCode: string
  /** None for roles of a whole division. */
  readonly unitCode?: string
  /** 受托 — from whom. */
  readonly lentBy?: string
}

/** Two duties of one person that meet in an area and in a unit. */
export interface Meeting {
  readonly area: Area
  readonly sides: readonly [Side, Side]
  readonly duties: readonly [HeldDuty, HeldDuty]
}

/** `unitsOf`: the units that a duty reaches in an area, or all of its division. */
export function meetingsOf(
  duties: readonly HeldDuty[],
  unitsOf: (duty: HeldDuty, area: Area) => readonly string[] | 'all',
): readonly Meeting[] {
  return duties.flatMap((one, at) =>
    duties.slice(at + 1).flatMap((other) => {
      if (one.role === other.role || one.divisionCode !== other.divisionCode) return []
      return AREAS.flatMap((area): readonly Meeting[] => {
        if (!doShare(unitsOf(one, area), unitsOf(other, area))) return []
        const [own, others] = [sidesOf(one.role, area), sidesOf(other.role, area)]
        const found = own.flatMap((side) =>
          others.filter((that) => arePartedBy(side, that)).map((that) => [side, that] as const),
        )
        const [first] = found
        return first === undefined ? [] : [{ area, sides: first, duties: [one, other] }]
      })
    }),
  )
}

function sidesOf(role: Role, area: Area): readonly Side[] {
  const verbs = grantOf(role, area)?.verbs ?? []
  return [...new Set(verbs.flatMap((verb) => SIDES[verb] ?? []))]
}

const doShare = (a: readonly string[] | 'all', b: readonly string[] | 'all'): boolean =>
  a === 'all' ? b === 'all' || b.length > 0 : b === 'all' ? a.length > 0 : a.some((one) => b.includes(one))

/** Acts of the log by the side that they are on; what is not named is on none. */
const ACT_SIDES: Readonly<Record<string, Side>> = {
  'round-changed': 'prepare',
  'round-submitted': 'prepare',
  'round-signed': 'certify',
  'round-passed': 'judge',
  'round-reported': 'judge',
  'round-accepted': 'judge',
  'round-approved-department': 'judge',
  'round-approved-unit': 'judge',
  'certification-requested': 'prepare',
  'document-certified': 'certify',
  'document-published': 'publish',
  'waiver-asked': 'prepare',
  'waiver-granted': 'judge',
  'waiver-refused': 'judge',
  'project-declared': 'prepare',
  'project-agreed': 'certify',
  'project-passed': 'judge',
  'project-admitted': 'judge',
}
export const SIDED_ACTS: readonly string[] = Object.keys(ACT_SIDES)

export interface DoneActs {
  readonly divisionCode: string
  readonly unitCode: string
  readonly year: number
  /** `round:<id>` */
  readonly subject: string
  readonly person: string
  readonly personName: string
  readonly actingFor?: string
  readonly act: string
  readonly count: number
  /** The last of them, as 2022-11-18T02:00:00.000Z. */
  readonly lastAt: string
}

/** 一人两手 — acts of one person, or of one and whoever acted for him, on sides that must be apart. */
export interface BothSides {
  readonly subject: string
  readonly one: DoneActs
  readonly other: DoneActs
  /** By the same account; otherwise by whoever acted for the person. */
  readonly isSamePerson: boolean
}

export function bothSides(acts: readonly DoneActs[]): readonly BothSides[] {
  const matters = new Map<string, DoneActs[]>()
  for (const one of acts) {
    const key = `${one.divisionCode} ${one.subject}`
    matters.set(key, [...(matters.get(key) ?? []), one])
  }
  return [...matters.values()].flatMap((of) =>
    of.flatMap((one, at) =>
      of.slice(at + 1).flatMap((other): readonly BothSides[] => {
        const [a, b] = [ACT_SIDES[one.act], ACT_SIDES[other.act]]
        if (a === undefined || b === undefined || !arePartedBy(a, b)) return []
        const isSamePerson = one.person === other.person
        const isFor =
          one.actingFor === other.personName ||
          other.actingFor === one.personName ||
          (one.actingFor !== undefined && one.actingFor === other.actingFor)
        return isSamePerson || isFor ? [{ subject: one.subject, one, other, isSamePerson }] : []
      }),
    ),
  )
}
