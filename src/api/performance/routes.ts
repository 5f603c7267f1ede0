/** GET …/performance, …/performance/forms/:form and …/performance/projects/:project: goals, indicators and self-evaluations. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { LedgerSource } from '../../app/ledgers.ts'
import { formOf, showPerformance } from '../../app/show-performance.ts'
import { showProject } from '../../app/show-project.ts'
import { language, performanceYearOf, performanceYearParams } from '../address.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { performanceFormSchema, performanceListSchema, projectSchema } from './contract.ts'
import { performanceFormResponse, performanceListResponse, projectResponse } from './response.ts'

const PERFORMANCE = '/api/v1/units/:unit/years/:year/performance'
const CODE = '[0-9A-Za-z][0-9A-Za-z_.-]{0,63}'

const formParams = performanceYearParams.extend({
  form: z
    .string()
    .regex(new RegExp(`^${CODE}\\.[a-zA-Z]{1,32}\\.[1-9]\\d{0,4}$`))
    .describe('目录里的编号，如 403001.projectDeclaration.1'),
})
const projectParams = performanceYearParams.extend({
  project: z
    .string()
    .regex(new RegExp(`^${CODE}$`))
    .describe('项目代码，如 42010322403T000000107'),
})
const querystring = z.object({ lang: language })

export function performanceRoutes(
  app: FastifyInstance,
  { ledgers }: { readonly ledgers: LedgerSource },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    PERFORMANCE,
    {
      schema: {
        tags: ['performance'],
        summary: '一个单位一年的绩效表和项目 · the performance forms and projects of a unit’s year',
        params: performanceYearParams,
        querystring,
        response: answers('本单位和下属单位的表，自评表带总分', performanceListSchema),
      },
    },
    async (request, reply) => {
      const shown = await showPerformance(ledgers, performanceYearOf(request.params))
      return shown.ok ? performanceListResponse(shown.value) : replyProblem(request, reply, shown.problem)
    },
  )

  routes.get(
    `${PERFORMANCE}/forms/:form`,
    {
      schema: {
        tags: ['performance'],
        summary:
          '一张绩效表，自评表带每个得分的算法 · one form; of a self-evaluation with the arithmetic of every score',
        params: formParams,
        querystring,
        response: answers('照文件的样子；每个值带它的行、栏和出处', performanceFormSchema),
      },
    },
    async (request, reply) => {
      const { form: id, ...address } = request.params
      const shown = await showPerformance(ledgers, performanceYearOf(address))
      if (!shown.ok) return replyProblem(request, reply, shown.problem)
      const form = formOf(shown.value, id)
      return form.ok
        ? performanceFormResponse(shown.value, form.value, languageOf(request))
        : replyProblem(request, reply, form.problem)
    },
  )

  routes.get(
    `${PERFORMANCE}/projects/:project`,
    {
      schema: {
        tags: ['performance'],
        summary:
          '一个项目：测算依据、资金来源、采购、历年指标 · a project with its cost basis, sources and indicators',
        params: projectParams,
        querystring,
        response: answers('测算逐项算出；指标按年列出目标和完成值', projectSchema),
      },
    },
    async (request, reply) => {
      const { project: code, ...address } = request.params
      const shown = await showPerformance(ledgers, performanceYearOf(address))
      if (!shown.ok) return replyProblem(request, reply, shown.problem)
      const project = showProject(shown.value, code)
      return project.ok
        ? projectResponse(shown.value, project.value, languageOf(request))
        : replyProblem(request, reply, project.problem)
    },
  )
}
