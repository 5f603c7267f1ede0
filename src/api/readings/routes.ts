/** /readings: files given to be read, how far that is, and what was read from them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Readings } from '../../app/reading/open-readings.ts'
import type { DeskEntry, ReadingDesk } from '../../app/reading-desk.ts'
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import { problem } from '../../core/kernel/problem.ts'
import { READING_LIMITS } from '../../files/reader.ts'
import { language } from '../address.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import {
  pageCellsSchema,
  readingBlocksSchema,
  readingEntrySchema,
  readingListSchema,
  readingSchema,
  readingTableSchema,
} from './contract.ts'
import { blocksResponse, pageCellsResponse } from './document-response.ts'
import { BYTES, refusedAtOnce, streamOf } from './incoming.ts'
import { entryResponse, readingResponse, tableResponse, tablesOf } from './response.ts'

const READINGS = '/api/v1/readings'
/** Pictures wider than any screen are not made. */
const WIDEST_IMAGE = 2_400
const MOST_BLOCKS = 500
const KEPT_READINGS = 4

const idParams = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('上传后得到的编号'),
})
const pageParams = idParams.extend({ page: z.coerce.number().int().min(1).max(READING_LIMITS.pages) })
const langQuery = z.object({ lang: language })

export function readingRoutes(
  app: FastifyInstance,
  { uploads, desk, pageImage }: Omit<Readings, 'close'>,
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const readingOf = keptReadings(desk)
  const schema = (summary: string) => ({ tags: ['readings'], summary })
  const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    replyProblem(request, reply, problem('RDG-050'))

  // The bytes are written as they arrive; nobody holds a whole file in memory.
  app.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload))

  routes.get(
    READINGS,
    {
      schema: {
        ...schema('上传过的文件，新的在前 · the files given, the newest first'),
        querystring: langQuery,
        response: answers('各份文件和读取的情况', readingListSchema),
      },
    },
    async (request) => ({ readings: desk.list().map((one) => entryResponse(one, languageOf(request))) }),
  )

  routes.post(
    READINGS,
    {
      schema: {
        ...schema('上传一份文件，请求体就是文件本身 · gives a file; the body is the file itself'),
        consumes: [BYTES],
        querystring: langQuery.extend({ name: z.string().max(1000).describe('文件名') }),
        response: answers('已收下并开始读取；同一份文件只收一次', readingEntrySchema),
      },
    },
    async (request, reply) => {
      const refused = refusedAtOnce(request, reply)
      if (refused !== undefined) return refused
      const chunks = streamOf(request.body)
      if (chunks === undefined) return replyProblem(request, reply, problem('RDG-051', { expected: BYTES }))
      const limitBytes = READING_LIMITS.fileBytes
      const kept = await uploads.keep({ name: request.query.name, chunks, at: new Date(), limitBytes })
      if (!kept.ok) return replyProblem(request, reply.header('connection', 'close'), kept.problem)
      return entryResponse(desk.take(kept.upload), languageOf(request))
    },
  )

  routes.get(
    `${READINGS}/:id`,
    {
      schema: {
        ...schema('一份文件读出了什么 · what was read from a file'),
        params: idParams,
        querystring: langQuery,
        response: answers('种类、单位、年度和口径，各张表、各节，没有归位的', readingSchema),
      },
    },
    async (request, reply) => {
      const found = await readingOf(request.params.id)
      return found === undefined
        ? notFound(request, reply)
        : readingResponse(found.entry, found.reading, languageOf(request))
    },
  )

  routes.get(
    `${READINGS}/:id/tables/:number`,
    {
      schema: {
        ...schema('一张表或表单里读出的每一格 · every cell read from a statement or form'),
        params: idParams.extend({ number: z.coerce.number().int().min(1).max(100_000) }),
        response: answers('照印出的样子，每格带位置', readingTableSchema),
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const found = await readingOf(id)
      const table = found?.reading.parts.flatMap(tablesOf)[number - 1]
      return table === undefined ? notFound(request, reply) : tableResponse(table, number)
    },
  )

  routes.get(
    `${READINGS}/:id/blocks`,
    {
      schema: {
        ...schema('文件的原文：段落和表格 · the document itself: paragraphs and grids'),
        params: idParams,
        querystring: z.object({
          from: z.coerce.number().int().min(0).default(0),
          most: z.coerce.number().int().min(1).max(MOST_BLOCKS).default(MOST_BLOCKS),
        }),
        response: answers('按阅读的先后', readingBlocksSchema),
      },
    },
    async (request, reply) => {
      const found = await readingOf(request.params.id)
      const { from, most } = request.query
      return found === undefined ? notFound(request, reply) : blocksResponse(found.reading, from, most)
    },
  )

  routes.get(
    `${READINGS}/:id/pages/:page`,
    {
      schema: {
        ...schema('PDF 一页的图像（PNG） · the picture of a page'),
        params: pageParams,
        querystring: z.object({ width: z.coerce.number().int().min(50).max(WIDEST_IMAGE).default(1_200) }),
      },
    },
    async (request, reply) => {
      const { id, page } = request.params
      const found = await readingOf(id)
      if (found === undefined || page > found.reading.document.pages.length) return notFound(request, reply)
      const image = await pageImage({ path: uploads.sourcePath(id), page, width: request.query.width })
      if (!image.ok) return replyProblem(request, reply, image.problems[0] ?? problem('RDG-050'))
      // The id is made of the content, so that a picture never changes.
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .type('image/png')
        .send(Buffer.from(image.png.buffer, image.png.byteOffset, image.png.byteLength))
    },
  )

  routes.get(
    `${READINGS}/:id/pages/:page/cells`,
    {
      schema: {
        ...schema('PDF 一页上的格，和从每一格读出的内容 · the cells of a page and what was read from each'),
        params: pageParams,
        response: answers('位置以点计，从左上角起', pageCellsSchema),
      },
    },
    async (request, reply) => {
      const { id, page } = request.params
      const found = await readingOf(id)
      return found === undefined || page > found.reading.document.pages.length
        ? notFound(request, reply)
        : pageCellsResponse(found.reading, page)
    },
  )

  for (const [verb, summary, act] of [
    ['cancel', '停止读取 · stops the reading', desk.cancel],
    ['read-again', '重新读取 · reads it again', desk.readAgain],
  ] as const) {
    routes.post(
      `${READINGS}/:id/${verb}`,
      {
        schema: {
          ...schema(summary),
          params: idParams,
          querystring: langQuery,
          response: answers('这份文件现在的情况', readingEntrySchema),
        },
      },
      async (request, reply) => {
        const entry = act(request.params.id)
        return entry === undefined ? notFound(request, reply) : entryResponse(entry, languageOf(request))
      },
    )
  }

  routes.delete(
    `${READINGS}/:id`,
    {
      schema: {
        ...schema('删除文件和读出的内容 · removes the file and what was read from it'),
        params: idParams,
        response: answers('已删除', z.object({ removed: z.literal(true) })),
      },
    },
    async (request, reply) =>
      (await desk.remove(request.params.id)) ? { removed: true as const } : notFound(request, reply),
  )
}

/** The readings looked at last, as objects: a page of them asks for one many times. */
function keptReadings(
  desk: ReadingDesk,
): (id: string) => Promise<{ readonly entry: DeskEntry; readonly reading: Reading } | undefined> {
  const kept = new Map<string, { readonly entry: DeskEntry; readonly reading: Reading }>()
  return async (id) => {
    const entry = desk.entry(id)
    const known = kept.get(id)
    // An entry is a new object as soon as the file is read again.
    if (known !== undefined && known.entry === entry) return known
    kept.delete(id)
    const reading = await desk.reading(id)
    if (entry === undefined || reading === undefined) return undefined
    const found = { entry, reading }
    kept.set(id, found)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_READINGS) break
      kept.delete(oldest)
    }
    return found
  }
}
