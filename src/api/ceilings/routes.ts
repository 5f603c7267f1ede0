/** /office/ceilings: what may be spent at most, issued and used, with every version. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  CEILING_FUNDS,
  CEILING_NATURES,
  issueCeilings,
  type ShownCeilings,
  showCeilings,
} from '../../app/rounds/ceilings.ts'
import { fundName, natureName } from '../../app/rounds/headroom.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import { type CeilingsResponse, ceilingsParams, ceilingsSchema, issueRequestSchema } from './contract.ts'

const CEILINGS = '/api/v1/office/ceilings/:year'

export function ceilingRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['ceilings'], summary })

  routes.get(
    CEILINGS,
    {
      schema: {
        ...schema('控制数：已下达、已使用、历次版本 · ceilings with their versions'),
        params: ceilingsParams,
        response: answers('部门和所属单位', ceilingsSchema),
      },
    },
    async (request) =>
      ceilingsResponse(
        await showCeilings(desk, await personOf(request), Number.parseInt(request.params.year, 10)),
      ),
  )

  routes.post(
    CEILINGS,
    {
      schema: {
        ...schema('下达控制数：财政到部门，部门到单位 · issues ceilings'),
        params: ceilingsParams,
        body: issueRequestSchema,
        response: answers('已下达', ceilingsSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      const year = Number.parseInt(request.params.year, 10)
      await issueCeilings(desk, person, year, request.body)
      return ceilingsResponse(await showCeilings(desk, person, year))
    },
  )
}

const ceilingsResponse = ({ year, canIssue, lines, places }: ShownCeilings): CeilingsResponse => ({
  year,
  ...(canIssue === undefined ? {} : { canIssue }),
  rows: lines.map(({ place, isDepartment, newest, versions, split, used }) => ({
    unit: place.unit,
    unitName: place.unitName,
    isDepartment,
    fund: newest.fund,
    fundName: fundName(newest.fund),
    nature: newest.nature,
    natureName: natureName(newest.nature),
    version: newest.version,
    amountFen: String(newest.amount),
    ...(split === undefined ? {} : { splitFen: String(split) }),
    ...(used === undefined ? {} : { usedFen: String(used), leftFen: String(newest.amount - used) }),
    document: newest.document,
    issuedAt: newest.issuedAt.toISOString(),
    versions: versions.map(({ version, amount, document, issuedAt }) => ({
      version,
      amountFen: String(amount),
      document,
      issuedAt: issuedAt.toISOString(),
    })),
  })),
  funds: CEILING_FUNDS.map((id) => ({ id, name: fundName(id) })),
  natures: CEILING_NATURES.map((id) => ({ id, name: natureName(id) })),
  units: places.map(({ place, isDepartment }) => ({
    unit: place.unit,
    unitName: place.unitName,
    isDepartment,
  })),
})
