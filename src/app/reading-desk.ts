/** 读取台 — what people gave to be read and checked: waiting, being read, read or failed; kept in the upload folder over restarts. */
import type { Reading } from '../core/disclosure/reading/reading.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { Audit } from '../core/rules/audit/audit.ts'
import type { Made, Upload, UploadFolder } from '../files/uploads/upload-folder.ts'
import { type FindingCounts, findingCounts } from './audit/finding-counts.ts'

export type ReadOutcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What was read from a file, and what the rules say of it. */
export type CheckOutcome =
  | { readonly ok: true; readonly reading: Reading; readonly audit: Audit }
  | Extract<ReadOutcome, { readonly ok: false }>

/** Reads and checks a file away from the main thread; rejects only when it is aborted. */
export type CheckUpload = (
  file: { readonly id: string; readonly path: string; readonly name: string },
  options: { readonly signal: AbortSignal; readonly onProgress: (step: string) => void },
) => Promise<CheckOutcome>

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
  readonly findings: FindingCounts
}

export interface DeskAudit {
  readonly audit: Audit
  /** What was wrong with the file although it could be read. */
  readonly problems: readonly Problem[]
}

export interface ReadingDesk {
  /** The newest first. */
  list(): readonly DeskEntry[]
  entry(id: string): DeskEntry | undefined
  /** Takes a file that has just been kept and puts it into the queue; one that is known stays as it is. */
  take(upload: Upload): DeskEntry
  reading(id: string): Promise<Reading | undefined>
  audit(id: string): Promise<DeskAudit | undefined>
  /** Reads once more what was read, failed or was cancelled. */
  readAgain(id: string): DeskEntry | undefined
  cancel(id: string): DeskEntry | undefined
  /** Stops its reading and removes the file with all that was read from it. */
  remove(id: string): Promise<boolean>
  /** Stops everything that is being read; what waits is read after the next start. */
  close(): Promise<void>
}

/** Apart from the audit, which is wanted of many files at a time and is small. */
interface KeptReading {
  readonly version: string
  readonly reading: Reading
}

type KeptAudit = { readonly version: string } & (
  | ({ readonly ok: true; readonly counts: ReadingCounts } & DeskAudit)
  | { readonly ok: false; readonly problems: readonly Problem[] }
)

interface DeskOptions {
  readonly uploads: UploadFolder
  readonly check: CheckUpload
  /** Of the product: what another version read is read again. */
  readonly version: string
  /** How many files are read at a time. */
  readonly atOnce: number
}

/** Another one whenever what is kept has another shape, so that nothing old is taken for it. */
const FORM = 'audited-2'

export async function openReadingDesk({
  uploads,
  check,
  version: product,
  atOnce,
}: DeskOptions): Promise<ReadingDesk> {
  const version = `${product} ${FORM}`
  const entries = new Map<string, DeskEntry>()
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>()
  let isClosed = false

  for (const upload of [...(await uploads.list())].reverse()) {
    const kept = await keptIn<KeptAudit>(upload.id, 'audit')
    entries.set(upload.id, kept === undefined ? waiting(upload) : doneEntry(upload, kept))
  }

  async function keptIn<Kept extends { readonly version: string }>(
    id: string,
    what: Made,
  ): Promise<Kept | undefined> {
    const text = await uploads.made(id, what)
    if (text === undefined) return undefined
    try {
      // Such files are written by nobody but `keep` below, whole or not at all.
      const kept = JSON.parse(text) as Kept
      return kept.version === version ? kept : undefined
    } catch {
      return undefined
    }
  }

  /** The audit comes last: where it is, the reading is too. */
  async function keep(id: string, outcome: CheckOutcome): Promise<KeptAudit> {
    const kept: KeptAudit = outcome.ok
      ? {
          version,
          ok: true,
          audit: outcome.audit,
          problems: outcome.reading.document.problems,
          counts: countsOf(outcome),
        }
      : { version, ok: false, problems: outcome.problems }
    if (outcome.ok)
      await uploads.save(
        id,
        'reading',
        JSON.stringify({ version, reading: outcome.reading } satisfies KeptReading),
      )
    await uploads.save(id, 'audit', JSON.stringify(kept))
    return kept
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
      const outcome = await check(
        { id, path: uploads.sourcePath(id), name },
        { signal, onProgress: (step) => set({ upload, state: 'reading', step, problems: [] }) },
      )
      if (signal.aborted) return
      set(doneEntry(upload, await keep(id, outcome)))
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
      return (await keptIn<KeptReading>(id, 'reading'))?.reading
    },
    audit: async (id) => {
      if (entries.get(id)?.state !== 'read') return undefined
      const kept = await keptIn<KeptAudit>(id, 'audit')
      return kept?.ok === true ? { audit: kept.audit, problems: kept.problems } : undefined
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

const doneEntry = (upload: Upload, kept: KeptAudit): DeskEntry =>
  kept.ok
    ? { upload, state: 'read', problems: [], counts: kept.counts }
    : { upload, state: 'failed', problems: kept.problems }

function countsOf({
  reading: { document, parts, unplaced },
  audit,
}: Extract<CheckOutcome, { readonly ok: true }>): ReadingCounts {
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
    findings: findingCounts(audit),
  }
}
