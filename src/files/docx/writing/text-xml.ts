/** Paragraphs and runs of a written DOCX, each with the lines that it takes. */
import { lineCount } from '../../typesetting/text-width.ts'
import { shownText, xmlText } from '../../zip/write-xml.ts'
import type { FlowItem } from './flow.ts'
import { type LetterSize, letterWidth } from './paper.ts'

/** XML with what it takes on the page. */
export interface Piece {
  readonly xml: string
  readonly items: readonly FlowItem[]
}

/** Runs of one look; line ends and tabs are marks of their own in this format. */
export function runXml(text: string, look = ''): string {
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`
  const parts = shownText(text).split(/([\t\n])/)
  const inside = parts.map((part) => {
    if (part === '') return ''
    if (part === '\n') return '<w:br/>'
    return part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`
  })
  return `<w:r>${properties}${inside.join('')}</w:r>`
}

export interface ParagraphParts {
  readonly style: string
  readonly size: LetterSize
  /** What the lines have room in, in twentieths of a point. */
  readonly width: number
  readonly text: string
  /** The runs, where they are not the text alone. */
  readonly runs?: string
  /** More properties, such as stops of tabs. */
  readonly properties?: string
  /** Characters that the first line is set in by. */
  readonly indent?: number
  readonly behind?: number
  readonly keepsNext?: boolean
  readonly startsPage?: boolean
  readonly anchor?: string
}

export function paragraphPiece(parts: ParagraphParts): Piece {
  const { style, size, width, text, keepsNext, startsPage, anchor, behind = 0 } = parts
  const count = lineCount(shownText(text), width / letterWidth(size), parts.indent ?? 0)
  const items = Array.from(
    { length: count },
    (_, at): FlowItem => ({
      height: size.line + (at === count - 1 ? behind : 0),
      // A heading stays whole with what follows it; the lines of a text may part anywhere.
      ...(keepsNext === true ? { keepsNext } : {}),
      ...(at === 0 && startsPage === true ? { startsPage } : {}),
      ...(at === 0 && anchor !== undefined ? { anchor } : {}),
    }),
  )
  const turned = startsPage === true ? '<w:pageBreakBefore/>' : ''
  const properties = `<w:pStyle w:val="${style}"/>${turned}${parts.properties ?? ''}`
  return { xml: `<w:p><w:pPr>${properties}</w:pPr>${parts.runs ?? runXml(text)}</w:p>`, items }
}

export const joined = (pieces: readonly Piece[]): Piece => ({
  xml: pieces.map(({ xml }) => xml).join(''),
  items: pieces.flatMap(({ items }) => items),
})
