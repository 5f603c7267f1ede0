/** Starts a reading worker from the sources as from the built program. */
import { Worker } from 'node:worker_threads'
import type { WorkerLimits } from './worker-messages.ts'

export interface WorkerStart extends WorkerLimits {
  readonly heapMegabytes: number
  /** The worker's file, where it is not the one beside this. */
  readonly url?: URL
}

/** Among the sources this file and the worker's end alike in `.ts`, in the built program in `.js`. */
const READ_WORKER = new URL(import.meta.url.replace(/start-worker(?=\.[jt]s)/, 'read-worker'))

/** What one document leaves behind mostly fits, so that it is collected once and not copied about meanwhile. */
const YOUNG_MEGABYTES = 192

export function startWorker({ url = READ_WORKER, heapMegabytes, wasmMegabytes }: WorkerStart): Worker {
  const options = {
    workerData: { wasmMegabytes } satisfies WorkerLimits,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      stackSizeMb: 8,
    },
  }
  if (!url.pathname.endsWith('.ts')) return new Worker(url, options)
  // Node 20 hands the loader of TypeScript on to no worker, so that the worker registers it before it begins.
  const loader = import.meta.resolve('tsx/esm/api')
  const begin = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(url.href)})))`
  return new Worker(begin, { ...options, eval: true })
}
