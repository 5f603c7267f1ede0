/** 首次设置 — a one-time link, told to whoever starts the server, with which the three administrators are made. */
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import type { Role } from '../../core/workflow/roles.ts'
import { plainLogin } from '../../store/accounts/accounts.ts'
import {
  hasAccounts,
  insertSetUpLink,
  isSetUpLinkGood,
  setUpOffice,
} from '../../store/accounts/installation.ts'
import { OfficeProblem } from '../office-problem.ts'
import { newToken, type Office, realNow, tokenHashOf } from './office-sessions.ts'
import { hashPassword, passwordProblem } from './passwords.ts'

const GOOD_FOR_MS = 24 * 3_600_000
const FIRST_ROLES: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

/** The token of a new link; undefined when there are accounts already. */
export async function makeSetUpLink(office: Office): Promise<string | undefined> {
  if (await hasAccounts(office.store)) return undefined
  const at = realNow(office)
  const token = newToken()
  await insertSetUpLink(office.store, {
    tokenHash: tokenHashOf(token),
    at,
    expiresAt: new Date(at.getTime() + GOOD_FOR_MS),
  })
  return token
}

export const isSetUpTokenGood = (office: Office, token: string): Promise<boolean> =>
  isSetUpLinkGood(office.store, tokenHashOf(token), realNow(office))

export interface AdministratorGiven {
  readonly login: string
  readonly name: string
  readonly password: string
}

/** In the order system, security, audit; throws the first thing that is wrong. */
export async function setUp(
  office: Office,
  token: string,
  given: readonly [AdministratorGiven, AdministratorGiven, AdministratorGiven],
): Promise<void> {
  if (!(await isSetUpTokenGood(office, token))) throw new OfficeProblem('ACC-030')
  const logins = given.map((one) => plainLogin(one.login))
  const twice = logins.find((login, at) => logins.indexOf(login) !== at)
  const wrong =
    twice === undefined
      ? given.map(administratorProblem).find((one) => one !== undefined)
      : problem('ACC-031', { login: twice })
  if (wrong !== undefined) throw new OfficeProblem(wrong.code, wrong.params)
  const administrators = await Promise.all(
    given.map(async ({ login, name, password }, at) => ({
      // There are three given and three roles.
      role: FIRST_ROLES[at] ?? 'audit-admin',
      login: plainLogin(login),
      name: name.trim(),
      passwordHash: await hashPassword(password),
    })),
  )
  const at = { real: realNow(office), office: office.clock.now() }
  if (!(await setUpOffice(office.store, tokenHashOf(token), administrators, at)))
    throw new OfficeProblem('ACC-030')
}

function administratorProblem({ login, name, password }: AdministratorGiven): Problem | undefined {
  const wrong = passwordProblem(password, plainLogin(login))
  return accountProblem(login, name) ?? (wrong && ofAccount(wrong, plainLogin(login)))
}

/** Three passwords are given at once: what is wrong with one names its account. */
function ofAccount(wrong: Problem, login: string): Problem {
  const code = NAMED[wrong.code]
  return code === undefined ? wrong : problem(code, { ...wrong.params, login })
}

const NAMED: Partial<Readonly<Record<ProblemCode, ProblemCode>>> = {
  'ACC-020': 'ACC-034',
  'ACC-021': 'ACC-035',
  'ACC-022': 'ACC-036',
  'ACC-023': 'ACC-037',
}

/** What is wrong with the name of an account or of its person. */
export function accountProblem(login: string, name: string): Problem | undefined {
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(plainLogin(login))) return problem('ACC-032', { login })
  const length = [...name.trim()].length
  return length === 0 || length > 50 ? problem('ACC-033', { login }) : undefined
}
