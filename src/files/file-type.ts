/** What a file is: by its content first, since names are often wrong, and by its name where the content leaves it open. */
import type { DocumentFormat } from '../core/document/document.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { decodeDocument } from './bytes/decode-document.ts'
import { extensionOf } from './bytes/printable-name.ts'
import { isArchive } from './html/mhtml.ts'
import { isOle, oleStreamNames } from './zip/ole-container.ts'
import { packedBytes, STORED, zipEntries } from './zip/zip-directory.ts'

export type FileType =
  /** `note` where name and content differ. */
  | { readonly format: DocumentFormat; readonly note?: Problem }
  /** What only another program can turn into something that is read; it goes by the extension that the content has. */
  | { readonly format: 'legacy'; readonly extension: string; readonly note?: Problem }
  | { readonly format: 'unknown'; readonly problem: Problem }

/** The content's own name, and the extensions that go with it. */
type Kind = keyof typeof EXTENSIONS

const EXTENSIONS = {
  PDF: ['pdf'],
  DOCX: ['docx', 'docm', 'dotx', 'dotm', 'wps'],
  XLSX: ['xlsx', 'xlsm', 'xltx', 'xltm', 'et'],
  HTML: ['html', 'htm', 'xhtml', 'shtml', 'xht'],
  MHTML: ['mht', 'mhtml'],
  TXT: ['txt', 'md', 'markdown', 'csv', 'tsv', 'tab', 'text', 'log', ''],
  DOC: ['doc', 'dot', 'wps', 'wpt'],
  XLS: ['xls', 'xlt', 'et', 'ett'],
  RTF: ['rtf', 'doc'],
  ODT: ['odt', 'ott', 'fodt'],
  ODS: ['ods', 'ots', 'fods'],
  XLSB: ['xlsb'],
  'Word XML': ['xml', 'doc'],
  'Excel XML': ['xml', 'xls'],
} as const

const FORMATS: Readonly<Record<Kind, DocumentFormat | { readonly legacy: string }>> = {
  PDF: 'pdf',
  DOCX: 'docx',
  XLSX: 'xlsx',
  HTML: 'html',
  MHTML: 'html',
  TXT: 'text',
  DOC: { legacy: 'doc' },
  XLS: { legacy: 'xls' },
  RTF: { legacy: 'rtf' },
  ODT: { legacy: 'odt' },
  ODS: { legacy: 'ods' },
  XLSB: { legacy: 'xlsb' },
  'Word XML': { legacy: 'doc' },
  'Excel XML': { legacy: 'xls' },
}

/** What is recognised but not read, with the code of what to do about it. */
interface NotRead {
  readonly code: 'RDG-001' | 'RDG-006' | 'RDG-025' | 'RDG-026' | 'RDG-027'
  readonly found: string
}

export function fileType(bytes: Uint8Array, name: string): FileType {
  const extension = extensionOf(name)
  const content = contentOf(bytes, extension)
  if (content === undefined) return unknown(bytes, name, extension)
  if (typeof content !== 'string')
    return { format: 'unknown', problem: problem(content.code, { found: content.found }, { file: name }) }
  const known: readonly string[] = EXTENSIONS[content]
  const params = { extension: extension === '' ? '-' : `.${extension}`, found: content }
  const note = known.includes(extension) ? {} : { note: problem('RDG-002', params, { file: name }) }
  const format = FORMATS[content]
  return typeof format === 'string'
    ? { format, ...note }
    : { format: 'legacy', extension: format.legacy, ...note }
}

/** Bytes that nothing is known by: the reader that the name asks for says best what is wrong with them. */
function unknown(bytes: Uint8Array, name: string, extension: string): FileType {
  const asked =
    extension === '' ? undefined : ASKED_FOR.find(([, extensions]) => extensions.includes(extension))
  if (asked !== undefined) return { format: asked[0] }
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  const found = extension === '' ? start : `.${extension}, ${start}`
  return { format: 'unknown', problem: problem('RDG-001', { found }, { file: name }) }
}

const ASKED_FOR: readonly (readonly [DocumentFormat, readonly string[]])[] = [
  ['pdf', EXTENSIONS.PDF],
  ['docx', EXTENSIONS.DOCX],
  ['xlsx', EXTENSIONS.XLSX],
  ['text', EXTENSIONS.TXT],
  ['html', EXTENSIONS.HTML],
]

