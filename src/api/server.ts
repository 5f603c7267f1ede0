/** The HTTP server: the API, the page to read it, and the built page of the product. */
import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { LedgerSource } from '../app/ledgers.ts'
import { OfficeProblem } from '../app/office-problem.ts'
import type { Publishing } from '../app/publishing/release-disclosure.ts'
import type { Readings } from '../app/reading/open-readings.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { delegationRoutes } from './admin/delegation-routes.ts'
import { logRoutes } from './admin/log-routes.ts'
import { adminRoutes } from './admin/routes.ts'
import { separationRoutes } from './admin/separation-routes.ts'
import { auditRoutes } from './audits/routes.ts'
import { departmentRoutes } from './departments/routes.ts'
import { type ApiDocument, documentationPage } from './documentation.ts'
import { documentRoutes } from './documents/routes.ts'
import { entityTags } from './entity-tag.ts'
import { explanationRoutes } from './explanations/routes.ts'
import { guard, SECURITY_HEADERS } from './guard.ts'
import { healthRoutes } from './health/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { knownMethods } from './known-methods.ts'
import { officeAreas } from './office-areas.ts'
import { openGate } from './office-gate.ts'
import { certifyingDesk, officeRoutes } from './office-routes.ts'
import { openApi } from './open-api.ts'
import { performanceRoutes } from './performance/routes.ts'
import { replyProblem } from './problem-reply.ts'
import { readingRoutes } from './readings/routes.ts'
import { type OfficeOptions, personIfAny, personOf, settleOffice } from './session/person-of.ts'
import { sessionRoutes } from './session/routes.ts'
import { statementRoutes } from './statements/routes.ts'
import { hasPage, PAGE_FILE, wantsPage, webFiles } from './web-files.ts'

export interface ServerOptions {
  readonly ledgers: LedgerSource
  /** Files given to be read; without it there are no such routes. */
  readonly readings?: Omit<Readings, 'close'>
  /** What publishes documents; without it there are no such routes. */
  readonly publishing?: Omit<Publishing, 'ledgers'>
  /** Accounts and what people do in the office; without it everything is open, as in a folder of data. */
  readonly office?: OfficeOptions
  /** Where the built page lies; without it there is the API alone. */
  readonly webDir?: string | undefined
  readonly version: string
  readonly logger?: FastifyServerOptions['logger']
  /** The name or address that it is going to listen on, as after `--host`; this machine alone by default. */
  readonly host?: string
  /** Further names that it answers to, as after `--allowed-host`. */
  readonly allowedHosts?: readonly string[]
}

/** Ready to listen or to be asked with `inject`. */
export async function createServer({
  ledgers,
  readings,
  publishing,
  office,
  webDir,
  version,
  logger = false,
  host = '127.0.0.1',
  allowedHosts = [],
}: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    logger,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply.headers(SECURITY_HEADERS))
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply))
  guard(app, { host, allowedHosts })
  const methodsOf = knownMethods(app)
  entityTags(app, '/api/')
  await openApi(app, version)
  const page = webDir !== undefined && hasPage(webDir) ? webDir : undefined
  if (page !== undefined) await webFiles(app, page)
  app.setNotFoundHandler((request, reply) => {
    if (page !== undefined && wantsPage(request))
      return reply.header('cache-control', 'no-cache').sendFile(PAGE_FILE)
    const methods = methodsOf(pathOf(request))
    if (methods.length > 0) {
      const allowed = methods.join(', ')
      return replyProblem(
        request,
        reply.header('allow', allowed),
        problem('SRV-008', { method: request.method, allowed }),
      )
    }
    return replyProblem(request, reply, problem('SRV-001', { what: `地址 ${pathOf(request)} (address)` }))
  })

  if (office !== undefined) {
    settleOffice(app, office)
    await app.register(fastifyCookie)
    await app.register(fastifyRateLimit, { global: false, errorResponseBuilder: tooMany })
    officeAreas(app)
    sessionRoutes(app, office)
    officeRoutes(app, office, ledgers, publishing)
    delegationRoutes(app, office)
    adminRoutes(app, office)
    logRoutes(app, office)
    separationRoutes(app, office)
  }
  // The demonstration is open to whoever sits at its machine; in a real office one sees what is one's own.
  const isReal = office !== undefined && office.demonstration === undefined
  const open = { ledgers, ...(readings === undefined ? {} : { readings }) }
  const seen = isReal ? openGate(app, office, open) : open
  healthRoutes(app, { ledgers, version })
  departmentRoutes(app, seen)
  statementRoutes(app, seen)
  explanationRoutes(app, seen)
  performanceRoutes(app, seen)
  indicatorRoutes(app, seen)
  if (publishing !== undefined)
    documentRoutes(
      app,
      { ...publishing, ledgers: seen.ledgers },
      office && {
        certifying: certifyingDesk(office, { ...publishing, ledgers }),
        personOf: isReal ? personOf : personIfAny,
      },
    )
  if (seen.readings !== undefined) {
    readingRoutes(app, seen.readings)
    auditRoutes(app, seen.readings)
  }
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
  app.get('/api/v1/docs', { schema: { hide: true } }, (_request, reply) =>
    // The document was made of our own routes, whose schemas have no other keywords.
    reply.type('text/html; charset=utf-8').send(documentationPage(app.swagger() as ApiDocument)),
  )
  await app.ready()
  return app
}

/** Answered like every other problem. */
const tooMany = (_request: FastifyRequest, { ttl }: { readonly ttl: number }): OfficeProblem =>
  new OfficeProblem('ACC-008', { seconds: String(Math.ceil(ttl / 1000)) })

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? ''

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error))
    return replyProblem(request, reply, wrongParameter(error.validation, request))
  const known = problemOf(error)
  if (known !== undefined) {
    request.log.warn({ err: error }, known.code)
    return replyProblem(request, reply, known)
  }
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500)
    return replyProblem(request, reply, problem('SRV-005', { reason: error.code }), status)
  // What went wrong is for the log; whoever asked gets the number under which it stands there.
  const id = randomUUID()
  request.log.error({ err: error, id }, 'SRV-003')
  return replyProblem(request, reply, problem('SRV-003', { id }))
}

/** Errors of the store carry what the user can do about them. */
function problemOf(error: object): Problem | undefined {
  const found = 'problem' in error ? error.problem : undefined
  const isProblem = typeof found === 'object' && found !== null && 'code' in found && 'params' in found
  // An error with code and params under `problem` is a StoreProblem; nothing else is thrown with them.
  return isProblem ? (found as Problem) : undefined
}

function wrongParameter(
  validation: readonly { readonly instancePath: string; readonly message?: string }[],
  request: FastifyRequest,
): Problem {
  const [first] = validation
  const name = first?.instancePath.split('/')[1] ?? ''
  const found = givenIn(request.params, name) ?? givenIn(request.query, name) ?? ''
  return problem('SRV-002', { name, found, expected: EXPECTED[name] ?? first?.message ?? '' })
}

function givenIn(holder: unknown, name: string): string | undefined {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined
  // Just now the object was seen to have it.
  return String((holder as Readonly<Record<string, unknown>>)[name])
}

const EXPECTED: Readonly<Record<string, string>> = {
  unit: 'jianghan-403002',
  year: '1994—2099',
  kind: 'budget / accounts',
  statement: 'budget.revenue',
  against: 'jianghan-403002/2020/budget',
  lang: 'zh / en',
  asPrinted: 'true / false',
  form: '403001.projectDeclaration.1',
  project: '42010322403T000000107',
  side: 'sources / uses',
  region: 'flow:expenditure,fund:generalPublic',
}
