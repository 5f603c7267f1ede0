/** A document's way to the public in an office: handed in, certified by another, published by a third; and many at once. */
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDepartment } from '../app/load-department.ts'
import { openPublishingDesk, type PublishingDesk } from '../app/publishing/publishing-desk.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import type { Appointment } from '../core/workflow/roles.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { zipEntries } from '../files/zip/zip-directory.ts'
import { type Method, startTestOffice, type TestOffice } from './testing/test-office.ts'
import { TEST_PASSWORD } from './testing/test-people.ts'

const FINANCE = fileURLToPath(new URL('../../examples/putuo-finance', import.meta.url))
const ACCOUNTS = '/api/v1/units/putuo-901/years/2024/kinds/accounts/document'
const CERTIFICATION = `${ACCOUNTS}/certification`
const BUDGET = '/api/v1/units/putuo-901/years/2025/kinds/budget/document'
const at = (role: Appointment['role'], unitCode: string): Appointment => ({
  role,
  divisionCode: '310107',
  unitCode,
})

let office: TestOffice
let desk: PublishingDesk
const cookies = new Map<string, string>()

/** As somebody: the status with the code of a problem, or what was answered. */
async function as(login: string, method: Method, url: string, body?: object) {
  const response = await office.ask(method, url, {
    cookie: cookies.get(login) ?? '',
    ...(body === undefined ? {} : { body }),
  })
  const answer = response.headers['content-type']?.toString().includes('json') === true ? response.json() : {}
  return { status: response.statusCode, answer, bytes: response.rawPayload }
}
const codeOf = async (login: string, method: Method, url: string, body?: object): Promise<string> => {
  const { status, answer } = await as(login, method, url, body)
  return status === 200 ? 'done' : `${status} ${answer.code}`
}
/** What the workbench has of documents: label and where its button leads. */
const itemsOf = async (login: string): Promise<readonly (readonly [string, string])[]> =>
  (await as(login, 'GET', '/api/v1/office/home')).answer.mine
    .filter((one: { link: string }) => one.link.startsWith('/office/disclosures'))
    .map((one: { label: string; link: string }) => [one.label, one.link])
const PAGE = '/office/disclosures/2024/putuo-901/accounts'
const stageOf = async (login: string, url = CERTIFICATION): Promise<string> =>
  (await as(login, 'GET', url)).answer.stage

beforeAll(async () => {
  desk = openPublishingDesk()
  office = await startTestOffice({
    people: [
      { login: 'preparer', name: '经办甲', appointments: [at('preparer', '901')] },
      { login: 'discloser', name: '公开己', appointments: [at('discloser', '901')] },
      { login: 'leader', name: '领导子', appointments: [at('leader', '901')] },
      { login: 'two-hats', name: '两职寅', appointments: [at('discloser', '901'), at('leader', '901')] },
      { login: 'far-preparer', name: '经办乙', appointments: [at('preparer', '902')] },
      { login: 'far-leader', name: '领导丁', appointments: [at('leader', '902')] },
      { login: 'auditor', name: '审计壬', appointments: [{ role: 'auditor', divisionCode: '310107' }] },
    ],
    server: (store) => ({ ledgers: storeLedgers(store), publishing: { store, desk } }),
  })
  const loaded = await loadDepartment(office.store, folderOnDisk(FINANCE), { loadedAt: office.now })
  expect(loaded.problems).toEqual([])
  for (const login of [
    'preparer',
    'discloser',
    'leader',
    'two-hats',
    'far-preparer',
    'far-leader',
    'auditor',
  ]) {
    office.moveAway()
    cookies.set(login, await office.signIn(login))
  }
}, 120_000)
afterAll(async () => {
  await office?.stop()
  await desk?.close()
})

test('who neither prepares nor certifies sees how far it is, and does nothing; others see nothing', async () => {
  expect(await stageOf('preparer')).toBe('drafting')
  expect(await stageOf('auditor')).toBe('drafting')
  expect(await codeOf('preparer', 'POST', CERTIFICATION, {})).toBe('404 ACC-007')
  expect(await codeOf('leader', 'POST', CERTIFICATION, {})).toBe('404 ACC-007')
  for (const login of ['far-preparer', 'far-leader'])
    expect(await codeOf(login, 'GET', CERTIFICATION)).toBe('404 ACC-007')
})

