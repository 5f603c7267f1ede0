/** 图层 — which objects of a page belong to a layer that is switched off: nobody sees them, although the file holds them. */
import type { OpenPdf } from './pdfium.ts'

/** Whether an object, by its address, is on a layer that is switched off. */
export type LayerSwitch = (object: number) => boolean

const MARK = 'OC'
const LAYER_NAME = 'Name'
/** Larger files are not written anew to learn which layers are off. */
const MOST_BYTES = 64 * 1024 * 1024
/** FPDF_REMOVE_SECURITY: what is written is to be looked at. */
const PLAIN = 3
/** Places in the scratch memory. */
const LENGTH_BYTES = 4
const KEY_BYTES = 16
const TEXT_BYTES = 1024

export function layerSwitch(pdf: OpenPdf): LayerSwitch {
  const { calls } = pdf.pdfium
  let off: ReadonlySet<string> | undefined
  return (object) => {
    const count = calls.FPDFPageObj_CountMarks(object)
    for (let index = 0; index < count; index++) {
      const mark = calls.FPDFPageObj_GetMark(object, index)
      const name = written(pdf, (at, size, length) => calls.FPDFPageObjMark_GetName(mark, at, size, length))
      if (name.toString('utf16le').replace(/\0$/, '') !== MARK) continue
      off ??= layersOff(writtenAnew(pdf))
      if (off.size > 0 && off.has(layerName(pdf, mark))) return true
    }
    return false
  }
}

/** Its bytes as they stand in the file; in which encoding does not matter. */
function layerName(pdf: OpenPdf, mark: number): string {
  const { calls, scratch, bytes } = pdf.pdfium
  const key = scratch + KEY_BYTES
  bytes().set(Buffer.from(`${LAYER_NAME}\0`, 'latin1'), key)
  return written(pdf, (at, size, length) =>
    calls.FPDFPageObjMark_GetParamBlobValue(mark, key, at, size, length),
  ).toString('latin1')
}

function written(
  { pdfium: { scratch, bytes, integers } }: OpenPdf,
  write: (at: number, size: number, length: number) => number,
): Buffer {
  const at = scratch + TEXT_BYTES
  if (write(at, TEXT_BYTES, scratch + LENGTH_BYTES) === 0) return Buffer.alloc(0)
  const length = Math.min(integers()[(scratch + LENGTH_BYTES) >> 2] ?? 0, TEXT_BYTES)
  return Buffer.from(bytes().slice(at, at + length))
}

/** PDFium does not tell which layers are off, but writes the objects that do so without packing them. */
function writtenAnew({ pdfium, handle }: OpenPdf): string {
  const { calls } = pdfium
  const writer = calls.PDFiumExt_OpenFileWriter()
  const size =
    calls.FPDF_SaveAsCopy(handle, writer, PLAIN) === 0 ? 0 : calls.PDFiumExt_GetFileWriterSize(writer)
  const copy = size === 0 || size > MOST_BYTES ? 0 : pdfium.allocate(size)
  let text = ''
  if (copy !== 0) {
    calls.PDFiumExt_GetFileWriterData(writer, copy, size)
    text = Buffer.from(pdfium.bytes().slice(copy, copy + size)).toString('latin1')
    pdfium.free(copy)
  }
  calls.PDFiumExt_CloseFileWriter(writer)
  return text
}

/** Names, byte by byte, of the layers that /OCProperties of these objects switches off. */
function layersOff(text: string): ReadonlySet<string> {
  if (!text.includes('/OCProperties')) return new Set()
  const listed = (key: string): readonly string[] => {
    const direct = new RegExp(`/${key}\\s*\\[([^\\]]{0,4000})\\]`).exec(text)?.[1]
    const elsewhere = new RegExp(`/${key}\\s+(\\d+) \\d+ R`).exec(text)?.[1]
    const list =
      direct ??
      (elsewhere === undefined ? undefined : /^\s*\[([^\]]*)\]/.exec(objectAt(text, elsewhere))?.[1])
    return [...(list ?? '').matchAll(/(\d+) \d+ R/g)].map((match) => match[1] ?? '')
  }
  const isOffAtFirst = /\/BaseState\s*\/OFF/.test(text)
  const on = new Set(listed('ON'))
  const off = isOffAtFirst ? listed('OCGs').filter((one) => !on.has(one)) : listed('OFF')
  return new Set(off.flatMap((number) => nameIn(objectAt(text, number)) ?? []))
}

function objectAt(text: string, number: string): string {
  const start = text.search(new RegExp(`(?<!\\d)${number} 0 obj\\b`))
  if (start < 0) return ''
  const end = text.indexOf('endobj', start)
  return text.slice(start, end < 0 ? start : end).replace(/^\d+ 0 obj/, '')
}

function nameIn(dictionary: string): string | undefined {
  const hex = /\/Name\s*<([\dA-Fa-f\s]*)>/.exec(dictionary)?.[1]
  if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')
  const plain = /\/Name\s*\(((?:\\[\s\S]|[^\\)])*)\)/.exec(dictionary)?.[1]
  return plain === undefined ? undefined : unescaped(plain)
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, other: string | undefined) =>
    octal !== undefined
      ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
      : (ESCAPES[other ?? ''] ?? other ?? ''),
  )
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
