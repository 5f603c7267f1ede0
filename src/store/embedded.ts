/** The embedded database: a real PostgreSQL under the data folder, held by one process and joined by others. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Connection, connectionProblem } from './connection.ts'
import { databaseUser, type OsUser } from './database-user.ts'
import { type FolderLock, type Holder, lockHolder, type Role, takeLock } from './folder-lock.ts'
import { bundledPrograms, identity } from './postgres-programs.ts'
import {
  type Cluster,
  clusterVersion,
  createCluster,
  LOOPBACK,
  type Postmaster,
  programVersion,
  resetPassword,
  SUPERUSER,
  startPostmaster,
  stopOrphan,
} from './postmaster.ts'
import { pause } from './process-life.ts'
import { detailOf, errorCode, StoreProblem, storeProblem } from './store-problem.ts'

export interface Embedded {
  readonly connection: Connection
  /** Stops the database if this process started it; leaves it alone if it joined. Call it after the last statement. */
  release(): Promise<void>
}

/** `connection.json`: what a second command needs to join. Without a port the database is not running. */
interface ConnectionFile {
  readonly password: string
  readonly port?: number
}

const DATABASE = 'mingzhang'
/** The folder of the cluster in the data folder. */
const CLUSTER = 'postgres'
/** How long a command waits for a holder that is just starting or stopping. */
const JOIN_WAIT_MS = 60_000
/** How long a server waits for its predecessor, who may be just ending, before it refuses. */
const SERVER_WAIT_MS = 1_000
/** A holder that is a command waits so long for those who joined it before it stops the database. */
const GUESTS_TIMEOUT_MS = 600_000
const LOG_LIMIT_BYTES = 8 * 1024 * 1024

/**
 * Opens the database of a data folder. A server must hold the folder itself; a command joins the database
 * that runs, or holds the folder for as long as it works.
 */
export async function openEmbedded(dataDir: string, role: Role): Promise<Embedded> {
  const folder = resolve(dataDir)
  prepareFolder(folder)
  const start = performance.now()
  for (;;) {
    const taken = locked(folder, role)
    if (taken.ok) return hold(folder, role, taken.lock)
    const waitedMs = performance.now() - start
    if (role === 'server') {
      if (waitedMs > SERVER_WAIT_MS) throw heldBy(folder, taken.holder)
    } else {
      const joined = await joinedTo(folder, taken.holder, waitedMs > JOIN_WAIT_MS)
      if (joined !== undefined) return joined
    }
    await pause(30)
  }
}

/** Whether a database was made in the data folder. */
export const hasCluster = (dataDir: string): boolean => clusterVersion(join(dataDir, CLUSTER)) !== undefined

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw storeProblem('STO-007', { folder, detail: detailOf(error) }, error)
  }
}

function locked(folder: string, role: Role): ReturnType<typeof takeLock> {
  try {
    return takeLock(folder, role, new Date().toISOString())
  } catch (error) {
    throw storeProblem('STO-007', { folder, detail: detailOf(error) }, error)
  }
}

const ROLE_NAMES: Readonly<Record<Role, string>> = { server: 'serve', command: 'command' }

const heldBy = (folder: string, holder: Holder): StoreProblem =>
  storeProblem('STO-001', {
    folder,
    pid: String(holder.pid),
    role: ROLE_NAMES[holder.role],
    since: holder.since,
  })

/** The database of the holder, once it answers; undefined while it starts or stops. */
async function joinedTo(folder: string, holder: Holder, isLast: boolean): Promise<Embedded | undefined> {
  try {
    const connection = connectionIn(folder)
    if (connection !== undefined) {
      await query(connection, 'select 1')
      return { connection, release: async () => {} }
    }
  } catch (error) {
    const mayPass = isPassing(error) || lockHolder(folder)?.pid !== holder.pid
    if (!mayPass || isLast) {
      throw storeProblem('STO-008', { folder, pid: String(holder.pid), detail: detailOf(error) }, error)
    }
  }
  if (isLast) throw heldBy(folder, holder)
  return undefined
}

/** Not yet or no longer listening, starting up, or shutting down. */
const isPassing = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(errorCode(error) ?? '')

