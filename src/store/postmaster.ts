/** A PostgreSQL server process of our own: its cluster made, started, found again and stopped. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { OsUser } from './database-user.ts'
import { identity, type Programs } from './postgres-programs.ts'
import { isAlive, pause, waitUntilGone } from './process-life.ts'
import { detailOf, errorCode, storeProblem } from './store-problem.ts'

/** Where a cluster lies, and with which programs and as whom it runs. */
export interface Cluster {
  readonly folder: string
  readonly logFile: string
  readonly programs: Programs
  readonly user: OsUser | undefined
}

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** When the process is gone, whoever ended it. */
  readonly ended: Promise<unknown>
  /** Ends connections, writes everything out, and is gone. */
  stop(): Promise<void>
  /** Asks it to stop without waiting: all that can be done while our own process exits. */
  signalStop(): void
}

export const SUPERUSER = 'mingzhang'
export const LOOPBACK = '127.0.0.1'

/** Recovery after a crash replays the log, which may take minutes on a slow disk. */
const START_TIMEOUT_MS = 300_000
const STOP_TIMEOUT_MS = 30_000
const START_ATTEMPTS = 20

/** Nothing of the caller's environment reaches the server: a PGDATA or a locale there must not change it. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Makes the cluster under a name of its own and renames it, so that a half-made one is never opened. */
export async function createCluster(cluster: Cluster, password: string): Promise<void> {
  const draft = `${cluster.folder}.new`
  const passwordFile = join(dirname(cluster.folder), `password-${randomUUID()}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
    if (cluster.user !== undefined) {
      chownSync(draft, cluster.user.uid, cluster.user.gid)
      chownSync(passwordFile, cluster.user.uid, cluster.user.gid)
    }
    const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums']
    const files = [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, `--username=${SUPERUSER}`]
    await promisify(execFile)(cluster.programs.initdb, [...options, ...files], {
      cwd: '/',
      env: ENVIRONMENT,
      ...identity(cluster.user),
    })
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw storeProblem('STO-005', { detail: firstFault(detailOf(error)), log: cluster.logFile }, error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, cluster.folder)
}

/** The major version that made the cluster; undefined if there is none. */
export function clusterVersion(folder: string): string | undefined {
  const path = join(folder, 'PG_VERSION')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

export function programVersion(cluster: Cluster): string {
  const options = { cwd: '/', encoding: 'utf8', env: ENVIRONMENT, ...identity(cluster.user) } as const
  return /\d+/.exec(execFileSync(cluster.programs.postgres, ['--version'], options))?.[0] ?? ''
}

/** Sets the password where the file that held it is lost: only who may start the database can do it. */
export function resetPassword(cluster: Cluster, password: string): void {
  execFileSync(cluster.programs.postgres, ['--single', '-D', cluster.folder, 'postgres'], {
    cwd: '/',
    env: ENVIRONMENT,
    input: `alter role ${SUPERUSER} password '${password}'\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...identity(cluster.user),
  })
}

type Settings = Readonly<Record<string, string>>

/**
 * Starts the server on a free port of the loopback, in a session of its own: Ctrl-C at our terminal reaches
 * us alone, and we stop it in order. `settings` stand in place of ours.
 */
export async function startPostmaster(cluster: Cluster, settings: Settings = {}): Promise<Postmaster> {
  let fault = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const chosen = settings.port ?? String(await freePort())
    const started = await tryStart(cluster, { ...SERVER_SETTINGS, ...settings, port: chosen })
    if ('postmaster' in started) return started.postmaster
    fault = started.fault
    // The port was taken in the meantime, or processes of a killed server are still ending.
    if (!/could not bind|could not create any TCP|shared memory block|already exists/.test(fault)) break
    await pause(100)
    // One that somebody was starting when he was killed had no pid file yet when it was looked for.
    await stopOrphan(cluster.folder)
  }
  throw storeProblem('STO-005', { detail: firstFault(fault), log: cluster.logFile })
}

type Started = { readonly postmaster: Postmaster } | { readonly fault: string }

async function tryStart(cluster: Cluster, settings: Settings & { readonly port: string }): Promise<Started> {
  const log = openSync(cluster.logFile, 'a+', 0o600)
  try {
    const logStart = fstatSync(log).size
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(cluster.programs.postgres, ['-D', cluster.folder, ...options], {
      cwd: '/',
      env: ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log, log],
      ...identity(cluster.user),
    })
    // Registered at once, so that neither a failed spawn nor a quick end goes unnoticed.
    const ended = new Promise<string>((tell) => {
      child.once('error', (error) => tell(detailOf(error)))
      child.once('exit', () => tell(readFrom(cluster.logFile, logStart)))
    })
    let fault: string | undefined
    const untilEnd = ended.then((text) => {
      fault = text
    })
    const deadline = performance.now() + START_TIMEOUT_MS
    while (fault === undefined) {
      if (child.pid !== undefined && isReady(cluster.folder, child.pid)) {
        child.unref()
        return { postmaster: postmasterOf(child, child.pid, Number.parseInt(settings.port, 10), ended) }
      }
      if (performance.now() > deadline) {
        child.kill('SIGQUIT')
        return { fault: `no answer within ${START_TIMEOUT_MS / 1000} s` }
      }
      await Promise.race([pause(5), untilEnd])
    }
    return { fault }
  } finally {
    closeSync(log)
  }
}

const SERVER_SETTINGS: Settings = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

function postmasterOf(child: ChildProcess, pid: number, port: number, ended: Promise<unknown>): Postmaster {
  return {
    pid,
    port,
    ended,
    stop: async () => {
      child.ref()
      await stopProcess(pid)
    },
    signalStop: () => signal(pid, 'SIGINT'),
  }
}

/** Fast shutdown; a server that does not end in time is cut off and recovers at its next start. */
async function stopProcess(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await waitUntilGone(pid, STOP_TIMEOUT_MS)) return
  signal(pid, 'SIGQUIT')
  await waitUntilGone(pid, STOP_TIMEOUT_MS)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

/**
 * Ends a server that outlived the process that started it (killed without a chance to stop it), and clears
 * the pid file of one that was killed itself, whose number may be another process's by now. To be called
 * only by the holder of the folder's lock.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const pid = pidLines(folder)[0]
  const number = pid === undefined ? Number.NaN : Number.parseInt(pid, 10)
  if (!(number > 0)) return
  if (isAlive(number)) {
    if (servesFolder(number, folder)) {
      await stopProcess(number)
      return
    }
    // On other systems than Linux we cannot tell whose number it is, and leave the decision to PostgreSQL.
    if (platform() !== 'linux') return
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/** A server works in the folder of its cluster. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    if (platform() === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === resolve(folder)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder)
  } catch {
    return false
  }
}

/** The pid file says `ready` on its eighth line once connections are accepted. */
function isReady(folder: string, pid: number): boolean {
  const lines = pidLines(folder)
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

function pidLines(folder: string): readonly string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, LOOPBACK, () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no free port')),
      )
    })
  })
}

/** What was written to the file since it had that size. */
function readFrom(path: string, start: number): string {
  try {
    return readFileSync(path).subarray(start).toString('utf8')
  } catch {
    return ''
  }
}

/** The line of a server's words that says what is wrong. */
function firstFault(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const told =
    lines.find((line) => /\b(FATAL|PANIC|error|could not)\b/.test(line)) ?? lines.find((line) => line !== '')
  return (told ?? '').replace(/^.*\b(FATAL|PANIC):\s*/, '')
}