test('without a certification nothing is published; while it is handed in no text changes', async () => {
  const early = await as('discloser', 'POST', `${ACCOUNTS}/versions`, {})
  expect(early.answer.problems).toMatchObject([{ code: 'PUB-501' }])
  const { texts } = (await as('discloser', 'GET', ACCOUNTS)).answer
  const approved = texts.find((one: { id: string }) => one.id === 'approved:') ?? {
    id: 'approved:',
    value: '',
  }
  const edit = { id: 'approved:', value: '2024-10-28', seen: approved.value }
  expect(await codeOf('discloser', 'PUT', `${ACCOUNTS}/texts`, edit)).toBe('done')
  const asked = await as('discloser', 'POST', CERTIFICATION, { note: '请审签' })
  expect(asked.answer.problems).toEqual([])
  expect(asked.answer.certification).toMatchObject({ stage: 'requested', isStale: false, canWithdraw: true })
  // It waits for the leader, and for nobody else any more.
  expect(await itemsOf('leader')).toEqual([['公开·待审签', PAGE]])
  expect(await itemsOf('discloser')).toEqual([])
  expect(await itemsOf('far-leader')).toEqual([])
  const again = { ...edit, value: '2024-10-29', seen: '2024-10-28' }
  expect(await codeOf('discloser', 'PUT', `${ACCOUNTS}/texts`, again)).toBe('409 PUB-505')
  expect(await codeOf('discloser', 'POST', CERTIFICATION, {})).toBe('409 PUB-506')
})

test('it is returned with a reason, handed in again, and certified in person', async () => {
  const decide = (login: string, body: object) => codeOf(login, 'POST', `${CERTIFICATION}/decision`, body)
  expect(await decide('discloser', { decision: 'certified', password: TEST_PASSWORD })).toBe('404 ACC-007')
  expect(await decide('leader', { decision: 'returned' })).toBe('422 PUB-507')
  expect(await decide('leader', { decision: 'returned', reason: '名词解释请补一条' })).toBe('done')
  expect(await stageOf('discloser')).toBe('returned')
  expect(await itemsOf('discloser')).toEqual([['公开·已退回', PAGE]])
  expect(await codeOf('discloser', 'POST', CERTIFICATION, {})).toBe('done')
  expect(await decide('leader', { decision: 'certified', password: 'wrong' })).toBe('403 PUB-508')
  expect(await decide('leader', { decision: 'certified', password: TEST_PASSWORD })).toBe('done')
  const { answer } = await as('discloser', 'GET', CERTIFICATION)
  expect(answer).toMatchObject({ stage: 'certified', canPublish: true })
  expect(await itemsOf('leader')).toEqual([])
  expect(await itemsOf('discloser')).toEqual([['公开·已审签', PAGE]])
  expect(answer.history.map((one: { state: string }) => one.state)).toEqual(['certified', 'returned'])
})

test('what was certified is published by somebody else, in the log, and never changed', {
  timeout: 120_000,
}, async () => {
  expect(await codeOf('leader', 'POST', `${ACCOUNTS}/versions`, {})).toBe('404 ACC-007')
  const released = await as('discloser', 'POST', `${ACCOUNTS}/versions`, {})
  expect(released.answer).toMatchObject({ version: 1, problems: [] })
  expect(await stageOf('leader')).toBe('published')
  const entries = await office.store.db
    .selectFrom('log_entry')
    .where('unit_code', '=', '901')
    .where('year', '=', 2024)
    .orderBy('seq')
    .select(['act', 'person_name'])
    .execute()
  expect(entries.map((one) => `${one.person_name} ${one.act}`)).toEqual([
    '公开己 document-text-changed',
    '公开己 certification-requested',
    '领导子 document-returned',
    '公开己 certification-requested',
    '领导子 document-certified',
    '公开己 document-published',
  ])
  const told = await as('leader', 'GET', '/api/v1/office/notices')
  expect(told.answer.notices.map((one: { kind: string }) => one.kind)).toContain('document-published')
  for (const change of ['update disclosure_version set title = title', 'delete from disclosure_version'])
    await expect(
      office.store.db.transaction().execute(async (transaction) => {
        await sql`set local role mingzhang_app`.execute(transaction)
        await sql.raw(change).execute(transaction)
      }),
    ).rejects.toMatchObject({ code: '42501' })
})

