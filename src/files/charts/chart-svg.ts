/** Charts as pictures: SVG for every format that takes it. ECharts draws, what it leaves for browsers alone is taken out. */
import { BarChart, PieChart } from 'echarts/charts'
import { GridSimpleComponent, LegendPlainComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from '../../core/document/disclosure.ts'
import { metricsOf, SANS_FAMILY } from '../typst/fonts.ts'
import { printableText } from '../typst/printable-text.ts'
import { CHART_QUIET, type ChartSize, chartOption, chartSize } from './chart-option.ts'

use([BarChart, PieChart, GridSimpleComponent, LegendPlainComponent, SVGRenderer])
// Texts are as wide as the fonts say that the pages are set in, whatever the machine has.
setPlatformAPI({
  measureText: (text: string, font?: string) => ({
    width: metricsOf('sans').width(text) * Number.parseInt(/(\d+)px/.exec(font ?? '')?.[1] ?? '12', 10),
  }),
})

/**
 * Without its title, which stands beside it as text in every format; with title and description for those who do not
 * see it. The same chart gives the same bytes.
 */
export function chartSvg(chart: Chart): string {
  const known = drawn.get(chart)
  if (known !== undefined) return known
  const svg = drawnSvg(chart, chartSize(chart))
  drawn.set(chart, svg)
  return svg
}

/** One document is written in many formats, each with the same pictures. */
const drawn = new WeakMap<Chart, string>()

/** In any size: posters have other ones. */
export function drawnSvg(chart: Chart, size: ChartSize): string {
  const printable = printableText().of
  const drawing = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: size.width,
    height: size.height,
  })
  drawing.setOption(chartOption(mapped(chart, printable), size))
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  const id = chart.anchor.replace(/[^\w-]/g, '')
  return staticSvg(svg)
    .replace(
      /<svg [^>]*?viewBox="([^"]*)">/,
      (_, box: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="${box}" width="${box.split(' ')[2] ?? ''}" height="${box.split(' ')[3] ?? ''}">` +
        `<title id="${id}-title">${escaped(printable(chart.title))}</title><desc id="${id}-desc">${escaped(printable(chart.description))}</desc>`,
    )
    .replace(/<\/svg>\s*$/, () => `${unitMark(printable(chart.currency), size)}\n</svg>`)
}

/** In the upper right corner, where tables have it; by its own title ECharts would take a fifth longer for the picture. */
const unitMark = (currency: string, { width, label }: ChartSize): string =>
  `<text dominant-baseline="central" text-anchor="end" font-size="${label - 1}px" font-family="${SANS_FAMILY}, sans-serif" x="${width - 13}" y="${7 + (label - 1) / 2}" fill="${CHART_QUIET}">单位：${escaped(currency)}</text>`

const mapped = (chart: Chart, printable: (text: string) => string): Chart => ({
  ...chart,
  categories: chart.categories.map(printable),
  series: chart.series.map((one) => ({
    ...one,
    name: printable(one.name),
    points: one.points.map((point) => ({ ...point, text: printable(point.text) })),
  })),
})

/** No classes, no style sheet and no style attributes, which a strict page refuses; no numbers that depend on what was drawn before. */
const staticSvg = (svg: string): string =>
  svg
    .replace(/<style\s*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/<defs\s*>\s*<\/defs>\s*/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(/\bzr\d+-/g, 'zr-')

/** `font-size:12px;` → `font-size="12px"`: what ECharts writes as style is also an attribute of SVG. */
const attributesOf = (style: string): string =>
  style
    .split(';')
    .map((one) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(one))
    .map((found) => (found === null ? '' : ` ${found[1]}="${found[2]?.replaceAll('&quot;', '')}"`))
    .join('')

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  )
