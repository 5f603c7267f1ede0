/** 上传的文件 — files that people gave to be read, kept under the data folder beside what was read from them. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
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
  /** Writes as it arrives, holding no more than a chunk; refuses an empty file (RDG-003) and one beyond the limit (RDG-004). */
  keep(incoming: Incoming): Promise<Kept>
  /** The newest first. */
  list(): Promise<readonly Upload[]>
  find(id: string): Promise<Upload | undefined>
  sourcePath(id: string): string
  /** What was read from it, as JSON text. */
  saveReading(id: string, json: string): Promise<void>
  reading(id: string): Promise<string | undefined>
  /** Whether there was one. */
  remove(id: string): Promise<boolean>
}

const ID = /^[0-9a-f]{32}$/
const LONGEST_NAME = 200
const SOURCE = 'source'
const ABOUT = 'upload.json'
const READING = 'reading.json'
const DRAFT = 'draft-'
const MEGABYTE = 1024 * 1024

/** Makes the folder if it is not there, readable by its owner alone, and clears away what a crash left half written. */
export async function openUploads(folder: string): Promise<UploadFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true, force: true })

  const pathOf = (id: string, file: string): string => join(folder, id, file)

  async function keep({ name, chunks, at, limitBytes }: Incoming): Promise<Kept> {
    const draft = join(folder, DRAFT + randomUUID())
    await mkdir(draft, { mode: 0o700 })
    try {
      const written = await writeAll(join(draft, SOURCE), chunks, limitBytes)
      if (!written.ok) return written
      const { byteCount, sha256 } = written
      const id = sha256.slice(0, 32)
      const known = await find(id)
      if (known !== undefined) return { ok: true, upload: known, isNew: false }
      const upload: Upload = { id, name: shownName(name), byteCount, sha256, uploadedAt: at.toISOString() }
      await writeWhole(join(draft, ABOUT), JSON.stringify(upload))
      await rm(join(folder, id), { recursive: true, force: true })
      await rename(draft, join(folder, id))
      return { ok: true, upload, isNew: true }
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
    saveReading: (id, json) => writeWhole(pathOf(id, READING), json),
    reading: async (id) => (ID.test(id) ? textOf(pathOf(id, READING)) : undefined),
    remove: async (id) => {
      if ((await find(id)) === undefined) return false
      await rm(join(folder, id), { recursive: true, force: true })
      return true
    },
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
  const file = createWriteStream(path, { mode: 0o600, flush: true })
  let byteCount = 0
  try {
    for await (const chunk of chunks) {
      byteCount += chunk.byteLength
      if (byteCount > limitBytes) return { ok: false, problem: tooLarge(byteCount, limitBytes) }
      hash.update(chunk)
      if (!file.write(chunk)) await new Promise<void>((resolve) => file.once('drain', () => resolve()))
    }
  } finally {
    file.end()
    await finished(file)
  }
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
  await writeFile(draft, text, { mode: 0o600 })
  const handle = await open(draft)
  await handle.sync()
  await handle.close()
  await rename(draft, path)
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
