/** The embedded database lives and dies with its data folder: one holder, joining commands, crashes, lost files. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDepartment, saveDepartment } from './departments.ts'
import { lockHolder, takeLock } from './folder-lock.ts'
import { stopOrphan } from './postmaster.ts'
import { isAlive, pause, waitUntilGone } from './process-life.ts'
import { openStore, type Store } from './store.ts'
import { removeFolder, temporaryFolder } from './testing/databases.ts'
import { normalised, smallDepartment } from './testing/departments.ts'

const loadedAt = new Date('2024-03-01T00:00:00Z')
const WRITER = new URL('./testing/writer.ts', import.meta.url).pathname

let folder: string
let children: ChildProcess[]
/** A data folder that was used and closed; each test has a copy, as making one takes its time. */
let used: string

beforeAll(async () => {
  used = temporaryFolder()
  await (await openStore({ dataDir: used })).close()
}, 120_000)
afterAll(() => removeFolder(used))

beforeEach(() => {
  folder = temporaryFolder()
  children = []
})
/** In the test's folder, with owners and modes as they were. */
const copyUsed = (): void => {
  execFileSync('cp', ['-a', join(used, 'postgres'), join(used, 'connection.json'), folder])
}
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }
  await stopOrphan(join(folder, 'postgres'))
  removeFolder(folder)
}, 60_000)

const postmasterOf = (): number =>
  Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)

async function setting(store: Store, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(store.db)
  return rows[0]?.value
}

