/** The OS user that the embedded database runs as: PostgreSQL refuses to run as root. */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { detailOf, storeProblem } from './store-problem.ts'

export interface OsUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const OWN_USER = 'mingzhang'
/** Users that are there on most machines, if none of our own can be made. */
const OTHER_USERS = ['postgres', 'nobody']

/**
 * The user to hand the database to when we are root: the owner of the cluster if it is there already, else
 * our own user, made if it must be. Undefined where we are an ordinary user, who runs it himself.
 */
export function databaseUser(clusterFolder: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(clusterFolder) ?? known(OWN_USER) ?? made() ?? fallback()
}

function ownerOf(folder: string): OsUser | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined || found.uid === 0) return undefined
  // The database needs an entry in the list of users; an owner without one is replaced by ours.
  const name = idOf(['-un', String(found.uid)])
  return name === undefined ? undefined : { name, uid: found.uid, gid: found.gid }
}

function known(name: string): OsUser | undefined {
  const uid = idOf(['-u', name])
  const gid = idOf(['-g', name])
  if (uid === undefined || gid === undefined) return undefined
  return { name, uid: Number.parseInt(uid, 10), gid: Number.parseInt(gid, 10) }
}

function idOf(args: readonly string[]): string | undefined {
  try {
    return execFileSync('id', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

function made(): OsUser | undefined {
  try {
    addUser()
  } catch {
    // Another starter may have made it in the meantime; else one of the usual users is taken.
  }
  return known(OWN_USER)
}

function addUser(): void {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]
  execFileSync('useradd', options, { stdio: ['ignore', 'ignore', 'pipe'] })
}

function fallback(): OsUser {
  for (const name of OTHER_USERS) {
    const found = known(name)
    if (found !== undefined && found.uid !== 0) return found
  }
  let detail = ''
  try {
    addUser()
  } catch (error) {
    detail = detailOf(error)
  }
  throw storeProblem('STO-003', { user: OWN_USER, detail })
}
