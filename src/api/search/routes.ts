/** GET /office/search: the projects that whoever asks may see, by name, code or initials of pinyin. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findProjects } from '../../app/rounds/find-projects.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import { searchSchema } from './contract.ts'

export function searchRoutes(app: FastifyInstance, desk: RoundDesk): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/office/search',
    {
      schema: {
        tags: ['search'],
        summary: '按名称、编码、拼音首字母找项目 · finds projects by name, code or initials',
        querystring: z.object({ q: z.string().max(100) }),
        response: answers('能看的项目，开头相符的在前', searchSchema),
      },
    },
    async (request) => {
      const { projects, moreCount } = await findProjects(desk, await personOf(request), request.query.q)
      return { projects: [...projects], moreCount }
    },
  )
}
