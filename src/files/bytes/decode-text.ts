/** Text from the bytes of a data file: UTF-8 is read, and whatever else is named instead of guessed at. */
import iconv from 'iconv-lite'
import { type Problem, problem } from '../../core/kernel/problem.ts'

export const MAX_FILE_MEGABYTES = 20
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem }

export const REPLACEMENT = '\ufffd'
/** Chinese characters and punctuation as three bytes of UTF-8 spell them. */
const CHINESE = /[\u3000-\u9fff\uff00-\uffef]/g
/** Control characters that no text file holds; tab, newline, form feed and carriage return are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/

/** The text of a file, without its byte order mark. UTF-16 is read where its mark says so. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const refuse = (
    code: 'DAT-001' | 'DAT-002' | 'DAT-003' | 'DAT-004' | 'DAT-019',
    params: Readonly<Record<string, string>>,
    line?: number,
  ): Decoded => ({
    ok: false,
    problem: problem(code, params, line === undefined ? { file } : { file, line }),
  })

  if (bytes.length > MAX_FILE_BYTES) return refuse('DAT-004', { limit: String(MAX_FILE_MEGABYTES) })
  const wide = utf16Of(bytes)
  if (wide !== undefined) {
    const text = strict(wide, bytes)
    if (text === undefined) return refuse('DAT-002', damage(new TextDecoder(wide).decode(bytes)), 1)
    return CONTROL.test(text) ? refuse('DAT-003', { found: 'UTF-16' }) : { ok: true, text }
  }
  const kind = binaryKind(bytes)
  if (kind !== undefined) return refuse('DAT-003', { found: kind })
  const text = strict('utf-8', bytes)
  if (text !== undefined) {
    return CONTROL.test(text) ? refuse('DAT-003', { found: 'control characters' }) : { ok: true, text }
  }

  const lenient = new TextDecoder('utf-8').decode(bytes)
  const lost = lenient.split(REPLACEMENT).length - 1
  // A torn UTF-8 file keeps most of its characters; a GB18030 file read as UTF-8 loses nearly all of them.
  if ((lenient.match(CHINESE) ?? []).length >= lost) {
    return refuse('DAT-002', damage(lenient), lineOf(lenient, lenient.indexOf(REPLACEMENT)))
  }
  const chinese = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030')
  if (!chinese.includes(REPLACEMENT) && !CONTROL.test(chinese))
    return refuse('DAT-001', { encoding: 'GB18030（GBK）' })
  return refuse('DAT-019', {})
}

/** `undefined` if a byte is out of place. */
export function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The decoder's only complaint is a sequence that is no character of the encoding.
    return undefined
  }
}

/** By its mark. */
export function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const SIGNATURES: readonly (readonly [kind: string, ...bytes: number[]])[] = [
  ['ZIP、XLSX、DOCX', 0x50, 0x4b, 0x03, 0x04],
  ['XLS、DOC', 0xd0, 0xcf, 0x11, 0xe0],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GZIP', 0x1f, 0x8b],
]

function binaryKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([, ...start]) => start.every((byte, i) => bytes[i] === byte))
  if (known !== undefined) return known[0]
  return bytes.includes(0) ? 'NUL' : undefined
}

const damage = (lenient: string) => ({ count: String(Math.max(1, lenient.split(REPLACEMENT).length - 1)) })
const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length
