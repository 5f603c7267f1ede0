/** In a real office what is open in the demonstration needs a sign-in, and shows what the person may see. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDepartment } from '../app/load-department.ts'
import { openReadings, type Readings } from '../app/reading/open-readings.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { startTestOffice, type TestOffice } from './testing/test-office.ts'
import { TEST_PEOPLE } from './testing/test-people.ts'

const JIANGHAN = fileURLToPath(new URL('../../examples/jianghan-403', import.meta.url))
let folder: string
let readings: Readings
let office: TestOffice
const ask: TestOffice['ask'] = (method, url, asked) => office.ask(method, url, asked)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-gate-'))
  readings = await openReadings({ folder, version: 'test', atOnce: 1 })
  office = await startTestOffice({ people: TEST_PEOPLE, server: { ledgers: exampleLedgers(), readings } })
  const loaded = await loadDepartment(office.store, folderOnDisk(JIANGHAN), { loadedAt: office.now })
  expect(loaded.problems).toEqual([])
  // Administrators need a second step here, which this test is not about.
  await office.store.db
    .updateTable('account')
    .set({ totp_secret: 'MZXW6YTBOI', totp_confirmed_at: office.now })
    .where('duty', '<>', 'business')
    .execute()
}, 60_000)
afterAll(async () => {
  await office?.stop()
  await readings?.close()
  rmSync(folder, { recursive: true, force: true })
})

const statements = (unit: string, year = 2023): string =>
  `/api/v1/units/jianghan-${unit}/years/${year}/kinds/budget/statements`
const as = (login: string) => {
  office.moveAway()
  return office.signIn(login)
}
const codeOf = async (url: string, cookie: string): Promise<string> => {
  const response = await ask('GET', url, { cookie })
  return response.statusCode === 200 ? 'seen' : `${response.statusCode} ${response.json().code}`
}

test('nothing is told to whoever has not signed in, but that the server is well', async () => {
  for (const url of [
    '/api/v1/departments',
    statements('403001'),
    '/api/v1/readings',
    '/api/v1/audits',
    '/api/v1/indicators',
  ])
    expect((await ask('GET', url)).statusCode, url).toBe(401)
  expect((await ask('GET', '/api/v1/health')).statusCode).toBe(200)
})

test('a unit’s preparer sees the own unit; others look as if they did not exist', async () => {
  const cookie = await as('preparer-2')
  expect(await codeOf(statements('403002'), cookie)).toBe('seen')
  for (const unit of ['403001', '403', '999999'])
    expect(await codeOf(statements(unit), cookie)).toBe('404 ACC-007')
  const { departments } = (await ask('GET', '/api/v1/departments', { cookie })).json()
  expect(departments.map((one: { units: { code: string }[] }) => one.units.map((unit) => unit.code))).toEqual(
    [['403002']],
  )
})

test('neither by a comparison nor by a region does it see another unit', async () => {
  const cookie = await as('preparer-2')
  const against = `${statements('403002')}/budget.revenue?against=jianghan-403/2023/budget`
  expect(await codeOf(against, cookie)).toBe('404 ACC-007')
  const explanation = '/api/v1/units/jianghan-403002/years/2023/kinds/budget/explanation'
  expect(await codeOf(`${explanation}?region=flow:expenditure`, cookie)).toBe('seen')
  for (const node of ['403001', '403', 'administrative'])
    expect(await codeOf(`${explanation}?region=flow:expenditure,unit:${node}`, cookie), node).toBe(
      '404 ACC-007',
    )
})

test('a reviewer sees the department and its units, an officer the division, nobody another division', async () => {
  const reviewer = await as('reviewer')
  for (const unit of ['403', '403001', '403002'])
    expect(await codeOf(statements(unit), reviewer)).toBe('seen')
  const officer = await as('budget-officer')
  expect(await codeOf(statements('403001'), officer)).toBe('seen')
  const far = '/api/v1/units/hanyang-900001/years/2022/kinds/accounts/statements'
  expect(await codeOf(far, officer)).toBe('404 ACC-007')
  const { departments } = (await ask('GET', '/api/v1/departments', { cookie: officer })).json()
  expect(new Set(departments.map((one: { divisionCode: string }) => one.divisionCode))).toEqual(
    new Set(['420103']),
  )
})

test.each(['system-admin', 'security-admin', 'audit-admin'])('%s opens no figure', async (login) => {
  await office.store.db.updateTable('session').set({ needs_second_factor: false }).execute()
  const cookie = await as(login)
  await office.store.db.updateTable('session').set({ needs_second_factor: false }).execute()
  for (const url of [
    statements('403001'),
    statements('403'),
    '/api/v1/departments',
    '/api/v1/audits',
    '/api/v1/indicators',
  ])
    expect(await codeOf(url, cookie), url).toBe('404 ACC-007')
})

test('a file is seen by who gave it and by who may see the unit’s; one that two gave stays until both removed it', async () => {
  const give = async (cookie: string) => {
    const response = await office.app.inject({
      method: 'POST',
      url: '/api/v1/readings?name=a.txt',
      headers: { 'content-type': 'application/octet-stream', 'x-mingzhang': '1', cookie },
      payload: Buffer.from('2023年度部门预算 收入合计 12.65 万元'),
    })
    expect(response.statusCode, response.body).toBe(200)
    return String(response.json().id)
  }
  const list = async (cookie: string): Promise<readonly string[]> =>
    (await ask('GET', '/api/v1/readings', { cookie })).json().readings.map((one: { id: string }) => one.id)
  const [mine, other, reviewer] = [await as('preparer-1'), await as('preparer-2'), await as('reviewer')]
  const id = await give(mine)
  expect(await list(mine)).toEqual([id])
  expect(await list(other)).toEqual([])
  expect(await list(reviewer)).toEqual([id])
  expect(await codeOf(`/api/v1/audits/${id}`, other)).toBe('404 ACC-007')
  const remove = async (cookie: string) =>
    (await ask('DELETE', `/api/v1/readings/${id}`, { cookie })).statusCode
  expect(await remove(other)).toBe(404)
  expect(await give(other)).toBe(id)
  expect(await remove(mine)).toBe(200)
  expect(await list(other)).toEqual([id])
  expect(await remove(other)).toBe(200)
  expect(readings.desk.entry(id)).toBeUndefined()
})
