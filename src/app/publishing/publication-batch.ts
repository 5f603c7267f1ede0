/**
 * 批量公开 — the certified documents of many units published one after another as a job: what is done stays done when it is
 * stopped, and one that is refused does not keep back the others.
 */
import { problem } from '../../core/kernel/problem.ts'
import type { JobPart } from '../../store/jobs/jobs.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import type { JobKind } from '../jobs/job-runner.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { UnitYearAddress } from '../unit-year.ts'
import { type CertifyingDesk, releaseCertified, showCertification } from './certify-document.ts'

export interface BatchDocument extends UnitYearAddress {
  readonly name: string
}

export interface PublicationBatchInput {
  readonly documents: readonly BatchDocument[]
  /** 更正原因, of those that were published before. */
  readonly reason?: string
}

export const documentKey = ({ unit, year, kind }: UnitYearAddress): string => `${unit}/${year}/${kind}`

const STEP_NAMES = { composing: '组稿', writing: '写成各种格式', rereading: '重读核对' } as const

export const publicationBatch =
  (certifying: CertifyingDesk): JobKind =>
  async ({ of, parts, tell, keep }) => {
    const { documents, reason } = of as PublicationBatchInput // checked when the job was asked for
    // What was refused is tried again: that is what somebody goes on for.
    const kept = new Map(parts.filter((one) => one.state !== 'refused').map((one) => [one.key, one]))
    for (const [index, document] of documents.entries()) {
      const key = documentKey(document)
      if (kept.has(key)) continue
      const person = await tell(`${document.name}：${STEP_NAMES.composing}`, index, documents.length)
      kept.set(key, await published(certifying, person, document, reason))
      await keep([...kept.values()])
    }
    await tell('正在收尾', documents.length, documents.length)
    return undefined
  }

async function published(
  desk: CertifyingDesk,
  person: Parameters<typeof releaseCertified>[1],
  document: BatchDocument,
  reason: string | undefined,
): Promise<JobPart> {
  const part = { key: documentKey(document), name: document.name }
  try {
    const { stage, history } = await showCertification(desk, person, document)
    const [newest] = history
    if (stage === 'published' && newest?.version !== undefined)
      return { ...part, state: 'same', version: newest.version }
    const outcome = await releaseCertified(desk, person, {
      address: document,
      ...(reason === undefined ? {} : { reason }),
    })
    return outcome.ok
      ? { ...part, state: 'done', version: outcome.version }
      : { ...part, state: 'refused', problems: outcome.problems }
  } catch (error) {
    if (error instanceof OfficeProblem || error instanceof StoreProblem)
      return { ...part, state: 'refused', problems: [error.problem] }
    return { ...part, state: 'refused', problems: [problem('RND-062', { detail: String(error) })] }
  }
}
