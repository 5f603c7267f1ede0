/** 职责分离查询 — who holds which duties, where they meet in one hand, and which matters one hand was on both sides of. */
import { type BothSides, bothSides, type Meeting, meetingsOf } from '../../core/workflow/duties.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { type DutyHolder, dutyActs, dutyHolders } from '../../store/accounts/duties.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type Office, reachIn } from './office-sessions.ts'

export interface Separation {
  readonly at: Date
  readonly holders: readonly (DutyHolder & { readonly meetings: readonly Meeting[] })[]
  readonly bothSides: readonly BothSides[]
  /** How much was looked at: matters with acts on a side, and those acts. */
  readonly matterCount: number
  readonly actCount: number
}

/** For the administrators of rights and log, and for the auditor of a division. */
const mayAsk = ({ reach }: Person): boolean =>
  mayDo(reach.role, 'right', 'manage') || reach.role === 'audit-admin' || reach.role === 'auditor'

export async function separationOf(office: Office, person: Person): Promise<Separation> {
  if (!mayAsk(person)) throw new OfficeProblem('ACC-007')
  const at = office.clock.now()
  const { holders, acts } = await asPerson(office.store, person, async (transaction) => ({
    holders: await dutyHolders(transaction, dateInChina(at)),
    acts: await dutyActs(transaction),
  }))
  return {
    at,
    holders: await Promise.all(
      holders.map(async (one) => ({ ...one, meetings: await meetingsIn(office, one) })),
    ),
    bothSides: bothSides(acts),
    matterCount: new Set(acts.map((one) => `${one.divisionCode} ${one.subject}`)).size,
    actCount: acts.reduce((count, one) => count + one.count, 0),
  }
}

async function meetingsIn({ store }: Office, { duties }: DutyHolder): Promise<readonly Meeting[]> {
  if (duties.length < 2) return []
  const reaches = new Map(
    await Promise.all(duties.map(async (one) => [one, await reachIn(store, one)] as const)),
  )
  return meetingsOf(duties, (duty, area) => {
    const units = [...reaches].find(([one]) => one === duty)?.[1].units
    if (units === undefined) return []
    const [edit, act] = [units.edit[area], units.act[area]]
    return edit === 'all' || act === 'all' ? 'all' : [...edit, ...act]
  })
}

/** What is taken away is in the log, as every export is. */
export async function recordSeparationExport(office: Office, person: Person): Promise<void> {
  const chain = { divisionCode: person.reach.divisionCode, unitCode: '', year: 0 }
  const event = { act: 'separation-exported', subject: `account:${person.id}`, content: {} }
  await asPerson(office.store, person, (transaction) =>
    appendToLog(transaction, person, chain, [event], office.clock.now()),
  )
}
