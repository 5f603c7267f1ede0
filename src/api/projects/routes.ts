/** /office/projects: the library, a project's year, new editions, look-alikes, the order of need, three years on. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { JobRunner } from '../../app/jobs/job-runner.ts'
import {
  MOST_AT_ONCE,
  mayExport,
  projectWorkbook,
  startProjectWorkbook,
} from '../../app/jobs/project-workbook.ts'
import { type DraftedProject, draftProject, newProject } from '../../app/rounds/draft-project.ts'
import { fundOf, type LibraryEntry, showLibrary } from '../../app/rounds/library.ts'
import { actOnProject } from '../../app/rounds/project-acts.ts'
import {
  judgeSimilar,
  moveInRanking,
  showRanking,
  showRolling,
  showSimilar,
} from '../../app/rounds/project-lists.ts'
import { type ProjectYear, showProjectYear } from '../../app/rounds/project-year.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { addressIn } from '../../app/rounds/show-round.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { PROJECT_STATE_NAMES } from '../../core/workflow/project-states.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { doneWord } from '../home/done-words.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  type DraftedProjectResponse,
  draftedProjectSchema,
  draftProjectRequestSchema,
  newProjectRequestSchema,
  type ProjectEntryResponse,
  type ProjectExportJobResponse,
  type ProjectYearResponse,
  projectActRequestSchema,
  projectExportRequestSchema,
  projectListSchema,
  projectSchema,
  projectYearParams,
  type RankingResponse,
  rankingParams,
  rankingRequestSchema,
  rankingSchema,
  rollingSchema,
  type SimilarResponse,
  similarRequestSchema,
  similarSchema,
} from './contract.ts'

const PROJECTS = '/api/v1/office/projects'
/** Fifty thousand codes. */
const LARGEST_EXPORT_BYTES = 4 * 1024 * 1024
const yearOf = ({ year }: { readonly year: string }): number => Number.parseInt(year, 10)

