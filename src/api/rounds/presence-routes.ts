/** /office/rounds/…/presence: pages say where they stand, and hear where others do. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bePresent } from '../../app/rounds/presence.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { present } from '../present.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import { presenceRequestSchema, presenceSchema, roundParams } from './contract.ts'
import { addressOf, ROUND } from './routes.ts'

export function presenceRoutes(app: FastifyInstance, desk: RoundDesk): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    `${ROUND}/presence`,
    {
      schema: {
        tags: ['rounds'],
        summary: '我在哪一格，别人在哪一格 · where a page stands, and who else has which cell open',
        params: roundParams,
        body: presenceRequestSchema,
        response: answers('别人正打开的格', presenceSchema),
      },
    },
    async (request) => {
      const { page, cell } = request.body
      const others = await bePresent(desk, await personOf(request), addressOf(request.params), {
        page,
        ...present({ cell }),
      })
      return { others: [...others] }
    },
  )
}