test('whoever prepared it cannot certify it, and whoever certified it cannot publish it, in whatever role', async () => {
  // The owner of the tables is bound by it too.
  const request = await office.store.db
    .selectFrom('certification_request')
    .orderBy('requested_at', 'desc')
    .selectAll()
    .executeTakeFirstOrThrow()
  const decision = office.store.db.insertInto('certification_decision').values({
    division_code: request.division_code,
    request_id: request.id,
    unit_code: request.unit_code,
    content_hash: request.content_hash,
    requested_by: request.requested_by,
    editors: [...request.editors],
    decision: 'certified',
    reason: '',
    decided_by: request.requested_by,
    decided_by_name: '公开己',
    decided_at: office.now,
  })
  await expect(decision.execute()).rejects.toMatchObject({ constraint: 'certification_not_by_its_preparers' })
  const published = office.store.db
    .updateTable('disclosure_version')
    .set(({ ref }) => ({ published_by: ref('certified_by') }))
  await expect(published.execute()).rejects.toMatchObject({
    constraint: 'disclosure_version_not_by_its_certifier',
  })

  // One person with both duties: what he hands in as the one, he does not certify as the other.
  const budget = `${BUDGET}/certification`
  expect(await codeOf('two-hats', 'POST', budget, {})).toBe('done')
  const hat = await office.store.db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .where('login', '=', 'two-hats')
    .where('role', '=', 'leader')
    .select('appointment.id')
    .executeTakeFirstOrThrow()
  const switched = await office.ask('PUT', '/api/v1/session/role', {
    cookie: cookies.get('two-hats') ?? '',
    body: { appointment: hat.id },
  })
  expect(switched.statusCode, switched.body).toBe(200)
  const cookie = String(switched.headers['set-cookie']).split(';')[0] ?? ''
  cookies.set('two-hats-leader', cookie)
  const { answer } = await as('two-hats-leader', 'GET', budget)
  expect(answer).toMatchObject({ stage: 'requested', isPreparer: true, canCertify: false })
  const decided = { decision: 'certified', password: TEST_PASSWORD }
  expect(await codeOf('two-hats-leader', 'POST', `${budget}/decision`, decided)).toBe('403 PUB-502')
})

test('many at once: each with its result, those refused are tried again, and all files come in one archive', {
  timeout: 240_000,
}, async () => {
  const batches = '/api/v1/office/disclosures/batches'
  const documents = [
    { unit: 'putuo-901', year: 2024, kind: 'accounts' },
    { unit: 'putuo-901', year: 2025, kind: 'budget' },
  ]
  expect(await codeOf('leader', 'POST', batches, { documents })).toBe('404 ACC-007')
  expect(await codeOf('discloser', 'POST', batches, { documents: [] })).toBe('422 PUB-509')
  const far = [{ unit: 'hanyang-900001', year: 2022, kind: 'accounts' }]
  expect(await codeOf('discloser', 'POST', batches, { documents: far })).toBe('404 ACC-007')
  const { job } = (await as('discloser', 'POST', batches, { documents })).answer
  const jobNow = async () =>
    (await as('discloser', 'GET', '/api/v1/office/jobs')).answer.jobs.find(
      (one: { id: string }) => one.id === job,
    )
  const until = (state: string) =>
    expect.poll(async () => (await jobNow()).state, { timeout: 120_000, interval: 100 }).toBe(state)
  await until('done')
  expect((await jobNow()).parts).toMatchObject([
    { key: 'putuo-901/2024/accounts', state: 'same', version: 1 },
    { key: 'putuo-901/2025/budget', state: 'refused', problems: [{ code: 'PUB-501' }] },
  ])
  expect((await jobNow()).canContinue).toBe(true)

  const decided = { decision: 'certified', password: TEST_PASSWORD }
  expect(await codeOf('leader', 'POST', `${BUDGET}/certification/decision`, decided)).toBe('done')
  expect(await codeOf('leader', 'POST', `/api/v1/office/jobs/${job}/continue`)).toBe('404 RND-061')
  expect(await codeOf('discloser', 'POST', `/api/v1/office/jobs/${job}/continue`)).toBe('done')
  await expect
    .poll(async () => (await jobNow()).parts.map((one: { state: string }) => one.state), {
      timeout: 200_000,
      interval: 200,
    })
    .toEqual(['same', 'done'])
  await until('done')
  expect((await jobNow()).canContinue).toBe(false)
  expect(await codeOf('discloser', 'POST', `/api/v1/office/jobs/${job}/continue`)).toBe('409 RND-067')
  const { bytes } = await as('discloser', 'GET', `${batches}/${job}/files`)
  const names = [...(zipEntries(bytes) ?? [])].map((one) => one.name)
  expect(names.filter((name) => name.endsWith('/manifest.json'))).toHaveLength(2)
  expect(names.filter((name) => name.endsWith('/document.pdf'))).toHaveLength(2)
  expect(await codeOf('auditor', 'GET', `${batches}/${job}/files`)).toBe('404 RND-061')
})

test('the list shows what is within reach, with its clock', async () => {
  const { answer } = await as('discloser', 'GET', '/api/v1/office/disclosures')
  expect(answer.canPublish).toBe(true)
  const accounts = answer.disclosures.find(
    (one: { unit: string; kind: string; year: number }) =>
      one.unit === 'putuo-901' && one.kind === 'accounts' && one.year === 2024,
  )
  expect(accounts).toMatchObject({ stage: 'published', version: 1, last: { by: '公开己' } })
  const far = (await as('far-preparer', 'GET', '/api/v1/office/disclosures')).answer.disclosures
  expect(far).toEqual([])
})
