/** /office/waivers and …/checks/waivers: 豁免 asked for, taken back and decided. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import {
  askForWaiver,
  decideWaiver,
  listWaivers,
  type ShownWaiver,
  takeBackWaiver,
} from '../../app/rounds/waivers.ts'
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { answers } from '../problem-reply.ts'
import { roundParams } from '../rounds/contract.ts'
import { personOf } from '../session/person-of.ts'
import {
  type WaiverResponse,
  type WaiversResponse,
  waiverDecisionSchema,
  waiverParams,
  waiverRequestSchema,
  waiversSchema,
} from './contract.ts'

const WAIVERS = '/api/v1/office/waivers'

export function waiverRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['waivers'], summary })
  const listed = async (request: FastifyRequest): Promise<WaiversResponse> => ({
    waivers: (await listWaivers(desk, await personOf(request))).map(waiverResponse),
  })

  routes.get(
    WAIVERS,
    { schema: { ...schema('豁免 · waivers'), response: answers('待决定的在前', waiversSchema) } },
    (request) => listed(request),
  )

  routes.post(
    '/api/v1/office/rounds/:year/:unit/:round/checks/waivers',
    {
      schema: {
        ...schema('对检查里的一个问题申请豁免 · asks that a finding be let pass'),
        params: roundParams,
        body: waiverRequestSchema,
        response: answers('已申请', waiversSchema),
      },
    },
    async (request) => {
      const { unit, year, round } = request.params
      const address = { unit, year: Number.parseInt(year, 10), round }
      await askForWaiver(desk, await personOf(request), address, request.body)
      return listed(request)
    },
  )

  routes.post(
    `${WAIVERS}/:id/decision`,
    {
      schema: {
        ...schema('同意或不予豁免，由申请人以外的人 · grants or refuses'),
        params: waiverParams,
        body: waiverDecisionSchema,
        response: answers('已决定', waiversSchema),
      },
    },
    async (request) => {
      const { decision, reason, endsOn } = request.body
      const given = { decision, reason, ...(endsOn === undefined ? {} : { endsOn }) }
      await decideWaiver(desk, await personOf(request), request.params.id, given)
      return listed(request)
    },
  )

  routes.delete(
    `${WAIVERS}/:id`,
    {
      schema: {
        ...schema('撤回豁免申请 · takes a request back'),
        params: waiverParams,
        response: answers('已撤回', waiversSchema),
      },
    },
    async (request) => {
      await takeBackWaiver(desk, await personOf(request), request.params.id)
      return listed(request)
    },
  )
}

const waiverResponse = ({ waiver, ...shown }: ShownWaiver): WaiverResponse => ({
  ...shown,
  id: waiver.id,
  year: waiver.year,
  round: waiver.round,
  roundName: ROUND_NAMES[waiver.round],
  rule: waiver.rule,
  printed: waiver.printed,
  message: waiver.message,
  reason: waiver.reason,
  state: waiver.state,
  endsOn: waiver.endsOn,
  askedBy: waiver.askedByName,
  askedAt: waiver.askedAt.toISOString(),
  ...(waiver.decidedByName === undefined ? {} : { decidedBy: waiver.decidedByName }),
  ...(waiver.decidedAt === undefined ? {} : { decidedAt: waiver.decidedAt.toISOString() }),
  ...(waiver.decidedReason === undefined ? {} : { decidedReason: waiver.decidedReason }),
})
