/** The image of a page, so that what was read can be shown beside it. */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { problemOf } from './opening-problem.ts'
import { type OpenPdf, withPdf } from './pdfium.ts'
import { encodedPng, type Pixels } from './png.ts'

export type Rendering =
  | { readonly ok: true; readonly png: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: Problem }

const WIDEST = 4_000
/** A page may be a strip a hundred times as high as it is wide. */
const MOST_POINTS = 40_000_000
const WHITE = 0xffffffff
const WITH_ANNOTATIONS = 0x01
const RED_FIRST = 0x10

/** `page` from 1; `width` of the image in pixels. */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  { width }: { readonly width: number },
): Promise<Rendering> {
  const opening = await withPdf(bytes, (pdf) => pixelsOf(pdf, page, Math.min(Math.max(1, width), WIDEST)))
  if (!opening.ok) return { ok: false, problem: problemOf(opening) }
  const pixels = opening.value
  if (pixels === undefined)
    return { ok: false, problem: problem('RDG-005', { format: 'PDF', reason: `page ${page}` }) }
  return { ok: true, png: encodedPng(pixels), width: pixels.width, height: pixels.height }
}

function pixelsOf({ pdfium, handle, pageCount }: OpenPdf, number: number, wide: number): Pixels | undefined {
  const { calls } = pdfium
  const page = number >= 1 && number <= pageCount ? calls.FPDF_LoadPage(handle, number - 1) : 0
  if (page === 0) return undefined
  const scale = wide / Math.max(1, calls.FPDF_GetPageWidthF(page))
  const high = Math.max(1, scale * calls.FPDF_GetPageHeightF(page))
  const shrink = Math.min(1, Math.sqrt(MOST_POINTS / (wide * high)))
  const width = Math.max(1, Math.round(wide * shrink))
  const height = Math.max(1, Math.round(high * shrink))
  const bitmap = calls.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) return undefined
  calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST)
  const rgb = withoutFourth(
    pdfium.bytes(),
    calls.FPDFBitmap_GetBuffer(bitmap),
    calls.FPDFBitmap_GetStride(bitmap),
    width,
    height,
  )
  calls.FPDFBitmap_Destroy(bitmap)
  calls.FPDF_ClosePage(page)
  return { width, height, rgb }
}

/** PDFium keeps four bytes for each point. */
function withoutFourth(
  memory: Uint8Array,
  start: number,
  stride: number,
  width: number,
  height: number,
): Uint8Array {
  const rgb = new Uint8Array(3 * width * height)
  let to = 0
  for (let row = 0; row < height; row++)
    for (let at = start + row * stride; at < start + row * stride + 4 * width; at += 4) {
      rgb[to++] = memory[at] ?? 0
      rgb[to++] = memory[at + 1] ?? 0
      rgb[to++] = memory[at + 2] ?? 0
    }
  return rgb
}
