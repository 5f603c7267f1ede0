/**
 * 还有没有权限 — a person of some time ago with the rights of now: who works on after the request that started it, as jobs
 * do, asks before each step, so that an ended appointment, delegation or account ends the work too.
 */
import { AREAS } from '../../core/workflow/permissions.ts'
import { PURPOSES, type Reach, type Reached } from '../../core/workflow/reach.ts'
import { accountBy } from '../../store/accounts/accounts.ts'
import { appointmentsOf, delegationsTo } from '../../store/accounts/roles-held.ts'
import type { Person } from '../../store/as-person.ts'
import { dateInChina } from '../office-clock.ts'
import { type Office, reachIn } from './office-sessions.ts'

/** Undefined once nothing is left of the appointment or delegation in which the person acted. */
export async function stillHeld(office: Office, before: Person): Promise<Person | undefined> {
  const { store, clock } = office
  const account = await accountBy(store, { id: before.id })
  if (account === undefined || account.isDisabled) return undefined
  const { actingFor } = before
  const held =
    actingFor === undefined
      ? await appointmentsOf(store, before.id)
      : (await delegationsTo(store, before.id, dateInChina(clock.now()))).filter(
          (one) => one.fromName === actingFor,
        )
  const { role, divisionCode } = before.reach
  for (const one of held) {
    if (one.role !== role || one.divisionCode !== divisionCode) continue
    const reach = await reachIn(store, { ...one, role })
    // The same role may be held in several units: only the one in which the work began carries it on.
    if (isSamePlace(before.reach, reach)) return { ...before, name: account.name, reach }
  }
  return undefined
}

/** Units come and go below a department: what was reached before and still is tells that it is the same. */
const isSamePlace = (before: Reach, now: Reach): boolean =>
  PURPOSES.every((purpose) =>
    AREAS.every((area) => shares(before.units[purpose][area], now.units[purpose][area])),
  )

function shares(before: Reached, now: Reached): boolean {
  if (before === 'all' || now === 'all') return before === now
  return before.length === 0 ? now.length === 0 : before.some((unit) => now.includes(unit))
}