export function projectRoutes(app: FastifyInstance, desk: RoundDesk, runner: JobRunner): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['projects'], summary })

  routes.get(
    PROJECTS,
    {
      schema: {
        ...schema('项目库 · the project library'),
        querystring: z.object({ year: projectYearParams.shape.year.optional() }),
        response: answers('能看到的项目', projectListSchema),
      },
    },
    async (request) => {
      const { year: asked } = request.query
      const year = asked === undefined ? undefined : yearOf({ year: asked })
      const person = await personOf(request)
      const library = await showLibrary(desk, person, year)
      return {
        year: library.year,
        years: [...library.years],
        canExport: mayExport(person),
        canAdd: mayDo(person.reach.role, 'project', 'edit'),
        projects: library.entries.map(entryResponse),
      }
    },
  )

  routes.post(
    `${PROJECTS}/export`,
    {
      bodyLimit: LARGEST_EXPORT_BYTES,
      schema: {
        ...schema('导出项目清单；多于两千个时排成任务 · the list as a workbook, or the job that makes it'),
        body: projectExportRequestSchema,
      },
    },
    async (request, reply) => {
      const person = await personOf(request)
      if (request.body.codes.length > MOST_AT_ONCE) {
        const job = await startProjectWorkbook(desk, person, request.body)
        runner.wake()
        return reply.code(202).send({ job } satisfies ProjectExportJobResponse)
      }
      const file = await projectWorkbook(desk, person, request.body)
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(file.bytes))
    },
  )

  routes.post(
    PROJECTS,
    {
      schema: {
        ...schema('新建项目，代码由系统赋予 · a new project; its code is given'),
        body: newProjectRequestSchema,
        response: answers('已建', draftedProjectSchema),
      },
    },
    async (request) => draftedResponse(await newProject(desk, await personOf(request), request.body)),
  )

  const similar = async (request: Parameters<typeof personOf>[0]): Promise<SimilarResponse> => ({
    pairs: (await showSimilar(desk, await personOf(request))).map((pair) => ({
      code: pair.one,
      name: pair.first.project.name,
      unitName: pair.first.place.unitName,
      amountFen: String(pair.first.thisYear ?? pair.first.declared ?? 0n),
      otherCode: pair.other,
      otherName: pair.second.project.name,
      otherUnitName: pair.second.place.unitName,
      otherFen: String(pair.second.thisYear ?? pair.second.declared ?? 0n),
      words: [...pair.words],
      prices: [...pair.prices],
      targets: [...pair.targets],
      likeness: pair.likeness,
      ...(pair.judgement === undefined
        ? {}
        : {
            judgement: {
              isDuplicate: pair.judgement.isDuplicate,
              reason: pair.judgement.reason,
              at: pair.judgement.at.toISOString(),
            },
          }),
    })),
  })

  routes.get(
    `${PROJECTS}/similar`,
    { schema: { ...schema('相似项目 · look-alikes'), response: answers('最像的在前', similarSchema) } },
    (request) => similar(request),
  )

  routes.post(
    `${PROJECTS}/similar`,
    {
      schema: {
        ...schema('判断是否重复，写理由 · judges a pair'),
        body: similarRequestSchema,
        response: answers('已判断', similarSchema),
      },
    },
    async (request) => {
      await judgeSimilar(desk, await personOf(request), request.body)
      return similar(request)
    },
  )

  const ranking = async (request: Parameters<typeof personOf>[0], year: number): Promise<RankingResponse> => {
    const shown = await showRanking(desk, await personOf(request), year)
    return {
      year,
      department: shown.department.name,
      ...(shown.ceiling === undefined ? {} : { ceilingFen: String(shown.ceiling) }),
      ...(shown.ceilingOf === undefined ? {} : { ceilingOf: shown.ceilingOf }),
      canRank: shown.canRank,
      projects: shown.lines.map(({ entry, amount, running, isAboveLine }) => ({
        code: entry.project.code,
        name: entry.project.name,
        unitName: entry.place.unitName,
        ...(entry.project.rank === undefined ? {} : { rank: entry.project.rank }),
        ...(entry.project.rankReason === undefined ? {} : { reason: entry.project.rankReason }),
        amountFen: String(amount),
        runningFen: String(running),
        isAboveLine,
        ...gradeResponse(entry),
      })),
    }
  }

  routes.get(
    `${PROJECTS}/ranking/:year`,
    {
      schema: {
        ...schema('排序和控制数线 · the order of need with its cut line'),
        params: rankingParams,
        response: answers('按顺序，带累计数', rankingSchema),
      },
    },
    (request) => ranking(request, yearOf(request.params)),
  )

  routes.post(
    `${PROJECTS}/ranking/:year`,
    {
      schema: {
        ...schema('移动一个项目，写理由 · moves a project, with a reason'),
        params: rankingParams,
        body: rankingRequestSchema,
        response: answers('新的顺序', rankingSchema),
      },
    },
    async (request) => {
      await moveInRanking(desk, await personOf(request), yearOf(request.params), request.body)
      return ranking(request, yearOf(request.params))
    },
  )

  routes.get(
    `${PROJECTS}/rolling`,
    { schema: { ...schema('三年滚动 · three years on'), response: answers('各年的数', rollingSchema) } },
    async (request) => {
      const { years, projects } = await showRolling(desk, await personOf(request))
      const [, current] = years
      return {
        years: [...years],
        projects: projects.map(({ entry, years: amounts, total }) => ({
          code: entry.project.code,
          name: entry.project.name,
          unitName: entry.place.unitName,
          amounts: amounts.map(({ year, kind, amount }) => ({
            year,
            kind: kind !== 'known' ? kind : year === current ? ('draft' as const) : ('budget' as const),
            ...(amount === undefined ? {} : { amountFen: String(amount) }),
          })),
          ...(total === undefined ? {} : { totalFen: String(total) }),
        })),
      }
    },
  )

  routes.get(
    `${PROJECTS}/:code/:year`,
    {
      schema: {
        ...schema('项目的一年 · a project’s year'),
        params: projectYearParams,
        response: answers('历年的数、上年的测算、往年的指标值', projectSchema),
      },
    },
    async (request) => {
      const { code } = request.params
      return projectResponse(
        await showProjectYear(desk, await personOf(request), code, yearOf(request.params)),
        languageOf(request),
      )
    },
  )

  routes.post(
    `${PROJECTS}/:code/:year/acts`,
    {
      schema: {
        ...schema('入库的办理：送审、同意、通过、入库、退回 · moves a project on in the library'),
        params: projectYearParams,
        body: projectActRequestSchema,
        response: answers('办理之后', projectSchema),
      },
    },
    async (request) => {
      const { code } = request.params
      const [person, year] = [await personOf(request), yearOf(request.params)]
      await actOnProject(desk, person, code, { ...request.body, year })
      return projectResponse(await showProjectYear(desk, person, code, year), languageOf(request))
    },
  )

  routes.post(
    `${PROJECTS}/:code/years/:year`,
    {
      schema: {
        ...schema('编制 N 年度，从上年复制 · begins a year’s edition, copied from the last one'),
        params: projectYearParams,
        body: draftProjectRequestSchema,
        response: answers('已复制', draftedProjectSchema),
      },
    },
    async (request) => {
      const { code } = request.params
      const { round } = request.body
      const drafted = await draftProject(desk, await personOf(request), {
        code,
        year: yearOf(request.params),
        round,
      })
      return draftedResponse(drafted)
    },
  )
}

const draftedResponse = ({
  code,
  place,
  round,
  year,
  rowCount,
  copiedFrom,
}: DraftedProject): DraftedProjectResponse => ({
  code,
  year,
  unit: place.unit,
  round,
  rowCount,
  ...(copiedFrom === undefined ? {} : { copiedFrom }),
})

