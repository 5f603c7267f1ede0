/** /session: signing in and out, the second step, and acting in another of one's roles. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { closeSignedIn } from '../../app/accounts/card-sign-in.ts'
import { signInDesk } from '../../app/accounts/sign-in.ts'
import { takeRole } from '../../app/accounts/who-am-i.ts'
import { OfficeProblem } from '../../app/office-problem.ts'
import { answers } from '../problem-reply.ts'
import { answerWithToken } from './answer-with.ts'
import { entranceSchema, roleChoiceSchema, sessionSchema, signInSchema } from './contract.ts'
import { credentialRoutes } from './credential-routes.ts'
import { demonstrationRoutes } from './demonstration-routes.ts'
import {
  clearSessionCookie,
  maybeSignedIn,
  type OfficeOptions,
  refuseForeign,
  signedInOf,
} from './person-of.ts'
import { entranceResponse, sessionResponse } from './response.ts'
import { signInLimit } from './sign-in-limit.ts'
import { singleSignOnRoutes } from './single-sign-on-routes.ts'

const SESSION = '/api/v1/session'

export function sessionRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const desk = signInDesk(office)
  const schema = (summary: string) => ({ tags: ['session'], summary })
  const answerWith = answerWithToken(office)

  routes.get(
    `${SESSION}/entrance`,
    {
      schema: {
        ...schema('怎样登录 · how one comes in'),
        response: answers('正式使用或演示，有没有单点登录', entranceSchema),
      },
    },
    async () => entranceResponse(office),
  )

  routes.get(
    SESSION,
    { schema: { ...schema('谁已登录 · who is signed in'), response: answers('登录的人', sessionSchema) } },
    async (request) => sessionResponse(office, await signedInOf(request)),
  )

  routes.post(
    SESSION,
    {
      config: signInLimit(office),
      schema: {
        ...schema('登录 · signs in'),
        body: signInSchema,
        response: answers('已登录，或还差第二步', sessionSchema),
      },
    },
    async (request, reply) => {
      refuseForeign(request)
      return answerWith(request, reply, await desk.signIn({ ...request.body, from: request.ip }))
    },
  )

  routes.put(
    `${SESSION}/role`,
    {
      schema: {
        ...schema('换一个任职或受托身份 · acts in another role'),
        body: roleChoiceSchema,
        response: answers('已换', sessionSchema),
      },
    },
    async (request, reply) => {
      const signedIn = await signedInOf(request)
      if (signedIn.due !== undefined) throw new OfficeProblem('ACC-009')
      return answerWith(request, reply, await takeRole(office, signedIn, request.body))
    },
  )

  routes.delete(SESSION, { schema: schema('退出 · signs out') }, async (request, reply) => {
    refuseForeign(request)
    const signedIn = await maybeSignedIn(request)
    if (signedIn !== undefined) await closeSignedIn(office, signedIn)
    clearSessionCookie(reply)
    return reply.code(204).send()
  })

  credentialRoutes(app, office, { desk, answerWith })

  if (office.singleSignOn !== undefined) singleSignOnRoutes(app, office, office.singleSignOn)

  if (office.demonstration !== undefined)
    demonstrationRoutes(app, office, { demonstration: office.demonstration, answerWith })
}
