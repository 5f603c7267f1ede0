/** 委托代办 — a leader or reviewer lets a colleague act in the own role, for some days, and takes it back. */
import type { Role } from '../../core/workflow/roles.ts'
import {
  type Colleague,
  colleaguesIn,
  type Delegation,
  endDelegation,
  insertDelegation,
  listDelegations,
} from '../../store/accounts/delegations.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { dateInChina, daysAfter } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { Office, SignedIn } from './office-sessions.ts'

const MOST_DAYS = 30
const MOST_REASON = 200
const DELEGATE: readonly Role[] = ['leader', 'reviewer']

export interface Delegations {
  readonly given: readonly Delegation[]
  readonly received: readonly Delegation[]
  /** To whom one may delegate; empty for whoever may not. */
  readonly colleagues: readonly Colleague[]
  /** The longest: today and the last day that may be chosen. */
  readonly today: string
  readonly mostDays: number
}

/** The unit in which the person may delegate: own role, held in person. */
function delegatedUnit(person: Person, { session }: SignedIn): string | undefined {
  const isOwn = person.actingFor === undefined && DELEGATE.includes(person.reach.role)
  return isOwn ? session.role?.unitCode : undefined
}

export async function showDelegations(
  { store, clock }: Office,
  person: Person,
  signedIn: SignedIn,
): Promise<Delegations> {
  const unit = delegatedUnit(person, signedIn)
  return asPerson(store, person, async (transaction) => {
    const all = await listDelegations(transaction)
    return {
      given: all.filter((one) => one.fromId === person.id),
      received: all.filter((one) => one.toId === person.id),
      colleagues: unit === undefined ? [] : await colleaguesIn(transaction, unit),
      today: dateInChina(clock.now()),
      mostDays: MOST_DAYS,
    }
  })
}

export interface DelegationGiven {
  readonly to: string
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
  readonly reason: string
}

export async function delegate(
  { store, clock }: Office,
  person: Person,
  signedIn: SignedIn,
  { to, startsOn, endsOn, reason: said }: DelegationGiven,
): Promise<string> {
  const unitCode = delegatedUnit(person, signedIn)
  if (unitCode === undefined) throw new OfficeProblem('ACC-052')
  const today = dateInChina(clock.now())
  if (startsOn < today || endsOn < startsOn || endsOn > daysAfter(startsOn, MOST_DAYS))
    throw new OfficeProblem('ACC-050', { from: startsOn, to: endsOn, most: String(MOST_DAYS) })
  const reason = said.trim()
  if (reason === '' || [...reason].length > MOST_REASON) throw new OfficeProblem('ACC-053')
  const { divisionCode, role } = person.reach
  return asPerson(store, person, async (transaction) => {
    const colleague = (await colleaguesIn(transaction, unitCode)).find((one) => one.id === to)
    if (colleague === undefined) throw new OfficeProblem('ACC-051')
    const delegation = { divisionCode, role, unitCode, startsOn, endsOn, reason }
    const id = await insertDelegation(
      transaction,
      {
        ...delegation,
        fromId: person.id,
        fromName: person.name,
        toId: colleague.id,
        toName: colleague.name,
      },
      clock.now(),
    )
    await appendToLog(
      transaction,
      person,
      { divisionCode, unitCode: '', year: 0 },
      [
        {
          act: 'delegation-granted',
          subject: `delegation:${id}`,
          content: { ...delegation, to: colleague.id, toName: colleague.name },
        },
      ],
      clock.now(),
    )
    return id
  })
}

/** The one who delegated takes it back before its last day. */
export async function takeBack({ store, clock }: Office, person: Person, id: string): Promise<void> {
  await asPerson(store, person, async (transaction) => {
    if (!(await endDelegation(transaction, id, clock.now()))) throw new OfficeProblem('ACC-007')
    await appendToLog(
      transaction,
      person,
      { divisionCode: person.reach.divisionCode, unitCode: '', year: 0 },
      [{ act: 'delegation-ended', subject: `delegation:${id}`, content: {} }],
      clock.now(),
    )
  })
}
