/** …/document/certification and /office/disclosures: an office's way of a document to the public, one by one and many at once. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { JobRunner } from '../../app/jobs/job-runner.ts'
import { dateInChina } from '../../app/office-clock.ts'
import { batchFiles, startPublicationBatch } from '../../app/publishing/batch-jobs.ts'
import {
  type CertifyingDesk,
  decideCertification,
  requestCertification,
  type ShownCertification,
  showCertification,
  withdrawCertification,
} from '../../app/publishing/certify-document.ts'
import { listDisclosures } from '../../app/publishing/list-disclosures.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { language, unitYearOf, unitYearParams } from '../address.ts'
import { languageOf } from '../language.ts'
import { present } from '../present.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  batchRequestSchema,
  batchSchema,
  type CertificationAnswer,
  type CertificationResponse,
  certificationAnswerSchema,
  certificationDecisionSchema,
  certificationRequestSchema,
  certificationSchema,
  disclosuresSchema,
} from './contract.ts'
import { toldProblem } from './response.ts'

const CERTIFICATION = '/api/v1/units/:unit/years/:year/kinds/:kind/document/certification'
const DISCLOSURES = '/api/v1/office/disclosures'
const langQuery = z.object({ lang: language })

export function certificationRoutes(app: FastifyInstance, desk: CertifyingDesk, runner: JobRunner): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['documents'], summary })
  const shown = async (request: FastifyRequest, params: z.infer<typeof unitYearParams>) =>
    certificationResponse(await showCertification(desk, await personOf(request), unitYearOf(params)))
  const answered = async (
    request: FastifyRequest,
    params: z.infer<typeof unitYearParams>,
    problems: readonly Problem[] = [],
  ): Promise<CertificationAnswer> => ({
    certification: await shown(request, params),
    problems: problems.map((one) => toldProblem(one, languageOf(request))),
  })

  routes.get(
    CERTIFICATION,
    {
      schema: {
        ...schema('审签走到哪一步、谁能办什么 · how far the certification is, and who may do what'),
        params: unitYearParams,
        response: answers('现在的样子和经过', certificationSchema),
      },
    },
    (request) => shown(request, request.params),
  )

  routes.post(
    CERTIFICATION,
    {
      schema: {
        ...schema('送审签；之后文本锁定 · hands the document in for certification'),
        params: unitYearParams,
        querystring: langQuery,
        body: certificationRequestSchema,
        response: answers('已送，或还缺什么', certificationAnswerSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      const address = unitYearOf(request.params)
      return answered(
        request,
        request.params,
        await requestCertification(desk, person, address, request.body.note),
      )
    },
  )

  routes.delete(
    CERTIFICATION,
    {
      schema: {
        ...schema('撤回送审签 · takes the request back'),
        params: unitYearParams,
        response: answers('已撤回', certificationAnswerSchema),
      },
    },
    async (request) => {
      await withdrawCertification(desk, await personOf(request), unitYearOf(request.params))
      return answered(request, request.params)
    },
  )

  routes.post(
    `${CERTIFICATION}/decision`,
    {
      schema: {
        ...schema('审签或退回，由没有参与编制的负责人 · certifies or returns, by who did not prepare it'),
        params: unitYearParams,
        body: certificationDecisionSchema,
        response: answers('已办', certificationAnswerSchema),
      },
    },
    async (request) => {
      const { decision, reason, password } = request.body
      await decideCertification(desk, await personOf(request), unitYearOf(request.params), {
        decision,
        reason,
        ...present({ password }),
      })
      return answered(request, request.params)
    },
  )

  routes.get(
    DISCLOSURES,
    {
      schema: {
        ...schema(
          '公开工作：本人可见单位的文件、走到哪一步、还有几天 · documents in reach, with their clocks',
        ),
        response: answers('快到期的在前', disclosuresSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      return {
        today: dateInChina(desk.clock.now()),
        canPublish: mayDo(person.reach.role, 'disclosure', 'publish'),
        disclosures: (await listDisclosures(desk, person)).map(({ last, publishedAt, deadline, ...one }) => ({
          ...one,
          ...(last === undefined ? {} : { last: { by: last.by, at: last.at.toISOString() } }),
          ...(publishedAt === undefined ? {} : { publishedAt: publishedAt.toISOString() }),
          ...(deadline === undefined ? {} : { deadline: { ...deadline } }),
        })),
      }
    },
  )

  routes.post(
    `${DISCLOSURES}/batches`,
    {
      schema: {
        ...schema('一次公开多份已审签的文件 · publishes many certified documents as a job'),
        body: batchRequestSchema,
        response: answers('已排队', batchSchema),
      },
    },
    async (request) => {
      const { documents, reason } = request.body
      const job = await startPublicationBatch(desk, await personOf(request), {
        documents: documents.map((one) => ({ ...one, year: fiscalYear(one.year) })),
        ...(reason === undefined || reason === '' ? {} : { reason }),
      })
      runner.wake()
      return { job }
    },
  )

  routes.get(
    `${DISCLOSURES}/batches/:id/files`,
    {
      schema: {
        ...schema('一批公开的全部文件 · all files that a batch published'),
        params: z.object({ id: z.uuid() }),
      },
    },
    async (request, reply) => {
      const { name, bytes } = await batchFiles(desk, await personOf(request), request.params.id)
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type('application/zip')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}

const certificationResponse = ({ history, ...shown }: ShownCertification): CertificationResponse => ({
  ...shown,
  history: history.map((one) => ({
    id: one.id,
    state: one.state,
    contentHash: one.contentHash,
    note: one.note,
    requestedBy: one.requestedByName,
    requestedAt: one.requestedAt.toISOString(),
    ...(one.decidedByName === undefined ? {} : { decidedBy: one.decidedByName }),
    ...(one.decidedAt === undefined ? {} : { decidedAt: one.decidedAt.toISOString() }),
    ...(one.reason === undefined || one.reason === '' ? {} : { reason: one.reason }),
    ...(one.version === undefined ? {} : { version: one.version }),
    ...(one.publishedByName === undefined ? {} : { publishedBy: one.publishedByName }),
    ...(one.publishedAt === undefined ? {} : { publishedAt: one.publishedAt.toISOString() }),
  })),
})
