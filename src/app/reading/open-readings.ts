/** Everything behind the pages on which files are read: the files kept, the desk, and the pictures of pages. */
import { readFile } from 'node:fs/promises'
import { type Rendering, renderPage } from '../../files/pdf/render-page.ts'
import { openUploads, type UploadFolder } from '../../files/uploads/upload-folder.ts'
import { openReadingDesk, type ReadingDesk } from '../reading-desk.ts'
import { readingPool } from './reading-pool.ts'

export interface Readings {
  readonly uploads: UploadFolder
  readonly desk: ReadingDesk
  /** PNG of a page of a PDF, `width` pixels wide. */
  pageImage(file: {
    readonly path: string
    readonly page: number
    readonly width: number
  }): Promise<Rendering>
  close(): Promise<void>
}

export interface ReadingsOptions {
  /** Where files and readings are kept. */
  readonly folder: string
  readonly version: string
  /** How many files are read at a time. */
  readonly atOnce: number
}

export async function openReadings({ folder, version, atOnce }: ReadingsOptions): Promise<Readings> {
  const pool = readingPool({ size: atOnce })
  const uploads = await openUploads(folder)
  const desk = await openReadingDesk({ uploads, read: pool.read, version, atOnce })
  return {
    uploads,
    desk,
    pageImage: async ({ path, page, width }) => renderPage(await readFile(path), page, { width }),
    close: async () => {
      await desk.close()
      await pool.close()
    },
  }
}
