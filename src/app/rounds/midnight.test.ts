/** The deadline at midnight of China: the last thousandth of a second is in time, and so is who was made to wait past it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleFolders } from '../../cli/examples.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import type { Person } from '../../store/as-person.ts'
import { startPrepared, type TestDatabase } from '../../store/testing/databases.ts'
import { demonstrationPeople } from '../demonstration/demonstration-accounts.ts'
import { openDemonstration } from '../demonstration/open-demonstration.ts'
import { officeClock } from '../office-clock.ts'
import { storeLedgers } from '../store-ledgers.ts'
import { actOnRound } from './act-on-round.ts'
import type { RoundDesk } from './round-desk.ts'

const MOMENT = '2022-11-10'
/** 二上 is due on 25 November. */
const IN_TIME = new Date('2022-11-25T23:59:59.999+08:00')
const LATE = new Date('2022-11-26T00:00:00.000+08:00')
const ROUND = { unit: 'jianghan-403002', year: 2023, round: 'second-up' } as const

let database: TestDatabase
let desk: RoundDesk
let preparer: Person
let now = IN_TIME

beforeAll(async () => {
  const examples = exampleFolders().map(folderOnDisk)
  database = await startPrepared(MOMENT, (store) => openDemonstration(store, MOMENT, examples))
  const { store } = database
  desk = {
    store,
    clock: { ...officeClock(), now: () => now },
    ledgers: storeLedgers(store),
    needsPassword: false,
  }
  const found = (await demonstrationPeople(store)).get('jianghan-403002-preparer')
  if (found === undefined) throw new Error('the demonstration has no such preparer')
  preparer = found
}, 240_000)
afterAll(() => database?.stop(), 60_000)

test('handed in before midnight is in time though it waited for another past it; at midnight it is late', {
  timeout: 60_000,
}, async () => {
  const { db } = database.store
  const handingIn = await db.transaction().execute(async (other) => {
    await sql`select from budget_round where division_code = '420103' and unit_code = '403002' for update`.execute(
      other,
    )
    const waiting = actOnRound(desk, preparer, ROUND, { act: 'submit' })
    await expect
      .poll(
        async () => {
          const { rows } = await sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
          return rows.length
        },
        { timeout: 40_000 },
      )
      .toBe(1)
    now = LATE
    return { waiting }
  })
  await handingIn.waiting
  const [submission] = await db
    .selectFrom('round_submission')
    .where('division_code', '=', '420103')
    .where('unit_code', '=', '403002')
    .select('submitted_at')
    .orderBy('submitted_at', 'desc')
    .execute()
  expect(submission?.submitted_at).toEqual(IN_TIME)

  await actOnRound(desk, preparer, ROUND, { act: 'withdraw' })
  await expect(actOnRound(desk, preparer, ROUND, { act: 'submit' })).rejects.toMatchObject({
    problem: { code: 'RND-010' },
  })
  now = IN_TIME
  await actOnRound(desk, preparer, ROUND, { act: 'submit' })
})
