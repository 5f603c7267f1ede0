/** 编报台 — what the verbs of budget rounds work with, and the unit, year and round that an address means to a person. */
import { randomBytes } from 'node:crypto'
import { type BudgetUnit, unitId } from '../../core/budget/department.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROUND_NAMES, type Round, type WrittenRound } from '../../core/workflow/round-states.ts'
import type { Person, PersonTransaction } from '../../store/as-person.ts'
import { type RoundKey, readRound, type StoredRound } from '../../store/rounds/round.ts'
import { uuidV7 } from '../../store/uuid-v7.ts'
import type { Office } from '../accounts/office-sessions.ts'
import { findUnit, type LedgerSource } from '../ledgers.ts'
import { OfficeProblem } from '../office-problem.ts'

export interface RoundDesk extends Office {
  readonly ledgers: LedgerSource
  /** 审签 and 批复 are named acts: the person says the password again. In the demonstration nobody has one. */
  readonly needsPassword: boolean
}

/** A unit or a whole department, as the store has it loaded. */
export interface RoundPlace {
  readonly ledger: Ledger
  readonly divisionCode: string
  readonly unitCode: string
  /** `jianghan-403001` */
  readonly unit: string
  readonly unitName: string
  readonly departmentCode: string
  readonly departmentName: string
  /** A department with units below it has no rows of its own: it is their sum. */
  readonly isDepartment: boolean
  /** The units that write: the unit itself, or all of the department. */
  readonly writers: readonly BudgetUnit[]
}

/** RND-064 alike whether there is no such unit or the person may not see it. */
export async function placeOf(desk: RoundDesk, person: Person, unit: string): Promise<RoundPlace> {
  const found = await findUnit(desk.ledgers, unit)
  const { divisionCode } = person.reach
  const isSeen =
    found !== undefined &&
    found.ledger.department.divisionCode === divisionCode &&
    reaches(person.reach, 'read', 'budget', found.unit)
  if (!isSeen) throw new OfficeProblem('RND-064', { what: unit })
  return placeIn(found.ledger, found.unit)
}

export function placeIn(ledger: Ledger, unitCode: string): RoundPlace {
  const { department } = ledger
  const below = writersIn(ledger, unitCode)
  const isDepartment = below.some((one) => one.code !== unitCode)
  const named = [...department.units, department].find((one) => one.code === unitCode)
  return {
    ledger,
    divisionCode: department.divisionCode,
    unitCode,
    unit: unitId(department.locality, unitCode),
    unitName: named?.name ?? unitCode,
    departmentCode: department.code,
    departmentName: department.name,
    isDepartment,
    writers: below,
  }
}

/** Leaf units in the department's order. */
function writersIn({ department, figures }: Ledger, unitCode: string): readonly BudgetUnit[] {
  const parents = new Set(department.units.map((unit) => unit.parent))
  const leaves = department.units.filter(
    (unit) => !parents.has(unit.code) && (unit.code !== department.code || department.units.length === 1),
  )
  return leaves.filter((unit) => figures.space.contains('unit', unitCode, unit.code))
}

/** The rows that a round of the calendar is about: 一下 answers 一上, 二下 answers 二上. */
export function writtenRound(round: Round): WrittenRound {
  if (round === 'reserve') return round
  return round === 'first-up' || round === 'first-down' ? 'first-up' : 'second-up'
}

export const roundKey = (
  { divisionCode }: Pick<RoundPlace, 'divisionCode'>,
  unitCode: string,
  year: number,
  round: WrittenRound,
): RoundKey => ({ divisionCode, unitCode, year, round })

export async function roundIn(
  transaction: PersonTransaction,
  place: RoundPlace,
  year: number,
  round: WrittenRound,
): Promise<StoredRound> {
  const found = await readRound(transaction, roundKey(place, place.unitCode, year, round))
  if (found === undefined) throw noRound(place, year, round)
  return found
}

export const noRound = (place: RoundPlace, year: number, round: Round): OfficeProblem =>
  new OfficeProblem('RND-001', { unit: place.unitName, year: String(year), round: ROUND_NAMES[round] })

export const freshId = (at: Date): string => uuidV7(at.getTime(), randomBytes(10))

/** The reserve has no pages of its own: its projects stand in the library. */
export const officeUrl = (place: Pick<RoundPlace, 'unit'>, year: number, round: Round, rest = ''): string =>
  round === 'reserve'
    ? `/office/projects?year=${year}`
    : `/office/budgets/${year}/${place.unit}/${round}${rest}`
