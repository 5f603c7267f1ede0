/** 图 — a chart of a written DOCX as a picture with words for those who do not see it, or as a table where nobody drew it. */
import type { Chart } from '../../../core/document/disclosure.ts'
import type { Table, TableCell } from '../../../core/document/table.ts'
import type { ChartPicture } from '../../charts/chart-png.ts'
import { xmlText } from '../../zip/write-xml.ts'
import { CAPTION_SIZE } from './styles-xml.ts'
import { joined, type Piece, paragraphPiece } from './text-xml.ts'
import { PICTURE, SVG } from './word-names.ts'

const EMU_PER_PIXEL = 9525
const EMU_PER_TWENTIETH = 635

/** With the number of the picture and the relations of its parts. */
export interface DrawnChart {
  readonly picture: ChartPicture
  readonly number: number
  readonly png: string
  readonly svg: string
}

/** `room` is what the page has for text, in twentieths of a point. */
export function picturePiece(
  chart: Chart,
  drawn: DrawnChart,
  room: { readonly width: number; readonly height: number },
): Piece {
  const { picture } = drawn
  const across = picture.width * EMU_PER_PIXEL
  const down = picture.height * EMU_PER_PIXEL
  const shrink = Math.min(
    1,
    (room.width * EMU_PER_TWENTIETH) / across,
    (room.height * EMU_PER_TWENTIETH) / 2 / down,
  )
  const [width, height] = [Math.round(across * shrink), Math.round(down * shrink)]
  const xml = `<w:p><w:pPr><w:pStyle w:val="Picture"/><w:keepNext/></w:pPr><w:r>${drawingXml(chart, drawn, width, height)}</w:r></w:p>`
  const line: Piece = {
    xml,
    items: [{ height: Math.ceil(height / EMU_PER_TWENTIETH) + 60, keepsNext: true }],
  }
  return joined([
    line,
    paragraphPiece({ style: 'Caption', size: CAPTION_SIZE, width: room.width, text: chart.title }),
  ])
}

function drawingXml(chart: Chart, { number, png, svg }: DrawnChart, width: number, height: number): string {
  const lines = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${svg}"/></a:ext></a:extLst>`
  const size = `cx="${width}" cy="${height}"`
  const words = `title="${xmlText(chart.title)}" descr="${xmlText(chart.description)}"`
  return [
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="${xmlText(chart.anchor)}" ${words}/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    `<a:graphic><a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${xmlText(chart.anchor)}" ${words}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${png}">${lines}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  ].join('')
}

/** A row for each category, a column for each series, the amounts as the chart prints them. */
export function chartTable({ anchor, title, categories, series }: Chart): Table {
  const cell = (text: string): TableCell => ({ text, columnSpan: 1, indent: 0 })
  const header = ['项目', ...series.map(({ name }) => name)]
  return {
    id: anchor,
    title,
    head: [],
    columns: header.map((text, at) => ({ header: [text], kind: at === 0 ? 'text' : 'amount' })),
    header: [header.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }))],
    rows: categories.map((category, at) => ({
      cells: [cell(category), ...series.map(({ points }) => cell(points[at]?.text ?? ''))],
      depth: 0,
      isTotal: false,
    })),
    notes: [],
    orientation: 'portrait',
    isEmpty: false,
  }
}
