/** Charts as PNG, for programs that show no SVG: drawn from the same SVG by the product's own renderer, so that no browser is needed. */
import type { Chart, Disclosure } from '../../core/document/disclosure.ts'
import { renderPage } from '../pdf/render-page.ts'
import { picturePdf } from '../typst/picture-pdf.ts'
import { chartSize } from './chart-option.ts'
import { chartSvg } from './chart-svg.ts'

/** Sharp on paper: 220 points of the picture to an inch at the width of a page's text. */
const SCALE = 2
/** The picture keeps no date. */
const ANY_YEAR = 2000

/** The same chart gives the same bytes. */
async function chartPng(chart: Chart): Promise<Uint8Array> {
  const { width, height } = chartSize(chart)
  const pdf = picturePdf({
    svg: chartSvg(chart),
    title: 'chart',
    description: 'chart',
    width,
    height,
    year: ANY_YEAR,
  })
  const drawn = await renderPage(pdf, 1, { width: width * SCALE })
  if (!drawn.ok) throw new Error(`a chart of ours cannot be drawn: ${drawn.problem.code}`)
  return drawn.png
}

export interface ChartPicture {
  readonly png: Uint8Array
  /** The same in lines, for programs that draw them. */
  readonly svg: string
  /** As large as it is to be shown. */
  readonly width: number
  readonly height: number
}

/** The pictures of all charts of a document, by anchor. */
export async function chartPictures({ blocks }: Disclosure): Promise<ReadonlyMap<string, ChartPicture>> {
  const pictures = new Map<string, ChartPicture>()
  for (const block of blocks) {
    if (block.kind !== 'chart') continue
    const { width, height } = chartSize(block)
    pictures.set(block.anchor, { png: await chartPng(block), svg: chartSvg(block), width, height })
  }
  return pictures
}
