/** 公开版本 in the store: a version is added and read, never changed. */
import { randomBytes } from 'node:crypto'
import type { Insertable, Transaction } from 'kysely'
import type { Kind } from '../core/budget/department.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { asOwner, type Person, type PersonTransaction } from './as-person.ts'
import { packed, unpacked } from './packed-json.ts'
import { present } from './rounds/round.ts'
import type { Store } from './store.ts'
import { errorCode, storeProblem } from './store-problem.ts'
import type { Tables } from './tables.ts'
import { takeTurn } from './turns.ts'
import { uuidV7 } from './uuid-v7.ts'

/** Whose document of which year. */
export interface PublicationKey {
  readonly divisionCode: string
  readonly unitCode: string
  readonly year: FiscalYear
  readonly kind: Kind
}

export interface PublishedFile {
  /** Below the folder of the publication, with `/`. */
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

export interface NewVersion {
  readonly key: PublicationKey
  readonly publishedAt: Date
  /** 更正原因 of every version but the first. */
  readonly reason?: string
  readonly disclosure: Disclosure
  /** A JSON value. */
  readonly manifest: unknown
  readonly files: readonly PublishedFile[]
  /** The version that the new one was made to follow; 0 where none was known. */
  readonly follows: number
}

export interface VersionSummary {
  readonly version: number
  readonly publishedAt: Date
  readonly reason?: string
  readonly profile: string
  readonly title: string
  readonly manifest: unknown
  /** In an office. */
  readonly certifiedByName?: string
  readonly publishedByName?: string
}

/** 审签 — the decision that a version of an office rests on; a key of the table holds the version to it. */
export interface VersionCertification {
  readonly requestId: string
  readonly contentHash: string
  readonly certifiedBy: string
  readonly certifiedByName: string
}

/** STO-021 if another version came in between: what was compared is not the newest any more. */
export const addVersion = (store: Store, wanted: NewVersion): Promise<number> =>
  store.db.transaction().execute(async (transaction) => {
    const { id, version } = await insertVersion(transaction, wanted, {})
    await insertFiles(transaction, id, wanted)
    return version
  })

/** The same in an office: under the rights of whoever publishes, resting on somebody else's certification. */
export async function addCertifiedVersion(
  transaction: PersonTransaction,
  person: Person,
  wanted: NewVersion,
  { requestId, contentHash, certifiedBy, certifiedByName }: VersionCertification,
): Promise<number> {
  try {
    const { id, version } = await insertVersion(transaction, wanted, {
      request_id: requestId,
      content_hash: contentHash,
      decision: 'certified',
      certified_by: certifiedBy,
      certified_by_name: certifiedByName,
      published_by: person.id,
      published_by_name: person.name,
    })
    // Files say nothing of their own but which version they are of: who may add that may add them.
    await asOwner(transaction, () => insertFiles(transaction, id, wanted))
    return version
  } catch (error) {
    if (errorCode(error) !== CHECK_VIOLATION) throw error
    throw storeProblem('PUB-503', { title: wanted.disclosure.title, person: person.name }, error)
  }
}

const CHECK_VIOLATION = '23514'

async function insertVersion(
  transaction: Transaction<Tables>,
  wanted: NewVersion,
  certified: Partial<Insertable<Tables['disclosure_version']>>,
): Promise<{ readonly id: string; readonly version: number }> {
  const { key, disclosure, follows } = wanted
  const id = uuidV7(wanted.publishedAt.getTime(), randomBytes(10))
  await takeTurn(transaction, key.divisionCode)
  const newest = await transaction
    .selectFrom('disclosure_version')
    .where('division_code', '=', key.divisionCode)
    .where('unit_code', '=', key.unitCode)
    .where('year', '=', key.year)
    .where('kind', '=', key.kind)
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const last = newest?.version ?? 0
  if (last !== follows)
    throw storeProblem('STO-021', { unit: key.unitCode, year: String(key.year), version: String(last) })
  const version = last + 1
  await transaction
    .insertInto('disclosure_version')
    .values({
      division_code: key.divisionCode,
      id,
      unit_code: key.unitCode,
      year: key.year,
      kind: key.kind,
      version,
      published_at: wanted.publishedAt,
      reason: version === 1 ? null : (wanted.reason ?? ''),
      profile: disclosure.profile,
      title: disclosure.title,
      manifest: JSON.stringify(wanted.manifest),
      content: JSON.stringify(packed(disclosure)),
      ...certified,
    })
    .execute()
  return { id, version }
}

async function insertFiles(
  transaction: Transaction<Tables>,
  id: string,
  { key, files }: NewVersion,
): Promise<void> {
  for (const { path, sha256, bytes } of files)
    await transaction
      .insertInto('disclosure_file')
      .values({
        division_code: key.divisionCode,
        version_id: id,
        path,
        sha256,
        content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      })
      .execute()
}

/** The newest first. */
export async function listVersions(store: Store, key: PublicationKey): Promise<readonly VersionSummary[]> {
  const rows = await versionsOf(store, key)
    .select([
      'version',
      'published_at',
      'reason',
      'profile',
      'title',
      'manifest',
      'certified_by_name',
      'published_by_name',
    ])
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    publishedAt: row.published_at,
    ...present('reason', row.reason),
    profile: row.profile,
    title: row.title,
    manifest: row.manifest,
    ...present('certifiedByName', row.certified_by_name),
    ...present('publishedByName', row.published_by_name),
  }))
}

