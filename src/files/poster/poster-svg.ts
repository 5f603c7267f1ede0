/** 一图读懂 as a drawing: a band with the title, what the year came to, six figures, three charts and the source, one below the other. */
import type { Poster, PosterFigure } from '../../core/disclosure/poster.ts'
import { CHART_COLOURS, CHART_INK, chartSize } from '../charts/chart-option.ts'
import { drawnSvg, escaped } from '../charts/chart-svg.ts'
import { coverTitle } from '../typesetting/cover-title.ts'
import { type FontCut, metricsOf, SANS_FAMILY, SERIF_FAMILY } from '../typst/fonts.ts'
import { printableText } from '../typst/printable-text.ts'

interface PosterDrawing {
  readonly svg: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

const WIDTH = 1080
const MARGIN = 72
const ROOM = WIDTH - 2 * MARGIN
const [DARK] = CHART_COLOURS
const QUIET = '#57606a'
const PALE = '#eef4f9'
const GAP = 40
const LEAD_LINES = 4

interface Piece {
  readonly svg: string
  readonly height: number
}

/** The same poster gives the same text. */
export function posterSvg(poster: Poster): PosterDrawing {
  const printable = printableText().of
  const pieces = [
    band(printable(poster.title), printable(poster.unit)),
    paragraph(printable(poster.lead), { size: 26, top: 44, most: LEAD_LINES, fill: CHART_INK }),
    cards(poster.figures),
    ...poster.charts.map((chart, index) => {
      const size = chartSize(chart, { width: ROOM, label: 20 })
      const title = chart.title.replace(/^图\s*\d+[：:、.\s]*/, '')
      return chartPiece(printable(title), drawnSvg(chart, size), { ...size, index })
    }),
    paragraph(printable(poster.source), { size: 18, top: GAP, most: 3, fill: QUIET }),
  ]
  let y = 0
  const placed = pieces.map(({ svg, height }) => {
    const at = y
    y += height
    return `<g transform="translate(0 ${at})">${svg}</g>`
  })
  const height = y + 56
  const description = poster.figures
    .map(({ label, text, currency }) => `${label}${text}${currency}`)
    .join('，')
  return {
    width: WIDTH,
    height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="poster-title poster-desc" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${SANS_FAMILY}, sans-serif">\n` +
      `<title id="poster-title">${escaped(printable(poster.title))}</title><desc id="poster-desc">${escaped(description)}</desc>\n` +
      `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>\n${placed.join('\n')}\n</svg>\n`,
  }
}

function band(title: string, unit: string): Piece {
  const size = 50
  const lines = coverTitle(title, unit, ROOM / size)
    .split('\n')
    .flatMap((line) => wrapped(line, { cut: 'serifBold', size, room: ROOM }))
  const height = 120 + lines.length * 68 + 60
  const head = `<rect width="${WIDTH}" height="${height}" fill="${DARK}"/>`
  const name = text('一图读懂', { x: MARGIN, y: 84, size: 28, fill: '#c6dcee' })
  const words = lines.map((line, index) =>
    text(line, {
      x: MARGIN,
      y: 158 + index * 68,
      size: 50,
      fill: '#ffffff',
      family: SERIF_FAMILY,
      weight: 700,
    }),
  )
  const below = text(unit, { x: MARGIN, y: height - 38, size: 24, fill: '#c6dcee' })
  return { svg: [head, name, ...words, below].join(''), height }
}

function paragraph(
  words: string,
  {
    size,
    top,
    most,
    fill,
  }: { readonly size: number; readonly top: number; readonly most: number; readonly fill: string },
): Piece {
  if (words === '') return { svg: '', height: 0 }
  const all = wrapped(words, { cut: 'sans', size, room: ROOM })
  const shown = all
    .slice(0, most)
    .map((line, index) => (index === most - 1 && all.length > most ? `${line.slice(0, -1)}…` : line))
  const pitch = Math.round(size * 1.6)
  return {
    svg: shown
      .map((line, index) => text(line, { x: MARGIN, y: top + size + index * pitch, size, fill }))
      .join(''),
    height: top + shown.length * pitch,
  }
}

const ACROSS = 3
const CARD_GAP = 24
const CARD_HEIGHT = 132

function cards(figures: readonly PosterFigure[]): Piece {
  const width = (ROOM - (ACROSS - 1) * CARD_GAP) / ACROSS
  const svg = figures.map(({ label, text: amount, currency }, index) => {
    const x = MARGIN + (index % ACROSS) * (width + CARD_GAP)
    const y = GAP + Math.floor(index / ACROSS) * (CARD_HEIGHT + CARD_GAP)
    const room = width - 48 - metricsOf('sans').width(currency) * 20
    const size = Math.min(42, Math.floor(room / metricsOf('sansMedium').width(amount)))
    const wide = metricsOf('sansMedium').width(amount) * size
    return (
      `<rect x="${x}" y="${y}" width="${width}" height="${CARD_HEIGHT}" rx="12" fill="${PALE}"/>` +
      text(label, { x: x + 20, y: y + 44, size: 22, fill: QUIET }) +
      text(amount, { x: x + 20, y: y + 102, size, fill: DARK, weight: 500 }) +
      text(currency, { x: Math.round(x + 26 + wide), y: y + 102, size: 20, fill: QUIET })
    )
  })
  const rows = Math.ceil(figures.length / ACROSS)
  return { svg: svg.join(''), height: GAP + rows * (CARD_HEIGHT + CARD_GAP) - CARD_GAP }
}

function chartPiece(
  title: string,
  svg: string,
  { width, height, index }: { readonly width: number; readonly height: number; readonly index: number },
): Piece {
  const heading =
    `<rect x="${MARGIN}" y="${GAP + 8}" width="8" height="34" fill="${DARK}"/>` +
    text(title, { x: MARGIN + 24, y: GAP + 37, size: 30, fill: CHART_INK, weight: 500 })
  // Numbers within the drawing are those of one chart; each gets its own.
  const own = svg
    .replace('<svg ', `<svg x="${MARGIN}" y="${GAP + 60}" `)
    .replaceAll('zr-', `zr${index}-`)
    .replace(/ aria-labelledby="[^"]*"/, '')
    .replace(/<title id="[^"]*">/, '<title>')
    .replace(/<desc id="[^"]*">/, '<desc>')
  return {
    svg: heading + own.replace(/width="\d+" height="\d+"/, `width="${width}" height="${height}"`),
    height: GAP + 60 + height,
  }
}

interface TextLook {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly family?: string
  readonly weight?: number
}

const text = (words: string, { x, y, size, fill, family, weight }: TextLook): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${family === undefined ? '' : ` font-family="${family}, serif"`}${weight === undefined ? '' : ` font-weight="${weight}"`}>${escaped(words)}</text>`

/** Signs that do not begin a line. */
const NEVER_FIRST = /^[，。、；：？！）》”’%…]/

function wrapped(
  words: string,
  { cut, size, room }: { readonly cut: FontCut; readonly size: number; readonly room: number },
): readonly string[] {
  const metrics = metricsOf(cut)
  const lines: string[] = []
  let line = ''
  // Numbers and Latin words stay whole as long as a line holds them.
  for (const piece of words.replace(/\n/g, ' ').match(/[!-~]{1,40}|./gsu) ?? []) {
    if (line !== '' && metrics.width(line + piece) * size > room && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line !== '') lines.push(line)
  return lines
}
