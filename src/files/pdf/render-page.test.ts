import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renderPage } from './render-page.ts'
import { tinyPdf } from './testing/tiny-pdf.ts'

const PAGE = tinyPdf([{ content: '1 0 0 rg 0 0 100 50 re f', width: 200, height: 100 }])

test('the image of a page has its width and its colours', async () => {
  const rendering = await renderPage(PAGE, 1, { width: 40 })
  if (!rendering.ok) throw new Error(rendering.problem.code)
  expect([rendering.width, rendering.height]).toEqual([40, 20])
  const png = Buffer.from(rendering.png)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 20])
  const pixels = pixelsOf(png, 40)
  expect(pixels(2, 18)).toEqual([255, 0, 0])
  expect(pixels(38, 18)).toEqual([255, 255, 255])
  expect(pixels(2, 2)).toEqual([255, 255, 255])
})

test('a page that is not there, and a file that is none, are problems', async () => {
  expect(await renderPage(PAGE, 2, { width: 40 })).toMatchObject({ ok: false, problem: { code: 'RDG-005' } })
  expect(await renderPage(new Uint8Array([1, 2, 3]), 1, { width: 40 })).toMatchObject({
    problem: { code: 'RDG-005' },
  })
})

test('an image is never larger than can be held', async () => {
  const strip = tinyPdf([{ content: '', width: 10, height: 14_000 }])
  const rendering = await renderPage(strip, 1, { width: 1e9 })
  expect(rendering.ok && rendering.width * rendering.height <= 41_000_000).toBe(true)
})

/** The one chunk of data, with the differences between rows added up. */
function pixelsOf(png: Buffer, width: number): (x: number, y: number) => readonly number[] {
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const length = 3 * width + 1
  return (x, y) =>
    [0, 1, 2].map((colour) => {
      let value = 0
      for (let row = 0; row <= y; row++) value += rows[row * length + 1 + 3 * x + colour] ?? 0
      return value % 256
    })
}
