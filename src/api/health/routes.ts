/** GET /health: whether the server answers and reaches its data, for whoever watches it. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { LedgerSource } from '../../app/ledgers.ts'
import { healthSchema } from '../contract.ts'
import { answers } from '../problem-reply.ts'

export function healthRoutes(
  app: FastifyInstance,
  { ledgers, version }: { readonly ledgers: LedgerSource; readonly version: string },
): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/health',
    {
      schema: {
        tags: ['health'],
        summary: '服务是否正常 · whether the server works',
        response: answers('正常', healthSchema),
      },
    },
    async () => ({ status: 'ok' as const, version, departmentCount: (await ledgers.list()).length }),
  )
}
