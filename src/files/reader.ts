/** What every reader of a file format is: bytes in, a document or what is wrong with them out. */
import type { Document } from '../core/document/document.ts'
import type { Problem } from '../core/kernel/problem.ts'

/** Either a document, or the problems for which there is none. */
export type FileReading =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The file as it came; `name` is its name with the extension and without folders. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Reader = (file: InputFile) => Promise<FileReading>

/** How much of a file is read at all; beyond it there is a problem, not a slow answer. */
export const READING_LIMITS = {
  fileBytes: 200 * 1024 * 1024,
  pages: 2_000,
  unpackedBytes: 400 * 1024 * 1024,
  zipEntries: 20_000,
  depth: 256,
  cellCharacters: 100_000,
  seconds: 120,
  memoryMegabytes: 1_024,
} as const

/** `report.pdf` → `report` */
export const documentName = (fileName: string): string => fileName.replace(/\.[^.]*$/, '') || fileName
