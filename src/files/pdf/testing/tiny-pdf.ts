/** Small PDFs written by hand, for tests of what a program that makes PDFs rarely does. */
import { deflateSync } from 'node:zlib'

export interface TinyPage {
  /** Operators of the content stream. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  /** Clockwise, in degrees. */
  readonly rotate?: number
  readonly cropBox?: readonly [left: number, bottom: number, right: number, top: number]
  /** Operators of a form object named /Form, which the content draws with `/Form Do`. */
  readonly form?: { readonly content: string; readonly matrix: readonly number[] }
  /** The content draws a grey picture with `/Picture Do`. */
  readonly hasPicture?: boolean
  /** Operators of what a form field shows, with its lower left corner at this place. */
  readonly field?: { readonly content: string; readonly x: number; readonly y: number }
  /** What a form field holds that has no looks, with its lower left corner at this place. */
  readonly bareField?: { readonly value: string; readonly x: number; readonly y: number }
  /** Operators on a layer of this name. */
  readonly layer?: { readonly content: string; readonly name: string; readonly isOn: boolean }
}

/** Words at a place, from the lower left corner. */
export const words = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td <${utf16(text)}> Tj ET\n`

export const strokeLine = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S\n`

/** Lines at all these positions, each over the whole table. */
export const ruledLines = (xs: readonly number[], ys: readonly number[]): string => {
  const [left = 0, right = 0] = [Math.min(...xs), Math.max(...xs)]
  const [bottom = 0, top = 0] = [Math.min(...ys), Math.max(...ys)]
  return [
    ...xs.map((x) => strokeLine(x, bottom, x, top)),
    ...ys.map((y) => strokeLine(left, y, right, y)),
  ].join('')
}

/** Each text at the lower left of its cell; `ys` from above. */
export const cellTexts = (
  xs: readonly number[],
  ys: readonly number[],
  texts: readonly (readonly string[])[],
): string =>
  texts
    .flatMap((row, at) =>
      row.map((text, column) =>
        text === '' ? '' : words((xs[column] ?? 0) + 3, (ys[at + 1] ?? 0) + 5, text),
      ),
    )
    .join('')

export function tinyPdf(pages: readonly TinyPage[], options: { readonly trailer?: string } = {}): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number =>
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'))
  const stream = (dictionary: string, data: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ])
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const tree = add('')
  const fields: number[] = []
  const layers: { readonly at: number; readonly isOn: boolean }[] = []
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descriptor} 0 R >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  )
  const picture = add(
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.from([128]),
    ),
  )
  const kids = pages.map(
    ({
      content,
      width = 595,
      height = 842,
      rotate = 0,
      cropBox,
      form,
      hasPicture,
      field,
      bareField,
      layer,
    }) => {
      const fonts = `/Font << /F1 ${font} 0 R >>`
      const drawn: string[] = []
      if (form !== undefined) {
        const { matrix } = form
        const dictionary = `/Type /XObject /Subtype /Form /BBox [-9999 -9999 9999 9999] /Matrix [${matrix.join(' ')}] /Resources << ${fonts} >>`
        drawn.push(`/Form ${add(stream(dictionary, Buffer.from(form.content, 'latin1')))} 0 R`)
      }
      if (hasPicture) drawn.push(`/Picture ${picture} 0 R`)
      let annotations = ''
      if (field !== undefined) {
        const { content: shown, x, y } = field
        const look = add(
          stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << ${fonts} >>`,
            Buffer.from(shown, 'latin1'),
          ),
        )
        const box = `[${x} ${y} ${x + 200} ${y + 20}]`
        annotations = `/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect ${box} /AP << /N ${look} 0 R >> >>]`
      }
      if (bareField !== undefined) {
        const { value, x, y } = bareField
        const box = `[${x} ${y} ${x + 200} ${y + 20}]`
        const at = add(
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (${value}) /DA (/F1 10 Tf 0 g) /F 4 /Rect ${box} >>`,
        )
        annotations = `/Annots [${at} 0 R]`
        fields.push(at)
      }
      let properties = ''
      if (layer !== undefined) {
        const at = add(`<< /Type /OCG /Name <feff${utf16(layer.name)}> >>`)
        layers.push({ at, isOn: layer.isOn })
        properties = `/Properties << /L1 ${at} 0 R >>`
      }
      const onLayer = layer === undefined ? '' : `/OC /L1 BDC ${layer.content} EMC`
      const shown = Buffer.from(`${content} ${onLayer}`, 'latin1')
      const contents = add(stream('/Filter /FlateDecode', deflateSync(shown)))
      const crop = cropBox === undefined ? '' : `/CropBox [${cropBox.join(' ')}]`
      return add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] ${crop} ${annotations} /Rotate ${rotate} /Contents ${contents} 0 R /Resources << ${fonts} ${properties} /XObject << ${drawn.join(' ')} >> >> >>`,
      )
    },
  )
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
    'latin1',
  )
  if (fields.length > 0) {
    const all = fields.map((at) => `${at} 0 R`).join(' ')
    objects[0] = Buffer.from(
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${all}] /DR << /Font << /F1 ${font} 0 R >> >> /DA (/F1 10 Tf 0 g) >> >>`,
      'latin1',
    )
  }
  if (layers.length > 0) {
    const references = (list: typeof layers): string => list.map(({ at }) => `${at} 0 R`).join(' ')
    const off = references(layers.filter(({ isOn }) => !isOn))
    objects[0] = Buffer.from(
      `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${references(layers)}] /D << /OFF [${off}] >> >> >>`,
      'latin1',
    )
  }
  return written(objects, options.trailer ?? '')
}

function written(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((body, at) => {
    offsets.push(length)
    push(
      Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]),
    )
  })
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const utf16 = (text: string): string =>
  [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
