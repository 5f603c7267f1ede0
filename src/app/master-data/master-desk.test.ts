import { afterAll, beforeAll, expect, test } from 'vitest'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { reachOf } from '../../core/workflow/reach.ts'
import type { Role } from '../../core/workflow/roles.ts'
import { makeXlsx } from '../../files/xlsx/testing/make-xlsx.ts'
import type { Person } from '../../store/as-person.ts'
import { TEST_SERVERS, type TestDatabase } from '../../store/testing/databases.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { officeClock } from '../office-clock.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'
import { applyMaster, previewMaster, showMaster, undoMaster } from './master-desk.ts'
import { masterTemplate } from './master-template.ts'
import { proveCrosswalk } from './prove-crosswalk.ts'

let database: TestDatabase
let desk: RoundDesk

beforeAll(async () => {
  const [server] = TEST_SERVERS
  if (server === undefined) throw new Error('no database to test with')
  database = await server.start()
  desk = {
    store: database.store,
    clock: officeClock('2022-11-10'),
    ledgers: exampleLedgers(),
    needsPassword: false,
  }
}, 120_000)
afterAll(() => database.stop())

const person = (role: Role, unitCode?: string): Person => ({
  id: `00000000-0000-7000-8000-00000000000${['preparer', 'budget-officer', 'leader'].indexOf(role) + 1}`,
  name: '某甲',
  reach: reachOf(
    { role, divisionCode: '420103', ...(unitCode === undefined ? {} : { unitCode }) },
    (code) => [code],
  ),
})
const preparer = person('preparer', '403001')
const officer = person('budget-officer')

const workbook = (rows: readonly (readonly string[])[]) => ({
  name: '人员.xlsx',
  bytes: makeXlsx({
    sheets: [
      {
        data: rows
          .map(
            (cells, at) =>
              `<row r="${at + 1}">${cells.map((text, column) => `<c r="${'ABCDE'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
          )
          .join(''),
      },
    ],
  }),
})
const STAFF = { book: 'staff', year: 2023, unitCode: '403001' } as const
const rowsOf = async () => {
  const { rows } = await showMaster(desk, preparer, STAFF)
  return rows.map((row) => row.cells).toSorted((a, b) => ((a.posts ?? '') > (b.posts ?? '') ? -1 : 1))
}

test('a file is looked at, written as it was looked at, and undone as a whole', async () => {
  const first = workbook([
    ['人员类别', '编制', '在职'],
    ['行政', '15', '12'],
    ['离退休', '', '30'],
    ['临时', '', '2'],
  ])
  const preview = await previewMaster(desk, preparer, STAFF, first)
  expect(preview.changes.map((one) => [one.key, one.before])).toEqual([
    ['行政', null],
    ['离退休', null],
  ])
  expect(preview.problems.map((one) => one.code)).toEqual(['MST-004'])
  expect(await rowsOf()).toEqual([])
  await applyMaster(desk, preparer, STAFF, first, preview.digest)
  expect(await rowsOf()).toEqual([
    { kind: '行政', posts: '15', staff: '12' },
    { kind: '离退休', staff: '30' },
  ])

  const second = workbook([
    ['人员类别', '编制', '在职'],
    ['行政', '15', '13'],
  ])
  const next = await previewMaster(desk, preparer, STAFF, second)
  expect([next.changes.length, next.kept]).toEqual([1, ['离退休']])
  await applyMaster(desk, preparer, STAFF, second, next.digest)

  const { imports } = await showMaster(desk, preparer, STAFF)
  const [latest, earlier] = imports
  await expect(undoMaster(desk, preparer, STAFF, earlier?.id ?? '')).rejects.toMatchObject({
    problem: { code: 'MST-007' },
  })
  await undoMaster(desk, preparer, STAFF, latest?.id ?? '')
  expect((await rowsOf())[0]).toEqual({ kind: '行政', posts: '15', staff: '12' })
  await expect(undoMaster(desk, preparer, STAFF, latest?.id ?? '')).rejects.toMatchObject({
    problem: { code: 'MST-008' },
  })
  await undoMaster(desk, preparer, STAFF, earlier?.id ?? '')
  expect(await rowsOf()).toEqual([])
})

