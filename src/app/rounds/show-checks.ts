/** 看检查 — what stands against handing in a unit's round, and how many of the relations between its statements hold. */
import { viewImbalances, viewStatements } from '../../core/disclosure/year-view.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { dateInChina } from '../office-clock.ts'
import type { RoundAddress } from './change-round.ts'
import { standing } from './drafted-ledger.ts'
import { type CheckCounts, checksOf, countsOf, type RoundCheck, viewOf } from './round-checks.ts'
import { noRound, placeOf, type RoundDesk, writtenRound } from './round-desk.ts'
import { draftedOf, readFacts, revisionOf } from './round-facts.ts'

export interface ShownChecks {
  readonly revision: string
  readonly checks: readonly RoundCheck[]
  readonly counts: CheckCounts
  /** 检查 4/4: statements that are computed and balance, of all. */
  readonly relations: { readonly holds: number; readonly all: number }
}

export async function showChecks(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  language: Language,
): Promise<ShownChecks> {
  const place = await placeOf(desk, person, address.unit)
  const facts = await asPerson(desk.store, person, (transaction) =>
    readFacts(transaction, place, address.year, writtenRound(address.round), dateInChina(desk.clock.now())),
  )
  if (facts.units.length === 0) throw noRound(place, address.year, address.round)
  const drafted = draftedOf(facts)
  const checks = facts.units.flatMap(({ round, rows }) =>
    checksOf(
      {
        unitCode: round.unitCode,
        year: address.year,
        rows: standing(rows),
        drafted,
        ceilings: facts.ceilings,
        waivers: facts.waivers,
        today: facts.today,
      },
      language,
    ),
  )
  const view = viewOf(drafted, place.unitCode, address.year)
  const all = view === undefined ? 0 : viewStatements(view).length
  const broken = view === undefined ? 0 : viewImbalances(view).length
  return {
    revision: revisionOf(facts),
    checks,
    counts: countsOf(checks),
    relations: { holds: Math.max(0, all - broken), all },
  }
}
