/** Everything behind the pages on which files are read and checked: the files kept, the desks, and the pictures of pages. */
import type { PdfMark } from '../../files/pdf/mark-pdf.ts'
import { READING_LIMITS } from '../../files/reader.ts'
import { openUploads, type Upload, type UploadFolder } from '../../files/uploads/upload-folder.ts'
import { actsIn, correctionsIn, othersIn } from '../audit/acts.ts'
import { type AuditDesk, auditDesk } from '../audit/audit-desk.ts'
import { comparedParts } from '../audit/compared-parts.ts'
import { unpackLeftArchives } from '../audit/take-upload.ts'
import { openReadingDesk, type ReadingDesk } from '../reading-desk.ts'
import { readingPool } from './reading-pool.ts'
import type { MarkedFile, PageImage } from './worker-messages.ts'

export interface Readings {
  readonly uploads: UploadFolder
  readonly desk: ReadingDesk
  readonly audits: AuditDesk
  /** PNG of a page of a PDF, `width` pixels wide. */
  pageImage(file: {
    readonly path: string
    readonly page: number
    readonly width: number
  }): Promise<PageImage>
  /** A PDF as it was given, with marks written into it. */
  markedPdf(upload: Upload, marks: readonly PdfMark[]): Promise<MarkedFile>
  close(): Promise<void>
}

export interface ReadingsOptions {
  /** Where files and readings are kept. */
  readonly folder: string
  readonly version: string
  /** How many files are read at a time. */
  readonly atOnce: number
}

const PICTURE_SECONDS = 20

export async function openReadings({ folder, version, atOnce }: ReadingsOptions): Promise<Readings> {
  const pool = readingPool({ size: atOnce })
  // Of its own, so that who looks at a page does not wait until a long file is read.
  const pictures = readingPool({ size: 1, seconds: PICTURE_SECONDS })
  const uploads = await openUploads(folder)
  await unpackLeftArchives(uploads, READING_LIMITS.fileBytes)
  const desk = await openReadingDesk({
    uploads,
    version,
    atOnce,
    check: async ({ id, path, name }, options) => {
      const acts = actsIn(await uploads.notes(id))
      const corrections = correctionsIn(acts)
      const against = await comparedParts(uploads, othersIn(acts))
      return pool.check({ path, name }, { file: name, corrections, against }, options)
    },
  })
  return {
    uploads,
    desk,
    audits: auditDesk(desk, uploads),
    markedPdf: ({ id, name }, marks) => pictures.mark({ path: uploads.sourcePath(id), name }, { marks }),
    pageImage: ({ path, page, width }) => pictures.draw({ path, name: `${page}.pdf` }, { page, width }),
    close: async () => {
      await desk.close()
      await Promise.all([pool.close(), pictures.close()])
    },
  }
}
