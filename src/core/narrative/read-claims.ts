/** 读出说法 — sentences of anybody's become claims: clauses in any order, each about the subject that was named last. */
import type { Claim, NarrativeContext, ProseParagraph, Span, Subject, Unread } from './claim.ts'
import { plainProse, remarksOf, withThousands } from './plain-prose.ts'
import { readText } from './read-text.ts'
import { type Ground, headingRegion } from './resolve.ts'
import { namesItem } from './subject.ts'

export interface ProseReading {
  readonly claims: readonly Claim[]
  readonly unread: readonly Unread[]
}

/** In the order of the text. What a clause took is a claim, even if nobody can say about what; other figures are unread. */
export function readClaims(paragraphs: readonly ProseParagraph[], context: NarrativeContext): ProseReading {
  const claims: Claim[] = []
  const unread: Unread[] = []
  let section = ''
  let ground: Ground = { context }
  let lead: Subject | undefined
  paragraphs.forEach((paragraph, at) => {
    const headings = paragraph.headings.join('\n')
    if (headings !== section) {
      section = headings
      lead = undefined
      const region = headingRegion(paragraph.headings, context)
      ground = region === undefined ? { context } : { context, section: region }
    }
    textsOf(paragraph.text).forEach((hidden, place) => {
      const prose = plainProse(paragraph.text, hidden)
      const around = place > 0 ? {} : { ...(lead === undefined ? {} : { lead }), ...beside(paragraphs, at) }
      const read = readText(withThousands(prose.text), { ground, paragraph: at, ...around })
      claims.push(...read.claims.map((claim) => inPrint(claim, prose.printed)))
      unread.push(...read.unread.map((other) => ({ ...other, span: prose.printed(other.span) })))
      if (place === 0) lead = read.lead
    })
  })
  return { claims, unread }
}

/** An item that stands alone in the line above, or is the heading itself, and what stands below in the same section. */
function beside(
  paragraphs: readonly ProseParagraph[],
  at: number,
): { readonly item?: string; readonly following?: string } {
  const headings = paragraphs[at]?.headings ?? []
  const inSection = (one: ProseParagraph | undefined): readonly string[] =>
    one !== undefined && one.headings.join('\n') === headings.join('\n') ? [plainProse(one.text).text] : []
  const above = [plainProse(headings.at(-1) ?? '').text, ...inSection(paragraphs[at - 1])]
  const item = above.findLast(namesItem)
  const [following] = inSection(paragraphs[at + 1])
  return {
    ...(item === undefined ? {} : { item }),
    ...(following === undefined ? {} : { following }),
  }
}

/** The paragraph without its remarks, then each remark by itself, by what is hidden. */
function textsOf(text: string): readonly (readonly Span[])[] {
  const remarks = remarksOf(text)
  return [
    remarks.map(({ span }) => span),
    ...remarks.map(({ inner }) => [
      { start: 0, end: inner.start },
      { start: inner.end, end: text.length },
    ]),
  ]
}

const inPrint = (claim: Claim, printed: (span: Span) => Span): Claim => ({
  ...claim,
  span: printed(claim.span),
  spans: Object.fromEntries(Object.entries(claim.spans).map(([name, span]) => [name, printed(span)])),
})
