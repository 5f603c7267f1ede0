/** Reads files in workers, several at a time: whichever hangs, crashes or eats up the memory is stopped, the others go on. */
import type { Worker } from 'node:worker_threads'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { modernFile } from '../../files/read-file.ts'
import { READING_LIMITS } from '../../files/reader.ts'
import type { CheckOutcome, ReadOutcome } from '../reading-desk.ts'
import { openFile } from './open-file.ts'
import { startWorker } from './start-worker.ts'
import type {
  AuditOutcome,
  AuditTask,
  MarkedFile,
  MarkTask,
  Outcome,
  PageImage,
  PageTask,
  ReadingStep,
  Task,
  WorkerJob,
  WorkerMessage,
} from './worker-messages.ts'

/** `name` is what the file is called, with its extension; uploads are kept under another. */
export interface ReadingSource {
  readonly path: string
  readonly name: string
}

export interface ReadingOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (step: ReadingStep) => void
}

export interface ReadingPool {
  /** Always answers with an outcome; rejects only when it is aborted, or the pool is closed. */
  read(source: ReadingSource, options?: ReadingOptions): Promise<ReadOutcome>
  /** Reads it and holds it against the rules; answers and rejects likewise. */
  check(source: ReadingSource, task: CheckTask, options?: ReadingOptions): Promise<CheckOutcome>
  /** The same without the reading, which is large, for whoever wants the findings alone. */
  audit(source: ReadingSource, task: CheckTask, options?: ReadingOptions): Promise<AuditOutcome>
  /** A PDF with marks in it; answers and rejects likewise. */
  mark(source: ReadingSource, marks: MarkTask, options?: ReadingOptions): Promise<MarkedFile>
  /** A picture of a page of a PDF; answers and rejects likewise. */
  draw(source: ReadingSource, page: PageTask, options?: ReadingOptions): Promise<PageImage>
  close(): Promise<void>
}

export type CheckTask = Omit<AuditTask, 'keepsReading'>

export interface PoolOptions {
  /** How many files are read at a time. */
  readonly size: number
  readonly seconds?: number
  /** What reading may add to the memory of the process. */
  readonly memoryMegabytes?: number
  /** Another worker, for tests of what happens when it misbehaves. */
  readonly worker?: URL
}

interface Job {
  readonly source: ReadingSource
  readonly task: Task
  readonly options: ReadingOptions
  /** Ends what was begun for it outside a worker. */
  readonly ending: AbortController
  readonly settle: (outcome: Outcome) => void
  readonly abort: (reason: unknown) => void
  /** It took part when the memory ran out: nobody knows which was at fault, so each is read once more by itself. */
  isAlone: boolean
}

