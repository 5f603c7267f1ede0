/** Any file as a document: its type is found out, its reader loaded, and whatever is wrong with it is said, never thrown. */
import { type Problem, problem } from '../core/kernel/problem.ts'
import { printableName } from './bytes/printable-name.ts'
import { type FileType, fileType } from './file-type.ts'
import type { LegacyConversion } from './legacy/convert-legacy.ts'
import { documentName, type FileReading, type InputFile, READING_LIMITS, type Reader } from './reader.ts'

export interface ReadSetting {
  /** Ends the program that converts an old format, if one is running; `readFile` then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export async function readFile(file: InputFile, setting: ReadSetting = {}): Promise<FileReading> {
  const modern = await modernFile(file, setting)
  if (!modern.ok) return modern
  const { name } = modern.file
  try {
    return await readTyped(modern.file)
  } catch (fault) {
    return refused(name, faultOf(fault))
  }
}

/**
 * The file as the readers take it: its name printable, an old Office format made one of today's. What cannot be
 * read at all is refused here, before anything is loaded for it.
 */
export async function modernFile(
  file: InputFile,
  { signal = new AbortController().signal }: ReadSetting = {},
): Promise<LegacyConversion> {
  const { bytes } = file
  const name = printableName(file.name)
  if (bytes.length === 0) return refused(name, problem('RDG-003'))
  if (bytes.length > READING_LIMITS.fileBytes)
    return refused(
      name,
      problem('RDG-004', { size: megabytes(bytes.length), limit: megabytes(READING_LIMITS.fileBytes) }),
    )
  try {
    const type = fileType(bytes, name)
    return type.format === 'legacy'
      ? await converted({ name, bytes }, type.extension, signal)
      : { ok: true, file: { name, bytes } }
  } catch (fault) {
    signal.throwIfAborted()
    return refused(name, faultOf(fault))
  }
}

const refused = (name: string, found: Problem) => ({
  ok: false as const,
  problems: [{ ...found, place: { file: name } }],
})

const megabytes = (bytes: number): string => String(Math.round(bytes / (1024 * 1024)))

async function readTyped(file: InputFile): Promise<FileReading> {
  const type = fileType(file.bytes, file.name)
  if (type.format === 'unknown') return { ok: false, problems: [type.problem] }
  if (type.format === 'legacy') throw new Error('the conversion gave another old format')
  const reading = await (await readerOf(type.format))(file)
  if (type.note === undefined) return reading
  if (!reading.ok) return { ok: false, problems: [type.note, ...reading.problems] }
  return { ok: true, document: { ...reading.document, problems: [type.note, ...reading.document.problems] } }
}

type ReadFormat = Exclude<FileType['format'], 'unknown' | 'legacy'>

/** Each is loaded when it is first needed, so that a text file does not wait for the PDF library. */
async function readerOf(format: ReadFormat): Promise<Reader> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx
    case 'html':
      return (await import('./html/read-html.ts')).readHtml
    case 'text':
      return (await import('./text/read-text.ts')).readTextFile
  }
}

/** The converter goes by the extension, which is made that of the content. */
async function converted(file: InputFile, extension: string, signal: AbortSignal): Promise<LegacyConversion> {
  const { convertLegacy } = await import('./legacy/convert-legacy.ts')
  return convertLegacy({ name: `${documentName(file.name)}.${extension}`, bytes: file.bytes }, { signal })
}

/** A reader's fault in few words, without stack and without paths of this machine. */
function faultOf(fault: unknown): Problem {
  const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  if (
    /allocation failed|Invalid (?:array|string|typed array) length|Memory\.grow|\bOOM\b|out of memory/i.test(
      message,
    )
  )
    return problem('RDG-014', { limit: String(READING_LIMITS.memoryMegabytes) })
  const [line = ''] = message.split('\n')
  const reason = line.replace(/(?:file:\/\/)?(?:\b[A-Za-z]:)?[\\/][^\s'"()]+/g, '…').slice(0, 120)
  return problem('RDG-019', { reason })
}
