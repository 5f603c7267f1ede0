/** The demonstration at one of its moments, served as a person's browser finds it, and browsers signed in by role card. */
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { MOMENTS, type MomentDate } from '../app/demonstration/moments.ts'
import { openDemonstration } from '../app/demonstration/open-demonstration.ts'
import { type OfficeClock, officeClock } from '../app/office-clock.ts'
import type { PublishingDesk } from '../app/publishing/publishing-desk.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { exampleFolders } from '../cli/examples.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import type { Store } from '../store/store.ts'
import { removeFolder, startPrepared, temporaryFolder } from '../store/testing/databases.ts'
import { startPage } from './page-server.ts'
import { startServerProcess } from './server-process.ts'

export interface OfficePage {
  readonly address: string
  readonly store: Store
  /** Another day without another state, as when time goes by. */
  readonly clock: OfficeClock
  /** Brings data and clock to the moment, as 重置演示数据 does. */
  moveTo(moment: MomentDate): Promise<void>
  /** A browser of its own, in which the account is signed in. */
  signedIn(browser: Browser, account: string, options?: BrowserContextOptions): Promise<BrowserContext>
  stop(): Promise<void>
}

/** In a process of its own. */
export interface KillableOffice extends Pick<OfficePage, 'address' | 'signedIn' | 'stop'> {
  /** Kills the server with -9 and starts another one at its address, on what the database has. */
  restart(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export async function startKillableOffice(moment: MomentDate): Promise<KillableOffice> {
  const examples = exampleFolders().map(folderOnDisk)
  const database = await startPrepared(moment, (store) => openDemonstration(store, moment, examples))
  if (database.url === undefined) throw new Error('a database of its own has no address to give away')
  const folder = temporaryFolder()
  const environment = { DATABASE_URL: database.url, NODE_ENV: 'production' }
  const start = (port: string) =>
    startServerProcess([PROGRAM], ['--port', port, '--data-dir', folder], environment)
  let server = await start('0')
  return {
    get address() {
      return server.address
    },
    signedIn: (browser, account, options) => signedIn(server.address, browser, account, options),
    async restart() {
      await server.kill()
      server = await start(new URL(server.address).port)
    },
    async stop() {
      await server.kill()
      await database.stop()
      removeFolder(folder)
    },
  }
}

async function signedIn(
  baseURL: string,
  browser: Browser,
  account: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  })
  const answer = await context.request.post('/api/v1/session/card', {
    data: { account },
    headers: { 'x-mingzhang': '1' },
  })
  if (!answer.ok()) throw new Error(`no card for ${account}: ${await answer.text()}`)
  return context
}

/** `desk`: what publishes documents; without it there are no such pages. */
export async function startOfficePage(moment: MomentDate, desk?: PublishingDesk): Promise<OfficePage> {
  const examples = exampleFolders().map(folderOnDisk)
  const database = await startPrepared(moment, (store) => openDemonstration(store, moment, examples))
  const clock = officeClock(moment)
  const open = async (date: string): Promise<void> => {
    await openDemonstration(database.store, date, examples)
    clock.moveTo(date)
  }
  const publishing = desk && { store: database.store, desk }
  const server = await startPage(storeLedgers(database.store), undefined, publishing, {
    store: database.store,
    clock,
    demonstration: { moments: [...MOMENTS], open },
  })
  return {
    address: server.address,
    store: database.store,
    clock,
    moveTo: open,
    signedIn: (browser, account, options) => signedIn(server.address, browser, account, options),
    async stop() {
      await server.stop()
      await database.stop()
    },
  }
}
