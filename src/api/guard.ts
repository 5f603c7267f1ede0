/** What every answer is sent with, and which requests get none: against scripts, frames and pages of other sites. */
import type { FastifyInstance } from 'fastify'
import { problem } from '../core/kernel/problem.ts'
import { replyProblem } from './problem-reply.ts'

/** The page's style library writes its styles into the page; scripts come from our own files only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

const LOOPBACK = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * A server on the loopback address answers only to loopback names: a page of another site could otherwise
 * point a name of its own at 127.0.0.1 and read what stands here (DNS rebinding).
 */
export function guard(app: FastifyInstance, { isLoopbackOnly }: { readonly isLoopbackOnly: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    const host = request.headers.host ?? ''
    if (isLoopbackOnly && !LOOPBACK.test(host))
      return replyProblem(request, reply, problem('SRV-004', { host }))
  })
}
