/** 任务 in the store: what takes long, for whom, how far it has come, and what came of it. */
import { type Selectable, sql } from 'kysely'
import type { Problem } from '../../core/kernel/problem.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import type { JobTable } from '../office-tables.ts'
import { present } from '../rounds/round.ts'
import type { Store } from '../store.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export interface StoredJob {
  readonly divisionCode: string
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly input: unknown
  readonly state: JobState
  readonly step?: string
  readonly doneCount: number
  readonly totalCount?: number
  readonly problem?: Problem
  readonly result?: JobResult
  /** Of a job of many parts: what became of each so far, in the order in which they were done. */
  readonly parts: readonly JobPart[]
  readonly madeAt: Date
  readonly startedAt?: Date
  readonly finishedAt?: Date
  readonly isCancelAsked: boolean
}

/** A file to take away. */
export interface JobResult {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

/** One of the things that a job does one after another. */
export interface JobPart {
  /** `jianghan-403001` */
  readonly key: string
  readonly name: string
  readonly state: 'done' | 'same' | 'refused'
  /** Of what was done: which version it made, or is already. */
  readonly version?: number
  readonly problems?: readonly Problem[]
}

const COLUMNS = [
  'division_code',
  'id',
  'kind',
  'title',
  'input',
  'state',
  'step',
  'done_count',
  'total_count',
  'problem',
  'parts',
  'made_at',
  'started_at',
  'finished_at',
  'cancel_asked_at',
] as const

export async function addJob(
  transaction: PersonTransaction,
  person: Person,
  job: { readonly id: string; readonly kind: string; readonly title: string; readonly input: unknown },
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('job')
    .values({
      division_code: person.reach.divisionCode,
      id: job.id,
      account_id: person.id,
      kind: job.kind,
      title: job.title,
      input: JSON.stringify(job.input),
      state: 'waiting',
      done_count: 0,
      made_at: at,
    })
    .execute()
}

const LONGEST_LIST = 100

/** The person's own, the newest first, without their files. */
export async function readJobs(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly StoredJob[]> {
  const rows = await transaction
    .selectFrom('job')
    .select(COLUMNS)
    .where('division_code', '=', divisionCode)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  return rows.map((row) => jobOf({ ...row, result: null }))
}

export async function readJob(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
): Promise<StoredJob | undefined> {
  const row = await transaction
    .selectFrom('job')
    .select([...COLUMNS, 'result'])
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && jobOf(row)
}

/** One that waits is cancelled at once; one that runs is asked to stop. */
export async function cancelJob(
  transaction: PersonTransaction,
  divisionCode: string,
  id: string,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('job')
    .set({
      cancel_asked_at: at,
      state: sql<string>`case when state = 'waiting' then 'cancelled' else state end`,
    })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/** 继续 — one that was stopped or failed waits anew; false where it is in another state by now. */
export async function continueJob(
  transaction: PersonTransaction,
  person: Person,
  { id, input }: { readonly id: string; readonly input: unknown },
): Promise<boolean> {
  const row = await transaction
    .updateTable('job')
    .set({
      state: 'waiting',
      input: JSON.stringify(input),
      step: null,
      problem: null,
      result: null,
      finished_at: null,
      cancel_asked_at: null,
    })
    .where('division_code', '=', person.reach.divisionCode)
    .where('id', '=', id)
    .where('state', 'in', ['cancelled', 'failed', 'done'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

// ——— what follows is the runner's, who is nobody's person

/** The oldest that waits, taken by this runner alone; division by division, as each stands by itself. */
export async function takeJob(store: Store, at: Date): Promise<StoredJob | undefined> {
  for (const { code } of await store.db.selectFrom('jurisdiction').select('code').execute()) {
    const row = await store.db
      .updateTable('job')
      .set({ state: 'running', started_at: at })
      .where('division_code', '=', code)
      .where('id', '=', (query) =>
        query
          .selectFrom('job')
          .select('id')
          .where('division_code', '=', code)
          .where('state', '=', 'waiting')
          .orderBy('made_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning([...COLUMNS, 'result'])
      .executeTakeFirst()
    if (row !== undefined) return jobOf(row)
  }
  return undefined
}

/** What a process that ended left running is done again from the start. */
export async function takeUpInterrupted(store: Store): Promise<void> {
  for (const { code } of await store.db.selectFrom('jurisdiction').select('code').execute())
    await store.db
      .updateTable('job')
      .set({ state: 'waiting', step: null, done_count: 0 })
      .where('division_code', '=', code)
      .where('state', '=', 'running')
      .execute()
}

/** False once somebody asked to stop. */
export async function tellProgress(
  store: Store,
  { divisionCode, id }: Pick<StoredJob, 'divisionCode' | 'id'>,
  progress: { readonly step: string; readonly doneCount: number; readonly totalCount: number },
): Promise<boolean> {
  const row = await store.db
    .updateTable('job')
    .set({ step: progress.step, done_count: progress.doneCount, total_count: progress.totalCount })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .returning('cancel_asked_at')
    .executeTakeFirst()
  return row !== undefined && row.cancel_asked_at === null
}

export async function keepParts(
  store: Store,
  { divisionCode, id }: Pick<StoredJob, 'divisionCode' | 'id'>,
  parts: readonly JobPart[],
): Promise<void> {
  await store.db
    .updateTable('job')
    .set({ parts: JSON.stringify(parts) })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .execute()
}

export async function endJob(
  store: Store,
  { divisionCode, id }: Pick<StoredJob, 'divisionCode' | 'id'>,
  end:
    | { readonly state: 'done'; readonly result?: JobResult }
    | { readonly state: 'failed'; readonly problem: Problem }
    | { readonly state: 'cancelled' },
  at: Date,
): Promise<void> {
  await store.db
    .updateTable('job')
    .set({
      state: end.state,
      finished_at: at,
      ...(end.state === 'done' && end.result !== undefined ? { result: JSON.stringify(end.result) } : {}),
      ...(end.state === 'failed' ? { problem: JSON.stringify(end.problem) } : {}),
    })
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .execute()
}

type Row = Pick<Selectable<JobTable>, (typeof COLUMNS)[number] | 'result'>

const jobOf = (row: Row): StoredJob => ({
  divisionCode: row.division_code,
  id: row.id,
  kind: row.kind,
  title: row.title,
  input: row.input,
  // A constraint of the table allows these words only.
  state: row.state as JobState,
  ...present('step', row.step),
  doneCount: row.done_count,
  ...present('totalCount', row.total_count),
  // Only `keepParts` and `endJob` write these columns.
  parts: (row.parts as readonly JobPart[] | null) ?? [],
  ...present('problem', row.problem as Problem | null),
  ...present('result', row.result as JobResult | null),
  madeAt: row.made_at,
  ...present('startedAt', row.started_at),
  ...present('finishedAt', row.finished_at),
  isCancelAsked: row.cancel_asked_at !== null,
})
