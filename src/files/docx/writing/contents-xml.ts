/** 目录 — the contents of a written DOCX: a field that Word brings up to date, filled beforehand with headings and pages. */
import type { DisclosureHeading } from '../../../core/document/disclosure.ts'
import { shownText, xmlText } from '../../zip/write-xml.ts'
import { runXml } from './text-xml.ts'

/** Word makes names of this kind for its own contents, and keeps them when it brings the field up to date. */
export const bookmarkName = (number: number): string => `_Toc${100_000_000 + number}`

export interface ContentsEntry {
  readonly heading: DisclosureHeading
  readonly bookmark: string
  readonly page: number
}

export function contentsXml(title: string, entries: readonly ContentsEntry[]): string {
  const deepest = Math.max(1, ...entries.map(({ heading }) => heading.level))
  const lines = entries.map((entry, at) => {
    const begin = at === 0 ? fieldBegin(`TOC \\o "1-${deepest}" \\h \\z`) : ''
    const end = at === entries.length - 1 ? mark('end') : ''
    return `<w:p><w:pPr><w:pStyle w:val="TOC${entry.heading.level}"/></w:pPr>${begin}${entryXml(entry)}${end}</w:p>`
  })
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${runXml(title)}</w:p>`,
    ...lines,
    '</w:sdtContent></w:sdt>',
  ].join('')
}

function entryXml({ heading, bookmark, page }: ContentsEntry): string {
  const number = `${fieldBegin(`PAGEREF ${bookmark} \\h`)}${runXml(String(page))}${mark('end')}`
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml(shownText(heading.text).replace(/[\n\t]+/g, ' '))}<w:r><w:tab/></w:r>${number}</w:hyperlink>`
}

/** A field up to the place of its result. */
export const fieldBegin = (instruction: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${xmlText(instruction).replaceAll('&quot;', '"')} </w:instrText></w:r>${mark('separate')}`

export const mark = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
