/** 字体所无 — characters of a document that no font of ours has, each with the first place where it stands. */
import type { Disclosure, DisclosureBlock } from '../../core/document/disclosure.ts'
import { printableText } from './printable-text.ts'

export interface Unprintable {
  readonly character: string
  /** `U+1F46A` */
  readonly code: string
  /** The heading above it, or the table with its row, in words. */
  readonly place: string
  /** The block that holds it; none on the cover. */
  readonly block?: DisclosureBlock
}

export function unprintableIn({ title, cover, blocks }: Disclosure): readonly Unprintable[] {
  const printable = printableText()
  const found: Unprintable[] = []
  const look = (texts: readonly string[], place: string, block?: DisclosureBlock): void => {
    for (const text of texts) printable.of(text)
    for (const character of printable.lacking().slice(found.length))
      found.push({ character, code: codeName(character), place, ...(block === undefined ? {} : { block }) })
  }
  look([title, ...cover], '封面')
  let heading = title
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        heading = block.text
        look([block.text], heading, block)
        break
      case 'paragraph':
        look(
          block.runs.map((run) => run.text),
          heading,
          block,
        )
        break
      case 'chart':
        look([block.title, ...block.categories, ...block.series.map(({ name }) => name)], block.title, block)
        break
      case 'table': {
        const { table } = block
        const around = [
          ...table.head.flatMap(({ left, center, right }) => [left, center, right]),
          ...table.notes,
        ]
        look([table.title, ...around, ...table.header.flat().map(({ text }) => text)], table.title, block)
        for (const { cells } of table.rows) {
          const name = cells.find(({ text }) => /\p{L}/u.test(text))?.text ?? ''
          look(
            cells.map(({ text }) => text),
            [table.title, name].filter((one) => one !== '').join('·'),
            block,
          )
        }
      }
    }
  }
  return found
}

const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
