/** An office for tests: a real database, the server over it, people with a password, and requests as a browser makes them. */
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { hashPassword } from '../../app/accounts/passwords.ts'
import { ledgersInMemory } from '../../app/folder-ledgers.ts'
import { officeClock } from '../../app/office-clock.ts'
import { insertAccount } from '../../store/accounts/accounts.ts'
import type { Store } from '../../store/store.ts'
import { TEST_SERVERS } from '../../store/testing/databases.ts'
import { createServer, type ServerOptions } from '../server.ts'
import type { OfficeOptions } from '../session/person-of.ts'
import { TEST_PASSWORD, type TestPerson } from './test-people.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>> & { readonly statusCode: number }

export interface Asked {
  readonly body?: object
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestOffice {
  readonly store: Store
  readonly app: FastifyInstance
  /** The time of the server; tests move it. */
  now: Date
  ask(method: Method, url: string, asked?: Asked): Promise<Answer>
  /** From now on the requests come from another machine, so that one test's limit is not another's. */
  moveAway(): void
  /** Signs in and answers the cookie. */
  signIn(login: string, password?: string): Promise<string>
  stop(): Promise<void>
}

export interface TestOfficeOptions {
  readonly people: readonly TestPerson[]
  readonly office?: Partial<OfficeOptions>
  /** What depends on the store is made of it. */
  readonly server?: Partial<ServerOptions> | ((store: Store) => Partial<ServerOptions>)
}

export async function startTestOffice({ people, office, server }: TestOfficeOptions): Promise<TestOffice> {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no database to test with')
  const database = await embedded.start()
  const { store } = database
  await insertPeople(store, people)
  let address = 0
  const test: TestOffice = {
    store,
    now: new Date('2026-03-02T02:00:00Z'),
    app: await createServer({
      ledgers: ledgersInMemory([]),
      version: 'test',
      ...(typeof server === 'function' ? server(store) : server),
      office: {
        store,
        clock: officeClock(undefined, () => test.now),
        real: () => test.now,
        ...office,
      },
    }),
    ask: (method, url, { body, cookie, headers = { 'x-mingzhang': '1' } } = {}) =>
      test.app.inject({
        method,
        url,
        headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
        remoteAddress: `127.0.0.${address}`,
        ...(body === undefined ? {} : { payload: body }),
      }),
    moveAway: () => {
      address = (address + 1) % 256
    },
    signIn: async (login, password = TEST_PASSWORD) => {
      const response = await test.ask('POST', '/api/v1/session', { body: { login, password } })
      expect(response.statusCode, response.body).toBe(200)
      return cookieOf(response)
    },
    stop: async () => {
      await test.app.close()
      await database.stop()
    },
  }
  return test
}

export async function insertPeople(store: Store, people: readonly TestPerson[]): Promise<void> {
  const passwordHash = await hashPassword(TEST_PASSWORD)
  await store.db.transaction().execute(async (transaction) => {
    for (const { login, name, appointments } of people)
      await insertAccount(
        transaction,
        { login, name, passwordHash, appointments },
        new Date('2026-01-05T01:00:00Z'),
      )
  })
}

export const cookieOf = (response: { readonly headers: Readonly<Record<string, unknown>> }): string =>
  String(response.headers['set-cookie']).split(';')[0] ?? ''
