/** What each administrator may do, and may not: over HTTP, with a real database behind it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadDepartment } from '../../app/load-department.ts'
import { folderInMemory } from '../../files/department/folder.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import { startTestOffice, type TestOffice } from '../testing/test-office.ts'
import { TEST_PEOPLE } from '../testing/test-people.ts'

let office: TestOffice
let system: string
let security: string
let audit: string
const ask: TestOffice['ask'] = (method, url, asked) => office.ask(method, url, asked)
const idOf = async (login: string): Promise<string> =>
  (
    await office.store.db
      .selectFrom('account')
      .where('login', '=', login)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

beforeAll(async () => {
  office = await startTestOffice({
    people: TEST_PEOPLE,
    office: { demonstration: { moments: [], open: async () => {} } },
  })
  await loadDepartment(office.store, folderInMemory(new Map(SAMPLE_FILES)), { loadedAt: office.now })
  system = await office.signIn('system-admin')
  security = await office.signIn('security-admin')
  audit = await office.signIn('audit-admin')
}, 60_000)
afterAll(() => office?.stop())
beforeEach(() => office.moveAway())

describe('the system administrator', () => {
  test('makes an account that can do nothing yet, and its person chooses the password', async () => {
    const made = await ask('POST', '/api/v1/admin/accounts', {
      cookie: system,
      body: { login: 'Chen.Jie', name: '陈洁', duty: 'business' },
    })
    expect(made.statusCode, made.body).toBe(200)
    const token = String(made.json().link).split('#')[1]
    expect(made.json().link).toMatch(/\/set-password#[\w-]{43}$/)
    const set = await ask('PUT', '/api/v1/session/password-link', {
      body: { token, password: 'tea on the terrace' },
    })
    expect(set.statusCode).toBe(204)
    const cookie = await office.signIn('chen.jie', 'tea on the terrace')
    const session = await ask('GET', '/api/v1/session', { cookie })
    expect(session.json().person).toMatchObject({ login: 'chen.jie', appointments: [] })
    expect(session.json().person.role).toBeUndefined()
    const refused = await ask('GET', '/api/v1/delegations', { cookie })
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'ACC-005'])
  })

  test('is told when a name is taken or cannot be one', async () => {
    const make = (login: string) =>
      ask('POST', '/api/v1/admin/accounts', { cookie: system, body: { login, name: '某', duty: 'business' } })
    expect((await make('PREPARER-1')).json().code).toBe('ACC-040')
    expect((await make('with space')).json().code).toBe('ACC-032')
  })

  test('disables an account, which ends its sessions, but not the own one', async () => {
    const cookie = await office.signIn('deputy-1')
    const id = await idOf('deputy-1')
    const disable = (target: string, isDisabled: boolean) =>
      ask('PATCH', `/api/v1/admin/accounts/${target}`, { cookie: system, body: { isDisabled } })
    expect((await disable(id, true)).statusCode).toBe(204)
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
    expect((await disable(id, false)).statusCode).toBe(204)
    await office.signIn('deputy-1')
    expect((await disable(await idOf('system-admin'), true)).json().code).toBe('ACC-041')
  })

  test('gives no rights, and sees neither rights, sign-ins nor the log', async () => {
    const asked = await Promise.all([
      ask('POST', '/api/v1/admin/appointments', {
        cookie: system,
        body: { account: await idOf('system-admin'), role: 'budget-officer', divisionCode: '420103' },
      }),
      ask('GET', '/api/v1/admin/security', { cookie: system }),
      ask('GET', '/api/v1/admin/sign-ins', { cookie: system }),
      ask('GET', '/api/v1/admin/log', { cookie: system }),
      ask('POST', '/api/v1/admin/log/check', { cookie: system }),
    ])
    expect(asked.map((one) => one.statusCode)).toEqual([404, 404, 404, 404, 404])
  })
})

describe('the security administrator', () => {
  const appoint = (account: string, role: string, unitCode?: string, divisionCode = '420103') =>
    ask('POST', '/api/v1/admin/appointments', {
      cookie: security,
      body: { account, role, divisionCode, ...(unitCode === undefined ? {} : { unitCode }) },
    })

  test('sees units by name, and appoints; the person’s sessions begin anew', async () => {
    const shown = await ask('GET', '/api/v1/admin/security', { cookie: security })
    const places = shown.json().places as readonly { code: string; name: string }[]
    expect(places.map((one) => [one.code, one.name])).toContainEqual(['990001', '样例局本级'])
    const cookie = await office.signIn('preparer-2')
    const id = await idOf('preparer-2')
    const given = await appoint(id, 'discloser', '990001', '420103')
    expect(given.statusCode, given.body).toBe(200)
    expect((await appoint(id, 'discloser', '990001', '420103')).json().code).toBe('ACC-045')
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
    const ended = await ask('DELETE', `/api/v1/admin/appointments/${given.json().id}`, { cookie: security })
    expect(ended.statusCode).toBe(204)
    const again = await ask('DELETE', `/api/v1/admin/appointments/${given.json().id}`, { cookie: security })
    expect(again.statusCode).toBe(404)
  })

  test('keeps the three duties and business apart, and roles in their units', async () => {
    expect((await appoint(await idOf('preparer-1'), 'audit-admin')).json().code).toBe('ACC-042')
    expect((await appoint(await idOf('audit-admin'), 'auditor')).json().code).toBe('ACC-042')
    expect((await appoint(await idOf('preparer-1'), 'leader')).json().code).toBe('ACC-043')
    expect((await appoint(await idOf('preparer-1'), 'leader', '000000')).json().code).toBe('ACC-044')
  })

  test('cannot raise itself', async () => {
    const self = await idOf('security-admin')
    for (const role of ['security-admin', 'system-admin', 'budget-officer'])
      expect((await appoint(self, role)).json().code).toBe('ACC-041')
  })

  test('sees who is signed in and who was refused, ends sessions and second steps, but makes no accounts', async () => {
    const cookie = await office.signIn('auditor')
    await ask('POST', '/api/v1/session', { body: { login: 'auditor', password: 'a wrong guess' } })
    const signIns = await ask('GET', '/api/v1/admin/sign-ins', { cookie: security })
    const acts = (signIns.json().entries as readonly { act: string; personName: string }[])
      .filter((one) => one.personName === '审计壬')
      .map((one) => one.act)
    expect(acts).toEqual(['session-refused', 'session-opened'])
    const id = await idOf('auditor')
    const ended = await ask('DELETE', `/api/v1/admin/accounts/${id}/sessions`, { cookie: security })
    expect(ended.statusCode).toBe(204)
    expect((await ask('GET', '/api/v1/session', { cookie })).statusCode).toBe(401)
    const made = await ask('POST', '/api/v1/admin/accounts', {
      cookie: security,
      body: { login: 'another', name: '某', duty: 'security' },
    })
    expect(made.statusCode).toBe(404)
    const link = await ask('POST', `/api/v1/admin/accounts/${id}/password-link`, { cookie: security })
    expect(link.statusCode).toBe(404)
  })

  test('sees of the log the sign-ins alone', async () => {
    const log = await ask('GET', '/api/v1/admin/log', { cookie: security })
    expect(log.statusCode).toBe(404)
  })
})

describe('the audit administrator', () => {
  test('reads the log in parts, also who did what for the administration', async () => {
    const log = await ask('GET', '/api/v1/admin/log?act=a', { cookie: audit })
    const acts = (log.json().entries as readonly { act: string }[]).map((one) => one.act)
    expect(new Set(acts)).toEqual(
      new Set(['account-created', 'account-changed', 'appointment-given', 'appointment-ended']),
    )
  })

  test('checks the chains; a byte changed in the log is named', async () => {
    const check = () => ask('POST', '/api/v1/admin/log/check', { cookie: audit })
    const before = await check()
    expect(before.statusCode, before.body).toBe(200)
    expect(before.json()).toMatchObject({ chainCount: 2, faults: [] })
    const entry = await office.store.db
      .selectFrom('log_entry')
      .where('act', '=', 'appointment-given')
      .select(['seq', 'content'])
      .executeTakeFirstOrThrow()
    const change = (content: string) =>
      office.store.db
        .updateTable('log_entry')
        .set({ content })
        .where('act', '=', 'appointment-given')
        .where('seq', '=', entry.seq)
        .execute()
    await change(entry.content.replace('discloser', 'disclosed'))
    const after = await check()
    expect(after.json().faults).toEqual([
      {
        divisionCode: '*',
        unitCode: '',
        year: 0,
        seq: entry.seq.toString(),
        kind: 'changed',
        text: `全系统 第 ${entry.seq} 条：内容与记下时的哈希不符，被改过`,
      },
    ])
    await change(entry.content)
    expect((await check()).json().faults).toEqual([])
  })

  test('changes nothing', async () => {
    const id = await idOf('preparer-1')
    const asked = await Promise.all([
      ask('PATCH', `/api/v1/admin/accounts/${id}`, { cookie: audit, body: { isDisabled: true } }),
      ask('DELETE', `/api/v1/admin/accounts/${id}/sessions`, { cookie: audit }),
      ask('POST', '/api/v1/admin/accounts', {
        cookie: audit,
        body: { login: 'x1', name: '某', duty: 'audit' },
      }),
    ])
    expect(asked.map((one) => one.statusCode)).toEqual([404, 404, 404])
  })
})

describe('people without an administrator’s duty', () => {
  test.each(['preparer-1', 'leader-1', 'budget-officer', 'auditor'])(
    '%s finds no administration',
    async (login) => {
      const cookie = await office.signIn(login)
      const asked = await Promise.all(
        ['accounts', 'security', 'sign-ins'].map((name) => ask('GET', `/api/v1/admin/${name}`, { cookie })),
      )
      expect(asked.map((one) => one.statusCode)).toEqual([404, 404, 404])
    },
  )
})

describe('a delegation', () => {
  const delegate = (cookie: string, body: object) => ask('POST', '/api/v1/delegations', { cookie, body })
  const at = (date: string): void => {
    office.now = new Date(`${date}T02:00:00Z`)
  }

  test('of seven days acts 代 until its last day, and not on the eighth', async () => {
    at('2026-03-02')
    const leader = await office.signIn('leader-1')
    const deputy = await idOf('deputy-1')
    const given = await delegate(leader, {
      to: deputy,
      startsOn: '2026-03-02',
      endsOn: '2026-03-08',
      reason: '出差',
    })
    expect(given.statusCode, given.body).toBe(200)
    const own = await office.signIn('deputy-1')
    const before = await ask('GET', '/api/v1/session', { cookie: own })
    const [lent] = before.json().person.delegations
    expect(lent).toMatchObject({ role: 'leader', fromName: '领导丁', endsOn: '2026-03-08', isCurrent: false })
    const taken = await ask('PUT', '/api/v1/session/role', { cookie: own, body: { delegation: lent.id } })
    expect(taken.json().person).toMatchObject({ role: 'leader', unitCode: '403001', actingFor: '领导丁' })
    const passedOn = await delegate(String(taken.headers['set-cookie']).split(';')[0] ?? '', {
      to: await idOf('preparer-1'),
      startsOn: '2026-03-02',
      endsOn: '2026-03-03',
      reason: '再委托',
    })
    expect(passedOn.json().code).toBe('ACC-052')

    office.now = new Date('2026-03-08T12:00:00Z')
    const lastDay = await office.signIn('deputy-1')
    const acting = await ask('PUT', '/api/v1/session/role', {
      cookie: lastDay,
      body: { delegation: lent.id },
    })
    expect(acting.json().person.actingFor).toBe('领导丁')
    const token = String(acting.headers['set-cookie']).split(';')[0] ?? ''
    office.now = new Date('2026-03-08T15:59:00Z')
    expect((await ask('GET', '/api/v1/delegations', { cookie: token })).statusCode).toBe(200)
    // Midnight in China.
    office.now = new Date('2026-03-08T16:00:00Z')
    const after = await ask('GET', '/api/v1/delegations', { cookie: token })
    expect([after.statusCode, after.json().code]).toEqual([403, 'ACC-005'])
    const late = await office.signIn('deputy-1')
    const refused = await ask('PUT', '/api/v1/session/role', { cookie: late, body: { delegation: lent.id } })
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'ACC-007'])
  })

  test('has its bounds', async () => {
    at('2026-03-10')
    const leader = await office.signIn('leader-1')
    const [deputy, stranger, self] = await Promise.all(['deputy-1', 'preparer-2', 'leader-1'].map(idOf))
    const codes = await Promise.all(
      [
        { to: deputy, startsOn: '2026-03-10', endsOn: '2026-04-10', reason: '太长' },
        { to: deputy, startsOn: '2026-03-09', endsOn: '2026-03-12', reason: '昨天' },
        { to: deputy, startsOn: '2026-03-12', endsOn: '2026-03-11', reason: '倒着' },
        { to: deputy, startsOn: '2026-03-10', endsOn: '2026-03-11', reason: ' ' },
        { to: stranger, startsOn: '2026-03-10', endsOn: '2026-03-11', reason: '外单位' },
        { to: self, startsOn: '2026-03-10', endsOn: '2026-03-11', reason: '本人' },
      ].map(async (body) => (await delegate(leader, body)).json().code),
    )
    expect(codes).toEqual(['ACC-050', 'ACC-050', 'ACC-050', 'ACC-053', 'ACC-051', 'ACC-051'])
    const preparer = await office.signIn('preparer-2')
    const refused = await delegate(preparer, {
      to: deputy,
      startsOn: '2026-03-10',
      endsOn: '2026-03-11',
      reason: '无权',
    })
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'ACC-052'])
  })

  test('ends when it is taken back, by its giver or the security administrator', async () => {
    at('2026-03-12')
    const leader = await office.signIn('leader-1')
    const body = { to: await idOf('deputy-1'), startsOn: '2026-03-12', endsOn: '2026-03-20', reason: '学习' }
    const [first, second] = [await delegate(leader, body), await delegate(leader, body)]
    const deputy = await office.signIn('deputy-1')
    const taken = await ask('PUT', '/api/v1/session/role', {
      cookie: deputy,
      body: { delegation: first.json().id },
    })
    const acting = String(taken.headers['set-cookie']).split(';')[0] ?? ''
    // Whoever received it does not end it.
    expect(
      (await ask('DELETE', `/api/v1/delegations/${second.json().id}`, { cookie: acting })).statusCode,
    ).toBe(404)
    expect(
      (await ask('DELETE', `/api/v1/delegations/${first.json().id}`, { cookie: leader })).statusCode,
    ).toBe(204)
    expect((await ask('GET', '/api/v1/delegations', { cookie: acting })).statusCode).toBe(403)
    const officer = await office.signIn('security-admin')
    const ended = await ask('DELETE', `/api/v1/admin/delegations/${second.json().id}`, { cookie: officer })
    expect(ended.statusCode).toBe(204)
  })
})
