/** 附件的种类 — what may hang on a comment: documents, tables, text and pictures that are what their names say, and nothing that runs. */
import type { Problem } from '../../core/kernel/problem.ts'
import { problem } from '../../core/kernel/problem.ts'
import { extensionOf } from '../bytes/printable-name.ts'
import { fileType } from '../file-type.ts'

/** By extension, and what the bytes must be. Pages and files with macros are left out. */
const KINDS: Readonly<Record<string, { readonly is: string; readonly mediaType: string }>> = {
  pdf: { is: 'pdf', mediaType: 'application/pdf' },
  docx: {
    is: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { is: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  doc: { is: 'doc', mediaType: 'application/msword' },
  xls: { is: 'xls', mediaType: 'application/vnd.ms-excel' },
  wps: { is: 'doc', mediaType: 'application/vnd.ms-works' },
  et: { is: 'xls', mediaType: 'application/octet-stream' },
  txt: { is: 'text', mediaType: 'text/plain; charset=utf-8' },
  csv: { is: 'text', mediaType: 'text/csv; charset=utf-8' },
  png: { is: 'PNG', mediaType: 'image/png' },
  jpg: { is: 'JPEG', mediaType: 'image/jpeg' },
  jpeg: { is: 'JPEG', mediaType: 'image/jpeg' },
}
export const ATTACHMENT_EXTENSIONS: readonly string[] = Object.keys(KINDS)
export const LARGEST_ATTACHMENT_BYTES = 10 * 1024 * 1024

export type AttachmentKind =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly problem: Problem }

/** RND-033 for one too large or empty, RND-034 for one of another kind or not what its name says. */
export function attachmentKind(bytes: Uint8Array, name: string): AttachmentKind {
  if (bytes.length === 0 || bytes.length > LARGEST_ATTACHMENT_BYTES) {
    const limit = String(LARGEST_ATTACHMENT_BYTES / 1024 / 1024)
    return { ok: false, problem: problem('RND-033', { name, bytes: String(bytes.length), limit }) }
  }
  const kind = KINDS[extensionOf(name)]
  if (kind === undefined || contentOf(bytes, name) !== kind.is) {
    const known = ATTACHMENT_EXTENSIONS.join('、')
    return { ok: false, problem: problem('RND-034', { name, known }) }
  }
  return { ok: true, mediaType: kind.mediaType }
}

function contentOf(bytes: Uint8Array, name: string): string | undefined {
  const found = fileType(bytes, name)
  // A picture is not read by the product, but it is known for what it is.
  if (found.format === 'unknown') return found.problem.params.found
  return found.format === 'legacy' ? found.extension : found.format
}
