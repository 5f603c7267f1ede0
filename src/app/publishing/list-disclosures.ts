/** 公开工作 — the documents of the units that a person reaches, each with how far it is and how many days are left. */
import { unitId } from '../../core/budget/department.ts'
import { type PublicationDeadline, publicationDeadline } from '../../core/disclosure/publication-deadline.ts'
import { textsIn } from '../../core/disclosure/unit-texts.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { readCertifications } from '../../store/certifications.ts'
import { readVersionHeads } from '../../store/disclosure-versions.ts'
import { listed } from '../list-departments.ts'
import { dateInChina } from '../office-clock.ts'
import type { UnitYearAddress } from '../unit-year.ts'
import type { CertifyingDesk, DocumentStage } from './certify-document.ts'

export interface ListedDisclosure extends UnitYearAddress {
  readonly unitName: string
  readonly departmentName: string
  readonly stage: DocumentStage
  /** Whoever acted last, and when. */
  readonly last?: { readonly by: string; readonly at: Date }
  readonly version?: number
  readonly publishedAt?: Date
  /** Until the first version is out; then how it went. */
  readonly deadline?: PublicationDeadline
  readonly canCertify: boolean
  readonly canPublish: boolean
}

export const DOCUMENT_KIND_NAMES = { budget: '预算', accounts: '决算' } as const

/** What is due first stands first, then what is newest. */
export async function listDisclosures(
  desk: Pick<CertifyingDesk, 'store' | 'ledgers' | 'clock'>,
  person: Person,
): Promise<readonly ListedDisclosure[]> {
  const { divisionCode } = person.reach
  const keys = (await desk.ledgers.list()).filter((key) => key.divisionCode === divisionCode)
  const ledgers = await Promise.all(keys.map((key) => desk.ledgers.get(key)))
  const known = await asPerson(desk.store, person, async (transaction) => ({
    asked: await readCertifications(transaction, { divisionCode }),
    versions: await readVersionHeads(transaction, divisionCode),
  }))
  const today = dateInChina(desk.clock.now())
  return ledgers
    .flatMap((ledger) => (ledger === undefined ? [] : inLedger(ledger, person, known, today)))
    .toSorted(
      (a, b) =>
        urgency(a) - urgency(b) || b.year - a.year || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
    )
}

interface Known {
  readonly asked: Awaited<ReturnType<typeof readCertifications>>
  readonly versions: Awaited<ReturnType<typeof readVersionHeads>>
}

function inLedger(ledger: Ledger, person: Person, known: Known, today: string): readonly ListedDisclosure[] {
  const department = listed(ledger)
  const isReached = (code: string): boolean => reaches(person.reach, 'read', 'disclosure', code)
  return department.units
    .filter((unit) => isReached(unit.code))
    .flatMap((unit) =>
      unit.years.map(({ year, kind }): ListedDisclosure => {
        const isOf = (one: { readonly unitCode: string; readonly year: number; readonly kind: string }) =>
          one.unitCode === unit.code && one.year === year && one.kind === kind
        const newest = known.asked.find(isOf)
        const made = known.versions.find(isOf)
        const { approved } = textsIn(ledger.texts, { unit: unit.code, year, kind })
        const on = made === undefined ? today : dateInChina(made.firstPublishedAt)
        const deadline = approved === undefined ? undefined : publicationDeadline(approved, on)
        const stage = stageIn(newest?.state, made !== undefined)
        const at = newest?.publishedAt ?? newest?.decidedAt ?? newest?.requestedAt
        const isDecider = reaches(person.reach, 'act', 'disclosure', unit.code)
        const isPreparer = newest?.requestedBy === person.id || newest?.editors.includes(person.id) === true
        const by = newest?.publishedByName ?? newest?.decidedByName ?? newest?.requestedByName
        return {
          unit: unitId(ledger.department.locality, unit.code),
          year,
          kind,
          unitName: unit.name,
          departmentName: department.name,
          stage,
          ...(at === undefined || by === undefined ? {} : { last: { by, at } }),
          ...(made === undefined ? {} : { version: made.version, publishedAt: made.publishedAt }),
          ...(deadline === undefined ? {} : { deadline }),
          canCertify:
            stage === 'requested' &&
            !isPreparer &&
            isDecider &&
            mayDo(person.reach.role, 'disclosure', 'certify'),
          canPublish:
            stage === 'certified' &&
            newest?.decidedBy !== person.id &&
            isDecider &&
            mayDo(person.reach.role, 'disclosure', 'publish'),
        }
      }),
    )
}

/** Whether a published one has changed since is seen where it is opened: to know it, it must be composed. */
function stageIn(state: Known['asked'][number]['state'] | undefined, isPublished: boolean): DocumentStage {
  if (state === 'requested' || state === 'certified' || state === 'returned') return state
  return isPublished ? 'published' : 'drafting'
}

/** Days left of what is not public yet; what nobody waits for comes last. */
function urgency({ deadline, version }: ListedDisclosure): number {
  if (version !== undefined || deadline === undefined) return Number.MAX_SAFE_INTEGER
  return deadline.of - deadline.day
}
