/** A text is changed if the texts still are what was read, and every change leaves a record. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { textsIn, type UnitTexts } from '../core/disclosure/unit-texts.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { listDepartments, readLoaded, saveDepartment } from './departments.ts'
import { migrate } from './migrations.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { smallDepartment } from './testing/departments.ts'
import { changeText, listTextEdits } from './text-edits.ts'

const OF = { unit: '403002', year: fiscalYear(2023), kind: 'budget' as const }
const KEY = { divisionCode: '420103', unitCode: '403002', year: OF.year, kind: OF.kind }
const NONE = textsIn([], OF)
const contact = (text: string): UnitTexts => ({ ...NONE, contact: text })
const origin = { kind: 'contact' as const, key: '' }
const editedAt = new Date('2024-03-01T02:03:04.567Z')

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await start()
    store = database.store
  }, 60_000)
  beforeEach(async () => {
    await sql`truncate jurisdiction cascade`.execute(store.db)
    await sql`truncate text_edit`.execute(store.db)
    await saveDepartment(store, smallDepartment(), { loadedAt: new Date(1) })
  })
  afterAll(() => database?.stop())

  const change = (before: UnitTexts, after: UnitTexts, at = editedAt) =>
    changeText(store, {
      key: KEY,
      origin,
      editedAt: at,
      texts: { before, after },
      value: { before: before.contact ?? '', after: after.contact ?? '' },
    })
  const stored = async () => (await readLoaded(store, '420103', '403'))?.texts
  const version = async () => JSON.stringify(await listDepartments(store))

  test('the first text of a document, then another, each with its record and another version of the department', async () => {
    const versions = [await version()]
    expect(await change(NONE, contact('027-1'))).toBe(true)
    versions.push(await version())
    expect(await change(contact('027-1'), contact('027-2'), new Date(editedAt.getTime() + 1))).toBe(true)
    versions.push(await version())
    expect(await stored()).toEqual([contact('027-2')])
    expect((await listTextEdits(store, KEY)).map(({ before, after }) => [before, after])).toEqual([
      ['027-1', '027-2'],
      ['', '027-1'],
    ])
    expect(new Set(versions).size).toBe(3)
  })

  test('nothing is written over what somebody else wrote, nor for a unit that has gone', async () => {
    await change(NONE, contact('027-1'))
    expect(await change(contact('027-0'), contact('027-9'))).toBe(false)
    expect(await stored()).toEqual([contact('027-1')])
    expect(await listTextEdits(store, KEY)).toHaveLength(1)
    const gone = { ...KEY, unitCode: '999' }
    const texts = { before: NONE, after: contact('027-3') }
    const value = { before: '', after: '027-3' }
    expect(await changeText(store, { key: gone, origin, editedAt, texts, value })).toBe(false)
  })

  test('of several at the same time one is first', async () => {
    const done = await Promise.all(['1', '2', '3'].map((text) => change(NONE, contact(text))))
    expect(done.filter((one) => one)).toHaveLength(1)
  })

  test('the migration goes back and comes again', async () => {
    await change(NONE, contact('027-1'))
    await migrate(store.db, '', { last: '0008-disclosure-versions' })
    await migrate(store.db, '', 'newest')
    expect(await listTextEdits(store, KEY)).toEqual([])
    expect(await stored()).toEqual([contact('027-1')])
  })
})
