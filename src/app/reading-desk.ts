/** 读取台 — what people gave to be read: waiting, being read, read or failed; kept in the upload folder over restarts. */
import type { Reading } from '../core/disclosure/reading/reading.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { Upload, UploadFolder } from '../files/uploads/upload-folder.ts'

export type ReadOutcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a file away from the main thread; rejects only when it is aborted. */
export type ReadUpload = (
  file: { readonly path: string; readonly name: string },
  options: { readonly signal: AbortSignal; readonly onProgress: (step: string) => void },
) => Promise<ReadOutcome>

/** 等待 · 读取中 · 已读取 · 读不出 · 已取消 */
export type DeskState = 'waiting' | 'reading' | 'read' | 'failed' | 'cancelled'

export interface DeskEntry {
  readonly upload: Upload
  readonly state: DeskState
  /** What is being done, in the reader's own word, while it is read. */
  readonly step?: string
  /** Why it could not be read; of a file that was read, its problems are in the reading. */
  readonly problems: readonly Problem[]
  readonly counts?: ReadingCounts
}

/** What a list shows of a reading without loading it. */
export interface ReadingCounts {
  readonly kind?: string
  readonly unit?: string
  readonly year?: number
  readonly partCount: number
  readonly pageCount: number
  readonly statementCount: number
  readonly formCount: number
  readonly amountCount: number
  readonly unplacedCount: number
  readonly problemCount: number
}

export interface ReadingDesk {
  /** The newest first. */
  list(): readonly DeskEntry[]
  entry(id: string): DeskEntry | undefined
  /** Takes a file that has just been kept and puts it into the queue; one that is known stays as it is. */
  take(upload: Upload): DeskEntry
  reading(id: string): Promise<Reading | undefined>
  /** Reads once more what was read, failed or was cancelled. */
  readAgain(id: string): DeskEntry | undefined
  cancel(id: string): DeskEntry | undefined
  /** Stops its reading and removes the file with all that was read from it. */
  remove(id: string): Promise<boolean>
  /** Stops everything that is being read; what waits is read after the next start. */
  close(): Promise<void>
}

interface Kept {
  readonly version: string
  readonly outcome: ReadOutcome
}

interface DeskOptions {
  readonly uploads: UploadFolder
  readonly read: ReadUpload
  /** Of the product: what another version read is read again. */
  readonly version: string
  /** How many files are read at a time. */
  readonly atOnce: number
}

export async function openReadingDesk({ uploads, read, version, atOnce }: DeskOptions): Promise<ReadingDesk> {
  const entries = new Map<string, DeskEntry>()
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>()
  let isClosed = false

  for (const upload of [...(await uploads.list())].reverse()) {
    const kept = await keptReading(upload.id)
    entries.set(upload.id, kept === undefined ? waiting(upload) : doneEntry(upload, kept.outcome))
  }

  async function keptReading(id: string): Promise<Kept | undefined> {
    const text = await uploads.reading(id)
    if (text === undefined) return undefined
    try {
      // This file is written by nobody but `finish` below, whole or not at all.
      const kept = JSON.parse(text) as Kept
      return kept.version === version ? kept : undefined
    } catch {
      return undefined
    }
  }

  function begin(): void {
    for (const entry of entries.values()) {
      if (isClosed || running.size >= atOnce) return
      // One that was cancelled may still be stopping; it is begun again once it has.
      if (entry.state !== 'waiting' || running.has(entry.upload.id)) continue
      const stop = new AbortController()
      running.set(entry.upload.id, { stop, ended: run(entry.upload, stop.signal) })
    }
  }

  async function run(upload: Upload, signal: AbortSignal): Promise<void> {
    const { id, name } = upload
    const set = (entry: DeskEntry): void => {
      if (!signal.aborted && entries.has(id)) entries.set(id, entry)
    }
    set({ upload, state: 'reading', problems: [] })
    try {
      const outcome = await read(
        { path: uploads.sourcePath(id), name },
        { signal, onProgress: (step) => set({ upload, state: 'reading', step, problems: [] }) },
      )
      if (signal.aborted) return
      await uploads.saveReading(id, JSON.stringify({ version, outcome } satisfies Kept))
      set(doneEntry(upload, outcome))
    } catch (fault) {
      set({ upload, state: 'failed', problems: [problem('RDG-019', { reason: reasonOf(fault) })] })
    } finally {
      running.delete(id)
      begin()
    }
  }

  function setWaiting(id: string): DeskEntry | undefined {
    const entry = entries.get(id)
    if (entry === undefined) return undefined
    if (entry.state !== 'waiting' && entry.state !== 'reading') entries.set(id, waiting(entry.upload))
    begin()
    return entries.get(id)
  }

  async function stopReading(id: string): Promise<void> {
    const current = running.get(id)
    current?.stop.abort()
    await current?.ended
  }

  begin()
  return {
    list: () => [...entries.values()].reverse(),
    entry: (id) => entries.get(id),
    take: (upload) => {
      const known = entries.get(upload.id)
      if (known !== undefined) return known
      entries.set(upload.id, waiting(upload))
      begin()
      return entries.get(upload.id) ?? waiting(upload)
    },
    reading: async (id) => {
      if (entries.get(id)?.state !== 'read') return undefined
      const outcome = (await keptReading(id))?.outcome
      return outcome?.ok === true ? outcome.reading : undefined
    },
    readAgain: setWaiting,
    cancel: (id) => {
      const entry = entries.get(id)
      if (entry?.state === 'waiting' || entry?.state === 'reading') {
        running.get(id)?.stop.abort()
        entries.set(id, { upload: entry.upload, state: 'cancelled', problems: [] })
      }
      return entries.get(id)
    },
    remove: async (id) => {
      entries.delete(id)
      await stopReading(id)
      return uploads.remove(id)
    },
    close: async () => {
      isClosed = true
      await Promise.all([...running.keys()].map(stopReading))
    },
  }
}

/** Of a full disk or the like: `ENOSPC` tells more than nothing, and holds no path. */
const reasonOf = (fault: unknown): string =>
  fault instanceof Error ? ('code' in fault ? String(fault.code) : fault.name) : typeof fault

const waiting = (upload: Upload): DeskEntry => ({ upload, state: 'waiting', problems: [] })

const doneEntry = (upload: Upload, outcome: ReadOutcome): DeskEntry =>
  outcome.ok
    ? { upload, state: 'read', problems: [], counts: countsOf(outcome.reading) }
    : { upload, state: 'failed', problems: outcome.problems }

function countsOf({ document, parts, unplaced }: Reading): ReadingCounts {
  const [first] = parts
  const { kind, unit, year } = first?.identity ?? {}
  const statements = parts.flatMap((part) => part.statements)
  const forms = parts.flatMap((part) => part.forms)
  return {
    ...(kind?.value === undefined ? {} : { kind: kind.value }),
    ...(unit?.value === undefined ? {} : { unit: unit.value }),
    ...(year?.value === undefined ? {} : { year: year.value }),
    partCount: parts.length,
    pageCount: document.pages.length,
    statementCount: statements.length,
    formCount: forms.length,
    amountCount: statements.reduce((count, one) => count + one.cells.length, 0),
    unplacedCount: unplaced.length,
    problemCount: document.problems.length,
  }
}
