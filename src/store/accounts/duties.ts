/** 职责 in the store: who holds what, and who did what, as far as the functions of the database tell the person. */
import { sql } from 'kysely'
import { type DoneActs, type HeldDuty, SIDED_ACTS } from '../../core/workflow/duties.ts'
import { ROLES } from '../../core/workflow/roles.ts'
import type { PersonTransaction } from '../as-person.ts'

export interface DutyHolder {
  readonly account: string
  readonly name: string
  readonly login: string
  readonly duties: readonly (HeldDuty & { readonly endsOn?: string })[]
}

/** By name. */
export async function dutyHolders(
  transaction: PersonTransaction,
  today: string,
): Promise<readonly DutyHolder[]> {
  const { rows } = await sql<{
    readonly account_id: string
    readonly name: string
    readonly login: string
    readonly role: string
    readonly division_code: string
    readonly unit_code: string | null
    readonly lent_by: string | null
    readonly ends_on: string | null
  }>`select * from mingzhang_duty_holders(${today}::date)`.execute(transaction)
  const holders = new Map<string, DutyHolder>()
  for (const row of rows) {
    const role = ROLES.find((one) => one === row.role)
    if (role === undefined) continue
    const held = {
      role,
      divisionCode: row.division_code,
      ...(row.unit_code === null ? {} : { unitCode: row.unit_code }),
      ...(row.lent_by === null ? {} : { lentBy: row.lent_by }),
      ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
    }
    const known = holders.get(row.account_id)
    holders.set(row.account_id, {
      account: row.account_id,
      name: row.name,
      login: row.login,
      duties: [...(known?.duties ?? []), held],
    })
  }
  return [...holders.values()]
}

/** Acts that are on a side, by matter and person. */
export async function dutyActs(transaction: PersonTransaction): Promise<readonly DoneActs[]> {
  const { rows } = await sql<{
    readonly division_code: string
    readonly unit_code: string
    readonly year: number
    readonly subject: string
    readonly person: string
    readonly person_name: string
    readonly acting_for: string | null
    readonly act: string
    readonly count: bigint
    readonly last_at: Date
  }>`select * from mingzhang_duty_acts(${[...SIDED_ACTS]}::text[])`.execute(transaction)
  return rows.map((row) => ({
    divisionCode: row.division_code,
    unitCode: row.unit_code,
    year: row.year,
    subject: row.subject,
    person: row.person,
    personName: row.person_name,
    ...(row.acting_for === null ? {} : { actingFor: row.acting_for }),
    act: row.act,
    count: Number.parseInt(String(row.count), 10),
    lastAt: row.last_at.toISOString(),
  }))
}
