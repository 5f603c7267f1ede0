/** …/document: a unit's document as it stands, to look at and to take away, and its published versions. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findUnit } from '../../app/ledgers.ts'
import { type CertifyingDesk, releaseCertified } from '../../app/publishing/certify-document.ts'
import { composedDocument } from '../../app/publishing/composed-document.ts'
import { mediaTypeOf } from '../../app/publishing/disclosure-files.ts'
import { editText, textHistory } from '../../app/publishing/edit-text.ts'
import type { PublishingStep } from '../../app/publishing/publish-disclosure.ts'
import {
  type Publishing,
  publishedVersions,
  releaseDisclosure,
} from '../../app/publishing/release-disclosure.ts'
import { noUnit, type UnitYearAddress } from '../../app/unit-year.ts'
import { parseOriginId } from '../../core/disclosure/edit-texts.ts'
import { documentView } from '../../core/disclosure/year-view.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { problem } from '../../core/kernel/problem.ts'
import { writeHtml } from '../../files/html/write-html.ts'
import type { Person } from '../../store/as-person.ts'
import { language, unitYearOf, unitYearParams } from '../address.ts'
import { languageOf } from '../language.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import {
  DRAFT_FORMATS,
  differencesSchema,
  documentSchema,
  editedTextSchema,
  releaseProgressSchema,
  releaseRequestSchema,
  releaseSchema,
  textEditSchema,
} from './contract.ts'
import { documentResponse, type ShownDocument, toldProblem } from './response.ts'

const DOCUMENT = '/api/v1/units/:unit/years/:year/kinds/:kind/document'

const langQuery = z.object({ lang: language })
const version = z.coerce.number().int().min(1).max(9_999)
const versionParams = unitYearParams.extend({ version })

/** The page frames the preview, and nobody else does; it brings a policy of its own for its one script. */
const PREVIEW_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
}

/** Whoever acts for an office, and the desk of its certifications; without it whoever sits here publishes. */
export interface OfficeDocuments {
  readonly certifying: CertifyingDesk
  /** Nobody in the demonstration, where nobody has to sign in to publish for himself. */
  personOf(request: FastifyRequest): Promise<Person | undefined>
}

