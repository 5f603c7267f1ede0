/** 项目库 in the store: the projects of units with their state and rank, and what was judged of look-alikes. */
import type { PersonTransaction } from '../as-person.ts'
import { present } from './round.ts'

export interface LibraryProject {
  readonly code: string
  readonly unitCode: string
  readonly name: string
  readonly state: string
  readonly stateSince: Date
  readonly rank?: number
  readonly rankReason?: string
}

/** By unit and code, as far as the person sees them. */
export async function readLibrary(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly LibraryProject[]> {
  const rows = await transaction
    .selectFrom('library_project')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .orderBy('unit_code')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    unitCode: row.unit_code,
    name: row.name,
    state: row.state,
    stateSince: row.state_since,
    ...present('rank', row.rank),
    ...present('rankReason', row.rank_reason),
  }))
}

/** False if the code is taken, perhaps where the person cannot see it. */
export async function addLibraryProject(
  transaction: PersonTransaction,
  divisionCode: string,
  { code, unitCode, name, state, stateSince }: LibraryProject,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('library_project')
    .values({
      division_code: divisionCode,
      code,
      unit_code: unitCode,
      name,
      state,
      state_since: stateSince,
    })
    .onConflict((conflict) => conflict.columns(['division_code', 'code']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows !== 0n
}

export async function setRanks(
  transaction: PersonTransaction,
  divisionCode: string,
  ranks: readonly { readonly code: string; readonly rank: number; readonly reason?: string }[],
): Promise<void> {
  for (const { code, rank, reason } of ranks) {
    await transaction
      .updateTable('library_project')
      .set(reason === undefined ? { rank } : { rank, rank_reason: reason })
      .where('division_code', '=', divisionCode)
      .where('code', '=', code)
      .execute()
  }
}

export interface SimilarJudgement {
  readonly code: string
  readonly otherCode: string
  readonly isDuplicate: boolean
  readonly reason: string
  readonly at: Date
}

export async function readJudgements(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly SimilarJudgement[]> {
  const rows = await transaction
    .selectFrom('similar_judgement')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .execute()
  return rows.map((row) => ({
    code: row.code,
    otherCode: row.other_code,
    isDuplicate: row.is_duplicate,
    reason: row.reason,
    at: row.judged_at,
  }))
}

/** `code` sorts before `otherCode`; false if the pair was judged before. */
export async function addJudgement(
  transaction: PersonTransaction,
  person: string,
  { divisionCode, unitCode }: { readonly divisionCode: string; readonly unitCode: string },
  judgement: SimilarJudgement,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('similar_judgement')
    .values({
      division_code: divisionCode,
      unit_code: unitCode,
      code: judgement.code,
      other_code: judgement.otherCode,
      is_duplicate: judgement.isDuplicate,
      reason: judgement.reason,
      person,
      judged_at: judgement.at,
    })
    .onConflict((conflict) => conflict.columns(['division_code', 'code', 'other_code']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows !== 0n
}
