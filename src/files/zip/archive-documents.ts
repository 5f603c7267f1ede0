/** The documents in a ZIP file that somebody packed, for whoever checks them all; names in it never become paths. */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { extensionOf } from '../bytes/printable-name.ts'
import { fileType } from '../file-type.ts'
import { Refusal } from './refusal.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'
import { zipEntries } from './zip-directory.ts'

interface ArchivedDocument {
  /** With the folders that it stands in, `/` between them. */
  readonly name: string
  /** Unpacked when it is asked for. */
  readonly content: () => Unpacked
}

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem }

type ArchiveContent =
  | {
      readonly ok: true
      readonly documents: readonly ArchivedDocument[]
      /** What is no document by its name. */
      readonly skipped: readonly string[]
    }
  | { readonly ok: false; readonly problem: Problem }

/** No document is one, although DOCX and XLSX are packed alike. */
export function isPlainArchive(bytes: Uint8Array, name: string): boolean {
  const type = fileType(bytes, name)
  return type.format === 'unknown' && type.problem.code === 'RDG-027' && type.problem.params.found === 'ZIP'
}

export function archiveContent(bytes: Uint8Array): ArchiveContent {
  try {
    const archive = openZip(bytes, 'ZIP')
    const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const names = [...(zipEntries(zip) ?? [])]
      .map((entry) => entry.name.replaceAll('\\', '/').replace(/^\/+/, ''))
      .filter((name) => !name.endsWith('/') && !isLeftover(name))
    const documents = names.filter(isDocumentName).map((name) => ({
      name,
      content: () => unpacked(archive, name),
    }))
    if (documents.length === 0) return { ok: false, problem: problem('AUD-008') }
    return { ok: true, documents, skipped: names.filter((name) => !isDocumentName(name)) }
  } catch (fault) {
    return refused(fault)
  }
}

function unpacked(archive: ZipArchive, name: string): Unpacked {
  try {
    return { ok: true, bytes: Buffer.concat([...(archive.pieces(name) ?? [])]) }
  } catch (fault) {
    return refused(fault)
  }
}

function refused(fault: unknown): { readonly ok: false; readonly problem: Problem } {
  if (!(fault instanceof Refusal)) throw fault
  return { ok: false, problem: problem(fault.code, fault.params) }
}

/** What systems leave in folders and archives beside the files of people. */
export const isLeftover = (path: string): boolean =>
  path.split('/').some((step) => step.startsWith('.') || step.startsWith('~$') || step === '__MACOSX') ||
  /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(path)

/** Whether somebody who checks a whole folder means this file too. */
export const isDocumentName = (name: string): boolean => DOCUMENTS.has(extensionOf(name))

const DOCUMENTS: ReadonlySet<string> = new Set(
  'pdf docx docm wps doc rtf odt xlsx xlsm et xls xlsb ods html htm mht mhtml txt md'.split(' '),
)
