/** A document about to be published as PDF: set by Typst, tagged, with bookmarks and all its fonts, the same bytes each time. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { typeset } from '../typst/typeset.ts'
import { UPRIGHT } from './write-page-formats.ts'
import { planDocument } from './write-plan.ts'
import { DOCUMENT_TEMPLATE } from './write-template.ts'

export interface WrittenPdf {
  readonly bytes: Uint8Array
  /** Of the paper, the cover and the contents among them. */
  readonly pageCount: number
  /** The number printed at the foot of the page on which a heading stands. */
  readonly pageOf: (anchor: string) => number | undefined
  /** Tables that no paper holds; characters that no font has are `unprintableIn` it. */
  readonly problems: readonly Problem[]
}

/** Where a document lies in archives: PDF/A-2a, which asks for tags, languages, texts of pictures and all fonts. */
const STANDARD = 'a-2a'

export function writePdf(disclosure: Disclosure): WrittenPdf {
  const { charts, problems, ...data } = planDocument(disclosure)
  const { pdf, pageCount, answer } = typeset({
    template: DOCUMENT_TEMPLATE,
    data: { ...data, upright: UPRIGHT },
    files: charts,
    standard: STANDARD,
  })
  const pages = pagesOf(data.sections, answer)
  return { bytes: pdf, pageCount, pageOf: (anchor) => pages.get(anchor), problems }
}

/** The template answers with the pages of the headings in their order. */
function pagesOf(
  sections: ReturnType<typeof planDocument>['sections'],
  answer: unknown,
): ReadonlyMap<string, number> {
  const numbers: readonly unknown[] = Array.isArray(answer) ? answer : []
  const pages = new Map<string, number>()
  const headings = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'heading')
  for (const [index, { anchor }] of headings.entries()) {
    const page = numbers[index]
    if (typeof page === 'number' && !pages.has(anchor)) pages.set(anchor, page)
  }
  return pages
}
