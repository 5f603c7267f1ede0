/** Statements of which nothing is printed but the title and a note that there is nothing to print. */
import type { Block, Paragraph } from '../../document/document.ts'
import { currencyIn, isNoteLine, lineKind, yearIn } from '../../document/head-lines.ts'
import type { ReadStatement } from './read-statement.ts'
import { definitionsOfTitle, numberInTitle, titleWords } from './statement-titles.ts'

export interface EmptyStatement {
  readonly statement: ReadStatement
  readonly used: readonly Block[]
}

export function emptyStatements(
  blocks: readonly Block[],
  used: ReadonlySet<Block>,
): readonly EmptyStatement[] {
  return blocks.flatMap((title, at) => {
    if (title.kind === 'grid' || used.has(title)) return []
    const { ids, how } = definitionsOfTitle(title.text)
    if (how !== 'exact') return []
    const head: Paragraph[] = []
    const notes: Paragraph[] = []
    for (const block of blocks.slice(at + 1, at + 8)) {
      if (block.kind === 'grid' || used.has(block)) break
      const kind = lineKind(block.text)
      if (isNoteLine(block.text)) notes.push(block)
      else if (notes.length === 0 && (kind === 'unit' || kind === 'currency' || kind === 'number'))
        head.push(block)
      else break
    }
    if (!notes.some((note) => /无|没有|空表|不涉及/.test(note.text))) return []
    return [{ statement: emptyStatement(title, ids, head, notes), used: [title, ...head, ...notes] }]
  })
}

function emptyStatement(
  title: Paragraph,
  ids: readonly string[],
  head: readonly Paragraph[],
  notes: readonly Paragraph[],
): ReadStatement {
  const [only, ...others] = ids
  const number = numberInTitle(title.text)
  const year = yearIn(title.text)
  const currency = [title, ...head].map((line) => currencyIn(line.text)).find((one) => one !== undefined)
  return {
    ...(only !== undefined && others.length === 0 ? { definition: only } : { candidates: ids }),
    title: titleWords(title.text),
    printedTitle: title.text,
    ...(number === undefined ? {} : { number }),
    ...(year === undefined ? {} : { year }),
    ...(currency === undefined ? {} : { currency }),
    cells: [],
    notes: notes.map(({ text, place }) => ({ text, place })),
    isEmpty: true,
    unplaced: [],
    foundBy: ['title'],
    place: title.place,
  }
}
