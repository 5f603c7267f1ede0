/** 一轮的全部 — what the store holds of one unit's round, or of a department's rounds, read in one transaction. */
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { WrittenRound } from '../../core/workflow/round-states.ts'
import type { PersonTransaction } from '../../store/as-person.ts'
import { holding, readCeilings, type StoredCeiling } from '../../store/rounds/ceilings.ts'
import { readComments, type StoredComment } from '../../store/rounds/comments.ts'
import { deadlineOf, readDeadlines } from '../../store/rounds/deadlines.ts'
import { listRounds, type StoredRound } from '../../store/rounds/round.ts'
import { readRows, type StoredRow } from '../../store/rounds/rows.ts'
import { listSubmissions, type SubmissionHead } from '../../store/rounds/submissions.ts'
import { readWaivers, type StoredWaiver } from '../../store/rounds/waivers.ts'
import { type DraftedLedger, draftedLedger, standing } from './drafted-ledger.ts'
import type { RoundPlace } from './round-desk.ts'

export interface UnitRound {
  readonly round: StoredRound
  readonly rows: readonly StoredRow[]
  readonly comments: readonly StoredComment[]
  readonly submissions: readonly SubmissionHead[]
}

export interface RoundDrafts {
  readonly place: RoundPlace
  readonly year: number
  readonly round: WrittenRound
  /** Of the units that have begun and that the person sees, by unit code. */
  readonly units: readonly Pick<UnitRound, 'round' | 'rows'>[]
}

export interface RoundFacts extends RoundDrafts {
  readonly units: readonly UnitRound[]
  /** Those that hold. */
  readonly ceilings: readonly StoredCeiling[]
  readonly dueOn?: string
  /** 豁免 of all units. */
  readonly waivers: readonly StoredWaiver[]
  /** The day by which waivers are held to have ended. */
  readonly today: string
}

/** Without a day no waiver counts: what only sums up looks at the findings as they are. */
const AFTER_ALL_DAYS = '9999-12-31'

export async function readFacts(
  transaction: PersonTransaction,
  place: RoundPlace,
  year: number,
  round: WrittenRound,
  today = AFTER_ALL_DAYS,
): Promise<RoundFacts> {
  const { divisionCode, departmentCode } = place
  const drafts = await readDrafts(transaction, place, year, round)
  const submissions = await listSubmissions(
    transaction,
    divisionCode,
    drafts.units.map((one) => one.round.id),
  )
  const units: UnitRound[] = []
  for (const one of drafts.units) {
    units.push({
      ...one,
      comments: await readComments(transaction, one.round),
      submissions: submissions.filter((submission) => submission.roundId === one.round.id),
    })
  }
  const deadlines = await readDeadlines(transaction, divisionCode, year)
  const dueOn = deadlineOf(deadlines, round, departmentCode) ?? units[0]?.round.dueOn
  return {
    ...drafts,
    units,
    // What is only declared uses no ceiling up.
    ceilings: round === 'reserve' ? [] : holding(await readCeilings(transaction, divisionCode, year)),
    ...(dueOn === undefined ? {} : { dueOn }),
    waivers: await readWaivers(transaction, {
      divisionCode,
      year,
      round,
      unitCodes: drafts.units.map((one) => one.round.unitCode),
    }),
    today,
  }
}

/** What figures are made of, for whoever looks at nothing else: rounds with their rows. */
export async function readDrafts(
  transaction: PersonTransaction,
  place: RoundPlace,
  year: number,
  round: WrittenRound,
): Promise<RoundDrafts> {
  const { divisionCode, departmentCode } = place
  const codes = new Set(place.writers.map((unit) => unit.code))
  const rounds = await listRounds(transaction, {
    divisionCode,
    departmentCode,
    year,
    round,
    ...(place.isDepartment ? {} : { unitCode: place.unitCode }),
  })
  const units: RoundDrafts['units'][number][] = []
  for (const one of rounds)
    if (codes.has(one.unitCode)) units.push({ round: one, rows: await readRows(transaction, one) })
  return { place, year, round, units }
}

export const draftedOf = ({ place, year, units }: RoundDrafts): DraftedLedger =>
  draftedLedger(
    place.ledger,
    { year: fiscalYear(year), unitCode: place.unitCode },
    units.map(({ round, rows }) => ({
      unitCode: round.unitCode,
      version: `${round.id} ${round.revision}`,
      rows: standing(rows),
    })),
  )

export const revisionOf = ({ units }: RoundDrafts): string =>
  String(units.reduce((total, { round }) => total + round.revision, 0n))