/** Of an evaluation that people wrote; none of it is assumed. */
const gradeResponse = ({ lastScore }: LibraryEntry) =>
  lastScore === undefined
    ? {}
    : {
        lastGrade: {
          year: lastScore.year,
          score: lastScore.score,
          grade: lastScore.grade,
          isAssumed: false,
        },
      }

const entryResponse = (one: LibraryEntry): ProjectEntryResponse => ({
  code: one.project.code,
  name: one.project.name,
  unit: one.place.unit,
  unitName: one.place.unitName,
  category: one.category,
  frequency: one.frequency,
  function: one.function,
  functionName: one.functionName,
  fund: fundOf(one.fund),
  fundName: one.fund,
  ...(one.thisYear === undefined ? {} : { thisYearFen: String(one.thisYear) }),
  ...(one.declared === undefined ? {} : { declaredFen: String(one.declared) }),
  ...(one.project.declaredYear === undefined ? {} : { declaredYear: one.project.declaredYear }),
  ...(one.lastYear === undefined ? {} : { lastYearFen: String(one.lastYear) }),
  ...(one.executed === undefined ? {} : { executedFen: String(one.executed) }),
  ...gradeResponse(one),
  state: one.project.state,
  stateName: one.stateName,
  isReturned: one.project.state === 'draft' && one.project.returnReason !== undefined,
  ...(one.round === undefined ? {} : { round: one.round }),
  ...(one.roundStateName === undefined ? {} : { roundStateName: one.roundStateName }),
  findings: { ...one.findings },
  ...(one.project.rank === undefined ? {} : { rank: one.project.rank }),
  canDraft: one.canDraft,
  ...(one.lastKnownYear === undefined ? {} : { lastKnownYear: one.lastKnownYear }),
})

function libraryResponse(
  { entry: { project }, acts, waitsFor, events }: ProjectYear,
  language: Language,
): ProjectYearResponse['library'] {
  return {
    since: project.stateSince.toISOString(),
    version: project.version,
    ...(project.declaredYear === undefined ? {} : { declaredYear: project.declaredYear }),
    isTargetPassed: project.isTargetPassed,
    ...(project.returnReason === undefined ? {} : { returnReason: project.returnReason }),
    ...(waitsFor === undefined
      ? {}
      : { waitsFor: { roleName: ROLE_NAMES[waitsFor.role], names: [...waitsFor.names] } }),
    acts: acts.map(({ blockedBy, ...one }) => ({
      ...one,
      blockedBy: blockedBy.map((found) => describe(found, language)),
    })),
    events: events.map(({ at, act, by, actingFor, reason }) => ({
      at: at.toISOString(),
      by,
      ...(actingFor === undefined ? {} : { actingFor }),
      act,
      text: doneWord(act, language),
      ...(reason === undefined ? {} : { reason }),
    })),
  }
}

function projectResponse(shown: ProjectYear, language: Language): ProjectYearResponse {
  const { entry, year, years, lastYear, earlier, others, similarCount } = shown
  const { project, place } = entry
  return {
    code: project.code,
    name: project.name,
    unit: place.unit,
    unitName: place.unitName,
    department: addressIn(place, place.departmentCode),
    departmentName: place.departmentName,
    year,
    state: project.state,
    stateName: PROJECT_STATE_NAMES[project.state],
    library: libraryResponse(shown, language),
    ...(entry.round === undefined ? {} : { round: entry.round }),
    ...(entry.roundState === undefined ? {} : { roundState: entry.roundState }),
    ...(entry.roundStateName === undefined ? {} : { roundStateName: entry.roundStateName }),
    canDraft: entry.canDraft,
    years: years.map(({ year: one, original, adjusted, outturn }) => ({
      year: one,
      ...(original === undefined ? {} : { originalFen: String(original) }),
      ...(adjusted === undefined ? {} : { adjustedFen: String(adjusted) }),
      ...(outturn === undefined ? {} : { outturnFen: String(outturn) }),
    })),
    ...(lastYear === undefined
      ? {}
      : {
          lastYear: {
            year: lastYear.year,
            amountFen: String(lastYear.amount),
            costs: lastYear.costs.map(({ content, basis, amount }) => ({
              content,
              basis,
              amountFen: String(amount),
            })),
          },
        }),
    earlierIndicators: earlier.map(({ term, name, values }) => ({
      term: term === '长期目标' ? '长期目标' : '年度目标',
      name,
      values: [...values],
    })),
    ...gradeResponse(entry),
    otherProjects: others.map(({ amount, ...one }) => ({ ...one, amountFen: String(amount) })),
    similarCount,
    timeline: years.flatMap(({ year: one, original, outturn }) => [
      ...(original === undefined
        ? []
        : [{ at: `${one}-01-01`, kind: 'budget', text: `${one} 预算`, amountFen: String(original) }]),
      ...(outturn === undefined
        ? []
        : [{ at: `${one}-12-31`, kind: 'accounts', text: `${one} 决算`, amountFen: String(outturn) }]),
    ]),
  }
}
