/** The thread in which files are read: it may hang, crash or run out of memory without harm to the rest. */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from '../../core/disclosure/reading/read-document.ts'
import { auditReading } from '../../core/rules/audit/audit.ts'
import { readFile } from '../../files/read-file.ts'
import type { InputFile } from '../../files/reader.ts'
import { correctDocument } from '../audit/correct-document.ts'
import type { CheckOutcome } from '../reading-desk.ts'
import { limitWasmMemory } from './wasm-limit.ts'
import type {
  AuditOutcome,
  AuditTask,
  MarkTask,
  PageTask,
  WorkerJob,
  WorkerLimits,
  WorkerMessage,
} from './worker-messages.ts'

// The pool starts this file with these limits and sends nothing but jobs.
const { wasmMegabytes } = workerData as WorkerLimits
limitWasmMemory(wasmMegabytes)
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)
parentPort?.on('message', (job: WorkerJob) => void work(job))

async function work({ file, task }: WorkerJob): Promise<void> {
  // From here on its time runs.
  say({ step: 'reading' })
  try {
    if (task === 'read') await read(file)
    else if ('page' in task) await draw(file, task)
    else if ('marks' in task) await mark(file, task)
    else await audit(file, task)
  } catch (fault) {
    say({ fault: String(fault), isOutOfMemory: isOutOfMemory(fault) })
  }
}

async function read(file: InputFile): Promise<void> {
  const found = await readFile(file)
  if (!found.ok) return say({ outcome: found })
  say({ step: 'recognising' })
  say({ outcome: { ok: true, reading: readDocument(found.document) } })
}

async function audit(file: InputFile, task: AuditTask): Promise<void> {
  const found = await readFile(file)
  if (!found.ok) return say({ outcome: found })
  say({ step: 'recognising' })
  const reading = readDocument(correctDocument(found.document, task.corrections))
  say({ step: 'checking' })
  const checked = auditReading(reading, task.file, task.against)
  const { format, problems } = reading.document
  const outcome: CheckOutcome | AuditOutcome = task.keepsReading
    ? { ok: true, reading, audit: checked }
    : { ok: true, audit: checked, format, problems }
  say({ outcome })
}

async function mark(file: InputFile, { marks }: MarkTask): Promise<void> {
  const { markPdf } = await import('../../files/pdf/mark-pdf.ts')
  const marked = await markPdf(file.bytes, marks)
  say({ outcome: marked.ok ? { ok: true, pdf: marked.bytes } : { ok: false, problems: [marked.problem] } })
}

async function draw(file: InputFile, { page, width }: PageTask): Promise<void> {
  const { renderPage } = await import('../../files/pdf/render-page.ts')
  const drawn = await renderPage(file.bytes, page, { width })
  say({ outcome: drawn.ok ? { ok: true, png: drawn.png } : { ok: false, problems: [drawn.problem] } })
}

/** Buffers, texts and lists that could not be made, and WebAssembly that could not grow. */
const isOutOfMemory = (fault: unknown): boolean =>
  /allocation failed|Invalid (array|string|typed array) length|Memory\.grow|\bOOM\b|out of memory/i.test(
    String(fault),
  )
