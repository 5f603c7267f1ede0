/** One PostgreSQL for a whole run of tests: whoever needs a database first starts it, and each gets a copy of a prepared one. */
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { databaseUser, type OsUser } from '../database-user.ts'
import type { Programs } from '../postgres-programs.ts'
import { type Cluster, createCluster, LOOPBACK, SUPERUSER, startPostmaster } from '../postmaster.ts'
import { pause } from '../process-life.ts'
import { errorCode } from '../store-problem.ts'

/** The folder of the run, which the set-up of the tests makes and clears away; scripts have none. */
export const runFolder = (): string | undefined => process.env.MINGZHANG_TEST_RUN

export interface RunServer {
  /** For what a store keeps beside its database. */
  readonly folder: string
  url(database: string): string
  /** The name of a new database, made like the template of that key, which is prepared by whoever asks for it first. */
  copyOf(key: string, prepare: (url: string) => Promise<void>): Promise<string>
  drop(database: string): Promise<void>
}

const PASSWORD = 'p@ss/word'
const START_TIMEOUT_MS = 240_000
/** A run ends with its data thrown away: nothing need reach the disk. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

export const clusterFolder = (run: string, name: string): string => join(run, name, 'cluster')

/** The server of that name, started unless it runs. */
export async function serverOfRun(
  run: string,
  name: string,
  programs: (folder: string, user: OsUser | undefined) => Programs,
): Promise<RunServer> {
  const folder = join(run, name)
  const running = join(folder, 'port')
  if (isFirst(folder)) {
    try {
      const port = await start(folder, clusterFolder(run, name), programs)
      writeFileSync(`${running}.new`, String(port))
      renameSync(`${running}.new`, running)
    } catch (error) {
      writeFileSync(join(folder, 'failed'), '')
      throw error
    }
  }
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!existsSync(running)) {
    if (existsSync(join(folder, 'failed')) || performance.now() > deadline)
      throw new Error(`the tests' database in ${folder} did not start: another test file says why`)
    await pause(20)
  }
  return serverAt(folder, readFileSync(running, 'utf8'))
}

/** Only one process can make the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function start(
  folder: string,
  clusterAt: string,
  programs: (folder: string, user: OsUser | undefined) => Programs,
): Promise<number> {
  const user = databaseUser(folder)
  chmodSync(folder, 0o755)
  const cluster: Cluster = {
    folder: clusterAt,
    logFile: join(folder, 'log'),
    programs: programs(folder, user),
    user,
  }
  await createCluster(cluster, PASSWORD)
  // It outlives this process; the end of the run stops it.
  return (await startPostmaster(cluster, FORGETFUL)).port
}

function serverAt(folder: string, port: string): RunServer {
  const url = (database: string): string =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(PASSWORD)}@${LOOPBACK}:${port}/${database}`
  const asked = async <T>(run: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url('postgres') })
    await client.connect()
    try {
      return await run(client)
    } finally {
      await client.end()
    }
  }
  return {
    folder,
    url,
    copyOf: (key, prepare) =>
      asked(async (client) => {
        const template = `template_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
        // One prepares it, those who come meanwhile wait.
        await client.query('select pg_advisory_lock(hashtext($1))', [template])
        const found = await client.query('select from pg_database where datname = $1', [template])
        if (found.rowCount === 0) {
          await client.query(`drop database if exists ${template}_draft`)
          await client.query(`create database ${template}_draft`)
          await prepare(url(`${template}_draft`))
          await client.query(`alter database ${template}_draft rename to ${template}`)
        }
        const name = `copy_${randomUUID().replaceAll('-', '')}`
        await client.query(`create database ${name} template ${template}`)
        return name
      }),
    drop: (database) =>
      asked((client) => client.query(`drop database ${database} with (force)`)).then(() => {}),
  }
}
