/** `mingzhang serve`: the store, the API and the page, until it is told to stop. */
import { existsSync } from 'node:fs'
import { createServer as createProbe } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from '../../api/server.ts'
import type { OfficeOptions } from '../../api/session/person-of.ts'
import { LAST_MOMENT } from '../../app/demonstration/moments.ts'
import { openPublishingDesk, type PublishingDesk } from '../../app/publishing/publishing-desk.ts'
import { openReadings, type Readings } from '../../app/reading/open-readings.ts'
import { storeLedgers } from '../../app/store-ledgers.ts'
import { problem } from '../../core/kernel/problem.ts'
import { sealSecondFactors } from '../../store/accounts/credentials.ts'
import { listDepartments } from '../../store/departments.ts'
import { openStore, type Store } from '../../store/store.ts'
import { type Command, type CommandInput, CommandProblem, textOption } from '../command.ts'
import { openOffice, tellEntrance } from '../opened-office.ts'
import { STORE_OPTIONS, storePlace } from '../store-options.ts'
import { version } from '../version.ts'

/** The built page; the way to it is the same from the built commands as from the sources. */
const WEB_FOLDER = fileURLToPath(new URL('../../../dist/web/', import.meta.url))
const DEFAULT_PORT = 3000

export const command: Command = {
  summary: { zh: '启动网页和接口（npm start 用它）', en: 'start the page and the API (what npm start runs)' },
  usage: '[--port N] [--host H] [--allowed-host H,H] [--no-examples | --office]',
  options: {
    port: {
      type: 'string',
      value: 'N',
      text: {
        zh: `端口，默认 ${DEFAULT_PORT}；0 为任一空闲端口`,
        en: `port, ${DEFAULT_PORT} by default; 0 for any free one`,
      },
    },
    host: {
      type: 'string',
      value: 'H',
      text: {
        zh: '监听的地址，默认 127.0.0.1，只有本机能打开',
        en: 'address to listen on; 127.0.0.1, this machine alone, by default',
      },
    },
    'allowed-host': {
      type: 'string',
      value: 'H',
      text: { zh: '还可以用哪些名字访问，用逗号分开', en: 'further names to answer to, comma-separated' },
    },
    'no-examples': {
      type: 'boolean',
      text: { zh: '数据库为空时不装入示例', en: 'do not load the examples into an empty database' },
    },
    office: {
      type: 'boolean',
      text: {
        zh: '正式使用：从空库开始，须登录；首次启动给出一次性设置链接',
        en: 'a real office: an empty start, and a sign-in; the first start gives a one-time set-up link',
      },
    },
    ...STORE_OPTIONS,
  },
  examples: [
    'mingzhang serve',
    'mingzhang serve --port 8080 --data-dir data',
    'mingzhang serve --office --host 10.0.0.5',
    'DATABASE_URL=postgres://… mingzhang serve',
  ],
  run: async (input) => {
    const port = portOf(input)
    const host = textOption(input.options, 'host') ?? '127.0.0.1'
    await tryPort(host, port)
    const store = await openStore({ ...storePlace(input.options, input.environment), role: 'server' })
    try {
      await sealSecondFactors(store)
      const office = await openOffice(store, input.options.office === true, input.environment)
      if (input.options['no-examples'] !== true) await openExamples(input, office)
      const desk = openPublishingDesk()
      try {
        await withReadings(input, (readings) =>
          listenUntilStopped(input, { store, office, readings, desk }, host, port),
        )
      } finally {
        await desk.close()
      }
    } finally {
      await store.close()
    }
    return 0
  },
}

function portOf(input: CommandInput): number {
  const text = textOption(input.options, 'port') ?? input.environment.PORT ?? String(DEFAULT_PORT)
  const port = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : -1
  if (port >= 0 && port <= 65535) return port
  throw new CommandProblem([problem('CMD-005', { option: '--port', found: text, allowed: '0—65535' })])
}

/** On the first start, when nothing has been loaded yet: the demonstration stands on its last day. */
async function openExamples(input: CommandInput, { store, demonstration }: OfficeOptions): Promise<void> {
  if (demonstration === undefined || (await listDepartments(store)).length > 0) return
  await demonstration.open(LAST_MOMENT)
  const departments = await listDepartments(store)
  input.tell(
    input.language === 'zh'
      ? `已装入 ${departments.length} 个示例部门。`
      : `Loaded ${departments.length} example departments.`,
  )
}

/** Opens the port and closes it again, so that a taken one is told before a database is started. */
function tryPort(host: string, port: number): Promise<void> {
  return listen(
    () =>
      new Promise((resolve, reject) => {
        const probe = createProbe()
        probe.once('error', reject)
        probe.listen({ host, port }, () => probe.close(() => resolve()))
      }),
    port,
  )
}

/** One file at a time for each core but one, which is left to answer with. */
const readAtOnce = (): number => Math.max(1, availableParallelism() - 1)

async function withReadings(input: CommandInput, run: (readings: Readings) => Promise<void>): Promise<void> {
  const readings = await openReadings({
    folder: join(storePlace(input.options, input.environment).dataDir, 'uploads'),
    version: await version(),
    atOnce: readAtOnce(),
  })
  try {
    await run(readings)
  } finally {
    await readings.close()
  }
}

async function listenUntilStopped(
  input: CommandInput,
  {
    store,
    office,
    readings,
    desk,
  }: {
    readonly store: Store
    readonly office: OfficeOptions
    readonly readings: Readings
    readonly desk: PublishingDesk
  },
  host: string,
  port: number,
): Promise<void> {
  const webDir = existsSync(`${WEB_FOLDER}index.html`) ? WEB_FOLDER : undefined
  const server = await createServer({
    ledgers: storeLedgers(store),
    readings,
    publishing: { store, desk },
    office,
    webDir,
    version: await version(),
    host,
    allowedHosts: textOption(input.options, 'allowed-host')?.split(',') ?? [],
  })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  try {
    const address = await listen(() => server.listen({ host, port }), port)
    input.tell(input.language === 'zh' ? `明账已就绪：${address}` : `Mingzhang is ready: ${address}`)
    input.tell(
      input.language === 'zh'
        ? `数据在 ${store.place}。按 Ctrl+C 停止。`
        : `The data are in ${store.place}. Press Ctrl+C to stop.`,
    )
    if (webDir === undefined)
      input.tell(
        input.language === 'zh'
          ? '网页还没有构建，只有接口：请运行 npm run build。'
          : 'The page is not built, there is the API alone: run npm run build.',
      )
    await tellEntrance(input, office, address)
    await stopped
  } finally {
    await server.close()
  }
}

/** Says who has the port, or that it may not be used. */
async function listen<T>(start: () => Promise<T>, port: number): Promise<T> {
  try {
    return await start()
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    if (code === 'EADDRINUSE')
      throw new CommandProblem([problem('SRV-010', { port: String(port), other: String(port + 1) })])
    if (code === 'EACCES') throw new CommandProblem([problem('SRV-011', { port: String(port) })])
    throw fault
  }
}
