/** The thread in which documents are written and read back, so that the server answers meanwhile. */
import { parentPort } from 'node:worker_threads'
import type { ComposedDisclosure } from '../../core/disclosure/disclosure-of.ts'
import { type DisclosureFormat, disclosureFiles, type WrittenFiles } from './disclosure-files.ts'
import { type WritingStep, type WrittenPublication, writePublicationFiles } from './write-publication.ts'

export type PublishingTask =
  /** All of a publication, read back. */
  | { readonly task: 'publish'; readonly composed: ComposedDisclosure; readonly isDraft: boolean }
  /** One format, to look at. */
  | { readonly task: 'write'; readonly composed: ComposedDisclosure; readonly format: DisclosureFormat }

/** What the thread is asked, and what it answers under the same number. */
export type PublishingJob = PublishingTask & { readonly number: number }
export type PublishingAnswer =
  | { readonly number: number; readonly result: WrittenPublication | WrittenFiles }
  | { readonly number: number; readonly fault: string }
  | { readonly number: number; readonly step: WritingStep }

const say = (answer: PublishingAnswer): void => parentPort?.postMessage(answer)

const work = (job: PublishingJob): Promise<WrittenPublication | WrittenFiles> =>
  job.task === 'publish'
    ? writePublicationFiles(job.composed, job.isDraft, (step) => say({ number: job.number, step }))
    : disclosureFiles(job.composed.disclosure, [job.format])

parentPort?.on('message', (job: PublishingJob) => {
  const { number } = job
  work(job).then(
    (result) => say({ number, result }),
    (fault: unknown) =>
      say({ number, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  )
})
