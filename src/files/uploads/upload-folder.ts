/** 上传的文件 — files that people gave to be read, kept under the data folder beside what was read from them. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Problem, problem } from '../../core/kernel/problem.ts'

export interface Upload {
  /** Made of the content, so that the same file given twice is kept once. */
  readonly id: string
  /** As the person's computer calls it; never used as a path here. */
  readonly name: string
  readonly byteCount: number
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly uploadedAt: string
}

export interface Incoming {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly at: Date
  readonly limitBytes: number
}

export type Kept =
  | { readonly ok: true; readonly upload: Upload; readonly isNew: boolean }
  | { readonly ok: false; readonly problem: Problem }

export interface UploadFolder {
  /**
   * Writes as it arrives, holding no more than a chunk; refuses an empty file (RDG-003), one beyond the limit (RDG-004),
   * and any while the disk takes no more (RDG-052).
   */
  keep(incoming: Incoming): Promise<Kept>
  /** The newest first. */
  list(): Promise<readonly Upload[]>
  find(id: string): Promise<Upload | undefined>
  sourcePath(id: string): string
  /** What was made of it, as JSON text. */
  save(id: string, what: Made, json: string): Promise<void>
  made(id: string, what: Made): Promise<string | undefined>
  /** So that it is made anew, also after a crash. */
  forget(id: string, what: Made): Promise<void>
  /**
   * Adds what somebody said of the file, one line of JSON, to the end of its journal; whoever hears that it is there
   * finds it after a crash too. False where there is no such file.
   */
  note(id: string, json: string): Promise<boolean>
  /** The oldest first. */
  notes(id: string): Promise<readonly string[]>
  /** Whether there was one. */
  remove(id: string): Promise<boolean>
}

/** 读取结果、核查结果 */
export type Made = 'reading' | 'audit'

const ID = /^[0-9a-f]{32}$/
const LONGEST_NAME = 200
const SOURCE = 'source'
const ABOUT = 'upload.json'
const JOURNAL = 'journal.jsonl'
const DRAFT = 'draft-'
const MEGABYTE = 1024 * 1024
/** What a disk says that is full or may not be written to. */
const DISK_FAULTS: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM']

/** Makes the folder if it is not there, readable by its owner alone, and clears away what a crash left half written. */
export async function openUploads(folder: string): Promise<UploadFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true, force: true })

  const pathOf = (id: string, file: string): string => join(folder, id, file)
  const newDraft = (): string => join(folder, DRAFT + randomUUID())

  let last: Promise<unknown> = Promise.resolve()
  /** One after the other, so that of two files with the same content neither replaces the other. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act)
    last = turn
    return turn
  }

  async function keep({ name, chunks, at, limitBytes }: Incoming): Promise<Kept> {
    const draft = newDraft()
    try {
      await mkdir(draft, { mode: 0o700 })
      const written = await writeAll(join(draft, SOURCE), chunks, limitBytes)
      if (!written.ok) return written
      const { byteCount, sha256 } = written
      const id = sha256.slice(0, 32)
      const upload: Upload = { id, name: shownName(name), byteCount, sha256, uploadedAt: at.toISOString() }
      await writeWhole(join(draft, ABOUT), JSON.stringify(upload))
      return await inTurn(async () => {
        const known = await find(id)
        if (known !== undefined) return { ok: true, upload: known, isNew: false }
        await rm(join(folder, id), { recursive: true, force: true })
        await rename(draft, join(folder, id))
        return { ok: true, upload, isNew: true }
      })
    } catch (fault) {
      const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
      if (DISK_FAULTS.includes(reason)) return { ok: false, problem: problem('RDG-052', { reason }) }
      throw fault
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }

  async function find(id: string): Promise<Upload | undefined> {
    const text = ID.test(id) ? await textOf(pathOf(id, ABOUT)) : undefined
    const about: unknown = text === undefined ? undefined : parsed(text)
    return isUpload(about) ? about : undefined
  }

  return {
    keep,
    find,
    list: async () => {
      const found = await Promise.all((await readdir(folder)).map(find))
      return found
        .filter((one) => one !== undefined)
        .sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : a.uploadedAt > b.uploadedAt ? -1 : 0))
    },
    sourcePath: (id) => pathOf(id, SOURCE),
    save: (id, what, json) => writeWhole(pathOf(id, `${what}.json`), json),
    made: async (id, what) => (ID.test(id) ? textOf(pathOf(id, `${what}.json`)) : undefined),
    forget: async (id, what) => {
      if (ID.test(id)) await rm(pathOf(id, `${what}.json`), { force: true })
    },
    note: (id, json) =>
      inTurn(async () => {
        if ((await find(id)) === undefined) return false
        await append(pathOf(id, JOURNAL), json)
        return true
      }),
    notes: async (id) => {
      const text = ID.test(id) ? await textOf(pathOf(id, JOURNAL)) : undefined
      return (text ?? '').split('\n').filter((line) => line !== '')
    },
    remove: (id) =>
      inTurn(async () => {
        if ((await find(id)) === undefined) return false
        // As a draft it is gone at once, and cleared away after a crash.
        const draft = newDraft()
        await rename(join(folder, id), draft)
        await rm(draft, { recursive: true, force: true })
        return true
      }),
  }
}

type Written =
  | { readonly ok: true; readonly byteCount: number; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem }

async function writeAll(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Written> {
  const hash = createHash('sha256')
  let byteCount = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      byteCount += chunk.byteLength
      if (byteCount > limitBytes) return
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(counted, createWriteStream(path, { mode: 0o600, flush: true }))
  if (byteCount > limitBytes) return { ok: false, problem: tooLarge(byteCount, limitBytes) }
  if (byteCount === 0) return { ok: false, problem: problem('RDG-003') }
  return { ok: true, byteCount, sha256: hash.digest('hex') }
}

/** What has arrived by the time that it is refused, which is all that is known of its size. */
export const tooLarge = (byteCount: number, limitBytes: number): Problem =>
  problem('RDG-004', {
    size: String(Math.ceil(byteCount / MEGABYTE)),
    limit: String(Math.floor(limitBytes / MEGABYTE)),
  })

/** The last step of whatever path came along, without control characters, and not longer than a list can show. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return shown === '' ? '?' : [...shown].slice(-LONGEST_NAME).join('')
}

/** Appears whole or not at all, also after a crash. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, text, { mode: 0o600, flush: true })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** On the disk when it returns. The line end in front keeps it apart from a line that a crash left half written. */
async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(`\n${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isUpload = (about: unknown): about is Upload =>
  typeof about === 'object' &&
  about !== null &&
  'id' in about &&
  'name' in about &&
  'uploadedAt' in about &&
  typeof about.id === 'string' &&
  typeof about.name === 'string' &&
  typeof about.uploadedAt === 'string'
