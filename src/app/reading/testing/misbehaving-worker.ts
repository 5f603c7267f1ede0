/** A reading worker that does what the name of its file says, to see what becomes of the others. */
import { parentPort } from 'node:worker_threads'
import type { Reading } from '../../../core/disclosure/reading/reading.ts'
import { problem } from '../../../core/kernel/problem.ts'
import type { WorkerJob, WorkerMessage } from '../worker-messages.ts'

const say = (message: WorkerMessage): void => parentPort?.postMessage(message)

parentPort?.on('message', ({ file }: WorkerJob) => {
  const [what = ''] = file.name.split('-')
  say({ step: 'reading' })
  BEHAVIOURS[what]?.(file.bytes)
})

const BEHAVIOURS: Readonly<Record<string, (bytes: Uint8Array) => void>> = {
  good: (bytes) => say({ outcome: { ok: true, reading: emptyReading(bytes) } }),
  slow: (bytes) => setTimeout(() => say({ outcome: { ok: true, reading: emptyReading(bytes) } }), 150),
  torn: () =>
    say({ outcome: { ok: false, problems: [problem('RDG-005', { format: 'PDF', reason: 'xref' })] } }),
  hang: () => {
    for (;;);
  },
  heap: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => `${kept.length}-${at}`))
  },
  buffers: () => {
    const kept: Uint8Array[] = []
    const more = setInterval(() => {
      kept.push(new Uint8Array(16 * 1024 * 1024).fill(1))
      if (kept.length > 200) clearInterval(more)
    }, 5)
  },
  crash: () => {
    setImmediate(() => {
      throw new Error('a bug outside any promise')
    })
  },
  exit: () => process.exit(3),
  bug: () => say({ fault: 'TypeError: undefined is not a function', isOutOfMemory: false }),
}

const emptyReading = (bytes: Uint8Array): Reading => ({
  document: { name: new TextDecoder().decode(bytes), format: 'text', pages: [], blocks: [], problems: [] },
  parts: [],
  unplaced: [],
  coverage: { blocks: 0, statements: 0, forms: 0, sections: 0, furniture: 0, unplaced: 0 },
})
