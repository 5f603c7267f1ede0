/** Real databases for tests: the embedded one in a folder of its own, and the distribution's PostgreSQL 15 where it is. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { databaseUser } from '../database-user.ts'
import { bundledPrograms, programsIn } from '../postgres-programs.ts'
import { type Cluster, createCluster, LOOPBACK, SUPERUSER, startPostmaster } from '../postmaster.ts'
import { openStore, type Store } from '../store.ts'
import { type RunServer, runFolder, serverOfRun } from './run-server.ts'

export interface TestDatabase {
  readonly store: Store
  /** Its address, within a run of tests. */
  readonly url?: string
  /** Opens another store on the same database. */
  again(): Promise<Store>
  stop(): Promise<void>
}

export interface TestServer {
  readonly name: string
  /** Proves that the statements are understood there too; what is slow is tried on the first alone. */
  readonly isSecond: boolean
  /** Why it cannot be used here; tests on it are skipped and say so. */
  readonly lacks?: string
  start(): Promise<TestDatabase>
}

const OLD_PROGRAMS = '/usr/lib/postgresql/15/bin'

export const TEST_SERVERS: readonly TestServer[] = [
  { name: 'the embedded database', isSecond: false, start: startEmbedded },
  {
    name: "the distribution's PostgreSQL 15 by its address",
    isSecond: true,
    ...(existsSync(join(OLD_PROGRAMS, 'initdb')) ? {} : { lacks: `no PostgreSQL 15 in ${OLD_PROGRAMS}` }),
    start: startOld,
  },
]

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-store-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A database in which `prepare` was done, once in a run of tests for all who give the same key. */
export async function startPrepared(
  key: string,
  prepare: (store: Store) => Promise<void>,
): Promise<TestDatabase> {
  const run = runFolder()
  if (run !== undefined) return copied(await serverOfRun(run, EMBEDDED, bundledPrograms), key, prepare)
  const database = await startEmbedded()
  await prepare(database.store)
  return database
}

const EMBEDDED = 'embedded'
const OLD = 'old'
/** The servers of a run, by their folders in it. */
export const RUN_SERVERS: readonly string[] = [EMBEDDED, OLD]

const MIGRATED = async (): Promise<void> => {}

async function copied(
  server: RunServer,
  key: string,
  prepare: (store: Store) => Promise<void>,
): Promise<TestDatabase> {
  const name = await server.copyOf(key, async (databaseUrl) => {
    const store = await openStore({ databaseUrl, dataDir: server.folder, role: 'server' })
    await prepare(store).finally(() => store.close())
  })
  const open = () => openStore({ databaseUrl: server.url(name), dataDir: server.folder, role: 'server' })
  const store = await open()
  return {
    store,
    url: server.url(name),
    again: open,
    stop: async () => {
      await store.close()
      await server.drop(name)
    },
  }
}

async function startEmbedded(): Promise<TestDatabase> {
  const run = runFolder()
  if (run !== undefined) return copied(await serverOfRun(run, EMBEDDED, bundledPrograms), '', MIGRATED)
  const folder = temporaryFolder()
  const store = await openStore({ dataDir: folder, role: 'server' })
  return {
    store,
    again: () => openStore({ dataDir: folder }),
    stop: async () => {
      await store.close()
      removeFolder(folder)
    },
  }
}

export interface OldServer {
  readonly url: (user: string, password: string, database: string) => string
  readonly password: string
  stop(): Promise<void>
}

/** A server of PostgreSQL 15 with an empty database, as somebody else would run it. */
export async function startOldServer(): Promise<OldServer> {
  // The parent folder is open to nobody but us, so the cluster's user gets a folder of his own in /tmp.
  const folder = temporaryFolder()
  const user = databaseUser(folder)
  chmodSync(folder, 0o755)
  const cluster: Cluster = {
    folder: join(folder, 'cluster'),
    logFile: join(folder, 'log'),
    programs: programsIn(OLD_PROGRAMS),
    user,
  }
  const password = 'p@ss/word'
  await createCluster(cluster, password)
  const postmaster = await startPostmaster(cluster)
  return {
    url: (name, secret, database) =>
      `postgresql://${name}:${encodeURIComponent(secret)}@${LOOPBACK}:${postmaster.port}/${database}`,
    password,
    stop: async () => {
      await postmaster.stop()
      removeFolder(folder)
    },
  }
}

async function startOld(): Promise<TestDatabase> {
  const run = runFolder()
  if (run !== undefined)
    return copied(await serverOfRun(run, OLD, () => programsIn(OLD_PROGRAMS)), '', MIGRATED)
  const server = await startOldServer()
  const databaseUrl = server.url(SUPERUSER, server.password, 'postgres')
  const open = () => openStore({ databaseUrl, dataDir: '' })
  const store = await open()
  return {
    store,
    again: open,
    stop: async () => {
      await store.close()
      await server.stop()
    },
  }
}

/** Runs statements as somebody who is not the product. */
export async function asStranger(url: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: readonly unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