/** What a version said, to be compared and explained. */
export async function readVersion(
  store: Store,
  key: PublicationKey,
  version: number,
): Promise<Disclosure | undefined> {
  const row = await versionsOf(store, key).where('version', '=', version).select('content').executeTakeFirst()
  // Only `addVersion` writes the column, from a value of this type.
  return row === undefined ? undefined : (unpacked(row.content) as Disclosure)
}

export async function readPublishedFile(
  store: Store,
  key: PublicationKey,
  wanted: { readonly version: number; readonly path: string },
): Promise<PublishedFile | undefined> {
  const row = await versionsOf(store, key)
    .innerJoin('disclosure_file', (join) =>
      join
        .onRef('disclosure_file.division_code', '=', 'disclosure_version.division_code')
        .onRef('disclosure_file.version_id', '=', 'disclosure_version.id'),
    )
    .where('version', '=', wanted.version)
    .where('path', '=', wanted.path)
    .select(['path', 'sha256', 'disclosure_file.content'])
    .executeTakeFirst()
  return row === undefined ? undefined : { path: row.path, sha256: row.sha256, bytes: row.content }
}

const versionsOf = (store: Store, key: PublicationKey) =>
  store.db
    .selectFrom('disclosure_version')
    .where('disclosure_version.division_code', '=', key.divisionCode)
    .where('unit_code', '=', key.unitCode)
    .where('year', '=', key.year)
    .where('kind', '=', key.kind)

/** What of a document is public, without its content. */
export interface VersionHead extends Omit<PublicationKey, 'year' | 'kind' | 'divisionCode'> {
  readonly year: number
  readonly kind: string
  readonly version: number
  readonly firstPublishedAt: Date
  readonly publishedAt: Date
}

/** Of every document of the division that the person sees. */
export async function readVersionHeads(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly VersionHead[]> {
  const rows = await transaction
    .selectFrom('disclosure_version')
    .where('division_code', '=', divisionCode)
    .groupBy(['unit_code', 'year', 'kind'])
    .select(({ fn }) => [
      'unit_code',
      'year',
      'kind',
      fn.max('version').as('version'),
      fn.min('published_at').as('first_published_at'),
      fn.max('published_at').as('published_at'),
    ])
    .execute()
  return rows.map((row) => ({
    unitCode: row.unit_code,
    year: row.year,
    kind: row.kind,
    version: row.version,
    firstPublishedAt: row.first_published_at,
    publishedAt: row.published_at,
  }))
}
