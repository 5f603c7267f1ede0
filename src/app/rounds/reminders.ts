/** 催办 — one message a day at most to those whose turn it is. */

import { reaches } from '../../core/workflow/reach.ts'
import { ROUND_NAMES, type WrittenRound } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import { readReminders } from '../../store/rounds/reminders.ts'
import { chainOf, readRound } from '../../store/rounds/round.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { holdersFor, roleInTurn, tell } from './notify.ts'
import { noRound, officeUrl, placeOf, type RoundDesk, roundKey } from './round-desk.ts'
import { stateName } from './show-round.ts'

/** `403001 2023 second-up` of those that somebody was reminded of on the day. */
export async function remindedToday(
  transaction: PersonTransaction,
  divisionCode: string,
  today: string,
): Promise<ReadonlySet<string>> {
  const all = await readReminders(transaction, divisionCode)
  return new Set(
    all
      .filter((one) => dateInChina(one.at) === today)
      .map((one) => `${one.unitCode} ${one.year} ${one.round}`),
  )
}

/** RND-060 the second time on a day; answers the names of those who were told. */
export async function remind(
  desk: RoundDesk,
  person: Person,
  { unit, year, round }: { readonly unit: string; readonly year: number; readonly round: WrittenRound },
): Promise<readonly string[]> {
  const place = await placeOf(desk, person, unit)
  if (!reaches(person.reach, 'act', 'budget', place.unitCode))
    throw new OfficeProblem('RND-064', { what: unit })
  const holders = await roleHolders(desk.store, place.divisionCode)
  return asPerson(desk.store, person, async (transaction) => {
    const found = await readRound(transaction, roundKey(place, place.unitCode, year, round))
    if (found === undefined) throw noRound(place, year, round)
    const at = desk.clock.now()
    const today = await remindedToday(transaction, place.divisionCode, dateInChina(at))
    if (today.has(`${place.unitCode} ${year} ${round}`))
      throw new OfficeProblem('RND-060', { unit: place.unitName })
    const role = roleInTurn(found.state)
    const to = role === undefined ? [] : holdersFor(holders, role, found)
    const event = {
      act: 'round-reminded',
      subject: `round:${found.id}`,
      content: { round, to: to.map((one) => one.name) },
    }
    await appendToLog(transaction, person, chainOf(found), [event], at)
    const told = {
      kind: 'remind',
      subject: event.subject,
      text: `${person.name} 催办：${place.unitName} ${year} 年${ROUND_NAMES[round]}还在“${stateName(found)}”，请尽快办理。`,
      link: officeUrl(place, year, round),
    }
    await tell(
      transaction,
      place.divisionCode,
      to.map((one) => one.account),
      told,
      at,
    )
    return to.map((one) => one.name)
  })
}
