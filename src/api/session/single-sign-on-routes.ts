/** GET /session/single-sign-on: sends the browser to the provider, and takes it back in. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SingleSignOn } from '../../app/accounts/single-sign-on.ts'
import { OfficeProblem } from '../../app/office-problem.ts'
import { type OfficeOptions, originOf, setSessionCookie } from './person-of.ts'
import { SINGLE_SIGN_ON } from './response.ts'
import { signInLimit } from './sign-in-limit.ts'

const CALLBACK = `${SINGLE_SIGN_ON}/callback`
/** Ties the answer to the browser that asked; sent along when the provider's page leads back to us. */
const TICKET_COOKIE = 'mingzhang_single_sign_on'

export function singleSignOnRoutes(
  app: FastifyInstance,
  office: OfficeOptions,
  provider: SingleSignOn,
): void {
  const config = signInLimit(office)
  const schema = { hide: true }

  app.get(SINGLE_SIGN_ON, { config, schema }, (request, reply) =>
    orBack(reply, async () => {
      const { address, ticket } = await provider.start(office, `${originOf(request)}${CALLBACK}`)
      reply.setCookie(TICKET_COOKIE, ticket, {
        path: SINGLE_SIGN_ON,
        httpOnly: true,
        sameSite: 'lax',
        secure: originOf(request).startsWith('https:'),
        maxAge: 600,
      })
      return address
    }),
  )

  app.get(CALLBACK, { config, schema }, (request, reply) =>
    orBack(reply, async () => {
      const token = await provider.finish(office, {
        address: new URL(request.url, originOf(request)),
        ticket: request.cookies[TICKET_COOKIE],
        from: request.ip,
      })
      reply.clearCookie(TICKET_COOKIE, { path: SINGLE_SIGN_ON })
      setSessionCookie(request, reply, token)
      return '/login?signed-in'
    }),
  )
}

/** A person looks at the answer, so that what went wrong is told by the sign-in page. */
async function orBack(reply: FastifyReply, address: () => Promise<string>): Promise<FastifyReply> {
  try {
    return reply.redirect(await address())
  } catch (fault) {
    if (!(fault instanceof OfficeProblem)) throw fault
    const { code, params } = fault.problem
    return reply.redirect(`/login?${new URLSearchParams({ problem: code, ...params })}`)
  }
}
