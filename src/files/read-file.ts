/** Any file as a document: its type is found out, its reader loaded, and whatever is wrong with it is said, never thrown. */
import { type Problem, problem } from '../core/kernel/problem.ts'
import { printableName } from './bytes/printable-name.ts'
import { type FileType, fileType } from './file-type.ts'
import { documentName, type FileReading, type InputFile, READING_LIMITS, type Reader } from './reader.ts'

export async function readFile(file: InputFile): Promise<FileReading> {
  const { bytes } = file
  const name = printableName(file.name)
  const refused = (found: Problem): FileReading => ({
    ok: false,
    problems: [{ ...found, place: { file: name } }],
  })
  if (bytes.length === 0) return refused(problem('RDG-003'))
  if (bytes.length > READING_LIMITS.fileBytes)
    return refused(
      problem('RDG-004', { size: megabytes(bytes.length), limit: megabytes(READING_LIMITS.fileBytes) }),
    )
  try {
    return await readTyped({ name, bytes })
  } catch (fault) {
    return refused(faultOf(fault))
  }
}

const megabytes = (bytes: number): string => String(Math.round(bytes / (1024 * 1024)))

async function readTyped(file: InputFile): Promise<FileReading> {
  const type = fileType(file.bytes, file.name)
  if (type.format === 'unknown') return { ok: false, problems: [type.problem] }
  const reading =
    type.format === 'legacy'
      ? await readLegacy(file, type.extension)
      : await (await readerOf(type.format))(file)
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
async function readLegacy(file: InputFile, extension: string): Promise<FileReading> {
  const { convertLegacy } = await import('./legacy/convert-legacy.ts')
  const renamed = { name: `${documentName(file.name)}.${extension}`, bytes: file.bytes }
  const converted = await convertLegacy(renamed, { signal: new AbortController().signal })
  if (!converted.ok) return converted
  const type = fileType(converted.file.bytes, converted.file.name)
  if (type.format === 'unknown') return { ok: false, problems: [type.problem] }
  if (type.format === 'legacy') throw new Error('the conversion gave another old format')
  return (await readerOf(type.format))(converted.file)
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
