/** A file on its way in: its bytes are written as they arrive, and what says that it is too large is refused before. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { READING_LIMITS } from '../../files/reader.ts'
import { tooLarge } from '../../files/uploads/upload-folder.ts'
import { replyProblem } from '../problem-reply.ts'

export const BYTES = 'application/octet-stream'

/** What is refused before it has all arrived cannot be followed by another request on the same connection. */
export function refusedAtOnce(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const declared = Number.parseInt(request.headers['content-length'] ?? '0', 10)
  const limitBytes = READING_LIMITS.fileBytes
  return declared > limitBytes
    ? replyProblem(request, reply.header('connection', 'close'), tooLarge(declared, limitBytes))
    : undefined
}

export const streamOf = (body: unknown): AsyncIterable<Uint8Array> | undefined =>
  // The parser of these bytes hands on the request's own stream, whose chunks are buffers.
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body
    ? (body as AsyncIterable<Uint8Array>)
    : undefined
