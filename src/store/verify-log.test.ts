/** What somebody with the whole database in his hands may do to the log, and that each of it is named. */
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appendToLog, FIRST_HASH, hashOf, type LogChain } from './log.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { type LogHead, verifyLog } from './verify-log.ts'

const PERSON = { id: '01890000-0000-7000-8000-000000000001', name: '经办甲' }
const UNIT: LogChain = { divisionCode: '420103', unitCode: '403001', year: 2023 }
const OTHER: LogChain = { divisionCode: '420103', unitCode: '403002', year: 2023 }
const AT = new Date('2022-11-18T02:03:04.567Z')

let database: TestDatabase
let store: Store

beforeAll(async () => {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no database to test with')
  database = await embedded.start()
  store = database.store
}, 60_000)
afterAll(() => database?.stop())

/** Two chains; the first of 2,500 entries, which are read in three parts. */
beforeEach(async () => {
  await sql`truncate log_entry, log_head`.execute(store.db)
  await append(UNIT, 2500)
  await append(OTHER, 3)
})

async function append(chain: LogChain, count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, at) => ({
    act: 'cells-changed',
    subject: `row:${at}`,
    content: { from: '3.00', to: `${at}.00` },
  }))
  for (let at = 0; at < events.length; at += 1000)
    await store.db
      .transaction()
      .execute((transaction) => appendToLog(transaction, PERSON, chain, events.slice(at, at + 1000), AT))
}

const spoil = async (...statements: readonly RawBuilder<unknown>[]): Promise<void> => {
  for (const statement of statements) await statement.execute(store.db)
}
const IN_UNIT = sql`division_code = '420103' and unit_code = '403001' and year = 2023`
const faults = async (known?: readonly LogHead[]) =>
  (await verifyLog(store.db, known)).faults.map(({ kind, seq, unitCode }) => `${unitCode} ${seq} ${kind}`)

test('an untouched log is well, and says where its chains end', async () => {
  const found = await verifyLog(store.db)
  expect(found).toMatchObject({ chainCount: 2, entryCount: 2503n, faults: [] })
  expect(found.heads.map((one) => [one.unitCode, one.seq])).toEqual([
    ['403001', 2500n],
    ['403002', 3n],
  ])
})

test.each([
  ['content', sql`content = overlay(content placing '4' from position('3' in content) for 1)`],
  ['the person', sql`person_name = '经办乙'`],
  ['for whom it was', sql`acting_for = '领导丁'`],
  ['the act', sql`act = 'cells-changes'`],
  ['the time', sql`at = at + interval '1 microsecond'`],
  ['the hash itself', sql`hash = repeat('0', 64)`],
])('one byte of %s changed', async (_, change) => {
  await spoil(sql`update log_entry set ${change} where ${IN_UNIT} and seq = 1234`)
  expect(await faults()).toEqual(['403001 1234 changed'])
})

test('an entry deleted in the middle, at the beginning and at the end', async () => {
  await spoil(sql`delete from log_entry where ${IN_UNIT} and seq = 1500`)
  expect(await faults()).toEqual(['403001 1500 missing'])
  await spoil(sql`delete from log_entry where ${IN_UNIT} and seq = 1`)
  expect(await faults()).toEqual(['403001 1 missing'])
  await spoil(sql`delete from log_entry where division_code = '420103' and unit_code = '403002' and seq > 2`)
  expect(await faults()).toEqual(['403001 1 missing', '403002 3 cut'])
})

test('an entry deleted and the ones behind it moved up', async () => {
  await spoil(
    sql`delete from log_entry where ${IN_UNIT} and seq = 2000`,
    sql`update log_entry set seq = -seq where ${IN_UNIT} and seq > 2000`,
    sql`update log_entry set seq = -seq - 1 where ${IN_UNIT} and seq < 0`,
  )
  expect(await faults()).toEqual(['403001 2000 out-of-order'])
})

test('two entries swapped', async () => {
  await spoil(
    sql`update log_entry set seq = -1 where ${IN_UNIT} and seq = 700`,
    sql`update log_entry set seq = 700 where ${IN_UNIT} and seq = 701`,
    sql`update log_entry set seq = 701 where ${IN_UNIT} and seq = -1`,
  )
  expect(await faults()).toEqual(['403001 700 out-of-order'])
})

test('an entry put at the end, one put before the beginning', async () => {
  const { heads } = await verifyLog(store.db)
  const last = heads[1]
  const entry = {
    ...OTHER,
    seq: 4n,
    at: AT,
    person: PERSON.id,
    personName: PERSON.name,
    act: 'round-submitted',
    subject: 'round:1',
    content: '{}',
    previousHash: last?.hash ?? '',
  }
  await spoil(sql`
    insert into log_entry (division_code, unit_code, year, seq, at, person, person_name, act, subject, content, previous_hash, hash)
    values ('420103', '403002', 2023, 4, ${AT}, ${PERSON.id}, ${PERSON.name}, ${entry.act}, ${entry.subject}, '{}', ${entry.previousHash}, ${hashOf(entry)})`)
  expect(await faults()).toEqual(['403002 5 beyond-head'])
  await spoil(
    sql`update log_entry set seq = 0 where division_code = '420103' and unit_code = '403002' and seq = 4`,
  )
  expect(await faults()).toEqual(['403002 0 out-of-order'])
})

test('the head taken away, moved back, or given another hash', async () => {
  await spoil(sql`update log_head set hash = ${FIRST_HASH} where ${IN_UNIT}`)
  expect(await faults()).toEqual(['403001 2501 head-changed'])
  await spoil(sql`update log_head set seq = 2400 where ${IN_UNIT}`)
  expect(await faults()).toEqual(['403001 2501 beyond-head'])
  await spoil(sql`delete from log_head where ${IN_UNIT}`)
  expect(await faults()).toEqual(['403001 2501 no-head'])
})

test('a chain cut off together with its head, written anew, or gone: heads kept elsewhere tell', async () => {
  const { heads } = await verifyLog(store.db)
  await spoil(
    sql`delete from log_entry where division_code = '420103' and unit_code = '403002' and seq = 3`,
    sql`update log_head set seq = 2, hash = (select hash from log_entry where division_code = '420103' and unit_code = '403002' and seq = 2)
      where division_code = '420103' and unit_code = '403002'`,
  )
  expect(await faults()).toEqual([])
  expect(await faults(heads)).toEqual(['403002 3 cut'])
  await spoil(
    sql`delete from log_entry where unit_code = '403002'`,
    sql`delete from log_head where unit_code = '403002'`,
  )
  expect(await faults(heads)).toEqual(['403002 1 cut'])
  await append(OTHER, 2)
  await store.db
    .transaction()
    .execute((transaction) =>
      appendToLog(transaction, PERSON, OTHER, [{ act: 'cells-changed', subject: 'row:9', content: {} }], AT),
    )
  expect(await faults()).toEqual([])
  expect(await faults(heads)).toEqual(['403002 3 rewritten'])
})

test('entries that are written while it is checked are no fault', async () => {
  const writing = Array.from({ length: 20 }, () => append(OTHER, 5))
  const checks = await Promise.all([faults(), faults(), faults()])
  await Promise.all(writing)
  expect(checks.flat()).toEqual([])
  expect(await faults()).toEqual([])
})
