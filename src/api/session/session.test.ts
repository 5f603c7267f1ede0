/** Signing in and out over HTTP, with a real database: what a browser gets, and what a guesser does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf, startTestOffice, type TestOffice } from '../testing/test-office.ts'
import { TEST_PASSWORD, type TestPerson } from '../testing/test-people.ts'
import { sessionSchema } from './contract.ts'

const PEOPLE: readonly TestPerson[] = [
  {
    login: 'Wang-Fang',
    name: '王芳',
    appointments: [
      { role: 'preparer', divisionCode: '420103', unitCode: '403001' },
      { role: 'discloser', divisionCode: '420103', unitCode: '403' },
    ],
  },
  { login: 'sec', name: '安全', appointments: [{ role: 'security-admin', divisionCode: '*' }] },
]
let office: TestOffice

beforeAll(async () => {
  office = await startTestOffice({ people: PEOPLE, office: { signInsAMinute: 10 } })
}, 60_000)
afterAll(() => office?.stop())
beforeEach(() => {
  office.now = new Date('2026-03-02T02:00:00Z')
  office.moveAway()
})

const ask: TestOffice['ask'] = (method, url, asked) => office.ask(method, url, asked)

async function signIn(login = 'wang-fang', password = TEST_PASSWORD) {
  const response = await ask('POST', '/api/v1/session', { body: { login, password } })
  expect(response.statusCode, response.body).toBe(200)
  return { cookie: cookieOf(response), session: sessionSchema.parse(response.json()), response }
}

describe('a session', () => {
  test('begins with account and password, and says who it is', async () => {
    const { cookie, session, response } = await signIn(' WANG-fang ')
    expect(String(response.headers['set-cookie'])).toMatch(
      /^mingzhang_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(session.person).toMatchObject({
      name: '王芳',
      role: 'preparer',
      roleName: '单位经办',
      unitCode: '403001',
    })
    expect(session.person?.appointments.map((one) => [one.role, one.isCurrent])).toEqual([
      ['preparer', true],
      ['discloser', false],
    ])
    const again = await ask('GET', '/api/v1/session', { cookie })
    expect(sessionSchema.parse(again.json())).toEqual(session)
  })

  test('of its token only the hash is stored', async () => {
    const { cookie } = await signIn()
    const rows = await office.store.db.selectFrom('session').select('token_hash').execute()
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.token_hash))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })

  test('is asked for', async () => {
    const response = await ask('GET', '/api/v1/session')
    expect([response.statusCode, response.json().code]).toEqual([401, 'ACC-001'])
  })

  test('ends when it is closed', async () => {
    const { cookie } = await signIn()
    expect((await ask('DELETE', '/api/v1/session', { cookie })).statusCode).toBe(204)
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
  })

  test('ends after eight idle hours, goes on with use, and ends after a day in any case', async () => {
    const { cookie } = await signIn()
    const start = office.now.getTime()
    const at = async (hours: number): Promise<number> => {
      office.now = new Date(start + hours * 3_600_000)
      return (await ask('GET', '/api/v1/session', { cookie })).statusCode
    }
    expect([await at(7.9), await at(15.8), await at(23.7), await at(24)]).toEqual([200, 200, 200, 401])
    office.now = new Date(start)
    const idle = await signIn()
    office.now = new Date(start + 8 * 3_600_000)
    expect((await ask('GET', '/api/v1/session', { cookie: idle.cookie })).statusCode).toBe(401)
  })

  test('has another token after a change of role, and the old one is worth nothing', async () => {
    const { cookie, session } = await signIn()
    const discloser = session.person?.appointments[1]?.id ?? ''
    const changed = await ask('PUT', '/api/v1/session/role', { cookie, body: { appointment: discloser } })
    expect(changed.json().person).toMatchObject({ role: 'discloser', unitCode: '403' })
    expect(cookieOf(changed)).not.toBe(cookie)
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
    expect((await ask('GET', '/api/v1/session', { cookie: cookieOf(changed) })).statusCode).toBe(200)
  })

  test('cannot take a role that is another’s', async () => {
    const { cookie } = await signIn()
    const other = await office.store.db
      .selectFrom('appointment')
      .where('role', '=', 'security-admin')
      .select('id')
      .executeTakeFirstOrThrow()
    const response = await ask('PUT', '/api/v1/session/role', { cookie, body: { appointment: other.id } })
    expect([response.statusCode, response.json().code]).toEqual([404, 'ACC-007'])
  })

  test('is refused to forms of other sites: the header is missing', async () => {
    const response = await ask('POST', '/api/v1/session', {
      body: { login: 'wang-fang', password: TEST_PASSWORD },
      headers: {},
    })
    expect([response.statusCode, response.json().code]).toEqual([403, 'ACC-006'])
  })

  test('of a disabled account ends at once', async () => {
    const { cookie } = await signIn()
    await office.store.db
      .updateTable('account')
      .set({ disabled_at: office.now })
      .where('login', '=', 'wang-fang')
      .execute()
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
    await office.store.db
      .updateTable('account')
      .set({ disabled_at: null })
      .where('login', '=', 'wang-fang')
      .execute()
  })
})

describe('guessing', () => {
  const attempt = (login: string, password: string) =>
    ask('POST', '/api/v1/session', { body: { login, password } }).then((one) => one.json().code)

  test.each(['wang-fang', 'nobody-here'])(
    'of %s is answered alike and locks for longer and longer',
    async (login) => {
      const codes: string[] = []
      for (let tries = 0; tries < 5; tries += 1) codes.push(await attempt(login, `guess number ${tries}`))
      expect(codes).toEqual(Array(5).fill('ACC-002'))
      expect(await attempt(login, TEST_PASSWORD)).toBe('ACC-003')
      office.now = new Date(office.now.getTime() + 61_000)
      expect(await attempt(login, 'another guess')).toBe('ACC-002')
      office.now = new Date(office.now.getTime() + 61_000)
      expect(await attempt(login, TEST_PASSWORD)).toBe('ACC-003')
      office.now = new Date(office.now.getTime() + 61_000)
      expect(await attempt(login, TEST_PASSWORD)).toBe(login === 'wang-fang' ? undefined : 'ACC-002')
    },
  )

  test('many at once get no more tries than one after another', async () => {
    const codes = await Promise.all(Array.from({ length: 9 }, (_, at) => attempt('sec', `guess ${at}`)))
    expect(codes.filter((code) => code === 'ACC-002')).toHaveLength(5)
    expect(codes.filter((code) => code === 'ACC-003')).toHaveLength(4)
  })

  test('from one machine is slowed down', async () => {
    const codes: string[] = []
    for (let tries = 0; tries < 12; tries += 1) codes.push(await attempt(`nobody-${tries}`, 'guess'))
    expect(codes.filter((code) => code === 'ACC-008')).toHaveLength(2)
  })

  test('stands in the log, without what was typed', async () => {
    await attempt('a secret typed into the wrong field', 'x')
    const entries = await office.store.db
      .selectFrom('log_entry')
      .where('act', '=', 'session-refused')
      .selectAll()
      .execute()
    expect(entries.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries.map((one) => one.content))).not.toContain('secret')
  })
})
