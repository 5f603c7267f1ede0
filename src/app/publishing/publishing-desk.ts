/** 发布台 — writes documents in a thread of its own, one after the other, and starts it anew if it dies. */
import type { Worker } from 'node:worker_threads'
import type { ComposedDisclosure } from '../../core/disclosure/disclosure-of.ts'
import { startWorker } from '../reading/start-worker.ts'
import type { DisclosureFormat, WrittenFiles } from './disclosure-files.ts'
import type { PublishingAnswer, PublishingJob, PublishingTask } from './publishing-worker.ts'
import type { WritingStep, WrittenPublication } from './write-publication.ts'

export interface PublishingDesk {
  /** As `writePublicationFiles`. */
  publish(
    composed: ComposedDisclosure,
    isDraft: boolean,
    onStep?: (step: WritingStep) => void,
  ): Promise<WrittenPublication>
  /** One format, to look at. */
  write(composed: ComposedDisclosure, format: DisclosureFormat): Promise<WrittenFiles>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (fault: Error) => void
  readonly onStep?: (step: WritingStep) => void
}

/** Among the sources this file and the worker's end alike in `.ts`, in the built program in `.js`. */
const WORKER = new URL(import.meta.url.replace(/publishing-desk(?=\.[jt]s)/, 'publishing-worker'))
/** Fonts, pictures and pages of the largest documents. */
const HEAP_MEGABYTES = 1_024

export function openPublishingDesk(): PublishingDesk {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0

  function failAll(reason: string): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }

  function running(): Worker {
    if (worker !== undefined) return worker
    const started = startWorker({ url: WORKER, heapMegabytes: HEAP_MEGABYTES, wasmMegabytes: HEAP_MEGABYTES })
    started.on('message', (answer: PublishingAnswer) => {
      const asked = waiting.get(answer.number)
      if ('step' in answer) {
        asked?.onStep?.(answer.step)
        return
      }
      waiting.delete(answer.number)
      // The thread answers each task with its own kind of result.
      if ('result' in answer) asked?.resolve(answer.result as never)
      else asked?.reject(new Error(answer.fault))
    })
    started.on('error', (fault: Error) => failAll(fault.message))
    started.on('exit', () => {
      if (worker === started) failAll('the publishing thread ended')
    })
    // It keeps no process alive that has nothing else to do.
    started.unref()
    worker = started
    return started
  }

  const ask = <Result>(task: PublishingTask, onStep?: (step: WritingStep) => void): Promise<Result> =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject, ...(onStep === undefined ? {} : { onStep }) })
      running().postMessage({ number: count, ...task } satisfies PublishingJob)
    })

  return {
    publish: (composed, isDraft, onStep) =>
      ask<WrittenPublication>({ task: 'publish', composed, isDraft }, onStep),
    write: (composed, format) => ask<WrittenFiles>({ task: 'write', composed, format }),
    close: async () => {
      const last = worker
      failAll('the publishing desk was closed')
      await last?.terminate()
    },
  }
}
