/** 项目库 in the store: the projects of units with their state and rank, and what was judged of look-alikes. */
import { type Selectable, sql } from 'kysely'
import type { ProjectState } from '../../core/workflow/project-states.ts'
import type { PersonTransaction } from '../as-person.ts'
import type { LibraryProjectTable } from '../office-tables.ts'
import { present } from './round.ts'

export interface LibraryProject {
  readonly code: string
  readonly unitCode: string
  readonly name: string
  readonly state: ProjectState
  readonly stateSince: Date
  /** 第几版: each 调整 begins another one. */
  readonly version: number
  /** The year that its newest declaration is for, which stands in the reserve of that year. */
  readonly declaredYear?: number
  readonly isTargetPassed: boolean
  readonly returnReason?: string
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
  const ranks = await transaction
    .selectFrom('project_rank')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .execute()
  const byCode = new Map(ranks.map((one) => [one.code, one]))
  return rows.map((row) => {
    const rank = byCode.get(row.code)
    return {
      ...projectOf(row),
      ...present('rank', rank?.rank ?? null),
      ...present('rankReason', rank?.reason ?? null),
    }
  })
}

/** What projects are called, for whoever looks for one: the library itself is read with all that belongs to it. */
export async function readProjectTitles(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly Pick<LibraryProject, 'code' | 'name' | 'unitCode'>[]> {
  const rows = await transaction
    .selectFrom('library_project')
    .select(['code', 'name', 'unit_code'])
    .where('division_code', '=', divisionCode)
    .orderBy('unit_code')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ code: row.code, name: row.name, unitCode: row.unit_code }))
}

const projectOf = (row: Selectable<LibraryProjectTable>): LibraryProject => ({
  code: row.code,
  unitCode: row.unit_code,
  name: row.name,
  // A constraint of the table allows these words only.
  state: row.state as ProjectState,
  stateSince: row.state_since,
  version: row.version,
  ...present('declaredYear', row.declared_year),
  isTargetPassed: row.targets_passed_by !== null,
  ...present('returnReason', row.return_reason),
})

/** Undefined too where the person does nothing to it in its present state: the policies hide it from locking. */
export async function lockProject(
  transaction: PersonTransaction,
  divisionCode: string,
  code: string,
): Promise<LibraryProject | undefined> {
  const row = await transaction
    .selectFrom('library_project')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : projectOf(row)
}

/** Whoever types in a declaration agrees to nothing, passes nothing and admits nothing of it. */
export async function recordDeclarers(
  transaction: PersonTransaction,
  person: string,
  divisionCode: string,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return
  await transaction
    .updateTable('library_project')
    .set({ editors: sql<string[]>`array_append(editors, ${person}::uuid)` })
    .where('division_code', '=', divisionCode)
    .where('code', 'in', codes)
    .where(sql<boolean>`not (${person}::uuid = any(editors))`)
    .execute()
}

/** False if the code is taken, perhaps where the person cannot see it. */
export async function addLibraryProject(
  transaction: PersonTransaction,
  divisionCode: string,
  {
    code,
    unitCode,
    name,
    state,
    stateSince,
    declaredYear,
  }: Pick<LibraryProject, 'code' | 'unitCode' | 'name' | 'state' | 'stateSince' | 'declaredYear'>,
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
      version: 1,
      editors: [],
      declared_year: declaredYear ?? null,
    })
    .onConflict((conflict) => conflict.columns(['division_code', 'code']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows !== 0n
}

/** What follows from an act that concerns many at once, done as the owner; answers those that were moved. */
export async function setProjectStates(
  transaction: PersonTransaction,
  divisionCode: string,
  codes: readonly string[],
  {
    from,
    state,
    at,
  }: { readonly from: readonly ProjectState[]; readonly state: ProjectState; readonly at: Date },
): Promise<readonly string[]> {
  if (codes.length === 0) return []
  const moved = await transaction
    .updateTable('library_project')
    .set({ state, state_since: at })
    .where('division_code', '=', divisionCode)
    .where('code', 'in', codes)
    .where('state', 'in', from)
    .returning('code')
    .execute()
  return moved.map((one) => one.code)
}

export async function setRanks(
  transaction: PersonTransaction,
  divisionCode: string,
  ranks: readonly {
    readonly code: string
    readonly unitCode: string
    readonly rank: number
    readonly reason?: string
  }[],
): Promise<void> {
  for (const { code, unitCode, rank, reason } of ranks) {
    await transaction
      .insertInto('project_rank')
      .values({ division_code: divisionCode, code, unit_code: unitCode, rank, reason: reason ?? null })
      .onConflict((conflict) =>
        conflict
          .columns(['division_code', 'code'])
          .doUpdateSet(reason === undefined ? { rank } : { rank, reason }),
      )
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
