/** The documents of the files that somebody compares a file with, as they were read. */
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import type { FiledPart } from '../../core/reconcile/across/pairs.ts'
import type { UploadFolder } from '../../files/uploads/upload-folder.ts'

/** A file that was removed meanwhile has none; whoever looks at the coverage sees with which it was compared. */
export async function comparedParts(
  uploads: UploadFolder,
  ids: readonly string[],
): Promise<readonly FiledPart[]> {
  const parts = await Promise.all(
    ids.map(async (id) => {
      const [upload, text] = [await uploads.find(id), await uploads.made(id, 'reading')]
      if (upload === undefined || text === undefined) return []
      // The reading desk alone writes this file, whole or not at all.
      const { reading } = JSON.parse(text) as { readonly reading: Reading }
      return reading.parts.map((part): FiledPart => ({ file: upload.name, part }))
    }),
  )
  return parts.flat()
}
