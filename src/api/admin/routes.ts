/** /admin: accounts for the system administrator, rights and sessions for the security administrator. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  alterAccount,
  appoint,
  clearSecondFactor,
  endAppointmentOf,
  endDelegationOf,
  endSessionsOf,
  makeAccount,
  makePasswordLink,
  NEEDS_UNIT,
  type PasswordLink,
  refuseWithout,
} from '../../app/accounts/administration.ts'
import { dateInChina } from '../../app/office-clock.ts'
import { dutyOf, ROLE_NAMES, ROLES } from '../../core/workflow/roles.ts'
import {
  listAccounts,
  listAppointments,
  listPlaces,
  listSessions,
} from '../../store/accounts/administration.ts'
import { listDelegations } from '../../store/accounts/delegations.ts'
import { asPerson } from '../../store/as-person.ts'
import { answers } from '../problem-reply.ts'
import { type OfficeOptions, originOf, personOf } from '../session/person-of.ts'
import {
  accountChangeSchema,
  accountsSchema,
  madeAccountSchema,
  newAccountSchema,
  newAppointmentSchema,
  passwordLinkSchema,
  securitySchema,
} from './contract.ts'
import { accountResponse, appointmentResponse, delegationResponse } from './response.ts'

const ADMIN = '/api/v1/admin'
const idParams = z.object({ id: z.uuid() })

export function adminRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = office
  const schema = (summary: string) => ({ tags: ['admin'], summary })
  const linkResponse = (request: FastifyRequest, { token, expiresAt }: PasswordLink) => ({
    // Behind the number sign it reaches no log of any server.
    link: `${originOf(request)}/set-password#${token}`,
    expiresAt: expiresAt.toISOString(),
  })

  routes.get(
    `${ADMIN}/accounts`,
    { schema: { ...schema('账号 · accounts'), response: answers('按账号名', accountsSchema) } },
    async (request) => {
      const person = await personOf(request)
      refuseWithout(person, 'account', 'read')
      const accounts = await asPerson(store, person, listAccounts)
      return { accounts: accounts.map((one) => accountResponse(one, person.id, new Date())) }
    },
  )

  routes.post(
    `${ADMIN}/accounts`,
    {
      schema: {
        ...schema('开设账号，不带权限 · makes an account without rights'),
        body: newAccountSchema,
        response: answers('已开设，给本人的链接', madeAccountSchema),
      },
    },
    async (request) => {
      const { id, link } = await makeAccount(office, await personOf(request), request.body)
      return { id, ...linkResponse(request, link) }
    },
  )

  routes.patch(
    `${ADMIN}/accounts/:id`,
    {
      schema: {
        ...schema('改姓名、停用、启用、解锁 · changes an account'),
        params: idParams,
        body: accountChangeSchema,
      },
    },
    async (request, reply) => {
      const { name, isDisabled, unlock } = request.body
      await alterAccount(office, await personOf(request), request.params.id, {
        ...(name === undefined ? {} : { name }),
        ...(isDisabled === undefined ? {} : { isDisabled }),
        ...(unlock === undefined ? {} : { unlock }),
      })
      return reply.code(204).send()
    },
  )

  routes.post(
    `${ADMIN}/accounts/:id/password-link`,
    {
      schema: {
        ...schema('重置密码的一次性链接 · a one-time link to a password'),
        params: idParams,
        response: answers('给本人的链接', passwordLinkSchema),
      },
    },
    async (request) =>
      linkResponse(request, await makePasswordLink(office, await personOf(request), request.params.id)),
  )

  routes.get(
    `${ADMIN}/security`,
    {
      schema: {
        ...schema('任职、会话和委托 · appointments, sessions and delegations'),
        response: answers('安全管理员所管的', securitySchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      refuseWithout(person, 'right', 'read')
      const today = dateInChina(clock.now())
      return asPerson(store, person, async (transaction) => ({
        accounts: (await listAccounts(transaction)).map((one) => accountResponse(one, person.id, new Date())),
        appointments: (await listAppointments(transaction)).map(appointmentResponse),
        sessions: (await listSessions(transaction)).map(({ accountId, createdAt, seenAt }) => ({
          account: accountId,
          createdAt: createdAt.toISOString(),
          seenAt: seenAt.toISOString(),
        })),
        delegations: (await listDelegations(transaction)).map((one) => delegationResponse(one, today)),
        roles: ROLES.map((role) => ({
          role,
          name: ROLE_NAMES[role],
          duty: dutyOf(role),
          needsUnit: NEEDS_UNIT.includes(role),
        })),
        places: [...(await listPlaces(transaction))],
      }))
    },
  )

  routes.post(
    `${ADMIN}/appointments`,
    {
      schema: {
        ...schema('任职 · appoints'),
        body: newAppointmentSchema,
        response: answers('已任职', z.object({ id: z.string() })),
      },
    },
    async (request) => {
      const { account, role, divisionCode, unitCode } = request.body
      const id = await appoint(office, await personOf(request), {
        account,
        role,
        ...(divisionCode === undefined ? {} : { divisionCode }),
        ...(unitCode === undefined ? {} : { unitCode }),
      })
      return { id }
    },
  )

  for (const [address, summary, run] of [
    ['appointments/:id', '免去任职 · ends an appointment', endAppointmentOf],
    ['delegations/:id', '结束委托 · ends a delegation', endDelegationOf],
    ['accounts/:id/sessions', '结束账号的所有会话 · ends all sessions of an account', endSessionsOf],
    ['accounts/:id/second-factor', '清除第二步验证 · clears the second step', clearSecondFactor],
  ] as const)
    routes.delete(
      `${ADMIN}/${address}`,
      { schema: { ...schema(summary), params: idParams } },
      async (request, reply) => {
        await run(office, await personOf(request), request.params.id)
        return reply.code(204).send()
      },
    )
}
