/** Takes what somebody gives to be checked: a file goes to the desk as it is, of a ZIP every document in it. */
import { readFile } from 'node:fs/promises'
import type { Problem } from '../../core/kernel/problem.ts'
import { extensionOf } from '../../files/bytes/printable-name.ts'
import type { Incoming, Upload, UploadFolder } from '../../files/uploads/upload-folder.ts'
import { archiveContent, isPlainArchive } from '../../files/zip/archive-documents.ts'

export type Taken =
  | {
      readonly ok: true
      readonly uploads: readonly Upload[]
      /** What stands in the archive and is no document by its name. */
      readonly skipped: readonly string[]
      /** Documents of the archive that could not be unpacked, by name. */
      readonly torn: readonly { readonly name: string; readonly problem: Problem }[]
    }
  | { readonly ok: false; readonly problem: Problem }

export async function takeUpload(uploads: UploadFolder, incoming: Incoming): Promise<Taken> {
  const kept = await uploads.keep(incoming)
  if (!kept.ok) return kept
  return extensionOf(kept.upload.name) === 'zip'
    ? unpackUpload(uploads, kept.upload, incoming.limitBytes)
    : { ok: true, uploads: [kept.upload], skipped: [], torn: [] }
}

/** After a crash an archive may be left that was not unpacked, or not all of it. */
export async function unpackLeftArchives(uploads: UploadFolder, limitBytes: number): Promise<void> {
  for (const upload of await uploads.list())
    if (extensionOf(upload.name) === 'zip') await unpackUpload(uploads, upload, limitBytes)
}

/** The archive goes when all that is in it is kept. */
async function unpackUpload(uploads: UploadFolder, upload: Upload, limitBytes: number): Promise<Taken> {
  const bytes = new Uint8Array(await readFile(uploads.sourcePath(upload.id)))
  if (!isPlainArchive(bytes, upload.name)) return { ok: true, uploads: [upload], skipped: [], torn: [] }
  const content = archiveContent(bytes)
  if (!content.ok) {
    await uploads.remove(upload.id)
    return content
  }
  const taken: Upload[] = []
  const torn: { readonly name: string; readonly problem: Problem }[] = []
  for (const one of content.documents) {
    const unpacked = one.content()
    const kept = unpacked.ok
      ? await uploads.keep({
          name: one.name,
          chunks: only(unpacked.bytes),
          at: new Date(upload.uploadedAt),
          limitBytes,
        })
      : unpacked
    if (kept.ok) taken.push(kept.upload)
    else torn.push({ name: one.name, problem: kept.problem })
  }
  await uploads.remove(upload.id)
  return { ok: true, uploads: taken, skipped: content.skipped, torn }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