describe('a data folder', { timeout: 60_000 }, () => {
  test('is made, keeps its data over a stop, and leaves no process and no lock', async () => {
    const store = await openStore({ dataDir: folder, role: 'server' })
    const pid = postmasterOf()
    expect(await setting(store, 'fsync')).toBe('on')
    expect(await setting(store, 'lc_collate').catch(() => 'C')).toBe('C')
    expect(await setting(store, 'server_encoding')).toBe('UTF8')
    expect(await setting(store, 'listen_addresses')).toBe('127.0.0.1')
    expect(statSync(join(folder, 'connection.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    await saveDepartment(store, smallDepartment(), { loadedAt })
    await store.close()
    await store.close()
    expect(isAlive(pid)).toBe(false)
    expect(readdirSync(folder).sort()).toEqual(['connection.json', 'postgres', 'postgres.log'])
    expect(readFileSync(join(folder, 'connection.json'), 'utf8')).not.toContain('port')

    const again = await openStore({ dataDir: folder, role: 'server' })
    expect(await readDepartment(again, '420103', '403')).toEqual(normalised(smallDepartment()))
    await again.close()
  })

  test('refuses a second server and says who holds it', async () => {
    copyUsed()
    const store = await openStore({ dataDir: folder, role: 'server' })
    const refusal = await openStore({ dataDir: folder, role: 'server' }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      problem: { code: 'STO-001', params: { folder, pid: String(process.pid) } },
    })
    await store.close()
  })

  test('lets a command join, which leaves the database running', async () => {
    copyUsed()
    const store = await openStore({ dataDir: folder, role: 'server' })
    const command = await openStore({ dataDir: folder })
    await saveDepartment(command, smallDepartment(), { loadedAt })
    await command.close()
    expect(await readDepartment(store, '420103', '403')).toBeDefined()
    await store.close()
  })

  test('opened by many commands at once is held by one until the last is done', async () => {
    copyUsed()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ dataDir: folder })))
    const pid = postmasterOf()
    const closing = stores.slice(0, 3).map((store) => store.close())
    await pause(200)
    const last = stores[3]
    expect(last && (await setting(last, 'fsync'))).toBe('on')
    await last?.close()
    await Promise.all(closing)
    expect(isAlive(pid)).toBe(false)
  })

  test('gets a new password when connection.json is lost', async () => {
    copyUsed()
    const store = await openStore({ dataDir: folder })
    await saveDepartment(store, smallDepartment(), { loadedAt })
    await store.close()
    rmSync(join(folder, 'connection.json'))
    const again = await openStore({ dataDir: folder })
    expect(await readDepartment(again, '420103', '403')).toBeDefined()
    await again.close()
  })

  test('starts though a pid file names a process that is no database', async () => {
    copyUsed()
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n`)
    await (await openStore({ dataDir: folder })).close()
  })

  test('of another PostgreSQL is left alone', async () => {
    copyUsed()
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n')
    const refusal = await openStore({ dataDir: folder }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ problem: { code: 'STO-006', params: { found: '14', expected: '18' } } })
    expect(lockHolder(folder)).toBeUndefined()
  })

  test('that cannot be one is told', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(openStore({ dataDir: file })).rejects.toMatchObject({ problem: { code: 'STO-007' } })
  })

  test.skipIf(process.getuid?.() !== 0)('that the database user cannot reach is told', async () => {
    // The folder of `mkdtemp` is closed to others, and something of somebody else's lies in it.
    writeFileSync(join(folder, 'letter.txt'), '')
    const refusal = await openStore({ dataDir: join(folder, 'data') }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ problem: { code: 'STO-002', params: { user: expect.any(String) } } })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })
})

describe('the lock', () => {
  test('of a process that is gone, or of a later one of its number, is taken over', () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    for (const pid of [dead, String(process.pid)]) {
      writeFileSync(
        join(folder, 'lock'),
        JSON.stringify({ pid: Number.parseInt(pid, 10), start: 'x', since: '' }),
      )
      const taken = takeLock(folder, 'server', '')
      expect(taken.ok).toBe(true)
      if (taken.ok) taken.lock.release()
    }
    writeFileSync(join(folder, 'lock'), 'half a fi')
    expect(takeLock(folder, 'server', '').ok).toBe(true)
    expect(takeLock(folder, 'server', '')).toMatchObject({
      ok: false,
      holder: { pid: process.pid, role: 'server' },
    })
    expect(readdirSync(folder)).toEqual(['lock'])
  })
})

interface Writer {
  readonly child: ChildProcess
  readonly exited: Promise<unknown>
  next(): Promise<string>
}

function startWriter(task: string): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, exited: once(child, 'exit'), next: async () => (await lines.next()).value ?? '' }
}

const numberIn = (line: string): number => Number.parseInt(/\d+/.exec(line)?.[0] ?? '', 10)

async function rest(writer: Writer): Promise<readonly string[]> {
  const lines: string[] = []
  for (let line = await writer.next(); line !== ''; line = await writer.next()) lines.push(line)
  return lines
}

describe('after kill -9', { timeout: 180_000 }, () => {
  const rounds = process.env.MINGZHANG_SOAK ? 20 : 2

  test('of our process and of the database what was acknowledged is there', async () => {
    copyUsed()
    let acknowledged = 0
    for (let round = 0; round < rounds; round++) {
      const writer = startWriter('write')
      const postmaster = numberIn(await writer.next())
      for (let saves = 0; saves < 5 + round; saves++) acknowledged = numberIn(await writer.next())
      // Both at once in the midst of writing; the order changes by the round.
      const victims = [writer.child.pid ?? 0, postmaster]
      for (const pid of round % 2 === 0 ? victims : victims.reverse()) process.kill(pid, 'SIGKILL')
      const last = (await rest(writer)).filter((line) => line.startsWith('saved')).at(-1)
      if (last !== undefined) acknowledged = numberIn(last)
      await writer.exited

      const store = await openStore({ dataDir: folder, role: 'server' })
      const department = await readDepartment(store, '420103', '403')
      const saved = numberIn(department?.name ?? '')
      expect(saved).toBeGreaterThanOrEqual(acknowledged)
      expect(department).toEqual(normalised({ ...smallDepartment(BigInt(saved)), name: `第 ${saved} 次` }))
      await store.close()
    }
  })

  test('of our process alone the database that outlived it is stopped, and a new one started', async () => {
    copyUsed()
    const writer = startWriter('write')
    const orphan = numberIn(await writer.next())
    const acknowledged = numberIn(await writer.next())
    writer.child.kill('SIGKILL')
    await writer.exited
    expect(isAlive(orphan)).toBe(true)
    const store = await openStore({ dataDir: folder, role: 'server' })
    expect(isAlive(orphan)).toBe(false)
    expect(numberIn((await readDepartment(store, '420103', '403'))?.name ?? '')).toBeGreaterThanOrEqual(
      acknowledged,
    )
    await store.close()
  })
})

test('a database that is killed alone comes back at its address, with all that was committed', {
  timeout: 120_000,
}, async () => {
  copyUsed()
  const store = await openStore({ dataDir: folder, role: 'server' })
  await saveDepartment(store, smallDepartment(), { loadedAt })
  const killed = postmasterOf()
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => readDepartment(store, '420103', '403').catch(() => 'refused'), { timeout: 100_000 })
    .toEqual(normalised(smallDepartment()))
  const second = postmasterOf()
  expect(second).not.toBe(killed)
  await store.close()
  expect(isAlive(second)).toBe(false)
})

describe('when the process is told to end', { timeout: 60_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s the database is stopped in order', async (name) => {
    copyUsed()
    const writer = startWriter('idle')
    const postmaster = numberIn(await writer.next())
    writer.child.kill(name)
    await writer.exited
    expect(writer.child.signalCode).toBe(name)
    expect(await waitUntilGone(postmaster, 0)).toBe(true)
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down')
  })
})
