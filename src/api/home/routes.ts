/** /office/home, /office/notices, /office/jobs: what is to be done, what one is told, and what runs. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { JobRunner } from '../../app/jobs/job-runner.ts'
import { canGoOn, goOnWithJob, jobOf, listJobs, startRoundWorkbook, stopJob } from '../../app/jobs/jobs.ts'
import { PUBLICATION_BATCH } from '../../app/publishing/batch-jobs.ts'
import { type Home, showHome } from '../../app/rounds/home.ts'
import { remind } from '../../app/rounds/reminders.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { readOwnNotices, seeNotices } from '../../app/rounds/see-notices.ts'
import { addressIn, roundName } from '../../app/rounds/show-round.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import type { JobState, StoredJob } from '../../store/jobs/jobs.ts'
import type { StoredNotice } from '../../store/rounds/notices.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  type HomeResponse,
  homeSchema,
  type JobResponse,
  jobParams,
  jobRequestSchema,
  jobSchema,
  jobsSchema,
  type NoticesResponse,
  noticesSchema,
  readRequestSchema,
  remindedSchema,
  remindRequestSchema,
} from './contract.ts'
import { doneText } from './done-words.ts'

const OFFICE = '/api/v1/office'

export function homeRoutes(app: FastifyInstance, desk: RoundDesk, runner: JobRunner): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['home'], summary })

  routes.get(
    `${OFFICE}/home`,
    {
      schema: {
        ...schema('工作台 · what is to be done'),
        response: answers('待办、等别人、截止、看板', homeSchema),
      },
    },
    async (request) => homeResponse(await showHome(desk, await personOf(request)), languageOf(request)),
  )

  routes.post(
    `${OFFICE}/home/reminders`,
    {
      schema: {
        ...schema('催办，一天最多一次 · reminds, once a day at most'),
        body: remindRequestSchema,
        response: answers('已告诉的人', remindedSchema),
      },
    },
    async (request) => ({ to: [...(await remind(desk, await personOf(request), request.body))] }),
  )

  const notices = async (request: FastifyRequest): Promise<NoticesResponse> =>
    noticesResponse(await seeNotices(desk, await personOf(request)))

  routes.get(
    `${OFFICE}/notices`,
    { schema: { ...schema('消息 · notices'), response: answers('新的在前', noticesSchema) } },
    (request) => notices(request),
  )

  routes.post(
    `${OFFICE}/notices/read`,
    {
      schema: {
        ...schema('标记已读；不写编号是全部 · marks as read'),
        body: readRequestSchema,
        response: answers('已读', noticesSchema),
      },
    },
    async (request) => {
      await readOwnNotices(desk, await personOf(request), request.body.ids)
      return notices(request)
    },
  )

  routes.get(
    `${OFFICE}/jobs`,
    { schema: { ...schema('任务 · jobs'), response: answers('新的在前', jobsSchema) } },
    async (request) => {
      const jobs = await listJobs(desk, await personOf(request))
      return { jobs: jobs.map((one) => jobResponse(one, desk.clock.now(), languageOf(request))) }
    },
  )

  routes.post(
    `${OFFICE}/jobs`,
    {
      schema: {
        ...schema('导出一轮的报表 · exports a round’s statements'),
        body: jobRequestSchema,
        response: answers('已排队', jobSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      const { unit, year, round } = request.body
      const id = await startRoundWorkbook(desk, person, { unit, year, round })
      runner.wake()
      return jobResponse(await jobOf(desk, person, id), desk.clock.now(), languageOf(request))
    },
  )

  routes.post(
    `${OFFICE}/jobs/:id/cancel`,
    {
      schema: {
        ...schema('取消任务 · cancels a job'),
        params: jobParams,
        response: answers('已取消或将停止', jobSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      await stopJob(desk, person, request.params.id)
      return jobResponse(await jobOf(desk, person, request.params.id), desk.clock.now(), languageOf(request))
    },
  )

  routes.post(
    `${OFFICE}/jobs/:id/continue`,
    {
      schema: {
        ...schema('继续停下的批量任务；已做完的不再做 · goes on with a job of many parts'),
        params: jobParams,
        response: answers('已排队', jobSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      await goOnWithJob(desk, person, request.params.id)
      runner.wake()
      return jobResponse(await jobOf(desk, person, request.params.id), desk.clock.now(), languageOf(request))
    },
  )

  routes.get(
    `${OFFICE}/jobs/:id/file`,
    { schema: { ...schema('任务做成的文件 · the file that a job made'), params: jobParams } },
    async (request, reply) => {
      const { result } = await jobOf(desk, await personOf(request), request.params.id)
      if (result === undefined) return reply.code(404).send()
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(result.fileName)}`)
        .header('cache-control', 'no-store')
        .type(result.mediaType)
        .send(Buffer.from(result.base64, 'base64'))
    },
  )
}

function homeResponse(home: Home, language: Language): HomeResponse {
  return {
    now: home.now.toISOString(),
    mine: home.mine.map(({ amount, ...one }) => ({
      ...one,
      ...(amount === undefined ? {} : { amountFen: String(amount) }),
    })),
    others: home.others.map(({ id, title, standing, link, remind: of }) => ({
      id,
      title,
      unit: standing.unit,
      unitName: standing.unitName,
      stateName: standing.stateName,
      days: standing.days,
      waitsFor: [...standing.waitsFor],
      link,
      ...(of === undefined ? {} : { remind: { ...of } }),
    })),
    done: home.done.map((one) => ({ at: one.at.toISOString(), text: doneText(one, language) })),
    doneCount: home.doneCount,
    deadlines: home.deadlines.map((one) => ({ ...one })),
    board: home.board.map(({ facts, stateName, units, doneCount, counts }) => ({
      department: addressIn(facts.place, facts.place.departmentCode),
      departmentName: facts.place.departmentName,
      year: facts.year,
      round: facts.round,
      roundName: roundName(facts.round),
      departmentStateName: stateName,
      units: units.map((one) => ({
        unit: one.unit,
        unitName: one.unitName,
        ...(one.state === undefined ? {} : { state: one.state }),
        stateName: one.stateName,
        days: one.days,
        waitsFor: [...one.waitsFor],
        isBlocking: one.isBlocking,
      })),
      doneCount,
      counts: { error: counts.error, warning: counts.warning, rounding: counts.rounding },
    })),
    figures: home.figures.map(({ amount, against, difference, ...one }) => ({
      ...one,
      amountFen: String(amount),
      ...(against === undefined ? {} : { againstFen: String(against) }),
      ...(difference === undefined ? {} : { differenceFen: String(difference) }),
    })),
    ...(home.emptyText === undefined ? {} : { emptyText: home.emptyText }),
  }
}

const noticesResponse = (notices: readonly StoredNotice[]): NoticesResponse => ({
  unreadCount: notices.filter((one) => one.readAt === undefined).length,
  notices: notices.map(({ id, kind, text, link, at, readAt }) => ({
    id,
    kind,
    text,
    link,
    at: at.toISOString(),
    isRead: readAt !== undefined,
  })),
})

const JOB_STATE_NAMES: Readonly<Record<JobState, string>> = {
  waiting: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '没有做完',
  cancelled: '已取消',
}

function jobResponse(job: StoredJob, now: Date, language: Language): JobResponse {
  const { id, kind, title, state, step, doneCount, totalCount, problem } = job
  const left = secondsLeft(job, now)
  return {
    id,
    kind,
    title,
    state,
    stateName: state === 'running' && job.isCancelAsked ? '正在停止' : JOB_STATE_NAMES[state],
    ...(step === undefined ? {} : { step }),
    doneCount,
    ...(totalCount === undefined ? {} : { totalCount }),
    madeAt: job.madeAt.toISOString(),
    ...(job.startedAt === undefined ? {} : { startedAt: job.startedAt.toISOString() }),
    ...(job.finishedAt === undefined ? {} : { finishedAt: job.finishedAt.toISOString() }),
    ...(left === undefined ? {} : { secondsLeft: left }),
    ...(problem === undefined ? {} : { problem: { code: problem.code, text: describe(problem, language) } }),
    ...fileOf(job),
    canCancel: state === 'waiting' || (state === 'running' && !job.isCancelAsked),
    canContinue: canGoOn(job),
    parts: job.parts.map(({ problems = [], ...part }) => ({
      ...part,
      problems: problems.map((found) => ({ code: found.code, text: describe(found, language) })),
    })),
  }
}

/** What a job has published so far can be taken away, finished or not. */
function fileOf({ id, kind, title, state, parts }: StoredJob): Pick<JobResponse, 'file'> {
  if (kind === PUBLICATION_BATCH)
    return parts.some((one) => one.state !== 'refused') && state !== 'running'
      ? { file: { name: `${title}.zip`, link: `${OFFICE}/disclosures/batches/${id}/files` } }
      : {}
  return state === 'done' ? { file: { name: `${title}.xlsx`, link: `${OFFICE}/jobs/${id}/file` } } : {}
}

/** As long as it took for each that is done, for each that is left. */
function secondsLeft({ state, startedAt, doneCount, totalCount }: StoredJob, now: Date): number | undefined {
  if (state !== 'running' || startedAt === undefined || totalCount === undefined || doneCount === 0)
    return undefined
  const each = (now.getTime() - startedAt.getTime()) / doneCount
  return Math.max(0, Math.ceil((each * (totalCount - doneCount)) / 1000))
}
