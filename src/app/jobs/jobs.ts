/** 任务 — asked for, looked at, cancelled and their files taken away, each by whoever asked for it. */
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { addJob, cancelJob, readJob, readJobs, type StoredJob } from '../../store/jobs/jobs.ts'
import { OfficeProblem } from '../office-problem.ts'
import { freshId, placeOf, type RoundDesk } from '../rounds/round-desk.ts'
import type { JobInput, JobKind } from './job-runner.ts'
import { type RoundWorkbookInput, roundWorkbook } from './round-workbook.ts'

export const JOB_KINDS: Readonly<Record<string, JobKind>> = { 'round-workbook': roundWorkbook }

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
