/** 成稿 — a composed document in all its formats, read back, with the manifest of what was written. */
import type { ComposedDisclosure } from '../../core/disclosure/disclosure-of.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { type DisclosureFile, disclosureFiles, mediaTypeOf } from './disclosure-files.ts'
import { MANIFEST_NAME, type Manifest, manifestOf, manifestText } from './manifest.ts'
import { rereadFiles } from './reread-files.ts'

export type WritingStep = 'writing' | 'rereading'

export type WrittenPublication =
  | {
      readonly ok: true
      /** The manifest among them. */
      readonly files: readonly DisclosureFile[]
      readonly manifest: Manifest
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a format cannot hold, or PUB-303 and PUB-304 where a file does not say what it should. */
export async function writePublicationFiles(
  composed: ComposedDisclosure,
  isDraft: boolean,
  onStep?: (step: WritingStep) => void,
): Promise<WrittenPublication> {
  onStep?.('writing')
  const { files, problems } = await disclosureFiles(composed.disclosure)
  if (problems.length > 0) return { ok: false, problems }
  onStep?.('rereading')
  const reread = await rereadFiles(composed, files)
  if (reread.problems.length > 0) return { ok: false, problems: reread.problems }
  const manifest = manifestOf(composed.disclosure, files, isDraft)
  const listed: DisclosureFile = {
    path: MANIFEST_NAME,
    mediaType: mediaTypeOf(MANIFEST_NAME),
    bytes: new TextEncoder().encode(manifestText(manifest)),
  }
  return { ok: true, files: [...files, listed], manifest }
}
