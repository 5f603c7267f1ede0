/** /office/projects/:code/:year/declaration: the declaration form in Excel, out and in. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { exportDeclaration, previewDeclaration } from '../../app/rounds/declaration-file.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { describe } from '../../core/kernel/problem.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  type DeclarationPreviewResponse,
  declarationFileSchema,
  declarationPreviewSchema,
  MOST_DECLARATION_TEXT,
  projectYearParams,
} from './contract.ts'

const ADDRESS = '/api/v1/office/projects/:code/:year/declaration'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Of the request around the file. */
const ROOM = 10_000

export function declarationRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    ADDRESS,
    {
      schema: {
        tags: ['projects'],
        summary: '申报表，按地方表式 · the declaration form as a workbook',
        params: projectYearParams,
      },
    },
    async (request, reply) => {
      const { code, year } = request.params
      const file = await exportDeclaration(desk, await personOf(request), code, Number.parseInt(year, 10))
      return reply
        .type(WORKBOOK)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(Buffer.from(file.bytes))
    },
  )
  routes.post(
    ADDRESS,
    {
      bodyLimit: MOST_DECLARATION_TEXT + ROOM,
      schema: {
        tags: ['projects'],
        summary: '填好的申报表，逐格列出不同，不写入 · a filled-in form against the rows; writes nothing',
        params: projectYearParams,
        body: declarationFileSchema,
        response: answers('逐格的不同', declarationPreviewSchema),
      },
    },
    async (request): Promise<DeclarationPreviewResponse> => {
      const { code, year } = request.params
      const { name, content } = request.body
      const bytes = new Uint8Array(Buffer.from(content, 'base64'))
      const found = await previewDeclaration(desk, await personOf(request), code, Number.parseInt(year, 10), {
        name,
        bytes,
      })
      const language = languageOf(request)
      return {
        lines: found.lines.map(({ problem, ...line }) => ({
          ...line,
          ...(problem === undefined ? {} : { problem: describe(problem, language) }),
        })),
        changes: found.changes.map((change) =>
          change.kind === 'add'
            ? { kind: 'add', row: { ...change.row, cells: { ...change.row.cells } } }
            : { ...change },
        ),
        keptCount: found.kept.length,
        problems: found.problems.map((one) => describe(one, language)),
      }
    },
  )
}
