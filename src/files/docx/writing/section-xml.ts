/** 节 — sections of a written DOCX with their paper and page numbers, and the first of them, the cover. */
import type { Disclosure } from '../../../core/document/disclosure.ts'
import { coverLine, coverTitle, linesBelowTitle } from '../../typesetting/cover-title.ts'
import { PAPERS, type Paper } from './paper.ts'
import { runXml } from './text-xml.ts'

interface SectionLook {
  /** The relation of its footer; none prints none. */
  readonly footer?: string
  readonly start?: number
  readonly format?: 'upperRoman'
}

/** Half a margin from the edge of the paper. */
const FOOTER_EDGE = 700

export function sectionXml(
  { width, height, margins }: Paper,
  { footer, start, format }: SectionLook,
): string {
  const numbers = [
    format === undefined ? '' : ` w:fmt="${format}"`,
    start === undefined ? '' : ` w:start="${start}"`,
  ].join('')
  const turned = width > height ? ' w:orient="landscape"' : ''
  return [
    '<w:sectPr>',
    footer === undefined ? '' : `<w:footerReference w:type="default" r:id="${footer}"/>`,
    `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="851" w:footer="${FOOTER_EDGE}" w:gutter="0"/>`,
    numbers === '' ? '' : `<w:pgNumType${numbers}/>`,
    '</w:sectPr>',
  ].join('')
}

/** A section ends with a paragraph that takes no room. */
export const sectionEnd = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`

/** Characters of a title that stand in a line, and of the lines below it. */
const COVER_LINE = 20
const LINE_BELOW = 24
/** From the edge of the text to the title, and from it to the lines below, as long as they are few. */
const COVER_SPACE = 4200
const FEW_LINES = 4
/** What each further line takes from either space, so that the cover stays on its page. */
const PER_LINE = 450
const LEAST_SPACE = 600

export function coverXml({ title, unit, cover, date }: Disclosure): string {
  const line = (style: string, text: string, before: number): string => {
    const spacing = before === 0 ? '' : `<w:spacing w:before="${before}"/>`
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${spacing}</w:pPr>${runXml(text)}</w:p>`
  }
  // The date may stand among the lines of the cover already.
  const below = new Set([
    ...linesBelowTitle(cover, title),
    ...(date === undefined ? [] : [writtenDate(date)]),
  ])
  const lines = [...below].map((text) => coverLine(text, LINE_BELOW))
  const head = coverTitle(title, unit.name, COVER_LINE)
  const count = [head, ...lines].join('\n').split('\n').length
  const space = Math.max(LEAST_SPACE, COVER_SPACE - Math.max(0, count - FEW_LINES) * PER_LINE)
  return [
    line('Title', head, space),
    ...lines.map((text, at) => line('Subtitle', text, at === 0 ? space : 0)),
    sectionEnd(sectionXml(PAPERS.portrait, {})),
  ].join('')
}

/** `2023-02-20` → `2023年2月20日` */
const writtenDate = (date: string): string =>
  date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')
