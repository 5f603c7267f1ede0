/** GET …/statements and …/statements/:statement: the statements of a unit's year, and one of them, alone or beside another. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keptAnswers } from '../../app/kept-answers.ts'
import type { LedgerSource } from '../../app/ledgers.ts'
import { type ShownAnswer, showStatement } from '../../app/show-statement.ts'
import { showStatementList } from '../../app/show-statement-list.ts'
import { againstOf, againstText, language, unitYearOf, unitYearParams } from '../address.ts'
import { statementListSchema, statementSchema } from '../contract.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { statementListResponse, statementResponse } from './response.ts'

const STATEMENTS = '/api/v1/units/:unit/years/:year/kinds/:kind/statements'
const KEPT_STATEMENTS = 200
const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes'])

const statementParams = unitYearParams.extend({
  statement: z
    .string()
    .regex(/^[a-z]+\.[a-z0-9-]{1,64}$/)
    .describe('报表编号，如 budget.revenue'),
})
const statementQuery = z.object({
  lang: language,
  against: againstText.optional(),
  asPrinted: z
    .enum(['1', 'true', 'yes', '0', 'false', 'no'])
    .optional()
    .describe('是否照公开文件上的字印标签'),
})

export function statementRoutes(app: FastifyInstance, { ledgers }: { readonly ledgers: LedgerSource }): void {
  const keep = keptAnswers<ShownAnswer>(KEPT_STATEMENTS)
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    STATEMENTS,
    {
      schema: {
        tags: ['statements'],
        summary: '一个单位一年的报表目录 · the statements of a unit’s year',
        params: unitYearParams,
        querystring: z.object({ lang: language }),
        response: answers('按文件里的顺序', statementListSchema),
      },
    },
    async (request, reply) => {
      const shown = await showStatementList(ledgers, unitYearOf(request.params))
      if (!shown.ok) return replyProblem(request, reply, shown.problem)
      return statementListResponse(shown.value, languageOf(request))
    },
  )

  routes.get(
    `${STATEMENTS}/:statement`,
    {
      schema: {
        tags: ['statements'],
        summary: '一张报表，可与另一单位、年度或种类对比 · one statement, alone or beside another',
        params: statementParams,
        querystring: statementQuery,
        response: answers('照文件的样子：表头合并、缩进、合计行；每个数带它的口径', statementSchema),
      },
    },
    async (request, reply) => {
      const { statement, ...unitYear } = request.params
      const { against, asPrinted } = request.query
      const choice = {
        ...unitYearOf(unitYear),
        statement,
        against: against === undefined ? undefined : againstOf(against),
        asPrinted: YES.has(asPrinted ?? ''),
      }
      const shown = await showStatement(ledgers, choice, keep)
      return shown.ok ? statementResponse(shown.value) : replyProblem(request, reply, shown.problem)
    },
  )
}
