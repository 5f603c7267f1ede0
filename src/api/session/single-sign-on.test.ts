/** Single sign-on against a small provider of our own: the code flow with PKCE, state and nonce, and what breaks it. */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { singleSignOn } from '../../app/accounts/single-sign-on.ts'
import { cookieOf, startTestOffice, type TestOffice } from '../testing/test-office.ts'
import { TEST_PEOPLE } from '../testing/test-people.ts'

const SINGLE_SIGN_ON = '/api/v1/session/single-sign-on'
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const strangerKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Whom the provider says it is, and what it does wrong. */
let person = { sub: 'p-1', preferred_username: 'preparer-1' }
let fault: 'nonce' | 'signature' | undefined
const codes = new Map<
  string,
  { readonly nonce: string; readonly challenge: string; readonly callback: string }
>()
let provider: Server
let issuer: string
let office: TestOffice

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, aud: 'mingzhang', iat: now, exp: now + 60, nonce, ...person }
  const text = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`
  const { privateKey } = fault === 'signature' ? strangerKeys : keys
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

beforeAll(async () => {
  provider = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration')
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (url.pathname === '/keys')
      return answer(200, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
      })
    let sent = ''
    request.on('data', (chunk: Buffer) => {
      sent += chunk.toString()
    })
    request.on('end', () => {
      const form = new URLSearchParams(sent)
      const known = codes.get(form.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      const isRight =
        known?.challenge === challenge &&
        known.callback === form.get('redirect_uri') &&
        request.headers.authorization === `Basic ${Buffer.from('mingzhang:s3cret').toString('base64')}`
      if (!isRight) return answer(400, { error: 'invalid_grant' })
      codes.delete(form.get('code') ?? '')
      const nonce = fault === 'nonce' ? 'another' : known.nonce
      answer(200, { access_token: 'a', token_type: 'Bearer', id_token: idToken(nonce) })
    })
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  // A listening server on a port has an address with one.
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  office = await startTestOffice({
    people: TEST_PEOPLE,
    office: {
      singleSignOn: singleSignOn({
        issuer,
        clientId: 'mingzhang',
        clientSecret: 's3cret',
        name: '政务统一登录',
        loginClaim: 'preferred_username',
      }),
    },
  })
}, 60_000)
afterAll(async () => {
  await office?.stop()
  provider?.close()
})
beforeEach(() => {
  fault = undefined
  office.moveAway()
})

/** The provider lets the person in and sends the browser back. */
function consent(address: string): string {
  const asked = new URL(address).searchParams
  const code = randomUUID()
  codes.set(code, {
    nonce: asked.get('nonce') ?? '',
    challenge: asked.get('code_challenge') ?? '',
    callback: asked.get('redirect_uri') ?? '',
  })
  return `${SINGLE_SIGN_ON}/callback?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
}

async function start() {
  const response = await office.ask('GET', SINGLE_SIGN_ON)
  expect(response.statusCode).toBe(302)
  return { address: String(response.headers.location), cookie: cookieOf(response) }
}

const problemOf = (response: { headers: Record<string, unknown> }): string | null =>
  new URL(String(response.headers.location), 'http://x').searchParams.get('problem')

const sessionIn = (response: { headers: Record<string, unknown> }): string =>
  [response.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0] ?? '')
    .find((one) => one.startsWith('mingzhang_session=')) ?? ''

test('the entrance offers it', async () => {
  const entrance = await office.ask('GET', '/api/v1/session/entrance')
  expect(entrance.json().singleSignOn).toEqual({ name: '政务统一登录', address: SINGLE_SIGN_ON })
})

test('asks with PKCE, state and nonce', async () => {
  const { address, cookie } = await start()
  const asked = new URL(address)
  expect(asked.origin).toBe(issuer)
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce'])
    expect(asked.searchParams.get(name)?.length).toBeGreaterThan(20)
  expect(cookie).toMatch(/^mingzhang_single_sign_on=/)
})

test('whom the provider knows is signed in, and known again by his subject under another name', async () => {
  const first = await start()
  const back = await office.ask('GET', consent(first.address), { cookie: first.cookie })
  expect(back.headers.location).toBe('/login?signed-in')
  const session = await office.ask('GET', '/api/v1/session', { cookie: sessionIn(back) })
  expect(session.json().person.login).toBe('preparer-1')
  person = { sub: 'p-1', preferred_username: 'renamed' }
  const second = await start()
  const again = await office.ask('GET', consent(second.address), { cookie: second.cookie })
  expect(again.headers.location).toBe('/login?signed-in')
})

test('another person of the same name gets nothing', async () => {
  person = { sub: 'p-2', preferred_username: 'preparer-1' }
  const { address, cookie } = await start()
  expect(problemOf(await office.ask('GET', consent(address), { cookie }))).toBe('ACC-029')
})

test('whom nobody made an account for gets nothing', async () => {
  person = { sub: 'p-3', preferred_username: 'unknown' }
  const { address, cookie } = await start()
  expect(problemOf(await office.ask('GET', consent(address), { cookie }))).toBe('ACC-029')
})

test('an answer that another browser asked for is refused', async () => {
  const { address } = await start()
  const other = await start()
  expect(problemOf(await office.ask('GET', consent(address)))).toBe('ACC-028')
  expect(problemOf(await office.ask('GET', consent(address), { cookie: other.cookie }))).toBe('ACC-028')
})

test('an answer is good once', async () => {
  person = { sub: 'p-1', preferred_username: 'preparer-1' }
  const { address, cookie } = await start()
  const url = consent(address)
  expect(problemOf(await office.ask('GET', url, { cookie }))).toBeNull()
  expect(problemOf(await office.ask('GET', url, { cookie }))).toBe('ACC-028')
})

test.each(['nonce', 'signature'] as const)('a wrong %s is refused', async (wrong) => {
  fault = wrong
  const { address, cookie } = await start()
  const { headers } = await office.ask('GET', consent(address), { cookie })
  expect(headers.location).toMatch(/problem=ACC-028&reason=(?!invalid_grant|expired)/)
})