function contentOf(bytes: Uint8Array, extension: string): Kind | NotRead | undefined {
  const head = latin1(bytes.subarray(0, 1_024))
  // Mail gateways and download pages leave lines before the header, which readers of PDF skip.
  if (/(?:^|[\r\n])%PDF-\d/.test(head.replaceAll('\0', '\n'))) return 'PDF'
  const signed = SIGNATURES.find(({ marks }) => marks.every(([at, text]) => head.startsWith(text, at)))
  if (signed !== undefined) return { code: signed.code, found: signed.found }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipContent(bytes)
  if (isOle(bytes)) return oleContent(bytes)
  if (head.startsWith('{\\rtf')) return 'RTF'
  if (isArchive(bytes)) return 'MHTML'
  const decoded = decodeDocument(sampleOf(bytes))
  return decoded === undefined ? undefined : textContent(decoded.text, extension)
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

interface Signature extends NotRead {
  /** All of these stand at these places. */
  readonly marks: readonly (readonly [at: number, text: string])[]
}

const picture = (found: string, ...marks: Signature['marks']): Signature => ({
  code: 'RDG-025',
  found,
  marks,
})
const archive = (found: string, mark: string): Signature => ({ code: 'RDG-027', found, marks: [[0, mark]] })

const SIGNATURES: readonly Signature[] = [
  picture('PNG', [0, '\x89PNG']),
  picture('JPEG', [0, '\xff\xd8\xff']),
  picture('GIF', [0, 'GIF8']),
  picture('BMP', [0, 'BM'], [6, '\0\0\0\0']),
  picture('TIFF', [0, 'II*\0']),
  picture('TIFF', [0, 'MM\0*']),
  picture('WEBP', [0, 'RIFF'], [8, 'WEBP']),
  picture('HEIC', [4, 'ftyphei']),
  picture('HEIC', [4, 'ftypmif1']),
  picture('AVIF', [4, 'ftypavif']),
  archive('RAR', 'Rar!\x1a'),
  archive('7Z', '7z\xbc\xaf\x27\x1c'),
  archive('GZIP', '\x1f\x8b'),
  { code: 'RDG-001', found: 'EXE', marks: [[0, 'MZ\x90\0']] },
]

/** Enough names to know a package by. */
const MOST_NAMES = 5_000

function zipContent(bytes: Uint8Array): Kind | NotRead | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (const entry of zipEntries(zip) ?? []) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
    if (name === 'mimetype' && entry.method === STORED) {
      const type = packedBytes(zip, entry)?.subarray(0, 100).toString('latin1') ?? ''
      if (/opendocument\.text/.test(type)) return 'ODT'
      if (/opendocument\.spreadsheet/.test(type)) return 'ODS'
    }
    if (names.push(name) >= MOST_NAMES) break
  }
  // A torn package has lost its directory, but its parts still say their names.
  if (names.length === 0) names.push(...torn(zip))
  if (names.includes('word/document.xml') || names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    return 'DOCX'
  if (names.includes('xl/workbook.bin')) return 'XLSB'
  if (names.some((name) => name.startsWith('xl/'))) return 'XLSX'
  if (names.some((name) => name.startsWith('word/'))) return 'DOCX'
  if (names.includes('ofd.xml')) return { code: 'RDG-026', found: 'OFD' }
  if (names.some((name) => name.startsWith('ppt/'))) return { code: 'RDG-001', found: 'PPTX' }
  return names.length === 0 ? undefined : { code: 'RDG-027', found: 'ZIP' }
}

const torn = (zip: Buffer): readonly string[] =>
  (
    zip
      .subarray(0, 65_536)
      .toString('latin1')
      .match(/(?:word|xl|ppt)\/[\w./-]{1,60}|OFD\.xml/g) ?? []
  ).map((name) => name.toLowerCase())

function oleContent(bytes: Uint8Array): Kind | NotRead {
  const names = oleStreamNames(bytes)
  if (names.includes('EncryptedPackage')) return { code: 'RDG-006', found: 'OLE' }
  if (names.includes('WordDocument') || names.includes('WpsDocument')) return 'DOC'
  if (names.includes('Workbook') || names.includes('Book')) return 'XLS'
  return { code: 'RDG-001', found: names.includes('PowerPoint Document') ? 'PPT' : 'OLE' }
}

const SAMPLE_BYTES = 65_536

/** Cut at the end of a line, so that no character is cut in two. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES || (bytes[0] ?? 0) >= 0xfe) return bytes.subarray(0, SAMPLE_BYTES)
  const end = bytes.subarray(0, SAMPLE_BYTES).lastIndexOf(0x0a)
  return end > 0 ? bytes.subarray(0, end) : bytes
}

function textContent(text: string, extension: string): Kind | NotRead {
  const start = text.slice(0, 8_192)
  const plain = start.replace(/^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s+)*/i, '')
  if (/^(?:<!doctype\s+html|<(?:html|head|body|meta|title|frameset)\b)/i.test(plain)) return 'HTML'
  if (/<\?mso-application\s+progid="Word|<w:wordDocument\b/.test(start)) return 'Word XML'
  if (
    /<\?mso-application\s+progid="Excel|urn:schemas-microsoft-com:office:spreadsheet/.test(start) &&
    /^\s*<\?xml/.test(start)
  )
    return 'Excel XML'
  if (/^\s*<\?xml/.test(start)) return /<html\b/i.test(start) ? 'HTML' : { code: 'RDG-001', found: 'XML' }
  // Converters leave tables in text; what is named as text and only holds some tags is text.
  const isNamed = (kind: 'TXT' | 'HTML'): boolean => EXTENSIONS[kind].some((known) => known === extension)
  const startsWithTag =
    /^<(?:table|div|p|center|font|style|script|h[1-6]|span|ul|ol|section|article)\b/i.test(plain)
  if (startsWithTag && !isNamed('TXT')) return 'HTML'
  return isNamed('HTML') && /<\/?[a-z][^<>]*>/i.test(start) ? 'HTML' : 'TXT'
}
