/** 以某人的身份 — a transaction in which the database lets through what this person may see and change, and no more. */
import { sql, type Transaction } from 'kysely'
import { AREAS } from '../core/workflow/permissions.ts'
import { PURPOSES, type Reach, type Reached } from '../core/workflow/reach.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Who acts, and how far he reaches. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly reach: Reach
  /** 代 — for whom, when somebody acts by delegation. */
  readonly actingFor?: string
}

export type PersonTransaction = Transaction<Tables>

/** Everything that is done for a person is done in here; outside there is only what concerns nobody's figures. */
export async function asPerson<T>(
  store: Store,
  person: Person,
  run: (transaction: PersonTransaction) => Promise<T>,
): Promise<T> {
  const settings = JSON.stringify(settingsOf(person))
  return store.db.transaction().execute(async (transaction) => {
    await sql`select mingzhang_enter(${settings}::jsonb)`.execute(transaction)
    return run(transaction)
  })
}

/**
 * The rest of the person's transaction as the owner of the tables: for what follows from an act that the policies
 * have just allowed, and that no person may write by hand.
 */
export async function asOwner<T>(transaction: PersonTransaction, run: () => Promise<T>): Promise<T> {
  await sql`set local role none`.execute(transaction)
  return run()
}

/** The settings that the policies look at, by the name behind `mingzhang.`. */
export function settingsOf({ id, reach, actingFor }: Person): Readonly<Record<string, string>> {
  const units = PURPOSES.flatMap((purpose) =>
    AREAS.map(
      (area) => [`${purpose}_${area.replaceAll('-', '_')}`, listed(reach.units[purpose][area])] as const,
    ),
  )
  return {
    ...Object.fromEntries(units.filter(([, list]) => list !== '')),
    // Whoever may do anything to a unit writes its log.
    write_log: listed(writable(reach)),
    person: id,
    // Who acts for another passes nothing on.
    acting_for: actingFor ?? '',
    division: reach.divisionCode,
    role: reach.role,
    from_states: reach.fromStates.join(','),
    to_states: reach.toStates.join(','),
    project_from: reach.projectFrom.join(','),
    project_to: reach.projectTo.join(','),
  }
}

const listed = (reached: Reached): string => (reached === 'all' ? '*' : reached.join(','))

function writable({ units }: Reach): Reached {
  const reached = [...AREAS.map((area) => units.edit[area]), ...AREAS.map((area) => units.act[area])]
  if (reached.includes('all')) return 'all'
  return [...new Set(reached.flatMap((one) => (one === 'all' ? [] : one)))]
}
