/** 节 — sections of a written DOCX with their paper and page numbers, and the first of them, the cover. */
import type { Disclosure } from '../../../core/document/disclosure.ts'
import { coverTitle } from '../../typesetting/cover-title.ts'
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

/** Characters of a title that stand in a line. */
const COVER_LINE = 20
/** From the edge of the text to the title, and from it to the lines below. */
const COVER_SPACE = 4200

export function coverXml({ title, unit, cover, date }: Disclosure): string {
  const line = (style: string, text: string, before: number): string => {
    const spacing = before === 0 ? '' : `<w:spacing w:before="${before}"/>`
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${spacing}</w:pPr>${runXml(text)}</w:p>`
  }
  // The date may stand among the lines of the cover already, and the title too.
  const below = new Set([...cover, ...(date === undefined ? [] : [writtenDate(date)])])
  const lines = [...below].filter((text) => text !== title)
  return [
    line('Title', coverTitle(title, unit.name, COVER_LINE), COVER_SPACE),
    ...lines.map((text, at) => line('Subtitle', text, at === 0 ? COVER_SPACE : 0)),
    sectionEnd(sectionXml(PAPERS.portrait, {})),
  ].join('')
}

/** `2023-02-20` → `2023年2月20日` */
const writtenDate = (date: string): string =>
  date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')
