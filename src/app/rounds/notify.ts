/** 通知 — who is told of what happened to a round: whoever has to go on, and whoever has to know. */
import { grantOf } from '../../core/workflow/permissions.ts'
import type { Role } from '../../core/workflow/roles.ts'
import { ROUND_TRANSITIONS, type RoundState } from '../../core/workflow/round-states.ts'
import type { PersonTransaction } from '../../store/as-person.ts'
import type { RoleHolder } from '../../store/rounds/holders.ts'
import { addNotices } from '../../store/rounds/notices.ts'
import { freshId } from './round-desk.ts'

/** Whose act a state waits for; nobody's where everything is done. */
export function roleInTurn(state: RoundState): Role | undefined {
  const onward = ROUND_TRANSITIONS.find(
    (one) => one.from === state && one.act !== 'return' && one.act !== 'withdraw',
  )
  return onward?.role
}

/** Who holds the role for the unit: in it, in its department, or in the whole division. */
export function holdersFor(
  holders: readonly RoleHolder[],
  role: Role,
  { unitCode, departmentCode }: { readonly unitCode: string; readonly departmentCode: string },
): readonly RoleHolder[] {
  // A department's own leader signs for the department, not for the units below it.
  const isOfUnit = grantOf(role, 'budget')?.scope === 'unit'
  const within: readonly (string | undefined)[] = isOfUnit ? [unitCode] : [unitCode, departmentCode]
  return holders.filter(
    (one) => one.role === role && (one.unitCode === undefined || within.includes(one.unitCode)),
  )
}

export interface Told {
  readonly kind: string
  readonly subject: string
  readonly text: string
  readonly link: string
}

export async function tell(
  transaction: PersonTransaction,
  divisionCode: string,
  to: Iterable<string>,
  told: Told,
  at: Date,
): Promise<void> {
  const accounts = [...new Set(to)]
  await addNotices(
    transaction,
    divisionCode,
    accounts.map((account) => ({ ...told, id: freshId(at), account })),
    at,
  )
}