test('what was looked at is what is written, or nothing', async () => {
  const file = workbook([
    ['人员类别', '在职'],
    ['事业', '3'],
  ])
  const place = { ...STAFF, year: 2024 }
  await expect(applyMaster(desk, preparer, place, file, 'another digest')).rejects.toMatchObject({
    problem: { code: 'MST-006' },
  })
  const { digest } = await previewMaster(desk, preparer, place, file)
  await applyMaster(desk, preparer, place, file, digest)
  await expect(applyMaster(desk, preparer, place, file, digest)).rejects.toMatchObject({
    problem: { code: 'MST-010' },
  })
})

test('who may not write, or not even see, is told that there is nothing', async () => {
  const file = workbook([
    ['人员类别', '在职'],
    ['事业', '3'],
  ])
  const nothing = { problem: { code: 'MST-009' } }
  await expect(previewMaster(desk, preparer, { ...STAFF, unitCode: '403002' }, file)).rejects.toMatchObject(
    nothing,
  )
  await expect(showMaster(desk, preparer, { ...STAFF, unitCode: '403002' })).rejects.toMatchObject(nothing)
  await expect(
    previewMaster(desk, preparer, { book: 'standards', year: 2023, unitCode: '' }, file),
  ).rejects.toMatchObject(nothing)
  expect((await showMaster(desk, preparer, { book: 'standards', year: 2023, unitCode: '' })).canImport).toBe(
    false,
  )
  await expect(previewMaster(desk, person('leader', '403001'), STAFF, file)).rejects.toMatchObject(nothing)
})

test('a result of a formula is taken and told; a torn file is refused, and what is there stays', async () => {
  const place = { ...STAFF, year: 2025 }
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>人员类别</t></is></c><c r="B1" t="inlineStr"><is><t>在职</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>行政</t></is></c><c r="B2"><f>6*2</f><v>12</v></c></row>'
  const file = { name: '人员.xlsx', bytes: makeXlsx({ sheets: [{ data: cells }] }) }
  const { changes, problems, digest } = await previewMaster(desk, preparer, place, file)
  expect([changes.map((one) => one.after), problems.map((one) => one.code)]).toEqual([
    [{ kind: '行政', staff: '12' }],
    ['DRF-025'],
  ])
  await applyMaster(desk, preparer, place, file, digest)
  const torn = { ...file, bytes: file.bytes.subarray(0, file.bytes.length / 2) }
  await expect(previewMaster(desk, preparer, place, torn)).rejects.toMatchObject({
    problem: { code: 'RDG-005' },
  })
  expect((await showMaster(desk, preparer, place)).rows.map((row) => row.cells)).toEqual([
    { kind: '行政', staff: '12' },
  ])
})

test('another table is refused with what it should have', async () => {
  const file = workbook([
    ['姓名', '电话'],
    ['甲', '乙'],
  ])
  await expect(previewMaster(desk, preparer, STAFF, file)).rejects.toMatchObject({
    problem: { code: 'MST-005' },
  })
})

test('the template with its rows comes back as the same rows', async () => {
  const rows = [
    {
      code: 'G01',
      name: '公用经费定额',
      staffKind: '在职',
      amount: '30000.00',
      nature: '公用经费',
      economic: '30201',
      document: '财预〔2022〕1号',
    },
  ]
  const written = masterTemplate('standards', 2023, rows)
  if (!written.ok) throw new Error(written.problem.code)
  const place = { book: 'standards', year: 2023, unitCode: '' } as const
  const file = { name: '标准.xlsx', bytes: written.value }
  const { changes, problems, digest } = await previewMaster(desk, officer, place, file)
  expect([changes.map((one) => one.after), problems]).toEqual([rows, []])
  await applyMaster(desk, officer, place, file, digest)
  expect((await previewMaster(desk, officer, place, file)).changes).toEqual([])
})

test('last year’s budgets under this year’s codes come to the same', async () => {
  const proven = await proveCrosswalk(desk, officer, fiscalYear(2024))
  const [functions] = proven
  expect(functions?.book).toBe('功能分类')
  expect(functions?.proof.before).toBeGreaterThan(0n)
  expect(
    (functions?.proof.after ?? 0n) +
      [...(functions?.proof.unmapped.values() ?? [])].reduce((a, b) => a + b, 0n),
  ).toBe(functions?.proof.before)
})
