/** 公开版本 in the store: a version is added and read, never changed. */
import { randomBytes } from 'node:crypto'
import type { Kind } from '../core/budget/department.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { packed, unpacked } from './packed-json.ts'
import type { Store } from './store.ts'
import { storeProblem } from './store-problem.ts'
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
}

/** STO-021 if another version came in between: what was compared is not the newest any more. */
export async function addVersion(store: Store, wanted: NewVersion): Promise<number> {
  const { key, disclosure, follows } = wanted
  const id = uuidV7(wanted.publishedAt.getTime(), randomBytes(10))
  return store.db.transaction().execute(async (transaction) => {
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
      })
      .execute()
    for (const { path, sha256, bytes } of wanted.files)
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
    return version
  })
}

/** The newest first. */
export async function listVersions(store: Store, key: PublicationKey): Promise<readonly VersionSummary[]> {
  const rows = await versionsOf(store, key)
    .select(['version', 'published_at', 'reason', 'profile', 'title', 'manifest'])
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ published_at: publishedAt, reason, ...rest }) => ({
    ...rest,
    publishedAt,
    ...(reason === null ? {} : { reason }),
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
