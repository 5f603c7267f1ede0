/** A published version comes back as it was published, and none takes the place of another. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { sampleDisclosure } from '../testing/sample-disclosure.ts'
import {
  addVersion,
  listVersions,
  type NewVersion,
  type PublicationKey,
  readPublishedFile,
  readVersion,
} from './disclosure-versions.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'

const key: PublicationKey = {
  divisionCode: '420103',
  unitCode: '403002',
  year: fiscalYear(2023),
  kind: 'accounts',
}
const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
const sha256 = createHash('sha256').update(bytes).digest('hex')
const first: NewVersion = {
  key,
  publishedAt: new Date('2024-11-07T01:02:03.456Z'),
  disclosure: sampleDisclosure(),
  manifest: { files: [{ path: 'document.pdf', sha256 }] },
  files: [{ path: 'document.pdf', sha256, bytes }],
  follows: 0,
}

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  let store: Store

  beforeAll(async () => {
    database = await start()
    store = database.store
  }, 60_000)
  afterEach(async () => {
    await sql`truncate disclosure_version cascade`.execute(store.db)
  })
  afterAll(async () => {
    await database?.stop()
  })

  test('comes back whole', async () => {
    expect(await addVersion(store, first)).toBe(1)
    expect(await listVersions(store, key)).toEqual([
      {
        version: 1,
        publishedAt: first.publishedAt,
        profile: first.disclosure.profile,
        title: first.disclosure.title,
        manifest: first.manifest,
      },
    ])
    expect(await readVersion(store, key, 1)).toEqual(first.disclosure)
    const file = await readPublishedFile(store, key, { version: 1, path: 'document.pdf' })
    expect(file).toEqual({ path: 'document.pdf', sha256, bytes: Buffer.from(bytes) })
  })

  test('is nobody else’s', async () => {
    await addVersion(store, first)
    for (const other of [
      { ...key, divisionCode: '420105' },
      { ...key, unitCode: '403001' },
      { ...key, year: fiscalYear(2022) },
      { ...key, kind: 'budget' as const },
    ]) {
      expect(await listVersions(store, other)).toEqual([])
      expect(await readVersion(store, other, 1)).toBeUndefined()
      expect(await readPublishedFile(store, other, { version: 1, path: 'document.pdf' })).toBeUndefined()
    }
    expect(await readVersion(store, key, 2)).toBeUndefined()
    expect(await readPublishedFile(store, key, { version: 1, path: 'document.docx' })).toBeUndefined()
  })

  test('stays as it was when a correction comes, which says why', async () => {
    await addVersion(store, first)
    const disclosure = { ...first.disclosure, date: '2024-12-01' }
    const corrected = { ...first, disclosure, follows: 1, reason: '两处金额有误' }
    expect(await addVersion(store, corrected)).toBe(2)
    expect((await listVersions(store, key)).map(({ version, reason }) => ({ version, reason }))).toEqual([
      { version: 2, reason: '两处金额有误' },
      { version: 1, reason: undefined },
    ])
    expect(await readVersion(store, key, 1)).toEqual(first.disclosure)
    expect(await readVersion(store, key, 2)).toEqual(disclosure)
  })

  test('of two who publish at once one is told that the other was there', async () => {
    const both = await Promise.allSettled([addVersion(store, first), addVersion(store, first)])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { problem: { code: 'STO-021', params: { unit: '403002', year: '2023', version: '1' } } },
    })
    expect(await listVersions(store, key)).toHaveLength(1)
  })
})
