/** /admin/separation: 职责分离 as a query, to look at and to take away. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { recordSeparationExport, type Separation, separationOf } from '../../app/accounts/separation.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { DoneActs, HeldDuty } from '../../core/workflow/duties.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { doneWord } from '../home/done-words.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { type OfficeOptions, personOf } from '../session/person-of.ts'
import { type SeparationResponse, separationSchema } from './contract.ts'
import { separationText } from './separation-text.ts'

const SEPARATION = '/api/v1/admin/separation'

export function separationRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['admin'], summary })

  routes.get(
    SEPARATION,
    {
      schema: {
        ...schema('职责分离：谁兼了哪些职责，谁在一件事上办了两边 · duties that meet in one hand'),
        response: answers('由权限表和日志算出', separationSchema),
      },
    },
    async (request) =>
      separationResponse(await separationOf(office, await personOf(request)), languageOf(request)),
  )

  routes.get(
    `${SEPARATION}/export`,
    { schema: schema('导出职责分离查询（CSV） · takes the query away') },
    async (request, reply) => {
      const person = await personOf(request)
      const found = separationResponse(await separationOf(office, person), languageOf(request))
      await recordSeparationExport(office, person)
      const name = `职责分离 ${found.at.slice(0, 10)}.csv`
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(separationText(found))
    },
  )
}

function separationResponse(found: Separation, language: Language): SeparationResponse {
  return {
    at: found.at.toISOString(),
    matterCount: found.matterCount,
    actCount: found.actCount,
    holders: found.holders.map(({ account, name, login, duties, meetings }) => ({
      account,
      name,
      login,
      duties: duties.map(dutyResponse),
      meetings: meetings.map(({ area, sides, duties: [one, other] }) => ({
        area,
        sides: [...sides],
        duties: [dutyResponse(one), dutyResponse(other)],
      })),
    })),
    bothSides: found.bothSides.map(({ subject, one, other, isSamePerson }) => ({
      subject,
      divisionCode: one.divisionCode,
      unitCode: one.unitCode,
      year: one.year,
      isSamePerson,
      one: actsResponse(one, language),
      other: actsResponse(other, language),
    })),
  }
}

const dutyResponse = (duty: HeldDuty & { readonly endsOn?: string }) => ({
  ...duty,
  roleName: ROLE_NAMES[duty.role],
})

const actsResponse = ({ personName, actingFor, act, count, lastAt }: DoneActs, language: Language) => ({
  personName,
  ...(actingFor === undefined ? {} : { actingFor }),
  act,
  actName: doneWord(act, language),
  count,
  lastAt,
})
