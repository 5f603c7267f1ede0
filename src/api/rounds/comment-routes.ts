/** …/comments/people and …/files: whom a comment may name, and the files that hang on it. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { attachedFile, attachFile, commentPeople } from '../../app/rounds/comments.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { LARGEST_ATTACHMENT_BYTES } from '../../files/uploads/attachment-kind.ts'
import { answers } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import { attachedSchema, attachmentSchema, commentPeopleSchema, roundParams } from './contract.ts'

const COMMENTS = '/api/v1/office/rounds/:year/:unit/:round/comments'
/** Base64 takes a third more; the name and the braces some more. */
const LARGEST_BODY_BYTES = Math.ceil((LARGEST_ATTACHMENT_BYTES * 4) / 3) + 64 * 1024

export function commentRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['rounds'], summary })

  routes.get(
    `${COMMENTS}/people`,
    {
      schema: {
        ...schema('可以在批注里提到的人：能看这一轮的 · who may be named in a comment'),
        params: roundParams,
        response: answers('姓名和身份', commentPeopleSchema),
      },
    },
    async (request) => {
      const { unit, year, round } = request.params
      const address = { unit, year: Number.parseInt(year, 10), round }
      const people = await commentPeople(desk, await personOf(request), address)
      return {
        people: people.map(({ account, name, role }) => ({ id: account, name, roleName: ROLE_NAMES[role] })),
      }
    },
  )

  routes.post(
    `${COMMENTS}/:comment/files`,
    {
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        ...schema('给自己写的批注或答复附一个文件 · hangs a file on one’s own comment'),
        params: roundParams.extend({ comment: z.uuid() }),
        body: attachmentSchema,
        response: answers('已附', attachedSchema),
      },
    },
    async (request) => {
      const { name, content } = request.body
      const bytes = new Uint8Array(Buffer.from(content, 'base64'))
      await attachFile(desk, await personOf(request), request.params.comment, { name, bytes })
      return { name }
    },
  )

  routes.get(
    `${COMMENTS}/files/:file`,
    {
      schema: {
        ...schema('批注的附件，只供下载 · a file of a comment, to be taken away'),
        params: roundParams.extend({ file: z.uuid() }),
      },
    },
    async (request, reply) => {
      const { name, mediaType, bytes } = await attachedFile(
        desk,
        await personOf(request),
        request.params.file,
      )
      // Somebody else gave it: it is kept from running in our own page, whatever the browser makes of it.
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'no-store')
        .type(mediaType)
        .send(bytes)
    },
  )
}
