/** 任务 — asked for, looked at, cancelled and their files taken away, each by whoever asked for it. */
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { addJob, cancelJob, continueJob, readJob, readJobs, type StoredJob } from '../../store/jobs/jobs.ts'
import { OfficeProblem } from '../office-problem.ts'
import { freshId, placeOf, type RoundDesk } from '../rounds/round-desk.ts'
import type { JobInput, JobKind } from './job-runner.ts'
import { projectWorkbookJob } from './project-workbook.ts'
import { type RoundWorkbookInput, roundWorkbook } from './round-workbook.ts'

export const JOB_KINDS: Readonly<Record<string, JobKind>> = {
  'round-workbook': roundWorkbook,
  'project-workbook': projectWorkbookJob,
}

export async function startRoundWorkbook(
  desk: RoundDesk,
  person: Person,
  of: RoundWorkbookInput,
): Promise<string> {
  const place = await placeOf(desk, person, of.unit)
  const at = desk.clock.now()
  const id = freshId(at)
  const title = `导出报表：${place.unitName} ${of.year} 年${ROUND_NAMES[of.round]}`
  const input: JobInput = { person, of }
  await asPerson(desk.store, person, (transaction) =>
    addJob(transaction, person, { id, kind: 'round-workbook', title, input }, at),
  )
  return id
}

export const listJobs = (desk: RoundDesk, person: Person): Promise<readonly StoredJob[]> =>
  asPerson(desk.store, person, (transaction) => readJobs(transaction, person.reach.divisionCode))

/** RND-061 where there is none of that id that is the person's own. */
export async function jobOf(desk: RoundDesk, person: Person, id: string): Promise<StoredJob> {
  const found = await asPerson(desk.store, person, (transaction) =>
    readJob(transaction, person.reach.divisionCode, id),
  )
  if (found === undefined) throw new OfficeProblem('RND-061')
  return found
}

export async function stopJob(desk: RoundDesk, person: Person, id: string): Promise<void> {
  await jobOf(desk, person, id)
  await asPerson(desk.store, person, (transaction) =>
    cancelJob(transaction, person.reach.divisionCode, id, desk.clock.now()),
  )
}

/** Of many parts, stopped, failed, or done with some refused: what is left can be tried again. */
export const canGoOn = ({ state, parts, kind }: Pick<StoredJob, 'state' | 'parts' | 'kind'>): boolean =>
  OF_PARTS.has(kind) &&
  (state === 'cancelled' ||
    state === 'failed' ||
    (state === 'done' && parts.some((one) => one.state === 'refused')))

const OF_PARTS: ReadonlySet<string> = new Set(['publication-batch'])

/** 继续 — with the rights that the person has now; RND-067 where there is nothing to go on with. */
export async function goOnWithJob(desk: RoundDesk, person: Person, id: string): Promise<void> {
  const job = await jobOf(desk, person, id)
  const { of } = job.input as JobInput // only `addJob` writes the column, from such a value
  const input: JobInput = { person, of }
  const isWaiting =
    canGoOn(job) &&
    (await asPerson(desk.store, person, (transaction) => continueJob(transaction, person, { id, input })))
  if (!isWaiting) throw new OfficeProblem('RND-067')
}
