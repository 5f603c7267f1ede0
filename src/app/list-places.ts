/** 可看的单位 — what the office's pickers offer a person: departments with the units that he reaches, and the years. */
import { unitId } from '../core/budget/department.ts'
import { reaches } from '../core/workflow/reach.ts'
import { asPerson, type Person } from '../store/as-person.ts'
import { listRounds } from '../store/rounds/round.ts'
import { placeIn, type RoundDesk } from './rounds/round-desk.ts'

interface Place {
  /** `jianghan-403001` */
  readonly unit: string
  readonly code: string
  readonly name: string
}

export interface ListedPlaces {
  /** Years with rounds first, each part newest first. */
  readonly years: readonly number[]
  readonly departments: readonly (Place & {
    /** Whether the person sees the department as a whole. */
    readonly isWhole: boolean
    readonly units: readonly Place[]
  })[]
}

export async function listPlaces(desk: RoundDesk, person: Person): Promise<ListedPlaces> {
  const { divisionCode } = person.reach
  const rounds = await asPerson(desk.store, person, (transaction) =>
    listRounds(transaction, { divisionCode }),
  )
  const ledgers = await Promise.all((await desk.ledgers.list()).map((key) => desk.ledgers.get(key)))
  const isSeen = (code: string): boolean => reaches(person.reach, 'read', 'budget', code)
  const departments = ledgers.flatMap((ledger) => {
    if (ledger === undefined || ledger.department.divisionCode !== divisionCode) return []
    const { department } = ledger
    const place = ({ code, name }: { readonly code: string; readonly name: string }): Place => ({
      unit: unitId(department.locality, code),
      code,
      name,
    })
    const units = placeIn(ledger, department.code)
      .writers.filter((one) => one.code !== department.code && isSeen(one.code))
      .map(place)
    const isWhole = isSeen(department.code)
    return units.length === 0 && !isWhole ? [] : [{ ...place(department), isWhole, units }]
  })
  const worked = [...new Set(rounds.map((round) => round.year))]
  // Budgets are prepared in the year before theirs.
  const next = Number.parseInt(desk.clock.now().toISOString().slice(0, 4), 10) + 1
  const others = [next, next - 1].filter((year) => !worked.includes(year))
  return { years: [...worked.toSorted((a, b) => b - a), ...others], departments }
}
