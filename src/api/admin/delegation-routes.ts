/** /delegations: 委托代办, as the person sees them who gave or received them. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { delegate, showDelegations, takeBack } from '../../app/accounts/delegate.ts'
import { answers } from '../problem-reply.ts'
import { type OfficeOptions, personOf, signedInOf } from '../session/person-of.ts'
import { delegationsSchema, newDelegationSchema } from './contract.ts'
import { delegationResponse } from './response.ts'

const DELEGATIONS = '/api/v1/delegations'

export function delegationRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['delegations'], summary })

  routes.get(
    DELEGATIONS,
    { schema: { ...schema('委托和受托 · delegations'), response: answers('新的在前', delegationsSchema) } },
    async (request) => {
      const shown = await showDelegations(office, await personOf(request), await signedInOf(request))
      const { given, received, colleagues, today, mostDays } = shown
      return {
        given: given.map((one) => delegationResponse(one, today)),
        received: received.map((one) => delegationResponse(one, today)),
        colleagues: [...colleagues],
        today,
        mostDays,
      }
    },
  )

  routes.post(
    DELEGATIONS,
    {
      schema: {
        ...schema('委托给同事 · delegates to a colleague'),
        body: newDelegationSchema,
        response: answers('已委托', z.object({ id: z.string() })),
      },
    },
    async (request) => ({
      id: await delegate(office, await personOf(request), await signedInOf(request), request.body),
    }),
  )

  routes.delete(
    `${DELEGATIONS}/:id`,
    { schema: { ...schema('收回委托 · takes a delegation back'), params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      await takeBack(office, await personOf(request), request.params.id)
      return reply.code(204).send()
    },
  )
}
