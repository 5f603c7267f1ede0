/** 清单 — what was published, with the hash of every file, so that anybody can tell later that nothing was changed. */
import { createHash } from 'node:crypto'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { DisclosureFile } from './disclosure-files.ts'

export const MANIFEST_NAME = 'manifest.json'

export interface Manifest {
  readonly title: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly year: number
  readonly profile: string
  readonly date?: string
  /** 草稿: something is missing or wrong in it. */
  readonly isDraft: boolean
  readonly files: readonly ListedFile[]
}

export interface ListedFile {
  readonly path: string
  readonly byteCount: number
  readonly sha256: string
}

/** The same files give the same manifest; no clock is asked. */
export const manifestOf = (
  { title, unit, year, profile, date }: Disclosure,
  files: readonly DisclosureFile[],
  isDraft: boolean,
): Manifest => ({
  title,
  unit,
  year,
  profile,
  ...(date === undefined ? {} : { date }),
  isDraft,
  files: files
    .map(({ path, bytes }) => ({ path, byteCount: bytes.length, sha256: sha256(bytes) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
})

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`
