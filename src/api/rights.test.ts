/**
 * Every address × every role × scope: the addresses are those that the server has, so that a new one without a line in
 * this table fails; who may is worked out from the permissions and held against what is answered.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '../app/accounts/office-sessions.ts'
import { openPublishingDesk, type PublishingDesk } from '../app/publishing/publishing-desk.ts'
import { openReadings, type Readings } from '../app/reading/open-readings.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { type Area, grantOf, mayDo, type Verb } from '../core/workflow/permissions.ts'
import type { Role } from '../core/workflow/roles.ts'
import { accountBy } from '../store/accounts/accounts.ts'
import { appointmentsOf } from '../store/accounts/roles-held.ts'
import { type DemonstrationServer, startDemonstration } from '../testing/demonstration-server.ts'
import { createServer } from './server.ts'

interface Line {
  readonly area: Area
  readonly verbs: readonly Verb[]
  /** Whoever may is shown it. */
  readonly isShown?: true
  readonly body?: object
  readonly query?: string
  /** Roles that may besides those whom the area lets do it. */
  readonly also?: readonly Role[]
}
/** `open` to everybody; `session` looks at who it is itself; `own` concerns nobody but the person. */
type Expected = 'open' | 'session' | 'own' | Line

const read = (area: Area, more: Partial<Line> = {}): Line => ({ area, verbs: ['read'], ...more })
const shown = (area: Area, query?: string): Line =>
  read(area, { isShown: true, ...(query === undefined ? {} : { query }) })
const does = (area: Area, verbs: readonly Verb[], body?: object): Line => ({
  area,
  verbs,
  ...(body === undefined ? {} : { body }),
})
const ID = '01890000-0000-7000-8000-000000000001'
const FILE = '0'.repeat(32)
const OFFICE = '/api/v1/office'
const ROUND = `${OFFICE}/rounds/:year/:unit/:round`
const UNIT = '/api/v1/units/:unit/years/:year/kinds/:kind'
const ANY_ACT: readonly Verb[] = ['submit', 'review', 'approve', 'certify', 'publish']

