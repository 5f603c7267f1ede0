/** The thread in which files are read: it may hang, crash or run out of memory without harm to the rest. */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from '../../core/disclosure/reading/read-document.ts'
import { readFile } from '../../files/read-file.ts'
import { limitWasmMemory } from './wasm-limit.ts'
import type { WorkerJob, WorkerLimits, WorkerMessage } from './worker-messages.ts'

// The pool starts this file with these limits and sends nothing but jobs.
const { wasmMegabytes } = workerData as WorkerLimits
limitWasmMemory(wasmMegabytes)
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)
parentPort?.on('message', (job: WorkerJob) => void work(job))

async function work({ file }: WorkerJob): Promise<void> {
  say({ step: 'reading' })
  try {
    const read = await readFile(file)
    if (!read.ok) return say({ outcome: read })
    say({ step: 'recognising' })
    say({ outcome: { ok: true, reading: readDocument(read.document) } })
  } catch (fault) {
    say({ fault: String(fault), isOutOfMemory: isOutOfMemory(fault) })
  }
}

/** Buffers, texts and lists that could not be made, and WebAssembly that could not grow. */
const isOutOfMemory = (fault: unknown): boolean =>
  /allocation failed|Invalid (array|string|typed array) length|Memory\.grow|\bOOM\b|out of memory/i.test(
    String(fault),
  )
