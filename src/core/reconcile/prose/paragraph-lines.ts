/** Of a paragraph that runs over lines, the line in which a character of it stands: findings name a line, not a paragraph. */
import type { ReadSection } from '../../disclosure/reading/reading.ts'
import type { Block, DocumentPlace, TextLine } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import type { ProseParagraph } from '../../narrative/claim.ts'

export interface PlacedParagraph extends ProseParagraph {
  readonly place: DocumentPlace
  /** Empty where it is not known how the paragraph was broken. */
  readonly lines: readonly TextLine[]
}

export function placedParagraphs(
  sections: readonly ReadSection[],
  blocks: readonly Block[],
): readonly PlacedParagraph[] {
  const lines = new Map<DocumentPlace, readonly TextLine[]>()
  for (const block of blocks) if (block.kind === 'paragraph') lines.set(block.place, block.lines)
  const open: ReadSection[] = []
  return sections.flatMap((section) => {
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop()
    open.push(section)
    const headings = open.map((one) => one.heading)
    return section.paragraphs.map(({ text, place }) => {
      const own = lines.get(place) ?? []
      const isWhole = withoutSpace(own.map((line) => line.text).join('')) === withoutSpace(text)
      return { text, place, headings, lines: isWhole ? own : [] }
    })
  })
}

/** White space is not counted: lines are joined with more or less of it. */
export function lineOf({ text, place, lines }: PlacedParagraph, offset: number): DocumentPlace {
  let left = withoutSpace(text.slice(0, offset)).length
  for (const line of lines) {
    left -= withoutSpace(line.text).length
    if (left < 0) return line.place
  }
  return place
}

/** Where words stand in the paragraph from an offset on, whatever white space is in them; the offset itself if nowhere. */
export function offsetOf({ text }: PlacedParagraph, words: string, from: number): number {
  const pattern = [...withoutSpace(words)]
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*')
  const found = new RegExp(pattern).exec(text.slice(from))
  return found === null ? from : from + found.index
}
