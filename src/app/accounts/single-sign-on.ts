/** 单点登录 — OpenID Connect: authorization code with PKCE, state and nonce; the provider says who it is, we say what he may. */
import * as oidc from 'openid-client'
import { accountBy } from '../../store/accounts/accounts.ts'
import { bindSubject } from '../../store/accounts/credentials.ts'
import { OfficeProblem } from '../office-problem.ts'
import { isLoopbackName } from './card-sign-in.ts'
import { newToken, type Office, realNow, tokenHashOf } from './office-sessions.ts'
import { openFor } from './sign-in.ts'

export interface SingleSignOnSettings {
  /** The provider's address, below which `.well-known/openid-configuration` stands. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** What the button says. */
  readonly name: string
  /** The claim that has the account's name here, for the first sign-in; afterwards the provider's own subject decides. */
  readonly loginClaim: string
}

export interface SingleSignOn {
  readonly name: string
  /** Where the browser is to go, and what it has to bring back in a cookie. */
  start(office: Office, callback: string): Promise<{ readonly address: string; readonly ticket: string }>
  /** The browser came back: opens a session and answers its token. */
  finish(
    office: Office,
    returned: { readonly address: URL; readonly ticket: string | undefined; readonly from: string },
  ): Promise<string>
}

interface Begun {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  readonly until: number
}

const GOOD_FOR_MS = 10 * 60_000
const MOST_BEGUN = 2000

export function singleSignOn(settings: SingleSignOnSettings): SingleSignOn {
  const begun = new Map<string, Begun>()
  let known: Promise<oidc.Configuration> | undefined
  const provider = (): Promise<oidc.Configuration> => {
    known ??= discover(settings)
    // A provider that cannot be reached now is asked again by the next one.
    known.catch(() => {
      known = undefined
    })
    return known
  }

  return {
    name: settings.name,
    start: async (office, callback) => {
      const config = await provider().catch(refused)
      const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
      const ticket = newToken()
      const [oldest] = begun.keys()
      if (begun.size >= MOST_BEGUN && oldest !== undefined) begun.delete(oldest)
      begun.set(tokenHashOf(ticket), {
        verifier,
        state,
        nonce,
        until: realNow(office).getTime() + GOOD_FOR_MS,
      })
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { address: address.href, ticket }
    },
    finish: async (office, { address, ticket, from }) => {
      const key = ticket === undefined ? '' : tokenHashOf(ticket)
      const one = begun.get(key)
      begun.delete(key)
      if (one === undefined || one.until <= realNow(office).getTime())
        throw new OfficeProblem('ACC-028', { reason: 'expired' })
      const config = await provider().catch(refused)
      const tokens = await oidc
        .authorizationCodeGrant(config, address, {
          pkceCodeVerifier: one.verifier,
          expectedState: one.state,
          expectedNonce: one.nonce,
          idTokenExpected: true,
        })
        .catch(refused)
      const claims = tokens.claims()
      if (claims === undefined) throw new OfficeProblem('ACC-028', { reason: 'id_token' })
      const login = claims[settings.loginClaim]
      const subject = `${claims.iss} ${claims.sub}`
      return signInAs(office, { subject, login: typeof login === 'string' ? login : undefined, from })
    },
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: SingleSignOnSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer)
  // Without TLS only a provider on this very machine is believed, as in tests.
  const isHere = server.protocol === 'http:' && isLoopbackName(server.hostname)
  return oidc.discovery(
    server,
    clientId,
    {},
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    { execute: [oidc.enableNonRepudiationChecks, ...(isHere ? [oidc.allowInsecureRequests] : [])] },
  )
}

/** What the provider or its answer did not satisfy; its code is told, nothing that it sent. */
function refused(fault: unknown): never {
  const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  const error =
    fault instanceof Error && 'error' in fault && typeof fault.error === 'string' ? fault.error : ''
  throw new OfficeProblem('ACC-028', { reason: error || code || 'OIDC' })
}

async function signInAs(
  office: Office,
  {
    subject,
    login,
    from,
  }: { readonly subject: string; readonly login: string | undefined; readonly from: string },
): Promise<string> {
  const bound = await accountBy(office.store, { externalSubject: subject })
  const named = bound ?? (login === undefined ? undefined : await accountBy(office.store, { login }))
  const isOurs =
    named !== undefined &&
    !named.isDisabled &&
    (bound !== undefined || (await bindSubject(office.store, named.id, subject)))
  if (!isOurs) throw new OfficeProblem('ACC-029', { subject: login ?? subject })
  return openFor(office, named, from)
}
