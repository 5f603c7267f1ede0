/** /admin/log: the log for the audit administrator, sign-ins for the security administrator, and the check of its chains. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { refuseWithout } from '../../app/accounts/administration.ts'
import { checkLog, logFaultText } from '../../app/accounts/check-log.ts'
import { readLog } from '../../store/accounts/read-log.ts'
import { asPerson } from '../../store/as-person.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { type OfficeOptions, personOf } from '../session/person-of.ts'
import { logCheckSchema, logQuerySchema, logSchema } from './contract.ts'
import { logResponse, placeOf } from './response.ts'

const ADMIN = '/api/v1/admin'
const PART = 100

export function logRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['admin'], summary })

  routes.get(
    `${ADMIN}/log`,
    {
      schema: {
        ...schema('操作日志，新的在前 · the log, the newest first'),
        querystring: logQuerySchema,
        response: answers('一段', logSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      refuseWithout(person, 'log', 'export')
      const { division, unit, year, person: name, act, before } = request.query
      const place = before === undefined ? undefined : placeOf(before)
      const entries = await asPerson(office.store, person, (transaction) =>
        readLog(transaction, {
          limit: PART,
          ...(division === undefined ? {} : { divisionCode: division }),
          ...(unit === undefined ? {} : { unitCode: unit }),
          ...(year === undefined ? {} : { year: Number.parseInt(year, 10) }),
          ...(name === undefined ? {} : { person: name }),
          ...(act === undefined ? {} : { act }),
          ...(place === undefined ? {} : { before: place }),
        }),
      )
      return logResponse(entries, PART)
    },
  )

  routes.get(
    `${ADMIN}/sign-ins`,
    {
      schema: {
        ...schema('登录记录，新的在前 · sign-ins, the newest first'),
        querystring: logQuerySchema.pick({ before: true, person: true }),
        response: answers('一段', logSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      refuseWithout(person, 'right', 'read')
      const { before, person: name } = request.query
      const place = before === undefined ? undefined : placeOf(before)
      const entries = await asPerson(office.store, person, (transaction) =>
        readLog(transaction, {
          limit: PART,
          act: 'session-',
          ...(name === undefined ? {} : { person: name }),
          ...(place === undefined ? {} : { before: place }),
        }),
      )
      return logResponse(entries, PART)
    },
  )

  routes.post(
    `${ADMIN}/log/check`,
    {
      schema: {
        ...schema('校验日志链 · checks the chains of the log'),
        response: answers('结果', logCheckSchema),
      },
    },
    async (request) => {
      const found = await checkLog(office, await personOf(request))
      return {
        chainCount: found.chainCount,
        entryCount: found.entryCount.toString(),
        checkedAt: office.clock.now().toISOString(),
        faults: found.faults.map((fault) => ({
          ...fault,
          seq: fault.seq.toString(),
          text: logFaultText(fault, languageOf(request)),
        })),
      }
    },
  )
}
