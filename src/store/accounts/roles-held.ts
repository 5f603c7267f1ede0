/** 任职与受托 in the store: what an account may act as, and which units stand below one. Read as the owner at sign-in. */
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { isGood } from './sessions.ts'

export interface HeldRole {
  readonly id: string
  readonly role: string
  readonly divisionCode: string
  readonly unitCode?: string
  readonly unitName?: string
}

/** 受托 — what another has handed on, and until when. */
export interface LentRole extends HeldRole {
  readonly fromName: string
  /** A date of the calendar. */
  readonly endsOn: string
}

/** The unit's own name; the department's where the code is a department without a unit of its own. */
const unitName = sql<string | null>`coalesce(
  (select unit.name from unit where unit.division_code = held.division_code and unit.code = held.unit_code limit 1),
  (select department.name from department
    where department.division_code = held.division_code and department.code = held.unit_code limit 1))`

/** What stands first is what one acts as after sign-in. */
export async function appointmentsOf(store: Store, accountId: string): Promise<readonly HeldRole[]> {
  const rows = await store.db
    .selectFrom('appointment as held')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('appointed_at')
    .orderBy('id')
    .select(['id', 'role', 'division_code', 'unit_code', unitName.as('unit_name')])
    .execute()
  return rows.map(heldRole)
}

export async function delegationsTo(
  store: Store,
  accountId: string,
  today: string,
): Promise<readonly LentRole[]> {
  const rows = await store.db
    .selectFrom(
      store.db
        .selectFrom('delegation')
        .selectAll()
        .where('to_account', '=', accountId)
        .where(isGood(today))
        .as('held'),
    )
    .orderBy('ends_on')
    .orderBy('id')
    .select(['id', 'role', 'division_code', 'unit_code', 'from_name', 'ends_on', unitName.as('unit_name')])
    .execute()
  return rows.map((row) => ({ ...heldRole(row), fromName: row.from_name, endsOn: row.ends_on }))
}

const heldRole = (row: {
  readonly id: string
  readonly role: string
  readonly division_code: string
  readonly unit_code: string | null
  readonly unit_name: string | null
}): HeldRole => ({
  id: row.id,
  role: row.role,
  divisionCode: row.division_code,
  ...(row.unit_code === null ? {} : { unitCode: row.unit_code }),
  ...(row.unit_name === null ? {} : { unitName: row.unit_name }),
})

/** The unit itself and all below it; for a department all its units. */
export async function unitsBelow(
  store: Store,
  divisionCode: string,
  code: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly code: string }>`
    with recursive below as (
      select unit.id, unit.code from unit
      join department
        on department.division_code = unit.division_code and department.id = unit.department_id
      where unit.division_code = ${divisionCode} and (unit.code = ${code} or department.code = ${code})
      union
      select unit.id, unit.code from unit join below on unit.parent_id = below.id
      where unit.division_code = ${divisionCode}
    )
    select distinct code from below order by code`.execute(store.db)
  return [...new Set([code, ...rows.map((row) => row.code)])]
}

/** The name that addresses put before a unit's code: `jianghan`. */
export async function localityOf(store: Store, divisionCode: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('department')
    .where('division_code', '=', divisionCode)
    .select('locality')
    .limit(1)
    .executeTakeFirst()
  return row?.locality
}
