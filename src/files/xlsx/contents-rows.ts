/** 目录 — a sheet that lists the others: its rows are lines of a contents page, not a table of figures. */
import type { Grid, GridRow, Paragraph } from '../../core/document/document.ts'
import { plainWords } from '../../core/document/printed-words.ts'

/** By the name of the sheet, or by the words that stand above everything on it. */
export function isContentsSheet(name: string, [first]: readonly Grid[]): boolean {
  const top = first?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).find((text) => text !== '')
  return [name, top ?? ''].some((text) => /^(?:目录|目次|contents)$/i.test(plainWords(text)))
}

/** What stands above the list, such as the title of the document and its unit, is text of its own. */
export function contentsRows(grids: readonly Grid[]): readonly Paragraph[] {
  let isInList = false
  return grids.flatMap(({ rows }) =>
    rows.flatMap((row): readonly Paragraph[] => {
      const words = wordsOf(row)
      isInList ||= words.length > 1
      if (words.length === 0) return []
      const text = words.join('\t')
      const role = isInList ? 'contents' : 'text'
      return [{ kind: 'paragraph', role, text, lines: [{ text, place: row.place }], place: row.place }]
    }),
  )
}

const wordsOf = ({ cells }: GridRow): readonly string[] =>
  cells.map(({ text }) => text.replaceAll('\n', ' ')).filter((text) => text !== '')
