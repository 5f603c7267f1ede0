/** Passwords, second steps and one-time links over HTTP: each good once, each ending what was before. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newToken, tokenHashOf } from '../../app/accounts/office-sessions.ts'
import { makeSetUpLink } from '../../app/accounts/set-up.ts'
import { codeAt, fromBase32, stepAt } from '../../app/accounts/totp.ts'
import { officeClock } from '../../app/office-clock.ts'
import { cookieOf, startTestOffice, type TestOffice } from '../testing/test-office.ts'
import { TEST_PASSWORD, TEST_PEOPLE } from '../testing/test-people.ts'

const SESSION = '/api/v1/session'
let office: TestOffice
const ask: TestOffice['ask'] = (method, url, asked) => office.ask(method, url, asked)
const later = (seconds: number): void => {
  office.now = new Date(office.now.getTime() + seconds * 1000)
}

beforeAll(async () => {
  office = await startTestOffice({ people: TEST_PEOPLE })
}, 60_000)
afterAll(() => office?.stop())
beforeEach(() => office.moveAway())

describe('a change of password', () => {
  const change = (cookie: string, current: string, next: string) =>
    ask('PUT', `${SESSION}/password`, { cookie, body: { current, next } })

  test('needs the present one and a good new one, and ends the other sessions', async () => {
    const [here, elsewhere] = [await office.signIn('preparer-1'), await office.signIn('preparer-1')]
    const wrong = await change(here, 'not the password', 'a new lake in spring')
    expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'ACC-025'])
    expect((await change(here, TEST_PASSWORD, 'preparer-1!')).json().code).toBe('ACC-021')
    expect((await change(here, TEST_PASSWORD, TEST_PASSWORD)).json().code).toBe('ACC-024')
    const done = await change(here, TEST_PASSWORD, 'a new lake in spring')
    expect(done.statusCode).toBe(200)
    expect((await ask('GET', SESSION, { cookie: here })).statusCode).toBe(401)
    expect((await ask('GET', SESSION, { cookie: elsewhere })).statusCode).toBe(401)
    expect((await ask('GET', SESSION, { cookie: cookieOf(done) })).statusCode).toBe(200)
    await office.signIn('preparer-1', 'a new lake in spring')
  })
})

describe('a second step', () => {
  let secret: string
  const code = () => codeAt(fromBase32(secret), stepAt(office.now))

  test('is set up with the password and a first code', async () => {
    const cookie = await office.signIn('system-admin')
    const due = await ask('GET', SESSION, { cookie })
    expect(due.json().due).toBe('set-up-second-factor')
    const wrong = await ask('POST', `${SESSION}/second-factor/set-up`, {
      cookie,
      body: { password: 'guess' },
    })
    expect(wrong.json().code).toBe('ACC-025')
    const proposed = await ask('POST', `${SESSION}/second-factor/set-up`, {
      cookie,
      body: { password: TEST_PASSWORD },
    })
    secret = proposed.json().secret
    expect(proposed.json().address).toContain(`secret=${secret}`)
    const refused = await ask('PUT', `${SESSION}/second-factor`, { cookie, body: { code: '000000' } })
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'ACC-004'])
    const confirmed = await ask('PUT', `${SESSION}/second-factor`, { cookie, body: { code: code() } })
    expect(confirmed.json().person.hasSecondFactor).toBe(true)
    expect(confirmed.json().due).toBeUndefined()
    const again = await ask('POST', `${SESSION}/second-factor/set-up`, {
      cookie: cookieOf(confirmed),
      body: { password: TEST_PASSWORD },
    })
    expect(again.json().code).toBe('ACC-026')
  })

  test('is asked for from then on; until it is given nothing is told but that', async () => {
    later(60)
    const cookie = await office.signIn('system-admin')
    const before = await ask('GET', SESSION, { cookie })
    expect(before.json()).toEqual({ due: 'second-factor', now: office.now.toISOString() })
    const password = await ask('PUT', `${SESSION}/password`, {
      cookie,
      body: { current: TEST_PASSWORD, next: 'a quiet river bank' },
    })
    expect(password.json().code).toBe('ACC-009')
    const given = await ask('POST', `${SESSION}/second-factor`, { cookie, body: { code: code() } })
    expect(given.json().person.login).toBe('system-admin')
    expect((await ask('GET', SESSION, { cookie })).statusCode).toBe(401)
  })

  test('takes no code twice, nor an older one', async () => {
    const cookie = await office.signIn('system-admin')
    const give = (value: string) =>
      ask('POST', `${SESSION}/second-factor`, { cookie, body: { code: value } }).then(
        (one) => one.json().code,
      )
    expect(await give(code())).toBe('ACC-004')
    expect(await give(codeAt(fromBase32(secret), stepAt(office.now) - 1n))).toBe('ACC-004')
    later(30)
    expect(await give(code())).toBeUndefined()
  })

  test('locks the account against guessing', async () => {
    const cookie = await office.signIn('system-admin')
    const codes: string[] = []
    for (let tries = 0; tries < 6; tries += 1)
      codes.push(
        (await ask('POST', `${SESSION}/second-factor`, { cookie, body: { code: `00000${tries}` } })).json()
          .code,
      )
    expect(codes).toEqual([...Array(5).fill('ACC-004'), 'ACC-003'])
    later(120)
  })
})

describe('a password link', () => {
  test('is good once, for a day, and leaves the second step alone', async () => {
    const [account, administrator] = await Promise.all(
      ['preparer-2', 'system-admin'].map((login) =>
        office.store.db
          .selectFrom('account')
          .where('login', '=', login)
          .select('id')
          .executeTakeFirstOrThrow(),
      ),
    )
    const link = async (hours: number): Promise<string> => {
      const token = newToken()
      await office.store.db
        .insertInto('password_link')
        .values({
          token_hash: tokenHashOf(token),
          account_id: account?.id ?? '',
          made_by: administrator?.id ?? '',
          made_at: office.now,
          expires_at: new Date(office.now.getTime() + hours * 3_600_000),
          used_at: null,
        })
        .execute()
      return token
    }
    const set = (token: string, password: string) =>
      ask('PUT', `${SESSION}/password-link`, { body: { token, password } })
    const [good, old] = [await link(24), await link(0)]
    expect((await ask('POST', `${SESSION}/password-link`, { body: { token: good } })).json()).toEqual({
      login: 'preparer-2',
      name: '经办乙',
    })
    expect((await set(old, 'a boat under willows')).json().code).toBe('ACC-027')
    expect((await set('nonsense', 'a boat under willows')).json().code).toBe('ACC-027')
    expect((await set(good, 'short')).json().code).toBe('ACC-020')
    expect((await set(good, 'a boat under willows')).statusCode).toBe(204)
    expect((await set(good, 'another boat sails')).json().code).toBe('ACC-027')
    await office.signIn('preparer-2', 'a boat under willows')
  })
})

describe('the set-up of an office', () => {
  let fresh: TestOffice
  const who = (login: string) => ({ login, name: `管理员 ${login}`, password: `${login} walks the dyke` })
  const setUp = (token: string, logins: readonly [string, string, string]) =>
    fresh.ask('PUT', `${SESSION}/set-up-link`, {
      body: {
        token,
        systemAdmin: who(logins[0]),
        securityAdmin: who(logins[1]),
        auditAdmin: who(logins[2]),
      },
    })
  const link = async (): Promise<string> =>
    (await makeSetUpLink({ store: fresh.store, clock: officeClock(), real: () => fresh.now })) ?? ''

  beforeAll(async () => {
    fresh = await startTestOffice({ people: [] })
  }, 60_000)
  afterAll(() => fresh?.stop())

  test('makes three different administrators by a link that is good once', async () => {
    const old = await link()
    const token = await link()
    expect((await setUp(old, ['sys', 'sec', 'aud'])).json().code).toBe('ACC-030')
    expect((await setUp(token, ['sys', 'sec', 'SEC'])).json().code).toBe('ACC-031')
    expect((await setUp(token, ['sys', 'sec', '审计'])).json().code).toBe('ACC-032')
    const weak = await fresh.ask('PUT', `${SESSION}/set-up-link`, {
      body: {
        token,
        systemAdmin: who('sys'),
        securityAdmin: { ...who('sec'), password: 'short' },
        auditAdmin: who('aud'),
      },
    })
    expect(weak.json()).toMatchObject({ code: 'ACC-034' })
    expect(weak.json().detail).toContain('“sec”')
    const good = await fresh.ask('POST', `${SESSION}/set-up-link`, { body: { token } })
    expect(good.statusCode).toBe(204)
    const [first, second] = await Promise.all([
      setUp(token, ['sys', 'sec', 'aud']),
      setUp(token, ['sys2', 'sec2', 'aud2']),
    ])
    expect([first?.statusCode, second?.statusCode].toSorted()).toEqual([204, 404])
    const roles = await fresh.store.db.selectFrom('appointment').select(['role', 'duty']).execute()
    expect(roles.map((one) => one.role).toSorted()).toEqual(['audit-admin', 'security-admin', 'system-admin'])
    expect(await link()).toBe('')
  })
})
