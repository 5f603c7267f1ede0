/** 数据目录的锁 — the file that keeps a second process from opening a data folder that is in use. */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processStart } from './process-life.ts'
import { errorCode } from './store-problem.ts'

/** What a holder opened the folder for: for as long as it serves, or for one command. */
export type Role = 'server' | 'command'

export interface Holder {
  readonly pid: number
  /** Tells the process from a later one of the same number. */
  readonly start: string
  readonly role: Role
  readonly since: string
}

export interface FolderLock {
  release(): void
}

export type Taken =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly holder: Holder }

const lockPath = (folder: string): string => join(folder, 'lock')

/**
 * Takes the lock, or says who holds it. The file appears whole, by a hard link that fails where one is;
 * one whose process is gone is put aside by a rename, which only one of two takers can do.
 */
export function takeLock(folder: string, role: Role, since: string): Taken {
  const path = lockPath(folder)
  const own: Holder = { pid: process.pid, start: processStart(process.pid) ?? '', role, since }
  const text = JSON.stringify({ ...own, key: randomUUID() })
  const draft = `${path}.${process.pid}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o644, flag: 'wx' })
  try {
    for (;;) {
      if (linked(draft, path)) return { ok: true, lock: { release: () => release(path, text) } }
      const found = read(path)
      if (found === undefined) continue
      const holder = holderOf(found)
      if (holder !== undefined && processStart(holder.pid) === holder.start) return { ok: false, holder }
      putAside(path, found)
    }
  } finally {
    unlinkSync(draft)
  }
}

/** Who holds the folder now; undefined if nobody alive does. */
export function lockHolder(folder: string): Holder | undefined {
  const holder = holderOf(read(lockPath(folder)) ?? '')
  return holder !== undefined && processStart(holder.pid) === holder.start ? holder : undefined
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return undefined
    const { pid, start, role, since } = { pid: 0, start: '', role: '', since: '', ...read }
    if (typeof pid !== 'number' || pid <= 0 || typeof start !== 'string' || typeof since !== 'string')
      return undefined
    return { pid, start, since, role: role === 'server' ? 'server' : 'command' }
  } catch {
    return undefined
  }
}

/** Removes the lock judged dead; if another taker was quicker and this is already his, he gets it back. */
function putAside(path: string, judged: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if (read(aside) !== judged) linked(aside, path)
  unlinkSync(aside)
}

function release(path: string, text: string): void {
  if (read(path) === text) unlinkSync(path)
}
