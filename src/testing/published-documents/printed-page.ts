/** 页面 — a document as a page of the web, which programs print: ruled or not, upright or across, in small type or large. */
import { sampleTable } from '../sample-document.ts'
import type { PublishedBlock, PublishedDocument } from './documents.ts'

export interface PageLook {
  readonly rules: 'all' | 'rows' | 'none'
  readonly points: number
  readonly repeatsHeader: boolean
  /** Each table begins on a page of its own. */
  readonly breaksBefore: boolean
}

export const PLAIN_LOOK: PageLook = { rules: 'all', points: 9, repeatsHeader: false, breaksBefore: false }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const TAGS: Readonly<Record<Exclude<PublishedBlock['role'], 'table'>, readonly [string, string]>> = {
  cover: ['p', 'font-size:22pt;text-align:center;margin:40pt 0'],
  heading: ['h2', 'font-size:14pt;font-weight:normal'],
  text: ['p', 'text-indent:2em'],
  title: ['p', 'font-size:15pt;text-align:center;margin:6pt 0'],
  aside: ['p', 'text-align:right;margin:2pt 0'],
  note: ['p', 'margin:2pt 0'],
}

export function printedPage({ name, isLandscape, blocks }: PublishedDocument, look = PLAIN_LOOK): string {
  const rule =
    look.rules === 'all'
      ? 'border:1px solid black'
      : look.rules === 'rows'
        ? 'border-bottom:1px solid black'
        : ''
  const styles = [
    `@page{size:A4 ${isLandscape ? 'landscape' : 'portrait'};margin:15mm}`,
    `body{font-family:"Noto Sans SC",SimSun;font-size:${look.points}pt}`,
    `table{border-collapse:collapse;width:100%;margin-bottom:8pt${look.rules === 'rows' ? ';border-top:1px solid black' : ''}}`,
    `td{${rule};padding:1pt ${look.rules === 'all' ? 3 : 7}pt;font-size:${look.points}pt;word-break:break-all}`,
    'td.amount{text-align:right;word-break:normal;white-space:nowrap}td.head{text-align:center}',
  ]
  const body = blocks.map((block, at) => blockText(block, look, blocks[at - 1]))
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escaped(name)}</title><style>${styles.join('\n')}</style></head>
<body>
${body.join('\n')}
</body></html>
`
}

function blockText(block: PublishedBlock, look: PageLook, before: PublishedBlock | undefined): string {
  if (typeof block.content === 'string') {
    const [tag, style] = TAGS[block.role === 'table' ? 'text' : block.role]
    const isFirst = block.role === 'title' && look.breaksBefore
    return `<${tag} style="${style}${isFirst ? ';page-break-before:always' : ''}">${escaped(block.content)}</${tag}>`
  }
  const isFirst = look.breaksBefore && before?.role !== 'title' && before?.role !== 'aside'
  const height = block.headerHeight ?? 0
  const rows = sampleTable(block.content).map((cells, at) => {
    const tds = cells.map(({ text, span, rowSpan }) => {
      const kind = at < height ? ' class="head"' : /^-?[\d,]+(?:\.\d+)?$/.test(text) ? ' class="amount"' : ''
      const spans = `${span > 1 ? ` colspan="${span}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
      return `<td${kind}${spans}>${escaped(text)}</td>`
    })
    return `<tr${at < height ? ' style="break-after:avoid;break-inside:avoid"' : ''}>${tds.join('')}</tr>`
  })
  const head = look.repeatsHeader && height > 0 ? `<thead>${rows.slice(0, height).join('\n')}</thead>` : ''
  const rest = head === '' ? rows : rows.slice(height)
  return `<table${isFirst ? ' style="page-break-before:always"' : ''}>${head}<tbody>${rest.join('\n')}</tbody></table>`
}
