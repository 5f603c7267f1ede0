/** GET /office/places: the units and years that the office's pickers offer whoever asks. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { listPlaces } from '../../app/list-places.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import { placesSchema } from './contract.ts'

export function placeRoutes(app: FastifyInstance, desk: RoundDesk): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/office/places',
    {
      schema: {
        tags: ['office'],
        summary: '可以查看的单位和年度 · units and years that one may see',
        response: answers('部门及所属单位；年度从有编报的开始', placesSchema),
      },
    },
    async (request) => {
      const { years, departments } = await listPlaces(desk, await personOf(request))
      return {
        years: [...years],
        departments: departments.map((one) => ({ ...one, units: [...one.units] })),
      }
    },
  )
}
