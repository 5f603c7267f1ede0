/** 批量公开的任务 — asked for, and what it published taken away in one archive. */

import { mayDo } from '../../core/workflow/permissions.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { writePackage } from '../../files/zip/write-package.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { readPublishedFile } from '../../store/disclosure-versions.ts'
import { addJob } from '../../store/jobs/jobs.ts'
import type { JobInput } from '../jobs/job-runner.ts'
import { jobOf } from '../jobs/jobs.ts'
import { findUnit } from '../ledgers.ts'
import { OfficeProblem } from '../office-problem.ts'
import { freshId } from '../rounds/round-desk.ts'
import type { UnitYearAddress } from '../unit-year.ts'
import type { CertifyingDesk } from './certify-document.ts'
import { DOCUMENT_KIND_NAMES } from './list-disclosures.ts'
import type { ListedFile } from './manifest.ts'
import { documentKey, type PublicationBatchInput } from './publication-batch.ts'
import { publicationKey, publishedVersions } from './release-disclosure.ts'

export const PUBLICATION_BATCH = 'publication-batch'
const MOST_AT_ONCE = 200

/** Each document must be within reach for publishing; whether it is certified is looked at when its turn comes. */
export async function startPublicationBatch(
  desk: CertifyingDesk,
  person: Person,
  { documents, reason }: { readonly documents: readonly UnitYearAddress[]; readonly reason?: string },
): Promise<string> {
  const wanted = [...new Map(documents.map((one) => [documentKey(one), one])).values()]
  if (!mayDo(person.reach.role, 'disclosure', 'publish')) throw new OfficeProblem('ACC-007')
  if (wanted.length === 0 || wanted.length > MOST_AT_ONCE)
    throw new OfficeProblem('PUB-509', { most: String(MOST_AT_ONCE), found: String(wanted.length) })
  const named: PublicationBatchInput['documents'][number][] = []
  for (const one of wanted) named.push({ ...one, name: await nameOf(desk, person, one) })
  const at = desk.clock.now()
  const id = freshId(at)
  const [first] = named
  const title = named.length === 1 ? `公开：${first?.name}` : `批量公开：${first?.name}等 ${named.length} 份`
  const input: JobInput = {
    person,
    of: { documents: named, ...(reason === undefined ? {} : { reason }) } satisfies PublicationBatchInput,
  }
  await asPerson(desk.store, person, (transaction) =>
    addJob(transaction, person, { id, kind: PUBLICATION_BATCH, title, input }, at),
  )
  return id
}

async function nameOf(desk: CertifyingDesk, person: Person, address: UnitYearAddress): Promise<string> {
  const found = await findUnit(desk.ledgers, address.unit)
  const isReached =
    found !== undefined &&
    found.ledger.department.divisionCode === person.reach.divisionCode &&
    reaches(person.reach, 'act', 'disclosure', found.unit)
  if (!isReached) throw new OfficeProblem('ACC-007')
  const { department } = found.ledger
  const unit = [...department.units, department].find((one) => one.code === found.unit)
  return `${unit?.name ?? found.unit} ${address.year} 年${DOCUMENT_KIND_NAMES[address.kind]}`
}

/** RND-061 where the job is not the person's, or has published nothing yet. */
export async function batchFiles(
  desk: CertifyingDesk,
  person: Person,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const job = await jobOf(desk, person, id)
  const { documents = [] } = (job.input as JobInput).of as Partial<PublicationBatchInput> // of this kind of job
  const made = job.parts.filter((one) => one.state !== 'refused')
  if (job.kind !== PUBLICATION_BATCH || made.length === 0) throw new OfficeProblem('RND-061')
  const files: { readonly name: string; readonly content: Uint8Array }[] = []
  for (const part of made) {
    const address = documents.find((one) => documentKey(one) === part.key)
    const found = address && (await findUnit(desk.ledgers, address.unit))
    if (address === undefined || found === undefined || part.version === undefined) continue
    // The job may be old: who has lost the unit since does not get its files by it.
    if (!reaches(person.reach, 'read', 'disclosure', found.unit)) continue
    const versions = await publishedVersions(desk, address)
    if (!versions.ok) continue
    const version = (await versions.value.list()).find((one) => one.version === part.version)
    // Only the release writes it, as a manifest.
    const { files: listed = [] } = (version?.manifest ?? {}) as { readonly files?: readonly ListedFile[] }
    const key = publicationKey(found.ledger.department.divisionCode, found.unit, address)
    for (const path of [...listed.map((one) => one.path), 'manifest.json']) {
      const file = await readPublishedFile(desk.store, key, { version: part.version, path })
      if (file !== undefined)
        files.push({ name: `${part.name} v${part.version}/${path}`, content: file.bytes })
    }
  }
  return { name: `${job.title.replace(/[\\/:]/g, ' ')}.zip`, bytes: writePackage(files) }
}