async function hold(folder: string, role: Role, lock: FolderLock): Promise<Embedded> {
  let postmaster: Postmaster | undefined
  try {
    const cluster = prepareCluster(folder)
    await stopOrphan(cluster.folder)
    const password = await preparePassword(folder, cluster)
    postmaster = await startPostmaster(cluster)
    const connection = {
      host: LOOPBACK,
      port: postmaster.port,
      database: DATABASE,
      user: SUPERUSER,
      password,
    }
    await ensureDatabase(connection)
    writeConnection(folder, { password, port: postmaster.port })
    return held({ folder, role, lock, postmaster: keptRunning(cluster, postmaster), connection })
  } catch (error) {
    await postmaster?.stop()
    lock.release()
    throw FOLDER_FAULTS.includes(errorCode(error) ?? '')
      ? storeProblem('STO-007', { folder, detail: detailOf(error) }, error)
      : error
  }
}

/** Faults of the file system that lie with the folder, its owner or its disk. */
const FOLDER_FAULTS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']

function prepareCluster(folder: string): Cluster {
  const clusterFolder = join(folder, CLUSTER)
  const logFile = join(folder, 'postgres.log')
  const user = databaseUser(clusterFolder)
  letThrough(folder, user)
  const programs = bundledPrograms(folder, user)
  const cluster: Cluster = { folder: clusterFolder, logFile, programs, user }
  const found = clusterVersion(clusterFolder)
  if (found !== undefined) {
    const expected = programVersion(cluster)
    if (found !== expected) throw storeProblem('STO-006', { folder, found, expected })
    giveTo(clusterFolder, user)
  }
  const log = statSync(logFile, { throwIfNoEntry: false })
  if (log === undefined) {
    writeFileSync(logFile, '', { mode: 0o600 })
    giveToOwner(logFile, folder)
  } else if (log.size > LOG_LIMIT_BYTES) truncateSync(logFile)
  return cluster
}

/** Our own names in a data folder: where nothing else lies in it, it is ours to open for passing through. */
const OWN_NAME = /^(postgres|lock|connection\.json|password-|second-factors\.key)/

/** The database's user must get through the data folder to its cluster; what lies in it stays closed. */
function letThrough(folder: string, user: OsUser | undefined): void {
  if (user === undefined || reaches(folder, user)) return
  const { mode, uid } = statSync(folder)
  if (uid === 0 && (mode & 0o001) === 0 && readdirSync(folder).every((name) => OWN_NAME.test(name))) {
    chmodSync(folder, (mode & 0o777) | 0o001)
  }
  if (!reaches(folder, user)) throw storeProblem('STO-002', { user: user.name, folder })
}

function reaches(folder: string, user: OsUser): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
      cwd: '/',
      stdio: 'ignore',
      ...identity(user),
    })
    return true
  } catch {
    return false
  }
}

