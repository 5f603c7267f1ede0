/** The demonstration at one of its moments behind the API: people by their logins, requests as their browsers make them. */
import type { FastifyInstance } from 'fastify'
import { createServer } from '../api/server.ts'
import { openDemonstration } from '../app/demonstration/open-demonstration.ts'
import { type OfficeClock, officeClock } from '../app/office-clock.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { exampleFolders } from '../cli/examples.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import type { Store } from '../store/store.ts'
import { startPrepared } from '../store/testing/databases.ts'

export interface Reply {
  readonly status: number
  /** As it was sent; tests say what they expect of it. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
  readonly json: any
}

export interface DemonstrationServer {
  readonly store: Store
  readonly app: FastifyInstance
  readonly clock: OfficeClock
  /** Brings data and clock to the moment. */
  moveTo(date: string): Promise<void>
  /** Asks as the account; without a body it is a GET. */
  ask(login: string, url: string, body?: object): Promise<Reply>
  /** The account's session, as a browser sends it. */
  cookieOf(login: string): Promise<string>
  stop(): Promise<void>
}

/** `real`: the time of day in the office. */
export async function startDemonstration(
  date: string,
  real: () => Date = () => new Date(),
): Promise<DemonstrationServer> {
  const examples = exampleFolders().map(folderOnDisk)
  const { store, stop } = await startPrepared(date, (prepared) => openDemonstration(prepared, date, examples))
  const clock = officeClock(date, real)
  const open = async (to: string): Promise<void> => {
    await openDemonstration(store, to, examples)
    clock.moveTo(to)
  }
  const app = await createServer({
    ledgers: storeLedgers(store),
    version: 'test',
    office: { store, clock, demonstration: { moments: [], open }, signInsAMinute: 100_000 },
  })
  const cookies = new Map<string, string>()
  const cookieOf = async (login: string): Promise<string> => {
    const known = cookies.get(login)
    if (known !== undefined) return known
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session/card',
      headers: { 'x-mingzhang': '1' },
      payload: { account: login },
    })
    const [cookie] = answer.cookies
    if (cookie === undefined) throw new Error(`no card for ${login}: ${answer.body}`)
    const text = `${cookie.name}=${cookie.value}`
    cookies.set(login, text)
    return text
  }
  return {
    store,
    app,
    clock,
    moveTo: open,
    cookieOf,
    ask: async (login, url, body) => {
      const answer = await app.inject({
        method: body === undefined ? 'GET' : 'POST',
        url: url.startsWith('/api/') ? url : `/api/v1/office/${url}`,
        headers: { 'x-mingzhang': '1', cookie: await cookieOf(login) },
        ...(body === undefined ? {} : { payload: body }),
      })
      return {
        status: answer.statusCode,
        json: String(answer.headers['content-type']).includes('json') ? answer.json() : undefined,
      }
    },
    stop: async () => {
      await app.close()
      await stop()
    },
  }
}
