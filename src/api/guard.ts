/** What every answer is sent with, and which requests get none: against scripts, frames and pages of other sites. */
import { isIP, isIPv4, isIPv6 } from 'node:net'
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

/** Also for answers that no hook of ours sees, such as those to an address that cannot be read. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

export interface Listening {
  /** The name or address listened on; other machines reach the server only if it is no loopback one. */
  readonly host: string
  /** Names besides it that requests may call the server by, as a proxy or a name server has them. */
  readonly allowedHosts: readonly string[]
}

/**
 * Answers only to names that the server is known to have: a page of another site could otherwise point a name
 * of its own at this machine and read what stands here (DNS rebinding). What changes something is done for our own
 * pages and for programs alone: browsers say which page asks (cross-site request forgery).
 */
export function guard(app: FastifyInstance, listening: Listening): void {
  const isKnown = knownHosts(listening)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    const { host = '', origin } = request.headers
    if (!isKnown(hostName(host))) return replyProblem(request, reply, problem('SRV-004', { host }))
    if (origin !== undefined && !ONLY_READING.has(request.method) && !isKnown(originName(origin)))
      return replyProblem(request, reply, problem('SRV-012', { origin: origin.slice(0, 100) }))
  })
}

/** 127.0.0.0/8, ::1, and the names that mean them everywhere. */
function isLoopback(host: string): boolean {
  const name = plainName(host)
  return (
    (isIPv4(name) && name.startsWith('127.')) || name === '::1' || /^([a-z0-9-]+\.)*localhost$/.test(name)
  )
}

const WILDCARDS = ['0.0.0.0', '::']

function knownHosts({ host, allowedHosts }: Listening): (name: string) => boolean {
  const names = new Set([host, ...allowedHosts].map(plainName))
  // Whoever listens on every address has each of them as its own; rebinding needs a name.
  const isEveryAddress = WILDCARDS.includes(plainName(host))
  return (name) => isLoopback(name) || names.has(name) || (isEveryAddress && isIP(name) !== 0)
}

/** The name in a `Host` header, without its port; empty where it is none. */
function hostName(header: string): string {
  const name = /^(\[[^\]]+\]|[^:]+)(:\d{1,5})?$/.exec(header)?.[1] ?? ''
  return plainName(name.replace(/^\[|\]$/g, ''))
}

const ONLY_READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The name in an `Origin` header; empty where it is `null` or no address. */
const originName = (origin: string): string => (URL.canParse(origin) ? hostName(new URL(origin).host) : '')

/** One spelling for each name: `Localhost`, `127.1` and `0:0:0:0:0:0:0:1` are spelt as a browser does. */
function plainName(host: string): string {
  if (!/^[\w.:-]+$/.test(host)) return ''
  const address = `http://${isIPv6(host) ? `[${host}]` : host}/`
  return URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/g, '') : ''
}
