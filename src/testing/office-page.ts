/** The demonstration at one of its moments, served as a person's browser finds it, and browsers signed in by role card. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { MOMENTS, type MomentDate } from '../app/demonstration/moments.ts'
import { openDemonstration } from '../app/demonstration/open-demonstration.ts'
import { type OfficeClock, officeClock } from '../app/office-clock.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { exampleFolders } from '../cli/examples.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import type { Store } from '../store/store.ts'
import { TEST_SERVERS } from '../store/testing/databases.ts'
import { startPage } from './page-server.ts'

export interface OfficePage {
  readonly address: string
  readonly store: Store
  /** Another day without another state, as when time goes by. */
  readonly clock: OfficeClock
  /** Brings data and clock to the moment, as 重置演示数据 does. */
  moveTo(moment: MomentDate): Promise<void>
  /** A browser of its own, in which the account is signed in. */
  signedIn(browser: Browser, account: string, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Ends the server and starts another one, at another address, on what the store has. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startOfficePage(moment: MomentDate): Promise<OfficePage> {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no embedded database')
  const database = await embedded.start()
  const clock = officeClock(moment)
  const examples = exampleFolders().map(folderOnDisk)
  const open = async (date: string): Promise<void> => {
    await openDemonstration(database.store, date, examples)
    clock.moveTo(date)
  }
  await open(moment)
  const start = () =>
    startPage(storeLedgers(database.store), undefined, undefined, {
      store: database.store,
      clock,
      demonstration: { moments: [...MOMENTS], open },
    })
  let server = await start()
  return {
    get address() {
      return server.address
    },
    store: database.store,
    clock,
    moveTo: open,
    async signedIn(browser, account, options = {}) {
      const context = await browser.newContext({
        baseURL: server.address,
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
    },
    async restart() {
      await server.stop()
      server = await start()
    },
    async stop() {
      await server.stop()
      await database.stop()
    },
  }
}