interface Slot {
  worker: Worker | undefined
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

const MEGABYTE = 1024 * 1024
const WATCH_MILLISECONDS = 50
/** A worker may take so long to begin, on a machine that has much else to do; only then does the time of the file run. */
const START_SECONDS = 60

export function readingPool({
  size,
  seconds = READING_LIMITS.seconds,
  memoryMegabytes = READING_LIMITS.memoryMegabytes,
  worker: url,
}: PoolOptions): ReadingPool {
  const slots: readonly Slot[] = Array.from({ length: size }, () => ({
    worker: undefined,
    job: undefined,
    timer: undefined,
  }))
  const queue: Job[] = []
  const busy = (): readonly Slot[] => slots.filter((slot) => slot.job !== undefined)
  let watch: NodeJS.Timeout | undefined
  let idleBytes = 0
  /** Workers that were told to end, whose memory is still taken. */
  let endingCount = 0
  let isClosed = false

  function begin(): void {
    if (busy().length === 0) rest()
    for (const slot of slots) {
      const next = queue[0]
      if (next === undefined || busy().some((one) => one.job?.isAlone)) return
      if (slot.job !== undefined || (next.isAlone && busy().length + endingCount > 0)) continue
      queue.shift()
      if (busy().length === 0) wake()
      void run(slot, next)
    }
  }

  function wake(): void {
    idleBytes = process.memoryUsage.rss()
    watch ??= setInterval(checkMemory, WATCH_MILLISECONDS)
  }

  function rest(): void {
    clearInterval(watch)
    watch = undefined
    for (const { worker } of slots) worker?.unref()
  }

  async function run(slot: Slot, job: Job): Promise<void> {
    slot.job = job
    const isCurrent = (): boolean => slot.job === job
    job.options.onProgress?.('opening')
    const opened = await openFile(job.source)
    if (!isCurrent()) return
    if (!opened.ok) return finish(slot, { ok: false, problems: [opened.problem] })
    // The program that converts old formats is a process, which outlives a thread that is ended: it is begun from here.
    const modern = await modernFile(opened.file, { signal: job.ending.signal }).catch(() => undefined)
    if (!isCurrent() || modern === undefined) return
    if (!modern.ok) return finish(slot, modern)
    slot.worker ??= workerFor(slot)
    slot.worker.ref()
    limitTime(slot, seconds + START_SECONDS)
    const file = { name: modern.file.name, bytes: ownBytes(modern.file.bytes) }
    slot.worker.postMessage({ file, task: job.task } satisfies WorkerJob, [file.bytes.buffer])
  }

  function workerFor(slot: Slot): Worker {
    const worker = startWorker({
      heapMegabytes: Math.floor(memoryMegabytes / 2),
      wasmMegabytes: Math.floor(memoryMegabytes / 2),
      ...(url === undefined ? {} : { url }),
    })
    const isCurrent = (): boolean => slot.worker === worker
    worker.on('message', (message: WorkerMessage) => {
      if (!isCurrent()) return
      if ('step' in message) {
        if (message.step === 'reading') limitTime(slot, seconds)
        slot.job?.options.onProgress?.(message.step)
      } else if ('outcome' in message) finish(slot, message.outcome)
      // What is left in a thread after a bug is not known.
      else stop(slot, message.isOutOfMemory ? outOfMemory() : crashed(message.fault))
    })
    worker.on('error', (fault: Error & { readonly code?: string }) => {
      if (isCurrent())
        stop(slot, fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : crashed(String(fault)))
    })
    worker.on('exit', (code) => {
      if (isCurrent()) stop(slot, crashed(`exit ${code}`))
    })
    return worker
  }

  function limitTime(slot: Slot, allowedSeconds: number): void {
    clearTimeout(slot.timer)
    const tooLong = problem('RDG-013', { limit: String(seconds) })
    slot.timer = setTimeout(() => stop(slot, tooLong), allowedSeconds * 1000)
  }

  const outOfMemory = (): Problem => problem('RDG-014', { limit: String(memoryMegabytes) })
  const crashed = (reason: string): Problem => problem('RDG-019', { reason })

  /** Ends the worker, whatever it does, and with it what it read. */
  function stop(slot: Slot, found: Problem): void {
    const name = slot.job?.source.name
    discard(slot)
    finish(slot, { ok: false, problems: [name === undefined ? found : { ...found, place: { file: name } }] })
  }

  function discard(slot: Slot): void {
    if (slot.worker === undefined) return
    endingCount += 1
    void slot.worker.terminate().then(() => {
      endingCount -= 1
      begin()
    })
    slot.worker = undefined
  }

  function finish(slot: Slot, outcome: Outcome): void {
    release(slot)?.settle(outcome)
    begin()
  }

  function release(slot: Slot): Job | undefined {
    const { job } = slot
    clearTimeout(slot.timer)
    slot.timer = undefined
    slot.job = undefined
    return job
  }

  function checkMemory(): void {
    const grown = process.memoryUsage.rss() - idleBytes
    if (grown <= allowedBytes()) return
    for (const slot of busy()) {
      if (slot.job?.isAlone) stop(slot, outOfMemory())
      else {
        const job = release(slot)
        discard(slot)
        if (job !== undefined) queue.unshift(Object.assign(job, { isAlone: true }))
      }
    }
    begin()
  }

  /** All of the process together stays below the limit, if it was not half as large before. */
  const allowedBytes = (): number =>
    Math.max(memoryMegabytes * MEGABYTE - idleBytes, (memoryMegabytes * MEGABYTE) / 2)

  function cancel(job: Job, reason: unknown): void {
    job.ending.abort(reason)
    const slot = slots.find((one) => one.job === job)
    const at = queue.indexOf(job)
    if (at >= 0) queue.splice(at, 1)
    if (slot !== undefined) {
      release(slot)
      discard(slot)
    }
    job.abort(reason)
    begin()
  }

  const begun = (source: ReadingSource, task: Task, options: ReadingOptions): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const { signal } = options
      const onAbort = (): void => cancel(job, signal?.reason)
      const done =
        <T>(say: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', onAbort)
          say(value)
        }
      const ending = new AbortController()
      const job: Job = {
        source,
        task,
        options,
        ending,
        settle: done(resolve),
        abort: done(reject),
        isAlone: false,
      }
      if (isClosed) return reject(new Error('the reading pool is closed'))
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', onAbort, { once: true })
      queue.push(job)
      begin()
    })

  return {
    // The worker answers each task with the outcome of its kind.
    read: (source, options = {}) => begun(source, 'read', options) as Promise<ReadOutcome>,
    check: (source, task, options = {}) =>
      begun(source, { ...task, keepsReading: true }, options) as Promise<CheckOutcome>,
    audit: (source, task, options = {}) =>
      begun(source, { ...task, keepsReading: false }, options) as Promise<AuditOutcome>,
    mark: (source, marks, options = {}) => begun(source, marks, options) as Promise<MarkedFile>,
    draw: (source, page, options = {}) => begun(source, page, options) as Promise<PageImage>,
    close: async () => {
      isClosed = true
      for (const job of [...queue, ...busy().flatMap((slot) => slot.job ?? [])])
        cancel(job, new Error('the reading pool is closed'))
      rest()
      // Threads that nobody holds would let the process go before whoever waits for their end has seen it.
      const alive = setInterval(() => undefined, WATCH_MILLISECONDS)
      await Promise.all(slots.map((slot) => slot.worker?.terminate()))
      clearInterval(alive)
    },
  }
}

/** Bytes in memory of their own, which can be handed over to a worker; most are so already. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
