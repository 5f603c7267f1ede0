/** 任务的执行 — one job after another in this process: progress told, cancelled between steps, taken up again after a restart. */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import type { Person } from '../../store/as-person.ts'
import {
  endJob,
  type JobPart,
  type JobResult,
  keepParts,
  type StoredJob,
  takeJob,
  takeUpInterrupted,
  tellProgress,
} from '../../store/jobs/jobs.ts'
import { stillHeld } from '../accounts/still-held.ts'
import { OfficeProblem } from '../office-problem.ts'
import { tell } from '../rounds/notify.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'

/** What a kind of job is given. */
export interface JobWork {
  readonly desk: RoundDesk
  readonly of: unknown
  /** What became of its parts when it ran before. */
  readonly parts: readonly JobPart[]
  /**
   * Before each step: answers the person with the rights of this moment, in whose name the step is done. Throws
   * `JobCancelled` once somebody asked to stop, RND-066 once the person has lost what the job was started with.
   */
  tell(step: string, doneCount: number, totalCount: number): Promise<Person>
  keep(parts: readonly JobPart[]): Promise<void>
}

/** Nothing where the job has no file to take away. */
export type JobKind = (work: JobWork) => Promise<JobResult | undefined>

/** As it stands in the column `input`. */
export interface JobInput {
  readonly person: Person
  readonly of: unknown
}

class JobCancelled extends Error {}

export interface JobRunner {
  /** Looks whether there is anything to do. */
  wake(): void
  /** Resolves once nothing runs any more; what runs is left to be taken up again. */
  stop(): Promise<void>
}

export function openJobRunner(desk: RoundDesk, kinds: Readonly<Record<string, JobKind>>): JobRunner {
  let isStopped = false
  let isAsked = false
  let working: Promise<void> | undefined

  async function workOff(): Promise<void> {
    while (isAsked && !isStopped) {
      isAsked = false
      for (;;) {
        const job = isStopped ? undefined : await takeJob(desk.store, desk.clock.now())
        if (job === undefined) break
        await runJob(desk, kinds, job, () => isStopped)
      }
    }
  }

  const wake = (): void => {
    isAsked = true
    // A store that cannot be reached is told by whoever asks for something next.
    working ??= workOff()
      .catch(() => {})
      .finally(() => {
        working = undefined
        if (isAsked && !isStopped) wake()
      })
  }
  const started = takeUpInterrupted(desk.store)
    .catch(() => {})
    .then(wake)
  return {
    wake,
    stop: async () => {
      isStopped = true
      await started
      await working
    },
  }
}

async function runJob(
  desk: RoundDesk,
  kinds: Readonly<Record<string, JobKind>>,
  job: StoredJob,
  isStopped: () => boolean,
): Promise<void> {
  const { person, of } = job.input as JobInput // only `startJob` writes the column
  const tellStep = async (step: string, doneCount: number, totalCount: number): Promise<Person> => {
    const goesOn = await tellProgress(desk.store, job, { step, doneCount, totalCount })
    if (!goesOn || isStopped()) throw new JobCancelled()
    const now = await stillHeld(desk, person)
    if (now === undefined) throw new OfficeProblem('RND-066', { step, person: person.name })
    return now
  }
  const keep = (parts: readonly JobPart[]): Promise<void> => keepParts(desk.store, job, parts)
  try {
    const kind = kinds[job.kind]
    if (kind === undefined) throw new Error(`no kind of job ${job.kind}`)
    const result = await kind({ desk, of, parts: job.parts, tell: tellStep, keep })
    const end = { state: 'done', ...(result === undefined ? {} : { result }) } as const
    await endJob(desk.store, job, end, desk.clock.now())
    await tellOwner(desk, job, person, `任务已完成：${job.title}`)
  } catch (error) {
    // A process that ends leaves the job running, so that the next one takes it up.
    if (isStopped()) return
    const end =
      error instanceof JobCancelled
        ? ({ state: 'cancelled' } as const)
        : ({ state: 'failed', problem: problemOf(error) } as const)
    await endJob(desk.store, job, end, desk.clock.now())
    if (end.state === 'failed') await tellOwner(desk, job, person, `任务没有做完：${job.title}`)
  }
}

/** Whoever asked may be elsewhere by now. */
const tellOwner = (
  { store, clock }: RoundDesk,
  job: StoredJob,
  person: Person,
  text: string,
): Promise<void> =>
  store.db
    .transaction()
    .execute((transaction) =>
      tell(
        transaction,
        job.divisionCode,
        [person.id],
        { kind: 'job', subject: `job:${job.id}`, text, link: '/office/jobs' },
        clock.now(),
      ),
    )

function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return error.problem as Problem // of OfficeProblem and StoreProblem
  return problem('RND-062', { detail: error instanceof Error ? error.message : String(error) })
}
