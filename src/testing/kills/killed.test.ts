/**
 * kill -9 of the server, of its embedded database, and of both, while several people write over HTTP: what was
 * acknowledged is there, nothing by halves, the log holds together, and all can go on. `MINGZHANG_SOAK` kills 200 times.
 */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../app/demonstration/open-demonstration.ts'
import { exampleFolders } from '../../cli/examples.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { stopOrphan } from '../../store/postmaster.ts'
import { openStore } from '../../store/store.ts'
import { chooser, seeded } from '../../store/testing/chance.ts'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'
import { nothingTold, type Told, WRITERS, write } from './people.ts'
import { whatIsThere } from './what-is-there.ts'

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
const KILLS = process.env.MINGZHANG_SOAK === undefined ? 3 : 200
const SEED = 20_221_110
const VICTIMS = [
  ['server'],
  ['database'],
  ['server', 'database'],
  ['server'],
  ['database'],
  ['database', 'server'],
] as const

let folder: string
let server: ServerProcess | undefined

beforeAll(async () => {
  folder = temporaryFolder()
  const store = await openStore({ dataDir: folder, role: 'server' })
  await openDemonstration(store, '2022-11-10', exampleFolders().map(folderOnDisk))
  await store.close()
}, 240_000)
afterAll(async () => {
  await server?.kill()
  await stopOrphan(join(folder, 'postgres'))
  removeFolder(folder)
}, 60_000)

const started = (): Promise<ServerProcess> =>
  startServerProcess(['--import', 'tsx', MAIN], ['--port', '0', '--data-dir', folder])

const postmaster = (): number =>
  Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)

async function cookieOf(address: string, account: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session/card`, {
    method: 'POST',
    headers: { 'x-mingzhang': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('nothing acknowledged is lost, nothing is half there', { timeout: KILLS * 90_000 }, async () => {
  const next = seeded(SEED)
  const oneOf = chooser(next)
  const told = new Map<string, Told>(WRITERS.map((writer) => [writer.login, nothingTold()]))
  const toldTo = (login: string): Told => {
    const known = told.get(login)
    if (known === undefined) throw new Error(`nobody is called ${login}`)
    return known
  }
  const first = await joined()
  for (const [unit, count] of (await whatIsThere(first, WRITERS)).submissions)
    for (const { login } of WRITERS.filter((one) => one.unit === unit)) toldTo(login).submissions = count
  await first.close()
  let cookies: ReadonlyMap<string, string> | undefined
  const counts = { server: 0, database: 0, unanswered: 0 }

  for (let kill = 0; kill < KILLS; kill++) {
    server ??= await started()
    const { process: program, address } = server
    // Signed in once: sessions outlive the server.
    cookies ??= new Map(
      await Promise.all(WRITERS.map(async ({ login }) => [login, await cookieOf(address, login)] as const)),
    )
    const victims = VICTIMS[kill % VICTIMS.length] ?? ['server']
    const before = new Map(WRITERS.map(({ login }) => [login, toldTo(login).number]))
    const more = oneOf([1, 2, 3])
    let isKilled = false
    const writing = WRITERS.map(async (writer) => {
      // Over and over, as the database may be away for a while; all come on before the kill.
      while (!isKilled)
        await write(address, cookies?.get(writer.login) ?? '', writer, toldTo(writer.login), () => isKilled)
    })
    await expect
      .poll(() => WRITERS.every(({ login }) => toldTo(login).number >= (before.get(login) ?? 0) + more), {
        timeout: 80_000,
        interval: 1 + Math.floor(next() * 30),
      })
      .toBe(true)
    for (const victim of victims) {
      counts[victim] += 1
      process.kill(victim === 'server' ? (program.pid ?? 0) : postmaster(), 'SIGKILL')
    }
    isKilled = true
    await Promise.all(writing)
    counts.unanswered += WRITERS.filter(({ login }) => toldTo(login).pending !== undefined).length
    if ((victims as readonly string[]).includes('server')) {
      if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
      server = await started()
    } else expect(program.exitCode).toBe(null)

    const store = await joined()
    const found = await whatIsThere(store, WRITERS)
    await store.close()
    expect(found.faults).toEqual([])
    for (const { login, unit, manner } of WRITERS) {
      const one = toldTo(login)
      const where = `${login} after kill ${kill} of ${victims.join(' and ')}`
      expect(one.faults, where).toEqual([])
      // What was acknowledged, or what was sent last and not answered; in all cells of a batch the same.
      const possible = [one.number, ...(one.pending === undefined ? [] : [one.pending.number])]
      const numbers = found.numbers.get(login) ?? []
      expect(numbers.length, where).toBe(1)
      expect(possible, where).toContain(numbers[0])
      if (manner !== 'submissions') continue
      const submissions = found.submissions.get(unit) ?? 0
      expect([one.submissions, one.submissions + 1], where).toContain(submissions)
      one.submissions = submissions
    }
  }
  // Otherwise the kills came when nobody wrote.
  if (KILLS > 20) expect(counts.unanswered).toBeGreaterThan(KILLS / 4)
  const written = WRITERS.map(({ login }) => `${login} ${toldTo(login).number}`).join(', ')
  console.info(`${KILLS} kills: ${JSON.stringify(counts)}; acknowledged: ${written}`)
})

/** The database once it is back: a server restarts it by itself. */
async function joined(): ReturnType<typeof openStore> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await openStore({ dataDir: folder })
    } catch (error) {
      if (attempt > 60) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
