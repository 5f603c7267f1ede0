/** Packs the small objects of a PDF into compressed streams: what tells the structure to those who cannot see it is else half of the file. */
import { zlibSync } from 'fflate'

/** Of a stream of objects; a reader that wants one unpacks them all. */
const OBJECTS_PER_STREAM = 200
const STREAM_END = /endstream\s+endobj\s*$/
const LONGEST_END = 40

interface PdfObject {
  readonly number: number
  /** From `1 0 obj` to `endobj`. */
  readonly bytes: Buffer
  readonly isStream: boolean
}

interface ParsedPdf {
  readonly header: Buffer
  readonly objects: readonly PdfObject[]
  readonly size: number
  /** `/Root 1 0 R` and what else the file's end says besides its size. */
  readonly trailer: string
}

/**
 * The same document with an index of PDF 1.5 in place of a table. It reads files as Typst writes them: one table, every
 * object by itself, none deleted. The compression is in JavaScript, so that every machine makes the same bytes.
 */
export function packObjects(pdf: Uint8Array): Uint8Array {
  const { header, objects, size, trailer } = parsed(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  const parts: Buffer[] = [header]
  let length = header.length
  /** Kind, place and index of each object, as the index has them. */
  const index = Array.from({ length: size }, (): readonly [number, number, number] => [0, 0, 65_535])
  const write = (number: number, bytes: Buffer): void => {
    index[number] = [1, length, 0]
    parts.push(bytes)
    length += bytes.length
  }
  for (const one of objects) if (one.isStream) write(one.number, one.bytes)
  const small = objects.filter((one) => !one.isStream)
  let next = size
  for (let at = 0; at < small.length; at += OBJECTS_PER_STREAM) {
    const packed = small.slice(at, at + OBJECTS_PER_STREAM)
    for (const [place, one] of packed.entries()) index[one.number] = [2, next, place]
    write(next, objectStream(next, packed))
    next++
  }
  const start = length
  index[next] = [1, start, 0]
  const entries = Buffer.alloc(index.length * 7)
  for (const [at, [kind, place, sub]] of index.entries()) {
    entries.writeUInt8(kind, at * 7)
    entries.writeUInt32BE(place, at * 7 + 1)
    entries.writeUInt16BE(sub, at * 7 + 5)
  }
  const keys = `/Type /XRef /Size ${index.length} /W [1 4 2] ${trailer}`
  parts.push(stream(next, keys, entries), Buffer.from(`startxref\n${start}\n%%EOF`, 'latin1'))
  return Buffer.concat(parts)
}

function objectStream(number: number, objects: readonly PdfObject[]): Buffer {
  const bodies = objects.map(({ bytes }) =>
    bytes.subarray(bytes.indexOf('obj') + 3, bytes.lastIndexOf('endobj')),
  )
  let offset = 0
  const places = objects.map((one, at) => {
    const place = `${one.number} ${offset}`
    offset += (bodies[at]?.length ?? 0) + 1
    return place
  })
  const head = Buffer.from(`${places.join(' ')}\n`, 'latin1')
  const body = Buffer.concat([head, ...bodies.flatMap((one) => [one, Buffer.from('\n')])])
  return stream(number, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, body)
}

function stream(number: number, keys: string, content: Uint8Array): Buffer {
  const packed = zlibSync(content, { level: 3 })
  const head = `${number} 0 obj\n<<${keys} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n', 'latin1')])
}

function parsed(pdf: Buffer): ParsedPdf {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1_024))
  const table = Number.parseInt(/startxref\s+(\d+)/.exec(tail)?.[1] ?? '', 10)
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1]
  const size = Number.parseInt(/\/Size (\d+)/.exec(trailer ?? '')?.[1] ?? '', 10)
  if (trailer === undefined || Number.isNaN(table) || Number.isNaN(size))
    throw new Error('the PDF does not end as Typst ends it')
  const entries = pdf.toString('latin1', table).matchAll(/(\d{10}) \d{5} ([nf])/g)
  const places = [...entries].flatMap(([, place = '', kind], number) =>
    kind === 'n' ? [{ number, start: Number.parseInt(place, 10) }] : [],
  )
  const sorted = places.toSorted((a, b) => a.start - b.start)
  const objects = sorted.map(({ number, start }, at): PdfObject => {
    const bytes = pdf.subarray(start, sorted[at + 1]?.start ?? table)
    const end = bytes.toString('latin1', Math.max(0, bytes.length - LONGEST_END))
    return { number, bytes, isStream: STREAM_END.test(end) }
  })
  return {
    header: pdf.subarray(0, sorted[0]?.start ?? 0),
    objects,
    size,
    trailer: trailer.replace(/\/Size \d+/, '').trim(),
  }
}
