/** Jobs: done one after another, cancelled between steps, failed with a sentence, and taken up again by the next process. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type Person } from '../../store/as-person.ts'
import { addJob, cancelJob, continueJob, type JobState, readJobs } from '../../store/jobs/jobs.ts'
import { TEST_SERVERS, type TestDatabase } from '../../store/testing/databases.ts'
import { demonstrationPeople, ensureAccounts } from '../demonstration/demonstration-accounts.ts'
import { folderLedgers } from '../folder-ledgers.ts'
import { officeClock } from '../office-clock.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'
import { type JobKind, openJobRunner } from './job-runner.ts'

let database: TestDatabase
let desk: RoundDesk
let person: Person

beforeAll(async () => {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no database to test with')
  database = await embedded.start()
  const { store } = database
  await store.db
    .insertInto('jurisdiction')
    .values({ code: '420103', name: null, successor_code: null })
    .execute()
  await ensureAccounts(store, new Date())
  const found = (await demonstrationPeople(store)).get('jianghan-403-reviewer')
  if (found === undefined) throw new Error('no reviewer')
  person = found
  desk = { store, clock: officeClock(), ledgers: folderLedgers([]), needsPassword: false }
}, 60_000)
afterAll(() => database?.stop(), 60_000)

const result = { fileName: 'a.txt', mediaType: 'text/plain', base64: 'YQ==' }
const ask = async (kind: string): Promise<string> => {
  const id = randomUUID()
  await asPerson(desk.store, person, (transaction) =>
    addJob(transaction, person, { id, kind, title: kind, input: { person, of: {} } }, new Date()),
  )
  return id
}
const jobs = () =>
  asPerson(desk.store, person, (transaction) => readJobs(transaction, person.reach.divisionCode))
const stateOf = async (id: string): Promise<JobState | undefined> =>
  (await jobs()).find((one) => one.id === id)?.state
const until = (id: string, state: JobState) =>
  expect.poll(() => stateOf(id), { timeout: 10_000, interval: 20 }).toBe(state)

/** Tells a step until it is let go on. */
function held(): { readonly kind: JobKind; readonly letGo: () => void } {
  let isHeld = true
  return {
    kind: async ({ tell }) => {
      for (let step = 0; isHeld; step++) {
        await tell('正在等', step, step + 1)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return result
    },
    letGo: () => {
      isHeld = false
    },
  }
}

test('one is done, one fails with its sentence, and the next goes on', async () => {
  const runner = openJobRunner(desk, {
    good: async () => result,
    bad: async () => {
      throw new Error('磁盘满')
    },
  })
  const [bad, good] = [await ask('bad'), await ask('good')]
  runner.wake()
  await until(good, 'done')
  const failed = (await jobs()).find((one) => one.id === bad)
  expect(failed).toMatchObject({
    state: 'failed',
    problem: { code: 'RND-062', params: { detail: '磁盘满' } },
  })
  await runner.stop()
})

test('one that runs is cancelled at its next step, one that waits at once', async () => {
  const { kind } = held()
  const runner = openJobRunner(desk, { held: kind })
  const [running, waiting] = [await ask('held'), await ask('held')]
  runner.wake()
  await until(running, 'running')
  for (const id of [waiting, running])
    await asPerson(desk.store, person, (transaction) =>
      cancelJob(transaction, person.reach.divisionCode, id, new Date()),
    )
  expect(await stateOf(waiting)).toBe('cancelled')
  await until(running, 'cancelled')
  await runner.stop()
})

test('what a process left is done by the next one', async () => {
  const { kind } = held()
  const first = openJobRunner(desk, { held: kind })
  const id = await ask('held')
  first.wake()
  await until(id, 'running')
  await first.stop()
  expect(await stateOf(id)).toBe('running')
  const second = openJobRunner(desk, { held: async () => result })
  await until(id, 'done')
  await second.stop()
})

test('rights are looked at before each step: when the appointment has ended, the job says so and stops', async () => {
  const { kind } = held()
  const runner = openJobRunner(desk, { held: kind })
  const id = await ask('held')
  runner.wake()
  await until(id, 'running')
  const ended = desk.store.db.updateTable('appointment').where('account_id', '=', person.id)
  await ended.set({ ended_at: new Date() }).execute()
  await until(id, 'failed')
  expect((await jobs()).find((one) => one.id === id)?.problem).toMatchObject({
    code: 'RND-066',
    params: { step: '正在等', person: person.name },
  })
  await ended.set({ ended_at: null }).execute()
  await runner.stop()
})

test('of many parts those that were done stay done when it goes on', async () => {
  const done: string[] = []
  const kind: JobKind = async ({ parts, tell, keep }) => {
    const kept = [...parts]
    for (const key of ['a', 'b', 'c'].filter((one) => !parts.some((part) => part.key === one))) {
      await tell(key, kept.length, 3)
      if (key === 'b' && !done.includes('b')) {
        done.push('b')
        throw new Error('断电')
      }
      done.push(key)
      kept.push({ key, name: key, state: 'done' })
      await keep(kept)
    }
    return undefined
  }
  const runner = openJobRunner(desk, { parts: kind })
  const id = await ask('parts')
  runner.wake()
  await until(id, 'failed')
  await asPerson(desk.store, person, (transaction) =>
    continueJob(transaction, person, { id, input: { person, of: {} } }),
  )
  runner.wake()
  await until(id, 'done')
  expect(done).toEqual(['a', 'b', 'b', 'c'])
  expect((await jobs()).find((one) => one.id === id)?.parts.map((one) => one.key)).toEqual(['a', 'b', 'c'])
  await runner.stop()
})
