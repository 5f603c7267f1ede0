/** 一图读懂 as files: SVG for pages, PDF for printing, PNG for messages, all of one drawing. */
import type { Poster } from '../../core/disclosure/poster.ts'
import { renderPage } from '../pdf/render-page.ts'
import { picturePdf } from '../typst/picture-pdf.ts'
import { posterSvg } from './poster-svg.ts'

interface WrittenPoster {
  readonly svg: string
  readonly pdf: Uint8Array
  readonly png: Uint8Array
}

/** 1080 pixels of the drawing are the width of A4. */
const POINTS_PER_PIXEL = 595.28 / 1080

/** The same poster gives the same bytes. */
export async function writePoster(poster: Poster, year: number): Promise<WrittenPoster> {
  const { svg, width, height } = posterSvg(poster)
  const pdf = picturePdf({
    svg,
    title: poster.title,
    description: [poster.lead, ...poster.figures.map((one) => `${one.label}${one.text}${one.currency}`)].join(
      ' ',
    ),
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    year,
  })
  const drawn = await renderPage(pdf, 1, { width })
  if (!drawn.ok) throw new Error(`a poster of ours cannot be drawn: ${drawn.problem.code}`)
  return { svg, pdf, png: drawn.png }
}
