/** /audits: what is wrong in the files that were given, what people said of it, and reports to take away. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pdfMarks } from '../../app/audit/pdf-marks.ts'
import { takeUpload } from '../../app/audit/take-upload.ts'
import type { Readings } from '../../app/reading/open-readings.ts'
import type { DocumentPlace } from '../../core/document/document.ts'
import { describe, problem } from '../../core/kernel/problem.ts'
import { READING_LIMITS } from '../../files/reader.ts'
import { language } from '../address.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { BYTES, refusedAtOnce, streamOf } from '../readings/incoming.ts'
import {
  AUDIT_FORMATS,
  AUDITS_FORMATS,
  auditChangesSchema,
  auditEntrySchema,
  auditListSchema,
  auditSchema,
  auditsTakenSchema,
  type CorrectionRequest,
  comparisonRequestSchema,
  correctionRequestSchema,
  judgedFindingSchema,
  judgementRequestSchema,
} from './contract.ts'
import { reportName, sendFile, sendReport } from './exports.ts'
import {
  auditEntryResponse,
  auditedFile,
  auditResponse,
  changesResponse,
  judgedResponse,
} from './response.ts'

const AUDITS = '/api/v1/audits'
const fileId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('上传后得到的编号')
const idParams = z.object({ id: fileId })
const langQuery = z.object({ lang: language })

export function auditRoutes(app: FastifyInstance, readings: Omit<Readings, 'close'>): void {
  const { uploads, desk, audits, markedPdf } = readings
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['audits'], summary })
  const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    replyProblem(request, reply, problem('AUD-001'))
  const entryOf = async (id: string, request: FastifyRequest) => {
    const entry = desk.entry(id)
    return entry === undefined
      ? undefined
      : auditEntryResponse(entry, await audits.judgedCount(id), languageOf(request))
  }
  const entriesOf = async (ids: readonly string[], request: FastifyRequest) =>
    (await Promise.all(ids.map((id) => entryOf(id, request)))).filter((one) => one !== undefined)

  routes.get(
    AUDITS,
    {
      schema: {
        ...schema('核查过的文件，新的在前 · the files checked, the newest first'),
        querystring: langQuery,
        response: answers('各份文件的问题数和判断数', auditListSchema),
      },
    },
    async (request) => ({
      audits: await entriesOf(
        desk.list().map((one) => one.upload.id),
        request,
      ),
    }),
  )

  routes.post(
    AUDITS,
    {
      schema: {
        ...schema(
          '上传要核查的文件，ZIP 拆成其中各份 · gives a file to be checked, of a ZIP all documents in it',
        ),
        consumes: [BYTES],
        querystring: langQuery.extend({ name: z.string().max(1000).describe('文件名') }),
        response: answers('已收下并开始核查', auditsTakenSchema),
      },
    },
    async (request, reply) => {
      const refused = refusedAtOnce(request, reply)
      if (refused !== undefined) return refused
      const chunks = streamOf(request.body)
      if (chunks === undefined) return replyProblem(request, reply, problem('RDG-051', { expected: BYTES }))
      const limitBytes = READING_LIMITS.fileBytes
      const taken = await takeUpload(uploads, {
        name: request.query.name,
        chunks,
        at: new Date(),
        limitBytes,
      })
      if (!taken.ok) return replyProblem(request, reply.header('connection', 'close'), taken.problem)
      for (const upload of taken.uploads) desk.take(upload)
      const wanted = languageOf(request)
      return {
        audits: await entriesOf(
          taken.uploads.map((one) => one.id),
          request,
        ),
        skipped: [...taken.skipped],
        torn: taken.torn.map(({ name, problem: found }) => ({
          name,
          problem: { code: found.code, text: describe(found, wanted) },
        })),
      }
    },
  )

  for (const [verb, summary, act] of [
    ['cancel', '停止所有还没核查完的 · stops all that is not finished', desk.cancel],
    ['continue', '继续被停止的 · goes on with what was stopped', desk.readAgain],
  ] as const) {
    routes.post(
      `${AUDITS}/${verb}`,
      {
        schema: {
          ...schema(summary),
          querystring: langQuery,
          response: answers('各份文件现在的情况；已完成的不变', auditListSchema),
        },
      },
      async (request) => {
        const isMeant = (state: string): boolean =>
          verb === 'cancel' ? state === 'waiting' || state === 'reading' : state === 'cancelled'
        // The oldest first, in the order in which they were given.
        for (const { upload, state } of desk.list().toReversed()) if (isMeant(state)) act(upload.id)
        return {
          audits: await entriesOf(
            desk.list().map((one) => one.upload.id),
            request,
          ),
        }
      },
    )
  }

  routes.get(
    `${AUDITS}/export/:format`,
    {
      schema: {
        ...schema('所有文件的问题 · the findings of all files'),
        params: z.object({ format: z.enum(AUDITS_FORMATS) }),
        querystring: langQuery,
      },
    },
    async (request, reply) => {
      const wanted = languageOf(request)
      const { format } = request.params
      const files = await Promise.all(
        desk.list().map(async ({ upload: { id, name }, problems, state }) => {
          const file = await audits.file(id)
          if (file !== undefined) return [auditedFile(file)]
          return state === 'failed' ? [{ path: name, problems }] : []
        }),
      )
      const name = wanted === 'zh' ? `核查结果.${format}` : `audits.${format}`
      return sendReport(reply, files.flat(), { format, name, language: wanted })
    },
  )

  routes.get(
    `${AUDITS}/:id`,
    {
      schema: {
        ...schema('一份文件的问题、判断和核查范围 · the findings of a file'),
        params: idParams,
        querystring: langQuery,
        response: answers('按阅读的先后', auditSchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const file = await audits.file(id)
      return file === undefined
        ? notFound(request, reply)
        : auditResponse(
            file,
            { versions: audits.versions(id), nameOf: (other) => desk.entry(other)?.upload.name },
            languageOf(request),
          )
    },
  )

  routes.get(
    `${AUDITS}/:id/changes`,
    {
      schema: {
        ...schema('与另一版本相比，哪些改了 · what was mended since another version'),
        params: idParams,
        querystring: langQuery.extend({ since: fileId }),
        response: answers('已改正、未改、新出现', auditChangesSchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { since } = request.query
      const [before, after, then, now] = await Promise.all([
        audits.file(since),
        audits.file(id),
        audits.reading(since),
        audits.reading(id),
      ])
      return before === undefined || after === undefined || then === undefined || now === undefined
        ? notFound(request, reply)
        : changesResponse(before, after, { then, now }, languageOf(request))
    },
  )

  routes.post(
    `${AUDITS}/:id/findings/:finding/judgements`,
    {
      schema: {
        ...schema('判断一个问题：属实、不成立（写理由）、待处理 · judges a finding'),
        params: idParams.extend({ finding: z.string().regex(/^[0-9a-f]{16}$/) }),
        querystring: langQuery,
        body: judgementRequestSchema,
        response: answers('判断已记下', judgedFindingSchema),
      },
    },
    async (request, reply) => {
      const { id, finding } = request.params
      const { verdict, reason, author, revision } = request.body
      const given = { verdict, reason, revision, ...(isSaid(author) ? { author } : {}) }
      const judged = await audits.judge(id, finding, given, new Date())
      return judged.ok
        ? judgedResponse(judged.finding, languageOf(request))
        : replyProblem(request, reply, judged.problem)
    },
  )

  routes.post(
    `${AUDITS}/:id/corrections`,
    {
      schema: {
        ...schema(
          '更正一处读取（不改原文件），重新核查 · corrects a reading, not the file, and checks again',
        ),
        params: idParams,
        querystring: langQuery,
        body: correctionRequestSchema,
        response: answers('更正已记下，正在重新核查', auditEntrySchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { place, from, to, author } = request.body
      const found = await audits.correct(
        id,
        { place: asPlace(place), from, to, ...(isSaid(author) ? { author } : {}) },
        new Date(),
      )
      if (found !== undefined) return replyProblem(request, reply, found)
      return (await entryOf(id, request)) ?? notFound(request, reply)
    },
  )

  routes.post(
    `${AUDITS}/:id/comparisons`,
    {
      schema: {
        ...schema('与其他文件（上年的、预算、所属单位的）对照着重新核查 · compares it with other files'),
        params: idParams,
        querystring: langQuery,
        body: comparisonRequestSchema,
        response: answers('已记下，正在重新核查', auditEntrySchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { others, author } = request.body
      const found = await audits.compareWith(
        id,
        { others, ...(isSaid(author) ? { author } : {}) },
        new Date(),
      )
      if (found !== undefined) return replyProblem(request, reply, found)
      return (await entryOf(id, request)) ?? notFound(request, reply)
    },
  )

  routes.get(
    `${AUDITS}/:id/export/:format`,
    {
      schema: {
        ...schema('一份文件的报告；pdf 是原文件加上标注 · a report; pdf is the file itself with marks'),
        params: idParams.extend({ format: z.enum(AUDIT_FORMATS) }),
        querystring: langQuery,
      },
    },
    async (request, reply) => {
      const { id, format } = request.params
      const wanted = languageOf(request)
      const file = await audits.file(id)
      if (file === undefined) return notFound(request, reply)
      const name = reportName(file.entry.upload.name, format, wanted)
      if (format !== 'pdf') return sendReport(reply, [auditedFile(file)], { format, name, language: wanted })
      if (file.entry.counts?.pageCount === 0)
        return replyProblem(request, reply, problem('AUD-007', { found: file.entry.upload.name }))
      const marked = await markedPdf(file.entry.upload, pdfMarks(file.findings, wanted))
      return marked.ok
        ? sendFile(reply, { format, name, content: marked.pdf })
        : replyProblem(request, reply, marked.problems[0] ?? problem('AUD-001'))
    },
  )
}

const isSaid = (author: string | undefined): author is string => author !== undefined && author.trim() !== ''

/** What the request leaves out is absent, not there without a value. */
const asPlace = (place: CorrectionRequest['place']): DocumentPlace =>
  // Each key was validated to have the type that a place has for it.
  Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as DocumentPlace
