/** /office/master-data: the books of master data, files brought into them, and what proves the crosswalk. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findUnit } from '../../app/ledgers.ts'
import { DELIVERED_BOOKS } from '../../app/master-data/delivered-books.ts'
import {
  applyMaster,
  type MasterPreview,
  previewMaster,
  showMaster,
  undoMaster,
} from '../../app/master-data/master-desk.ts'
import { masterTemplate } from '../../app/master-data/master-template.ts'
import { proveCrosswalk } from '../../app/master-data/prove-crosswalk.ts'
import { OfficeProblem } from '../../app/office-problem.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { masterBook } from '../../core/budget/master-data/master-books.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import type { MasterPlace } from '../../store/master-data/master-rows.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  crosswalkProofSchema,
  deliveredParams,
  importParams,
  type MasterPreviewResponse,
  MOST_FILE_TEXT,
  masterApplySchema,
  masterFileSchema,
  masterParams,
  masterPreviewSchema,
  masterQuery,
  masterSchema,
  yearParams,
} from './contract.ts'

const BASE = '/api/v1/office/master-data'
const BOOK = `${BASE}/:book/:year`
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ROOM = 100_000

export function masterDataRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({
    tags: ['master-data'],
    summary,
    params: masterParams,
    querystring: masterQuery,
  })

  /** A unit that does not exist is as unseen as one that one may not see. */
  const placeOf = async (
    { book, year }: z.infer<typeof masterParams>,
    { unit }: z.infer<typeof masterQuery>,
  ): Promise<MasterPlace> => {
    const found = unit === undefined ? undefined : await findUnit(desk.ledgers, unit)
    if (unit !== undefined && found === undefined) throw new OfficeProblem('MST-009')
    return { book, year: Number.parseInt(year, 10), unitCode: found?.unit ?? '' }
  }

  routes.get(
    BOOK,
    {
      schema: {
        ...schema('一册基础数据 · a book of master data'),
        response: answers('各行和历次导入', masterSchema),
      },
    },
    async (request) => {
      const place = await placeOf(request.params, request.query)
      const { rows, imports, canImport, isFromLoaded } = await showMaster(
        desk,
        await personOf(request),
        place,
      )
      const { label, fields } = masterBook(place.book)
      return {
        book: place.book,
        label,
        year: place.year,
        ...(request.query.unit === undefined ? {} : { unit: request.query.unit }),
        fields: fields.map(({ id, label: name, kind, isRequired }) => ({
          id,
          label: name,
          kind,
          isRequired: isRequired === true,
        })),
        rows: rows.map(({ key, cells, changedAt }) => ({
          key,
          cells: { ...cells },
          changedAt: changedAt.toISOString(),
        })),
        canImport,
        isFromLoaded,
        imports: imports.map((one) => ({
          id: one.id,
          fileName: one.fileName,
          by: one.personName,
          at: one.appliedAt.toISOString(),
          ...(one.undoneAt === undefined ? {} : { undoneAt: one.undoneAt.toISOString() }),
          count: one.changes.length,
        })),
      }
    },
  )

  routes.get(
    `${BASE}/delivered/:delivered/:year`,
    {
      schema: {
        tags: ['master-data'],
        summary: '随产品提供的科目和口径 · classifications and profiles that come with the product',
        params: deliveredParams,
        response: answers('各行', masterSchema),
      },
    },
    async (request) => {
      await personOf(request)
      const year = Number.parseInt(request.params.year, 10)
      const { label, fields, rows } = DELIVERED_BOOKS[request.params.delivered]
      return {
        book: request.params.delivered,
        label,
        year,
        fields: fields.map(([id, name, kind = 'text']) => ({ id, label: name, kind, isRequired: false })),
        rows: rows(year).map(({ key, cells }) => ({ key, cells: { ...cells }, changedAt: '' })),
        canImport: false,
        isFromLoaded: false,
        imports: [],
      }
    },
  )

  routes.get(
    `${BOOK}/template`,
    {
      schema: {
        ...schema('导入模板，含现有各行 · the template for importing, with the rows there are'),
        produces: [XLSX],
      },
    },
    async (request, reply) => {
      const place = await placeOf(request.params, request.query)
      const { rows } = await showMaster(desk, await personOf(request), place)
      const written = masterTemplate(
        place.book,
        place.year,
        rows.map((row) => row.cells),
      )
      if (!written.ok) return replyProblem(request, reply, written.problem)
      return reply
        .header('content-disposition', `attachment; filename="${place.book}-${place.year}.xlsx"`)
        .type(XLSX)
        .send(Buffer.from(written.value))
    },
  )

  routes.post(
    `${BOOK}/preview`,
    {
      bodyLimit: MOST_FILE_TEXT + ROOM,
      schema: {
        ...schema('文件会改变什么，不写入 · what a file would change; nothing is written'),
        body: masterFileSchema,
        response: answers('逐行的差异', masterPreviewSchema),
      },
    },
    async (request) => {
      const place = await placeOf(request.params, request.query)
      const found = await previewMaster(desk, await personOf(request), place, fileOf(request.body))
      return previewResponse(found, languageOf(request))
    },
  )

  routes.post(
    `${BOOK}/imports`,
    {
      bodyLimit: MOST_FILE_TEXT + ROOM,
      schema: {
        ...schema('写入看过的差异 · writes the differences that were looked at'),
        body: masterApplySchema,
        response: answers('写入的差异', masterPreviewSchema),
      },
    },
    async (request) => {
      const place = await placeOf(request.params, request.query)
      const { digest } = request.body
      const found = await applyMaster(desk, await personOf(request), place, fileOf(request.body), digest)
      return previewResponse(found, languageOf(request))
    },
  )

  routes.post(
    `${BOOK}/imports/:id/undo`,
    {
      schema: {
        ...schema('撤销本次导入 · undoes an import'),
        params: importParams,
        response: answers('已撤销', z.object({})),
      },
    },
    async (request) => {
      const place = await placeOf(request.params, request.query)
      await undoMaster(desk, await personOf(request), place, request.params.id)
      return {}
    },
  )

  routes.get(
    `${BASE}/crosswalk-proof/:year`,
    {
      schema: {
        tags: ['master-data'],
        summary: '对照前后合计是否相等 · whether totals before and after the crosswalk are equal',
        params: yearParams,
        response: answers('上年预算按本年科目', crosswalkProofSchema),
      },
    },
    async (request) => {
      const year = Number.parseInt(request.params.year, 10)
      const books = await proveCrosswalk(desk, await personOf(request), fiscalYear(year))
      return {
        year,
        books: books.map(({ book, proof, uncoded }) => ({
          book,
          beforeFen: String(proof.before),
          afterFen: String(proof.after),
          isEqual: proof.isEqual,
          isKnown: proof.before !== 0n,
          uncodedFen: String(uncoded),
          unmapped: [...proof.unmapped].map(([code, amount]) => ({ code, amountFen: String(amount) })),
          uneven: [...proof.uneven],
        })),
      }
    },
  )
}

const fileOf = ({ name, content }: z.infer<typeof masterFileSchema>) => ({
  name,
  bytes: new Uint8Array(Buffer.from(content, 'base64')),
})

const previewResponse = (
  { changes, sameCount, kept, digest, problems }: MasterPreview,
  language: Language,
): MasterPreviewResponse => ({
  changes: changes.map(({ key, before, after }) => ({
    key,
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
  })),
  sameCount,
  kept: [...kept],
  digest,
  problems: problems.map((one) => ({ code: one.code, text: describe(one, language) })),
})
