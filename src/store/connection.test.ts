/** What a database server of one's own may refuse, told so that its administrator knows what to do. */
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectionProblem, databaseName } from './connection.ts'
import { SUPERUSER } from './postmaster.ts'
import { openStore } from './store.ts'
import { asStranger, type OldServer, startOldServer, TEST_SERVERS } from './testing/databases.ts'

const refusalOf = async (databaseUrl: string): Promise<unknown> => {
  const refusal: unknown = await openStore({ databaseUrl, dataDir: '' }).catch((error: unknown) => error)
  expect(JSON.stringify(refusal)).not.toContain('secret')
  expect(refusal).toMatchObject({ name: 'StoreProblem' })
  return refusal
}

describe('an address', () => {
  test.each([' ', 'localhost', 'mysql://u:secret@localhost/x', 'postgresql://u:secret@[/x'])(
    '%j that is none is told',
    async (databaseUrl) => {
      expect(await refusalOf(databaseUrl)).toMatchObject({ problem: { code: 'STO-015' } })
    },
  )

  test('where nobody listens, or no host is, is told without the password', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    await new Promise((resolve) => server.close(resolve))
    expect(await refusalOf(`postgresql://u:secret@127.0.0.1:${port}/x`)).toMatchObject({
      problem: { code: 'STO-011', params: { database: `127.0.0.1:${port}/x` } },
    })
    expect(await refusalOf('postgresql://u:secret@no-such-host.invalid/x')).toMatchObject({
      problem: { code: 'STO-011' },
    })
  })

  test('is named without user and password', () => {
    expect(databaseName({ connectionString: 'postgresql://u:secret@host:1/x?a=b' })).toBe('host:1/x')
  })

  test('without a password where one is asked for is a refused login', () => {
    const error = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
    expect(connectionProblem(error, 'x').problem.code).toBe('STO-012')
  })
})

const lacks = TEST_SERVERS[1]?.lacks

describe.skipIf(lacks !== undefined)('a server of PostgreSQL 15', { timeout: 60_000 }, () => {
  let server: OldServer
  const asOwner = (database: string) => server.url(SUPERUSER, server.password, database)

  beforeAll(async () => {
    server = await startOldServer()
  }, 60_000)
  afterAll(async () => {
    await server?.stop()
  })

  test('refuses a wrong password, an unknown user and an unknown database', async () => {
    expect(await refusalOf(server.url(SUPERUSER, 'secret', 'postgres'))).toMatchObject({
      problem: { code: 'STO-012' },
    })
    expect(await refusalOf(server.url('nobody', 'secret', 'postgres'))).toMatchObject({
      problem: { code: 'STO-012' },
    })
    expect(await refusalOf(asOwner('nothing'))).toMatchObject({ problem: { code: 'STO-013' } })
  })

  test('refuses a user without rights, who can work once he has them', async () => {
    await asStranger(asOwner('postgres'), "create role clerk login password 'clerk'", 'create database books')
    const url = server.url('clerk', 'clerk', 'books')
    expect(await refusalOf(url)).toMatchObject({ problem: { code: 'STO-014' } })
    await asStranger(asOwner('books'), 'grant create, usage on schema public to clerk')
    expect(await refusalOf(url)).toMatchObject({ problem: { code: 'STO-022' } })
    await asStranger(asOwner('books'), 'create role mingzhang_app nologin', 'grant mingzhang_app to clerk')
    const store = await openStore({ databaseUrl: url, dataDir: '' })
    expect(store.place).toMatch(/^127\.0\.0\.1:\d+\/books$/)
    await store.close()
  })

  test('with another encoding is refused', async () => {
    await asStranger(asOwner('postgres'), "create database latin encoding 'LATIN1' template template0")
    expect(await refusalOf(asOwner('latin'))).toMatchObject({
      problem: { code: 'STO-017', params: { found: 'LATIN1' } },
    })
  })
})
