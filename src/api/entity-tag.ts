/** Entity tags: an answer that the browser has already is not sent twice. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Answers of the API may change whenever data is loaded, so they are asked for each time and told apart by their content. */
export function entityTags(app: FastifyInstance, prefix: string): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith(prefix) || reply.statusCode !== 200 || typeof payload !== 'string')
      return payload
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
    reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-language' })
    const known = (request.headers['if-none-match'] ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^W\//, ''))
    if (!known.includes(tag) && !known.includes('*')) return payload
    reply.code(304).removeHeader('content-length')
    return null
  })
}
