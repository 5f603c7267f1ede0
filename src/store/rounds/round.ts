/** 轮次 in the store: a unit's budget round as it stands, found, locked, listed and opened. */
import type { Selectable } from 'kysely'
import type { RoundState, WrittenRound } from '../../core/workflow/round-states.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog, type LogChain } from '../log.ts'
import type { BudgetRoundTable } from '../office-tables.ts'

export interface RoundKey {
  readonly divisionCode: string
  readonly unitCode: string
  readonly year: number
  readonly round: WrittenRound
}

export interface StoredRound extends RoundKey {
  readonly id: string
  readonly departmentCode: string
  readonly state: RoundState
  readonly stateSince: Date
  readonly dueOn?: string
  /** The sequence number of the log entry that changed it last. */
  readonly revision: bigint
  readonly submissionCount: number
  readonly editors: readonly string[]
  readonly submittedBy?: string
  readonly signedBy?: string
  readonly reviewedBy?: string
  readonly acceptedBy?: string
  readonly returnReason?: string
  readonly departmentDocument?: string
  readonly departmentApprovedOn?: string
  readonly unitDocument?: string
  readonly unitApprovedOn?: string
  readonly frozenAt?: Date
}

const selectRound = (transaction: PersonTransaction, { divisionCode, unitCode, year, round }: RoundKey) =>
  transaction
    .selectFrom('budget_round')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('year', '=', year)
    .where('round', '=', round)

export async function readRound(
  transaction: PersonTransaction,
  key: RoundKey,
): Promise<StoredRound | undefined> {
  const row = await selectRound(transaction, key).executeTakeFirst()
  return row === undefined ? undefined : roundOf(row)
}

export async function readRoundById(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
): Promise<StoredRound | undefined> {
  const row = await transaction
    .selectFrom('budget_round')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : roundOf(row)
}

/** Undefined too where the person may not move it on from its present state: the policies hide such rows from locking. */
export async function lockRound(
  transaction: PersonTransaction,
  key: RoundKey,
): Promise<StoredRound | undefined> {
  const row = await selectRound(transaction, key).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : roundOf(row)
}

export interface RoundChoice {
  readonly divisionCode: string
  readonly departmentCode?: string
  readonly unitCode?: string
  readonly year?: number
  readonly round?: WrittenRound
}

/** By year, round and unit, as far as the person sees them. */
export async function listRounds(
  transaction: PersonTransaction,
  { divisionCode, departmentCode, unitCode, year, round }: RoundChoice,
): Promise<readonly StoredRound[]> {
  let query = transaction.selectFrom('budget_round').selectAll().where('division_code', '=', divisionCode)
  if (departmentCode !== undefined) query = query.where('department_code', '=', departmentCode)
  if (unitCode !== undefined) query = query.where('unit_code', '=', unitCode)
  if (year !== undefined) query = query.where('year', '=', year)
  // The reserve is no round of the calendar: whoever wants it asks for it.
  query = round === undefined ? query.where('round', '!=', 'reserve') : query.where('round', '=', round)
  const rows = await query.orderBy('year').orderBy('round').orderBy('unit_code').execute()
  return rows.map(roundOf)
}

/** Rounds of the calendar that hold rows of a project. */
export async function roundsWith(
  transaction: PersonTransaction,
  {
    divisionCode,
    unitCode,
    code,
  }: { readonly divisionCode: string; readonly unitCode: string; readonly code: string },
): Promise<readonly StoredRound[]> {
  const rounds = await listRounds(transaction, { divisionCode, unitCode })
  const rows = await transaction
    .selectFrom('round_row')
    .select('round_id')
    .distinct()
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('project_code', '=', code)
    .where('removed_at', 'is', null)
    .execute()
  const holding = new Set(rows.map((row) => row.round_id))
  return rounds.filter((one) => holding.has(one.id))
}

export interface OpenedRound {
  readonly key: RoundKey
  readonly id: string
  readonly departmentCode: string
  readonly dueOn?: string
  readonly at: Date
}

/** False if somebody opened it already. */
export async function openRound(
  transaction: PersonTransaction,
  person: Person,
  { key, id, departmentCode, dueOn, at }: OpenedRound,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('budget_round')
    .values({
      division_code: key.divisionCode,
      id,
      unit_code: key.unitCode,
      department_code: departmentCode,
      year: key.year,
      round: key.round,
      state: 'preparing',
      state_since: at,
      due_on: dueOn ?? null,
      revision: 0n,
      submission_count: 0,
      editors: [],
    })
    .onConflict((conflict) => conflict.columns(['division_code', 'unit_code', 'year', 'round']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return false
  const event = { act: 'round-opened', subject: `round:${id}`, content: { round: key.round, dueOn } }
  await appendToLog(transaction, person, chainOf(key), [event], at)
  return true
}

export const chainOf = ({ divisionCode, unitCode, year }: RoundKey): LogChain => ({
  divisionCode,
  unitCode,
  year,
})

export function roundOf(row: Selectable<BudgetRoundTable>): StoredRound {
  return {
    divisionCode: row.division_code,
    id: row.id,
    unitCode: row.unit_code,
    departmentCode: row.department_code,
    year: row.year,
    // Constraints of the table allow these words only; so it is with the state.
    round: row.round as WrittenRound,
    state: row.state as RoundState,
    stateSince: row.state_since,
    revision: row.revision,
    submissionCount: row.submission_count,
    editors: row.editors,
    ...present('dueOn', row.due_on),
    ...present('submittedBy', row.submitted_by),
    ...present('signedBy', row.signed_by),
    ...present('reviewedBy', row.reviewed_by),
    ...present('acceptedBy', row.accepted_by),
    ...present('returnReason', row.return_reason),
    ...present('departmentDocument', row.department_document),
    ...present('departmentApprovedOn', row.department_approved_on),
    ...present('unitDocument', row.unit_document),
    ...present('unitApprovedOn', row.unit_approved_on),
    ...present('frozenAt', row.frozen_at),
  }
}

/** `{ name: value }`, or nothing where the column is null. */
export function present<Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [key in Name]?: Value } {
  // The object has just this one key, which the computed key hides from the compiler.
  return (value === null ? {} : { [name]: value }) as { readonly [key in Name]?: Value }
}
