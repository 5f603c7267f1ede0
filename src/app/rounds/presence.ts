/** 谁在填 — a page says in which cell of a round it stands, and hears who else has which cell open. */
import { asPerson, type Person } from '../../store/as-person.ts'
import { dropPresence, othersPresent, type Presence, putPresence } from '../../store/rounds/presence.ts'
import { realNow } from '../accounts/office-sessions.ts'
import type { RoundAddress } from './change-round.ts'
import { placeOf, type RoundDesk, roundIn, writtenRound } from './round-desk.ts'

export interface PresenceSaid {
  /** Each open page is one; a person may have several. */
  readonly page: string
  /** None when the page leaves the grid, or is only asking. */
  readonly cell?: { readonly row: string; readonly field: string }
}

/** Who says nothing for so long has gone; pages say where they are more often. */
const GONE_AFTER_MILLISECONDS = 30_000

/** The others; of a department nobody has a cell open, for it has none. */
export async function bePresent(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  { page, cell }: PresenceSaid,
): Promise<readonly Presence[]> {
  const place = await placeOf(desk, person, address.unit)
  if (place.isDepartment) return []
  // The real time: a demonstration that stands still at a date has people coming and going all the same.
  const at = realNow(desk)
  const since = new Date(at.getTime() - GONE_AFTER_MILLISECONDS)
  return asPerson(desk.store, person, async (transaction) => {
    const round = await roundIn(transaction, place, address.year, writtenRound(address.round))
    if (cell === undefined) await dropPresence(transaction, round, { page, person: person.id })
    else {
      const name = person.actingFor === undefined ? person.name : `${person.name}（代 ${person.actingFor}）`
      await putPresence(transaction, round, { page, at, since, person: person.id, name, ...cell })
    }
    return othersPresent(transaction, round, { page, since })
  })
}
