/** GET …/explanation: what a figure is made of, down to the lines. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { explainFigure } from '../../app/explain-figure.ts'
import type { LedgerSource } from '../../app/ledgers.ts'
import { againstOf, againstText, language, unitYearOf, unitYearParams } from '../address.ts'
import { explanationSchema } from '../contract.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { explanationResponse } from './response.ts'

const MAX_REGION_LENGTH = 1000

const query = z.object({
  lang: language,
  region: z
    .string()
    .max(MAX_REGION_LENGTH)
    .describe('口径，如 flow:expenditure,fund:generalPublic；没有写的单位、年度、阶段按地址'),
  side: z.enum(['sources', 'uses']).optional().describe('收支总计按来源还是按去向分，默认 sources'),
  statement: z
    .string()
    .max(100)
    .optional()
    .describe('从哪张表点进来：它自己的那一格不再列入 alsoIn，分项按它的金额单位写'),
  against: againstText.optional().describe('对比的 单位/年度/种类：差额由哪些部分构成'),
})

export function explanationRoutes(
  app: FastifyInstance,
  { ledgers }: { readonly ledgers: LedgerSource },
): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/units/:unit/years/:year/kinds/:kind/explanation',
    {
      schema: {
        tags: ['explanations'],
        summary: '一个数由什么组成，从哪里来 · what a figure is made of and where it comes from',
        params: unitYearParams,
        querystring: query,
        response: answers('口径、各种分法、每条明细和出处、同一文件里印着同一笔钱的地方', explanationSchema),
      },
    },
    async (request, reply) => {
      const { region, side = 'sources', statement, against } = request.query
      const explained = await explainFigure(ledgers, {
        ...unitYearOf(request.params),
        region,
        side,
        statement,
        against: against === undefined ? undefined : againstOf(against),
      })
      return explained.ok
        ? explanationResponse(explained.value, statement, languageOf(request))
        : replyProblem(request, reply, explained.problem)
    },
  )
}