export function documentRoutes(app: FastifyInstance, publishing: Publishing, office?: OfficeDocuments): void {
  const { ledgers, desk } = publishing
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['documents'], summary })

  async function shown(address: UnitYearAddress): Promise<Parsed<ShownDocument>> {
    const found = await findUnit(ledgers, address.unit)
    if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
    const choice = { unit: found.unit, year: address.year, kind: address.kind }
    const view = documentView(found.ledger, choice)
    if (!view.ok) return view
    const checked = composedDocument(found.ledger, choice)
    if (!checked.ok) return checked
    const published = await publishedVersions(publishing, address)
    if (!published.ok) return published
    const versions = await published.value.list()
    const [newest] = versions
    const changesSince =
      newest === undefined
        ? {}
        : {
            changesSince: await published.value.changesSince(newest.version, checked.value.disclosure),
          }
    const edits = await textHistory(publishing, address)
    return {
      ok: true,
      value: { view: view.value, checked: checked.value, versions, edits, ...changesSince },
    }
  }

  /** Of the documents that are being published, how far each is. */
  const underWay = new Map<string, PublishingStep>()
  const nameOf = ({ unit, year, kind }: UnitYearAddress): string => `${unit}/${year}/${kind}`

  routes.get(
    DOCUMENT,
    {
      schema: {
        ...schema(
          '一份公开文件：大纲、缺什么、检查发现、已公开的各版 · a document: outline, gaps, findings, versions',
        ),
        params: unitYearParams,
        querystring: langQuery,
        response: answers('现在的样子', documentSchema),
      },
    },
    async (request, reply) => {
      const document = await shown(unitYearOf(request.params))
      if (!document.ok) return replyProblem(request, reply, document.problem)
      return documentResponse(document.value, languageOf(request))
    },
  )

  routes.get(
    `${DOCUMENT}/preview`,
    {
      schema: {
        ...schema('草稿的网页，每个数带口径 · the draft as a page, every figure with what it counts'),
        params: unitYearParams,
      },
    },
    async (request, reply) => {
      const document = await shown(unitYearOf(request.params))
      if (!document.ok) return replyProblem(request, reply, document.problem)
      return reply
        .headers(PREVIEW_HEADERS)
        .type('text/html; charset=utf-8')
        .send(writeHtml(document.value.checked.disclosure, { isPreview: true }))
    },
  )

  routes.get(
    `${DOCUMENT}/draft.:format`,
    {
      schema: {
        ...schema('草稿的一种格式 · the draft in one format'),
        params: unitYearParams.extend({ format: z.enum(DRAFT_FORMATS) }),
      },
    },
    async (request, reply) => {
      const { format, ...params } = request.params
      const document = await shown(unitYearOf(params))
      if (!document.ok) return replyProblem(request, reply, document.problem)
      const { checked } = document.value
      const { files, problems } = await desk.write(checked, format)
      const [first] = problems
      if (first !== undefined) return replyProblem(request, reply, first)
      const bytes = files.find((one) => one.path === `document.${format}`)?.bytes
      return sendFile(request, reply, { name: `${checked.disclosure.title}（草稿）.${format}`, bytes })
    },
  )

  routes.post(
    `${DOCUMENT}/versions`,
    {
      schema: {
        ...schema('公开，或更正已公开的 · publishes, or corrects what was published'),
        params: unitYearParams,
        querystring: langQuery,
        body: releaseRequestSchema,
        response: answers('新的一版，或没有公开的原因', releaseSchema),
      },
    },
    async (request, reply) => {
      const { reason } = request.body
      const address = unitYearOf(request.params)
      const name = nameOf(address)
      const person = await office?.personOf(request)
      const asked = {
        address,
        onStep: (step: PublishingStep) => underWay.set(name, step),
        ...(reason === undefined ? {} : { reason }),
      }
      const outcome = await (office === undefined || person === undefined
        ? releaseDisclosure(publishing, { ...asked, at: new Date() })
        : releaseCertified(office.certifying, person, asked)
      ).finally(() => underWay.delete(name))
      if (outcome.ok) return { version: outcome.version, problems: [] }
      const [first] = outcome.problems
      if (first?.code === 'SRV-001') return replyProblem(request, reply, first)
      return { problems: outcome.problems.map((one) => toldProblem(one, languageOf(request))) }
    },
  )

  routes.get(
    `${DOCUMENT}/versions/progress`,
    {
      schema: {
        ...schema('正在公开的这一份走到哪一步 · how far the publication under way is'),
        params: unitYearParams,
        response: answers('步骤；没有在公开就没有', releaseProgressSchema),
      },
    },
    (request) => {
      const step = underWay.get(nameOf(unitYearOf(request.params)))
      return step === undefined ? {} : { step }
    },
  )

  routes.put(
    `${DOCUMENT}/texts`,
    {
      // A text of the longest kind in the longest writing.
      bodyLimit: 4_000_000,
      schema: {
        ...schema('改一段文本、原因、用途或数量 · changes one text, reason, use or fact'),
        params: unitYearParams,
        querystring: langQuery,
        body: textEditSchema,
        response: answers('现在的样子', editedTextSchema),
      },
    },
    async (request, reply) => {
      const { id, value, seen } = request.body
      const origin = parseOriginId(id)
      if (origin === undefined) return replyProblem(request, reply, problem('PUB-404', { key: id }))
      const by = await office?.personOf(request)
      const edited = await editText(publishing, {
        address: unitYearOf(request.params),
        edit: { origin, value },
        seen,
        at: by === undefined || office === undefined ? new Date() : office.certifying.clock.now(),
        ...(by === undefined ? {} : { by }),
      })
      return edited.ok ? { id, value: edited.value } : replyProblem(request, reply, edited.problem)
    },
  )

  routes.get(
    `${DOCUMENT}/versions/:version/files/*`,
    {
      schema: {
        ...schema('已公开的一份文件，字节不变 · a published file, byte for byte'),
        params: versionParams.extend({ '*': z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const { '*': path, version: number, ...params } = request.params
      const published = await publishedVersions(publishing, unitYearOf(params))
      if (!published.ok) return replyProblem(request, reply, published.problem)
      const file = await published.value.file(number, path)
      return sendFile(request, reply, { name: path.split('/').at(-1) ?? path, bytes: file?.bytes })
    },
  )

  routes.get(
    `${DOCUMENT}/versions/:version/differences`,
    {
      schema: {
        ...schema('这一版与另一版的差异 · what a version says otherwise than another'),
        params: versionParams,
        querystring: langQuery.extend({ against: version.optional().describe('与哪一版比，默认上一版') }),
        response: answers('逐格、逐段', differencesSchema),
      },
    },
    async (request, reply) => {
      const { version: number, ...params } = request.params
      const { against = number - 1 } = request.query
      const published = await publishedVersions(publishing, unitYearOf(params))
      if (!published.ok) return replyProblem(request, reply, published.problem)
      const compared = await published.value.compare(number, against)
      if (compared === undefined)
        return replyProblem(
          request,
          reply,
          problem('SRV-001', { what: `第 ${number} 版与第 ${against} 版 (versions)` }),
        )
      return { version: number, against, differences: [...compared.differences] }
    },
  )
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | undefined },
): FastifyReply {
  if (bytes === undefined)
    return replyProblem(request, reply, problem('SRV-001', { what: `文件 ${name} (file)` }))
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(mediaTypeOf(name))
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