/** A cluster that was copied or restored as root gets its owner back; an ordinary user must own it. */
function giveTo(clusterFolder: string, user: OsUser | undefined): void {
  const { uid } = statSync(clusterFolder)
  if (user === undefined) {
    const own = process.getuid?.()
    if (own === undefined || uid === own) return
    throw storeProblem('STO-007', { folder: clusterFolder, detail: `owner ${uid} ≠ ${own}` })
  }
  if (uid === user.uid) return
  for (const entry of readdirSync(clusterFolder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  }
  chownSync(clusterFolder, user.uid, user.gid)
  chmodSync(clusterFolder, 0o700)
}

/** The password of the cluster, which is made on the first start; a lost one is replaced. */
async function preparePassword(folder: string, cluster: Cluster): Promise<string> {
  const isNew = clusterVersion(cluster.folder) === undefined
  const kept = isNew ? undefined : readConnection(folder)?.password
  if (kept !== undefined) return kept
  const password = randomBytes(24).toString('hex')
  if (isNew) {
    // Written first: a crash between the two leaves a password without a cluster, and a new start makes both anew.
    writeConnection(folder, { password })
    await createCluster(cluster, password)
  } else {
    resetPassword(cluster, password)
    writeConnection(folder, { password })
  }
  return password
}

async function ensureDatabase(connection: Connection): Promise<void> {
  try {
    await query(connection, 'select 1')
  } catch (error) {
    if (errorCode(error) !== '3D000') throw connectionProblem(error, connection.database)
    await query({ ...connection, database: 'postgres' }, `create database ${DATABASE}`)
  }
}

async function query(connection: Connection, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  // A server that ends under an idle client reports it as an event, which would otherwise end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** How long a database that does not start again is tried before it is given up. */
const RESTART_TIMEOUT_MS = 120_000

/**
 * The database as it lives on when its process is killed or crashes: started again at the same address, where it
 * recovers what was committed. Whoever waits for an answer meanwhile is refused, and asks again.
 */
function keptRunning(cluster: Cluster, first: Postmaster): Pick<Postmaster, 'stop' | 'signalStop'> {
  let current = first
  let isStopping = false
  async function watch(): Promise<void> {
    for (;;) {
      await current.ended
      if (isStopping) return
      const deadline = performance.now() + RESTART_TIMEOUT_MS
      for (let isBack = false; !isBack; ) {
        await pause(200)
        if (isStopping || performance.now() > deadline) return
        try {
          await stopOrphan(cluster.folder)
          current = await startPostmaster(cluster, { port: String(first.port) })
          isBack = true
        } catch (error) {
          // Its processes may take long to end, and the next attempt finds them gone.
          if (!(error instanceof StoreProblem)) throw error
        }
      }
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      isStopping = true
      const stopped = current
      await stopped.stop()
      await watching
      // Another may have come while that one was told to stop.
      if (current !== stopped) await current.stop()
    },
    signalStop: () => {
      isStopping = true
      current.signalStop()
    },
  }
}

interface Holding {
  readonly folder: string
  readonly role: Role
  readonly lock: FolderLock
  readonly postmaster: Pick<Postmaster, 'stop' | 'signalStop'>
  readonly connection: Connection
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The running database, stopped by `release`, or when the process is told to end and nobody else sees to it. */
function held({ folder, role, lock, postmaster, connection }: Holding): Embedded {
  let released: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    process.off('exit', onExit)
    try {
      writeConnection(folder, { password: connection.password })
      await postmaster.stop()
    } finally {
      for (const name of SIGNALS) process.off(name, onSignal)
      lock.release()
    }
  }
  const onExit = (): void => postmaster.signalStop()
  const onSignal = (name: NodeJS.Signals): void => {
    // Who else listens ends his own work first and then releases us.
    if (process.listeners(name).some((one) => one !== onSignal)) return
    released ??= stop()
    void released.finally(() => process.kill(process.pid, name))
  }
  process.on('exit', onExit)
  for (const name of SIGNALS) process.on(name, onSignal)
  return {
    connection,
    release: () => {
      released ??= role === 'command' ? guestsGone(connection).then(stop) : stop()
      return released
    },
  }
}

/** Other commands that joined are let finish: only the last one turns off the light. */
async function guestsGone(connection: Connection): Promise<void> {
  const others = `select 1 from pg_stat_activity
    where backend_type = 'client backend' and datname = '${DATABASE}' and pid <> pg_backend_pid() limit 1`
  const deadline = performance.now() + GUESTS_TIMEOUT_MS
  try {
    while ((await query(connection, others)).length > 0 && performance.now() < deadline) await pause(50)
  } catch {
    // A database that does not answer has no guests either; stopping it is what remains.
  }
}

const connectionPath = (folder: string): string => join(folder, 'connection.json')

function connectionIn(folder: string): Connection | undefined {
  const found = readConnection(folder)
  if (found?.port === undefined) return undefined
  return { host: LOOPBACK, port: found.port, database: DATABASE, user: SUPERUSER, password: found.password }
}

function readConnection(folder: string): ConnectionFile | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(connectionPath(folder), 'utf8'))
    if (typeof read !== 'object' || read === null) return undefined
    const { password, port } = { password: undefined, port: undefined, ...read } as Record<string, unknown>
    if (typeof password !== 'string') return undefined
    return typeof port === 'number' ? { password, port } : { password }
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Replaced whole and readable by its owner only; the address is in it for programs of one's own. */
function writeConnection(folder: string, file: ConnectionFile): void {
  const path = connectionPath(folder)
  const draft = `${path}.${process.pid}`
  const address = file.port === undefined ? {} : { host: LOOPBACK, database: DATABASE, user: SUPERUSER }
  writeFileSync(draft, `${JSON.stringify({ ...address, ...file }, null, 2)}\n`, { mode: 0o600 })
  giveToOwner(draft, folder)
  renameSync(draft, path)
}

/** What root makes in somebody's folder is his, or he could not start the database again. */
function giveToOwner(path: string, folder: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  chownSync(path, uid, gid)
}