const TABLE: Readonly<Record<string, Expected>> = {
  'GET /api/v1/health': 'open',
  'GET /api/v1/openapi.json': 'open',
  'GET /api/v1/docs': 'open',

  'GET /api/v1/session': 'session',
  'POST /api/v1/session': 'session',
  'DELETE /api/v1/session': 'session',
  'GET /api/v1/session/entrance': 'open',
  'PUT /api/v1/session/role': 'session',
  'POST /api/v1/session/second-factor': 'session',
  'PUT /api/v1/session/second-factor': 'session',
  'POST /api/v1/session/second-factor/set-up': 'session',
  'PUT /api/v1/session/password': 'session',
  'POST /api/v1/session/password-link': 'session',
  'PUT /api/v1/session/password-link': 'session',
  'POST /api/v1/session/set-up-link': 'session',
  'PUT /api/v1/session/set-up-link': 'session',

  'GET /api/v1/delegations': 'own',
  'POST /api/v1/delegations': 'own',
  'DELETE /api/v1/delegations/:id': 'own',

  'GET /api/v1/admin/accounts': shown('account'),
  'POST /api/v1/admin/accounts': does('account', ['manage'], { login: 'x', name: '', duty: 'business' }),
  'PATCH /api/v1/admin/accounts/:id': does('account', ['manage'], {}),
  'POST /api/v1/admin/accounts/:id/password-link': does('account', ['manage'], {}),
  'DELETE /api/v1/admin/accounts/:id/sessions': does('right', ['manage']),
  'DELETE /api/v1/admin/accounts/:id/second-factor': does('right', ['manage']),
  'GET /api/v1/admin/security': shown('right'),
  'GET /api/v1/admin/sign-ins': shown('right'),
  'GET /api/v1/admin/separation': { ...shown('right'), also: ['auditor'] },
  'GET /api/v1/admin/separation/export': { ...shown('right'), also: ['auditor'] },
  'POST /api/v1/admin/appointments': does('right', ['manage'], { account: ID, role: 'auditor' }),
  'DELETE /api/v1/admin/appointments/:id': does('right', ['manage']),
  'DELETE /api/v1/admin/delegations/:id': does('right', ['manage']),
  'GET /api/v1/admin/log': does('log', ['export']),
  'POST /api/v1/admin/log/check': does('log', ['export'], {}),

  [`GET ${OFFICE}/places`]: 'own',
  [`GET ${OFFICE}/home`]: 'own',
  [`POST ${OFFICE}/home/reminders`]: 'own',
  [`GET ${OFFICE}/notices`]: 'own',
  [`POST ${OFFICE}/notices/read`]: 'own',
  [`GET ${OFFICE}/jobs`]: 'own',
  [`POST ${OFFICE}/jobs`]: 'own',
  [`POST ${OFFICE}/jobs/:id/cancel`]: 'own',
  [`POST ${OFFICE}/jobs/:id/continue`]: 'own',
  [`GET ${OFFICE}/jobs/:id/file`]: 'own',

  [`GET ${OFFICE}/rounds/:year/:unit`]: shown('budget'),
  [`GET ${ROUND}`]: shown('budget'),
  [`POST ${ROUND}/open`]: does('budget', ['edit'], {}),
  [`GET ${ROUND}/changes`]: shown('budget', 'since=0'),
  [`POST ${ROUND}/changes`]: does('budget', ['edit'], {
    batch: ID,
    cause: 'typing',
    changes: [{ kind: 'cell', row: ID, field: 'name', seen: '0', text: 'x' }],
  }),
  [`GET ${ROUND}/checks`]: shown('budget'),
  [`POST ${ROUND}/checks/waivers`]: does('rule', ['submit'], {
    check: 'x',
    reason: 'x',
    endsOn: '2022-12-31',
  }),
  [`GET ${OFFICE}/waivers`]: shown('rule'),
  [`POST ${OFFICE}/waivers/:id/decision`]: does('rule', ['approve'], { decision: 'granted' }),
  [`DELETE ${OFFICE}/waivers/:id`]: does('rule', ['submit']),
  [`GET ${ROUND}/comments/people`]: shown('budget'),
  [`POST ${ROUND}/comments/:comment/files`]: does('budget', ANY_ACT, { name: 'a.txt', content: 'YWJjZA==' }),
  [`GET ${ROUND}/comments/files/:file`]: read('budget'),
  [`GET ${OFFICE}/disclosures`]: shown('disclosure'),
  [`POST ${OFFICE}/disclosures/batches`]: does('disclosure', ['publish'], {
    documents: [{ unit: 'jianghan-403001', year: 2023, kind: 'budget' }],
  }),
  [`GET ${OFFICE}/disclosures/batches/:id/files`]: read('disclosure'),
  [`GET ${ROUND}/comments`]: shown('budget'),
  [`POST ${ROUND}/comments`]: does('budget', ANY_ACT, { subject: 'round', text: 'x' }),
  [`POST ${ROUND}/comments/:comment/answers`]: does('budget', ANY_ACT, { text: 'x' }),
  [`POST ${ROUND}/comments/:comment/resolve`]: does('budget', ANY_ACT, {}),
  [`GET ${ROUND}/removed`]: shown('budget'),
  [`POST ${ROUND}/presence`]: read('budget', { body: { page: ID } }),
  [`GET ${ROUND}/history`]: read('budget', { query: `row=${ID}&field=name` }),
  [`POST ${ROUND}/acts`]: does('budget', ANY_ACT, { act: 'sign' }),
  [`GET ${ROUND}/statements`]: shown('budget'),
  [`GET ${ROUND}/statements/:statement`]: shown('budget'),
  [`GET ${ROUND}/explanations`]: read('budget', { query: 'region=flow:expenditure' }),
  [`GET ${ROUND}/narrative`]: shown('budget'),
  [`GET ${ROUND}/scenarios`]: shown('budget'),
  [`POST ${ROUND}/scenarios`]: does('budget', ANY_ACT, { name: 'x' }),
  [`GET ${ROUND}/scenarios/:scenario`]: read('budget'),
  [`PUT ${ROUND}/scenarios/:scenario`]: does('budget', ANY_ACT, { name: 'x', changes: [] }),
  [`POST ${ROUND}/scenarios/:scenario/acts`]: does('budget', ANY_ACT, { act: 'discard' }),
  [`POST ${ROUND}/scenarios/:scenario/answer`]: does('budget', ['edit'], { isAccepted: true }),
  [`GET ${OFFICE}/reviews`]: shown('budget'),
  [`GET ${OFFICE}/reviews/:submission`]: read('budget'),
  [`POST ${OFFICE}/reviews/:submission/looks`]: does('budget', ANY_ACT, { subjects: ['x'], isSeen: true }),
  [`PUT ${OFFICE}/deadlines/:year`]: does('budget', ['approve'], { round: 'second-up', dueOn: '2022-11-25' }),
  [`GET ${OFFICE}/ceilings/:year`]: shown('ceiling'),
  [`POST ${OFFICE}/ceilings/:year`]: does('ceiling', ['edit'], {
    document: 'x',
    ceilings: [{ unit: 'jianghan-403001', fund: 'generalPublic', nature: 'project', amount: '1' }],
  }),

  [`GET ${OFFICE}/search`]: shown('project', 'q=x'),
  [`GET ${OFFICE}/projects`]: shown('project'),
  [`POST ${OFFICE}/projects`]: does('project', ['edit']),
  [`GET ${OFFICE}/projects/similar`]: shown('project'),
  [`POST ${OFFICE}/projects/similar`]: does('project', ANY_ACT),
  [`GET ${OFFICE}/projects/ranking/:year`]: shown('project'),
  [`POST ${OFFICE}/projects/ranking/:year`]: does('project', ['review']),
  [`GET ${OFFICE}/projects/rolling`]: shown('project'),
  [`POST ${OFFICE}/projects/export`]: does('project', ['export'], {
    year: 2023,
    codes: ['42010322403T000000107'],
  }),
  [`POST ${OFFICE}/projects/:code/:year/acts`]: does('project', ANY_ACT, { act: 'suspend', reason: 'x' }),
  [`POST ${OFFICE}/projects/:code/years/:year`]: does('project', ['edit']),
  [`GET ${OFFICE}/projects/:code/:year`]: read('project'),
  [`GET ${OFFICE}/projects/:code/:year/declaration`]: read('project'),
  [`POST ${OFFICE}/projects/:code/:year/declaration`]: does('project', ['edit']),

  [`GET ${OFFICE}/master-data/:book/:year`]: read('master-data'),
  [`GET ${OFFICE}/master-data/:book/:year/template`]: read('master-data'),
  [`POST ${OFFICE}/master-data/:book/:year/preview`]: read('master-data'),
  [`POST ${OFFICE}/master-data/:book/:year/imports`]: read('master-data'),
  [`POST ${OFFICE}/master-data/:book/:year/imports/:id/undo`]: read('master-data'),
  [`GET ${OFFICE}/master-data/delivered/:delivered/:year`]: read('master-data'),
  [`GET ${OFFICE}/master-data/crosswalk-proof/:year`]: read('master-data'),

  'GET /api/v1/departments': shown('budget'),
  'GET /api/v1/indicators': shown('indicator-library'),
  [`GET ${UNIT}/statements`]: read('budget'),
  [`GET ${UNIT}/statements/:statement`]: read('budget'),
  [`GET ${UNIT}/explanation`]: read('budget', { query: 'region=flow:expenditure' }),
  [`GET ${UNIT}/document`]: read('disclosure'),
  [`GET ${UNIT}/document/certification`]: read('disclosure'),
  [`POST ${UNIT}/document/certification`]: does('disclosure', ['edit'], {}),
  [`DELETE ${UNIT}/document/certification`]: does('disclosure', ['edit']),
  [`POST ${UNIT}/document/certification/decision`]: does('disclosure', ['certify'], {
    decision: 'returned',
    reason: 'x',
  }),
  [`GET ${UNIT}/document/preview`]: read('disclosure'),
  [`GET ${UNIT}/document/draft.:format`]: read('disclosure'),
  [`POST ${UNIT}/document/versions`]: does('disclosure', ['publish']),
  [`GET ${UNIT}/document/versions/progress`]: read('disclosure'),
  [`GET ${UNIT}/document/versions/:version/files/*`]: read('disclosure'),
  [`GET ${UNIT}/document/versions/:version/differences`]: read('disclosure'),
  [`PUT ${UNIT}/document/texts`]: does('disclosure', ['edit']),
  'GET /api/v1/units/:unit/years/:year/performance': read('self-evaluation'),
  'GET /api/v1/units/:unit/years/:year/performance/forms/:form': read('self-evaluation'),
  'GET /api/v1/units/:unit/years/:year/performance/projects/:project': read('self-evaluation'),

  'GET /api/v1/readings': shown('audit'),
  'POST /api/v1/readings': does('audit', ['edit']),
  'GET /api/v1/readings/:id': read('audit'),
  'DELETE /api/v1/readings/:id': does('audit', ['edit']),
  'GET /api/v1/readings/:id/tables/:number': read('audit'),
  'GET /api/v1/readings/:id/blocks': read('audit'),
  'GET /api/v1/readings/:id/pages/:page': read('audit'),
  'GET /api/v1/readings/:id/pages/:page/cells': read('audit'),
  'POST /api/v1/readings/:id/cancel': does('audit', ['edit']),
  'POST /api/v1/readings/:id/read-again': does('audit', ['edit']),
  'GET /api/v1/audits': shown('audit'),
  'POST /api/v1/audits': does('audit', ['edit']),
  'POST /api/v1/audits/cancel': does('audit', ['edit']),
  'POST /api/v1/audits/continue': does('audit', ['edit']),
  'GET /api/v1/audits/export/:format': read('audit'),
  'GET /api/v1/audits/:id': read('audit'),
  'GET /api/v1/audits/:id/changes': read('audit'),
  'POST /api/v1/audits/:id/corrections': does('audit', ['edit']),
  'POST /api/v1/audits/:id/comparisons': does('audit', ['edit']),
  'POST /api/v1/audits/:id/findings/:finding/judgements': does('audit', ['edit']),
  'GET /api/v1/audits/:id/export/:format': read('audit'),
}

