/** Everything behind the pages on which files are read: the files kept, the desk, and the pictures of pages. */
import { openUploads, type UploadFolder } from '../../files/uploads/upload-folder.ts'
import { openReadingDesk, type ReadingDesk } from '../reading-desk.ts'
import { readingPool } from './reading-pool.ts'
import type { PageImage } from './worker-messages.ts'

export interface Readings {
  readonly uploads: UploadFolder
  readonly desk: ReadingDesk
  /** PNG of a page of a PDF, `width` pixels wide. */
  pageImage(file: {
    readonly path: string
    readonly page: number
    readonly width: number
  }): Promise<PageImage>
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
  const desk = await openReadingDesk({ uploads, read: pool.read, version, atOnce })
  return {
    uploads,
    desk,
    pageImage: ({ path, page, width }) => pictures.draw({ path, name: `${page}.pdf` }, { page, width }),
    close: async () => {
      await desk.close()
      await Promise.all([pool.close(), pictures.close()])
    },
  }
}
