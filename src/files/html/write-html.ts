/** A document about to be published as one web page: read without any script, every figure tagged with what it counts, nothing fetched from anywhere. */
import { createHash } from 'node:crypto'
import type {
  Chart,
  Disclosure,
  DisclosureBlock,
  DisclosureHeading,
  FigureInText,
  TextRun,
} from '../../core/document/disclosure.ts'
import { chartSvg } from '../charts/chart-svg.ts'
import { linesBelowTitle } from '../typesetting/cover-title.ts'
import { PREVIEW_STYLE, paragraphMarks } from './write-html-preview.ts'
import { PAGE_STYLE } from './write-html-style.ts'
import { tableHtml } from './write-html-table.ts'
import { escaped, keyOf, lines } from './write-html-text.ts'
import { PAGE_VIEWER } from './write-html-viewer.ts'
import { pageWords } from './write-html-words.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page may use its own style and its own viewer, known by their hashes, and nothing else of any kind. */
const policyOf = (style: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(PAGE_VIEWER)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

interface HtmlOptions {
  /** Says where each paragraph is and which texts made it, for the page that frames it. */
  readonly isPreview?: boolean
}

/** The same document gives the same text. */
export function writeHtml(disclosure: Disclosure, { isPreview = false }: HtmlOptions = {}): string {
  const style = isPreview ? PAGE_STYLE + PREVIEW_STYLE : PAGE_STYLE
  const { title, unit, cover, contentsTitle, blocks, year } = disclosure
  const coverLines = linesBelowTitle(cover, title)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${escaped(unit.name)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body data-unit="${escaped(unit.code)}" data-year="${year}" data-profile="${escaped(disclosure.profile)}">
<main>
<header>
<h1>${lines(title)}</h1>
${coverLines.map((line) => `<p>${lines(line)}</p>\n`).join('')}</header>
${contentsTitle === undefined ? '' : contentsHtml(contentsTitle, blocks)}${groupedHtml(blocks, isPreview)}</main>
<aside id="viewer" aria-live="polite" aria-label="数字说明" hidden></aside>
<script type="application/json" id="words">${jsonText(pageWords(disclosure))}</script>
<script>${PAGE_VIEWER}</script>
</body>
</html>
`
}

/** JSON in a page must not hold what ends the element that it stands in. */
const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )

function contentsHtml(title: string, blocks: readonly DisclosureBlock[]): string {
  const listed = blocks.filter(
    (block): block is DisclosureHeading => block.kind === 'heading' && block.isUnlisted !== true,
  )
  const entries = listed.map(
    ({ level, text, anchor }) =>
      `<li class="l${level}"><a href="#${escaped(anchor)}">${escaped(text)}</a></li>\n`,
  )
  return `<nav aria-label="${escaped(title)}">\n<h2>${escaped(title)}</h2>\n<ol>\n${entries.join('')}</ol>\n</nav>\n`
}

/** What is printed broadside stands on its own pages together with the headings above it. */
function groupedHtml(blocks: readonly DisclosureBlock[], isPreview: boolean): string {
  const html: string[] = []
  let headings: string[] = []
  for (const [at, block] of blocks.entries()) {
    const own = blockHtml(block, isPreview ? at : undefined)
    if (block.kind === 'heading') {
      headings.push(own)
      continue
    }
    const isBroad = block.kind === 'table' && block.table.orientation === 'landscape'
    const group = headings.join('') + own
    html.push(isBroad ? `<section class="broad">\n${group}</section>\n` : group)
    headings = []
  }
  return html.join('') + headings.join('')
}

/** With its place where it is only looked at. */
function blockHtml(block: DisclosureBlock, at: number | undefined): string {
  switch (block.kind) {
    case 'heading': {
      // The title of the document is the only heading above the first level.
      const tag = `h${block.level + 1}`
      const page = block.startsPage === true ? ' class="page"' : ''
      return `<${tag} id="${escaped(block.anchor)}"${page}>${lines(block.text)}</${tag}>\n`
    }
    case 'paragraph':
      return `<p class="${block.role}"${at === undefined ? '' : paragraphMarks(block, at)}>${block.runs.map(runHtml).join('')}</p>\n`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return chartHtml(block)
  }
}

function runHtml({ text, figure, isGap }: TextRun): string {
  if (isGap === true) return `<mark>${lines(text)}</mark>`
  return figure === undefined ? lines(text) : figureHtml(figure, text)
}

/** An amount has its fen as value; what is made of several has what is printed, and its parts beside it. */
function figureHtml({ kind, regions, amounts }: FigureInText, text: string): string {
  const [region] = regions
  const keys = regions.map((one) => escaped(keyOf(one))).join(';')
  if (kind === 'amount' && regions.length === 1 && region !== undefined)
    return `<data value="${amounts[0] ?? ''}" data-region="${keys}">${escaped(text)}</data>`
  const parts = regions.length === 0 ? '' : ` data-regions="${keys}"`
  const exact = amounts.length === 0 ? '' : ` data-amounts="${amounts.join(';')}"`
  return `<data value="${escaped(text)}" data-kind="${kind}"${parts}${exact}>${escaped(text)}</data>`
}

/** The picture, and the same in a list for those who want numbers. */
function chartHtml(chart: Chart): string {
  const numbers = chart.series.flatMap(({ name, points }) =>
    points.map(({ amount, text, region }, index) => {
      const words = [chart.series.length > 1 ? name : '', chart.categories[index] ?? '']
      const figure = `<data value="${amount}" data-region="${escaped(keyOf(region))}">${escaped(text)}</data>`
      return `<li>${escaped(words.filter((one) => one !== '').join('，'))}：${figure}</li>\n`
    }),
  )
  return (
    `<figure id="${escaped(chart.anchor)}" class="chart">\n${chartSvg(chart)}\n<figcaption>${escaped(chart.title)}</figcaption>\n` +
    `<details><summary>看数字（单位：${escaped(chart.currency)}）</summary>\n<ul>\n${numbers.join('')}</ul>\n</details>\n</figure>\n`
  )
}
