/** 豁免 in the store: what was asked for, and what was decided; neither is ever changed. */
import { problem } from '../../core/kernel/problem.ts'
import type { WrittenRound } from '../../core/workflow/round-states.ts'
import type { WaiverState } from '../../core/workflow/waivers.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { present } from './round.ts'

export interface StoredWaiver {
  readonly id: string
  readonly unitCode: string
  readonly departmentCode: string
  readonly year: number
  readonly round: WrittenRound
  readonly checkId: string
  readonly rule: string
  /** What stood there when it was asked for. */
  readonly printed: string
  readonly message: string
  readonly reason: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAs: string
  readonly askedAt: Date
  readonly state: WaiverState
  /** As it was decided; before that, as it was asked for. */
  readonly endsOn: string
  readonly decidedByName?: string
  readonly decidedAt?: Date
  readonly decidedReason?: string
}

export interface WaiverChoice {
  readonly divisionCode: string
  readonly year?: number
  readonly round?: WrittenRound
  readonly unitCodes?: readonly string[]
  readonly id?: string
}

/** In the order in which they were asked for. */
export async function readWaivers(
  transaction: PersonTransaction,
  { divisionCode, year, round, unitCodes, id }: WaiverChoice,
): Promise<readonly StoredWaiver[]> {
  if (unitCodes?.length === 0) return []
  let query = transaction
    .selectFrom('waiver as asked')
    .leftJoin('waiver_decision as decided', (join) =>
      join
        .onRef('decided.division_code', '=', 'asked.division_code')
        .onRef('decided.waiver_id', '=', 'asked.id'),
    )
    .where('asked.division_code', '=', divisionCode)
    .select([
      'asked.id',
      'asked.unit_code',
      'asked.department_code',
      'asked.year',
      'asked.round',
      'asked.check_id',
      'asked.rule',
      'asked.printed',
      'asked.message',
      'asked.reason',
      'asked.ends_on',
      'asked.asked_by',
      'asked.asked_by_name',
      'asked.asked_as',
      'asked.asked_at',
      'asked.withdrawn_at',
      'decided.decision',
      'decided.ends_on as decided_ends_on',
      'decided.reason as decided_reason',
      'decided.decided_by_name',
      'decided.decided_at',
    ])
    .orderBy('asked.asked_at')
    .orderBy('asked.id')
  if (year !== undefined) query = query.where('asked.year', '=', year)
  if (round !== undefined) query = query.where('asked.round', '=', round)
  if (unitCodes !== undefined) query = query.where('asked.unit_code', 'in', unitCodes)
  if (id !== undefined) query = query.where('asked.id', '=', id)
  return (await query.execute()).map((row) => ({
    id: row.id,
    unitCode: row.unit_code,
    departmentCode: row.department_code,
    year: row.year,
    // A constraint of the table allows these words only.
    round: row.round as WrittenRound,
    checkId: row.check_id,
    rule: row.rule,
    printed: row.printed,
    message: row.message,
    reason: row.reason,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAs: row.asked_as,
    askedAt: row.asked_at,
    state: stateOf(row),
    endsOn: row.decided_ends_on ?? row.ends_on,
    ...present('decidedByName', row.decided_by_name),
    ...present('decidedAt', row.decided_at),
    ...present('decidedReason', row.decided_reason === '' ? null : row.decided_reason),
  }))
}

function stateOf(row: { readonly withdrawn_at: Date | null; readonly decision: string | null }): WaiverState {
  if (row.decision !== null) return row.decision === 'granted' ? 'granted' : 'refused'
  return row.withdrawn_at === null ? 'asked' : 'withdrawn'
}

export type NewWaiver = Pick<
  StoredWaiver,
  | 'id'
  | 'unitCode'
  | 'departmentCode'
  | 'year'
  | 'round'
  | 'checkId'
  | 'rule'
  | 'printed'
  | 'message'
  | 'reason'
> & { readonly endsOn: string }

export async function addWaiver(
  transaction: PersonTransaction,
  person: Person,
  given: NewWaiver,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('waiver')
    .values({
      division_code: person.reach.divisionCode,
      id: given.id,
      unit_code: given.unitCode,
      department_code: given.departmentCode,
      year: given.year,
      round: given.round,
      check_id: given.checkId,
      rule: given.rule,
      printed: given.printed,
      message: given.message,
      reason: given.reason,
      ends_on: given.endsOn,
      asked_by: person.id,
      asked_by_name: person.name,
      asked_as: person.reach.role,
      asked_at: at,
      withdrawn_at: null,
    })
    .execute()
}

/** Whoever asked takes it back. */
export async function withdrawWaiver(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('waiver')
    .set({ withdrawn_at: at })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

const CHECK_VIOLATION = '23514'

/** WVR-003 for whoever asked for it, WVR-004 for a department's own request: constraints of the table say so. */
export async function addWaiverDecision(
  transaction: PersonTransaction,
  person: Person,
  of: StoredWaiver,
  given: {
    readonly decision: 'granted' | 'refused'
    readonly reason: string
    readonly endsOn?: string
    readonly at: Date
  },
): Promise<void> {
  try {
    await transaction
      .insertInto('waiver_decision')
      .values({
        division_code: person.reach.divisionCode,
        waiver_id: of.id,
        unit_code: of.unitCode,
        asked_by: of.askedBy,
        asked_as: of.askedAs,
        decision: given.decision,
        reason: given.reason,
        ends_on: given.endsOn ?? null,
        decided_by: person.id,
        decided_by_name: person.name,
        decided_as: person.reach.role,
        decided_at: given.at,
      })
      .execute()
  } catch (error) {
    if (errorCode(error) !== CHECK_VIOLATION) throw error
    // The driver's errors name the constraint that was violated.
    const { constraint = '' } = error as { readonly constraint?: string }
    const code = constraint === 'waiver_decision_by_the_bureau' ? 'WVR-004' : 'WVR-003'
    throw new StoreProblem(problem(code, { person: person.name }), { cause: error })
  }
}
