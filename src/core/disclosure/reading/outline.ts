/** 提纲 — the prose of a document by its headings: 第一部分, 一、, （一）, and headings that only their type tells. */
import type { Paragraph } from '../../document/document.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import type { ReadSection } from './reading.ts'

/** Numbers of headings by level; a list item has the same, but is a sentence. */
const NUMBERS: readonly RegExp[] = [
  /^第[一二三四五六七八九十\d]+(?:部分|章|篇|册)/,
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
]
/** Headings that some cities print without a number. */
const UNNUMBERED =
  /^(?:.{0,40}(?:主要职能|主要职责|职能职责|机构设置|部门概况|单位概况|基本概况|(?:预算|决算)编制说明|其他相关情况说明)|名词解释|专业名词解释)(?:情况)?$/
const LONGEST_HEADING = 60
/** Punctuation that headings do without; a full stop at the end of 一、 is often there all the same. */
const IS_SENTENCE = /[;；,，:]$|[。;；].|:.{6}|^(?![一二三四五六七八九十]{1,3}、[^,，。]{2,30}。$).*。$/

/** 1 of 第一部分, 2 of 一、, 3 of （一）; `undefined` of a paragraph that is no heading. */
export function headingLevel(paragraph: Paragraph): number | undefined {
  const words = plainWords(paragraph.text).replace(/^[-•·](?=\D)/, '')
  if (words.length > LONGEST_HEADING || IS_SENTENCE.test(words)) return undefined
  const number = NUMBERS.findIndex((pattern) => pattern.test(words))
  if (number >= 0) {
    // A numbered line that says how much is a sentence that lost its full stop.
    return number === 0 || !/\d(?:万?元|%)/.test(words) ? number + 1 : undefined
  }
  if (paragraph.role === 'heading') return (paragraph.level ?? 1) + 1
  return UNNUMBERED.test(words) ? 2 : undefined
}

/** In the order of the document; what stands before the first heading is a section without one. */
export function sectionsOf(paragraphs: readonly Paragraph[]): readonly ReadSection[] {
  const sections: OpenSection[] = []
  for (const paragraph of paragraphs) {
    const { text, place } = paragraph
    const level = headingLevel(paragraph)
    const open = sections.at(-1)
    if (level !== undefined) sections.push({ heading: text, level, place, paragraphs: [] })
    else if (open !== undefined && isTitleBelow(open, text)) open.heading = `${open.heading} ${text}`
    else if (open === undefined)
      sections.push({ heading: '', level: 0, place, paragraphs: [{ text, place }] })
    else open.paragraphs.push({ text, place })
  }
  return sections
}

interface OpenSection extends ReadSection {
  heading: string
  readonly paragraphs: { readonly text: string; readonly place: Paragraph['place'] }[]
}

/** 第一部分 on a line by itself has its title on the next. */
const isTitleBelow = (open: OpenSection, text: string): boolean =>
  open.paragraphs.length === 0 &&
  /^第[一二三四五六七八九十\d]+(?:部分|章|篇|册)[:：]?$/.test(withoutSpace(open.heading)) &&
  withoutSpace(text).length <= 40 &&
  !/[。；;：:]$/.test(text)
