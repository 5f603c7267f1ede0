/** 谁在任 — the accounts that hold a role in a division: whose turn it is, and whom to tell. Read as the owner; it is no figure. */
import { ROLES, type Role } from '../../core/workflow/roles.ts'
import type { Store } from '../store.ts'

export interface RoleHolder {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly unitCode?: string
}

export async function roleHolders(store: Store, divisionCode: string): Promise<readonly RoleHolder[]> {
  const rows = await store.db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .where('appointment.division_code', '=', divisionCode)
    .where('appointment.ended_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('appointment.appointed_at')
    .orderBy('appointment.id')
    .select(['account.id', 'account.name', 'appointment.role', 'appointment.unit_code'])
    .execute()
  return rows.flatMap((row): readonly RoleHolder[] => {
    const role = ROLES.find((one) => one === row.role)
    if (role === undefined) return []
    return [
      {
        account: row.id,
        name: row.name,
        role,
        ...(row.unit_code === null ? {} : { unitCode: row.unit_code }),
      },
    ]
  })
}
