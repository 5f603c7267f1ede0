import { describe, expect, test } from 'vitest'
import { readPdf } from '../pdf/read-pdf.ts'
import { renderPage } from '../pdf/render-page.ts'
import { packObjects } from './pack-objects.ts'

/** Objects enough for two streams, one of them with a stream of its own; written as Typst writes. */
function plainPdf(): Buffer {
  const drawing = 'BT /F 24 Tf 72 700 Td (1,234.56) Tj ET'
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    ...Array.from({ length: 300 }, (_, at) => `<</Kind /Structure /Number ${at} /Text (endobj stream)>>`),
  ]
  let file = '%PDF-1.7\n'
  const places = bodies.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n\n`
    return place
  })
  const table = file.length
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n\r\n`)
  const size = bodies.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f\r\n${entries.join('')}trailer\n<<\n  /Size ${size}\n  /Root 1 0 R\n>>\nstartxref\n${table}\n%%EOF`,
    'latin1',
  )
}

describe('packed objects', () => {
  test('are the same document in fewer bytes', async () => {
    const plain = plainPdf()
    const packed = packObjects(plain)
    expect(packed.length).toBeLessThan(plain.length / 4)
    expect(packObjects(plain)).toEqual(packed)
    const [before, after] = await Promise.all(
      [plain, packed].map(async (bytes) => {
        const reading = await readPdf({ name: 'a.pdf', bytes })
        const picture = await renderPage(bytes, 1, { width: 200 })
        return { blocks: reading.ok ? reading.document.blocks : [], picture: picture.ok ? picture.png : '' }
      }),
    )
    expect(JSON.stringify(before?.blocks)).toContain('1,234.56')
    expect(after).toEqual(before)
  })

  test('are not made of a file of another kind', () =>
    expect(() => packObjects(Buffer.from('%PDF-1.5 something else'))).toThrow('does not end as Typst'))
})
