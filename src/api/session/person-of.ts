/** Who asks: the person behind a request's session, found once for each request. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Office, type SignedIn, signedInBy } from '../../app/accounts/office-sessions.ts'
import type { SingleSignOn } from '../../app/accounts/single-sign-on.ts'
import { OfficeProblem } from '../../app/office-problem.ts'
import type { Person } from '../../store/as-person.ts'

const SESSION_COOKIE = 'mingzhang_session'
/** What our own pages send with whatever changes something; a form of another site cannot. */
const OWN_HEADER = 'x-mingzhang'

/** What `createServer` takes to be an office: without it there are no accounts. */
export interface OfficeOptions extends Office {
  /** Without it a real installation: everything needs a sign-in, and administrators a second factor. */
  readonly demonstration?: Demonstration
  /** How often one address may try to come in; for offices behind a proxy, whose people share one. */
  readonly signInsAMinute?: number
  readonly singleSignOn?: SingleSignOn
}

/** 演示 — moments to stand in, and what brings the data into the state of one. */
export interface Demonstration {
  readonly moments: readonly { readonly date: string; readonly name: string }[]
  /** Brings data, accounts and the office's clock to the moment. */
  open(date: string): Promise<void>
}

const offices = new WeakMap<FastifyInstance['server'], OfficeOptions>()
const found = new WeakMap<FastifyRequest, Promise<SignedIn | undefined>>()

export const settleOffice = (app: FastifyInstance, office: OfficeOptions): void => {
  offices.set(app.server, office)
}

function officeOf(request: FastifyRequest): OfficeOptions {
  const office = offices.get(request.server.server)
  if (office === undefined) throw new Error('a route of the office without an office')
  return office
}

/** Whoever is signed in, also while something is still due; undefined when nobody is. */
export function maybeSignedIn(request: FastifyRequest): Promise<SignedIn | undefined> {
  const known = found.get(request)
  if (known !== undefined) return known
  const token = request.cookies[SESSION_COOKIE]
  if (token !== undefined) return startedBy(request, token)
  const nobody = Promise.resolve(undefined)
  found.set(request, nobody)
  return nobody
}

/** After a token was given out: who is signed in by it, for the rest of this request. */
export function startedBy(request: FastifyRequest, token: string): Promise<SignedIn | undefined> {
  const office = officeOf(request)
  const looking = signedInBy({ ...office, needsSecondFactor: office.demonstration === undefined }, token)
  found.set(request, looking)
  return looking
}

export async function signedInOf(request: FastifyRequest): Promise<SignedIn> {
  refuseForeign(request)
  const signedIn = await maybeSignedIn(request)
  if (signedIn === undefined) throw new OfficeProblem('ACC-001')
  return signedIn
}

const DUE_CODES = {
  'second-factor': 'ACC-009',
  'change-password': 'ACC-010',
  'set-up-second-factor': 'ACC-011',
} as const

/** The person for whom something is to be done; refuses whoever is not signed in, or not yet wholly. */
export async function personOf(request: FastifyRequest): Promise<Person> {
  const { session, due, person } = await signedInOf(request)
  if (due !== undefined) throw new OfficeProblem(DUE_CODES[due])
  if (person === undefined) throw new OfficeProblem('ACC-005', { name: session.account.name })
  return person
}

/** Where nobody has to be anybody, as in the demonstration: whoever is signed in acts as himself. */
export async function personIfAny(request: FastifyRequest): Promise<Person | undefined> {
  const signedIn = await maybeSignedIn(request)
  return signedIn === undefined ? undefined : personOf(request)
}

const ONLY_READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whatever changes something must say that it comes from our own page or from a program that means it. */
export function refuseForeign(request: FastifyRequest): void {
  if (!ONLY_READING.has(request.method) && request.headers[OWN_HEADER] !== '1')
    throw new OfficeProblem('ACC-006')
}

/** Our own address as the browser sees it; a proxy in front says that the browser came by TLS. */
export function originOf(request: FastifyRequest): string {
  const isSecure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https'
  return new URL(`${isSecure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`).origin
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: originOf(request).startsWith('https:'),
  })
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' })
}
