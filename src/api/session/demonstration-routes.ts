/** The demonstration's own: entering by a card, and standing on another day. For whoever sits at the machine alone. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { refuseFarAway, signInWithCard } from '../../app/accounts/card-sign-in.ts'
import { answers } from '../problem-reply.ts'
import type { AnswerWith } from './answer-with.ts'
import { cardSchema, entranceSchema, momentSchema, sessionSchema } from './contract.ts'
import { type Demonstration, type OfficeOptions, refuseForeign } from './person-of.ts'
import { entranceResponse } from './response.ts'

const SESSION = '/api/v1/session'

export function demonstrationRoutes(
  app: FastifyInstance,
  office: OfficeOptions,
  { demonstration, answerWith }: { readonly demonstration: Demonstration; readonly answerWith: AnswerWith },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['session'], summary })

  routes.post(
    `${SESSION}/card`,
    {
      schema: {
        ...schema('演示：以某个角色进入 · takes a card of the demonstration'),
        body: cardSchema,
        response: answers('已登录', sessionSchema),
      },
    },
    async (request, reply) => {
      refuseForeign(request)
      const token = await signInWithCard(office, { login: request.body.account, from: request.ip })
      return answerWith(request, reply, token)
    },
  )

  routes.put(
    `${SESSION}/moment`,
    {
      schema: {
        ...schema('演示：换到某个时点，数据恢复到那一天 · moves the demonstration to a day'),
        body: momentSchema,
        response: answers('现在的时点', entranceSchema),
      },
    },
    async (request) => {
      refuseForeign(request)
      refuseFarAway(request.ip)
      await demonstration.open(request.body.moment)
      return entranceResponse(office)
    },
  )
}
