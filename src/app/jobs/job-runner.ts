/** 任务的执行 — one job after another in this process: progress told, cancelled between steps, taken up again after a restart. */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import type { Person } from '../../store/as-person.ts'
import {
  endJob,
  type JobResult,
  type StoredJob,
  takeJob,
  takeUpInterrupted,
  tellProgress,
} from '../../store/jobs/jobs.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'

/** What a kind of job is given; `tell` throws `JobCancelled` once somebody asked to stop. */
export interface JobWork {
  readonly desk: RoundDesk
  /** Whose rights hold for all that is done. */
  readonly person: Person
  readonly of: unknown
  tell(step: string, doneCount: number, totalCount: number): Promise<void>
}

export type JobKind = (work: JobWork) => Promise<JobResult>

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
  const tell = async (step: string, doneCount: number, totalCount: number): Promise<void> => {
    const goesOn = await tellProgress(desk.store, job, { step, doneCount, totalCount })
    if (!goesOn || isStopped()) throw new JobCancelled()
  }
  try {
    const kind = kinds[job.kind]
    if (kind === undefined) throw new Error(`no kind of job ${job.kind}`)
    const result = await kind({ desk, person, of, tell })
    await endJob(desk.store, job, { state: 'done', result }, desk.clock.now())
  } catch (error) {
    // A process that ends leaves the job running, so that the next one takes it up.
    if (isStopped()) return
    const end =
      error instanceof JobCancelled
        ? ({ state: 'cancelled' } as const)
        : ({ state: 'failed', problem: problemOf(error) } as const)
    await endJob(desk.store, job, end, desk.clock.now())
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return error.problem as Problem // of OfficeProblem and StoreProblem
  return problem('RND-062', { detail: error instanceof Error ? error.message : String(error) })
}