/** Each role once, preparers of two units and of another division. */
const PEOPLE: readonly (readonly [login: string, role: Role, units: readonly string[]])[] = [
  ['jianghan-403001-preparer', 'preparer', ['403001']],
  ['jianghan-403002-preparer', 'preparer', ['403002']],
  ['jianghan-403001-leader', 'leader', ['403001']],
  ['jianghan-403-reviewer', 'reviewer', ['403001', '403002']],
  ['jianghan-403-discloser', 'discloser', ['403001', '403002']],
  ['jianghan-budget-officer', 'budget-officer', ['403001', '403002']],
  ['jianghan-performance-officer', 'performance-officer', ['403001', '403002']],
  ['auditor', 'auditor', ['403001', '403002']],
  ['hanyang-900001-preparer', 'preparer', []],
  ['system-admin', 'system-admin', []],
  ['security-admin', 'security-admin', []],
  ['audit-admin', 'audit-admin', []],
]
const TARGETS = ['403001', '403002'] as const

let demonstration: DemonstrationServer
let readings: Readings
let desk: PublishingDesk
let folder: string
let app: FastifyInstance
const cookies = new Map<string, string>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-rights-'))
  demonstration = await startDemonstration('2022-11-20')
  const { store, clock } = demonstration
  readings = await openReadings({ folder, version: 'test', atOnce: 1 })
  desk = openPublishingDesk()
  // The same people in a real office, where nothing is open.
  const office = { store, clock }
  app = await createServer({
    ledgers: storeLedgers(store),
    version: 'test',
    readings,
    publishing: { store, desk },
    office,
  })
  await store.db
    .updateTable('account')
    .set({ totp_secret: 'MZXW6YTBOI', totp_confirmed_at: new Date() })
    .where('duty', '<>', 'business')
    .execute()
  for (const [login] of PEOPLE) {
    const accountId = (await accountBy(store, { login }))?.id ?? ''
    const [first] = await appointmentsOf(store, accountId)
    const token = await startSession(office, {
      accountId,
      needsSecondFactor: false,
      ...(first === undefined ? {} : { appointmentId: first.id }),
    })
    cookies.set(login, `mingzhang_session=${token}`)
  }
}, 120_000)
afterAll(async () => {
  await app?.close()
  await demonstration?.stop()
  await readings?.close()
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** `METHOD address` of every route that the server has, out of the tree that it prints. */
function routesOf(server: FastifyInstance): readonly string[] {
  const path: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece = '', methods] =
        /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
      if (piece === '') return []
      path.splice(indent.length / 4, Number.POSITIVE_INFINITY, piece)
      const address = path.join('').replace(/\/versions\*$/, '/versions/:version/files/*')
      return (methods ?? '')
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${address}`)
    })
    .filter((route) => route.includes('/api/'))
}

const PARAMS: Readonly<Record<string, string>> = {
  year: '2023',
  round: 'second-up',
  kind: 'budget',
  statement: 'budget.totals',
  submission: ID,
  scenario: ID,
  comment: ID,
  file: ID,
  id: ID,
  code: '42010322403T000000107',
  book: 'staff',
  delivered: 'function',
  version: '1',
  format: 'json',
  form: '403001.projectDeclaration.1',
  project: '42010322403T000000107',
  number: '1',
  page: '1',
  finding: '0'.repeat(16),
}

function addressOf(route: string, unit: string): string {
  const [, path = ''] = route.split(' ')
  return path
    .replace(/:(\w+)/g, (_, name: string) => {
      if (name === 'unit') return `jianghan-${unit}`
      return name === 'id' && /readings|audits/.test(path) ? FILE : (PARAMS[name] ?? '')
    })
    .replace('*', 'x')
}

async function statusOf(route: string, unit: string, login: string | undefined): Promise<number> {
  const [method] = route.split(' ')
  const expected = TABLE[route]
  const { body, query } = typeof expected === 'object' ? expected : {}
  const cookie = login === undefined ? undefined : cookies.get(login)
  const response = await app.inject({
    // The server’s own routes have no other methods.
    method: method as 'GET',
    url: `${addressOf(route, unit)}${query === undefined ? '' : `?${query}`}`,
    headers: { 'x-mingzhang': '1', ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { payload: body }),
  })
  return response.statusCode
}

const REFUSED: ReadonlySet<number> = new Set([403, 404])

test('every address of the server stands in the table, and no other', () => {
  expect(routesOf(app).toSorted()).toEqual(Object.keys(TABLE).toSorted())
})

test('without a sign-in nothing is answered but what is open', async () => {
  for (const [route, expected] of Object.entries(TABLE)) {
    if (expected === 'session') continue
    const status = await statusOf(route, '403001', undefined)
    expect([route, status]).toEqual([route, expected === 'open' ? 200 : 401])
  }
})

describe.each(PEOPLE)('%s', (login, role, units) => {
  test('finds what it may, and nothing else', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const [route, expected] of Object.entries(TABLE)) {
      if (expected === 'open' || expected === 'session') continue
      for (const unit of route.includes(':unit') ? TARGETS : (['403001'] as const)) {
        const isReached = !route.includes(':unit') || units.includes(unit)
        if (expected === 'own') {
          if (
            route.startsWith('GET') &&
            !route.includes('/:') &&
            (await statusOf(route, unit, login)) !== 200
          )
            wrong.push(`${route} refused`)
          continue
        }
        const isOwnOnly = grantOf(role, expected.area)?.scope === 'own' && /admin/.test(route)
        const mayDoIt =
          (isReached && !isOwnOnly && expected.verbs.some((verb) => mayDo(role, expected.area, verb))) ||
          expected.also?.includes(role) === true
        // Whoever may do it is only asked to show that it is shown: doing it would change what comes after.
        if (mayDoIt && expected.isShown === undefined) continue
        const status = await statusOf(route, unit, login)
        if (mayDoIt && status !== 200) wrong.push(`${route} of ${unit}: ${status}, but may be seen`)
        if (!mayDoIt && !isRefusal(route, role, expected, status))
          wrong.push(`${route} of ${unit}: ${status}, but may not`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** Whoever may look into the area may be told first that the question is wrong, where the table has no right one. */
function isRefusal(route: string, role: Role, { area, body }: Line, status: number): boolean {
  const isAskedWrongly = body === undefined && !route.startsWith('GET') && !route.startsWith('DELETE')
  return REFUSED.has(status) || (isAskedWrongly && mayDo(role, area, 'read') && status >= 400 && status < 500)
}
