/** Documents for tests as one would type them: a line is a paragraph, lines with bars are a grid. */
import type { Block, Document, Grid } from '../../../document/document.ts'
import type { ReadStatement } from '../../../statements/reading/read-statement.ts'

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let rows: Grid['rows'][number][] = []
  const endGrid = (): void => {
    const [first] = rows
    if (first === undefined) return
    const columnCount = Math.max(...rows.map((row) => row.cells.length))
    blocks.push({ kind: 'grid', origin: 'marked', columnCount, rows, place: first.place })
    rows = []
  }
  text.split('\n').forEach((line, at) => {
    const place = { line: at + 1 }
    if (line.includes('|')) {
      const cells = line
        .split('|')
        .map((cell, column) => ({ column, columnSpan: 1, rowSpan: 1, text: cell.trim(), place }))
      rows.push({ cells, place })
      return
    }
    endGrid()
    const words = line.trim()
    if (words !== '')
      blocks.push({ kind: 'paragraph', role: 'text', text: words, lines: [{ text: words, place }], place })
  })
  endGrid()
  return blocks
}

export const documentOf = (text: string, name = 'document'): Document => ({
  name,
  format: 'text',
  pages: [],
  blocks: blocksOf(text),
  problems: [],
})

/** A statement that was recognised in the grid on a line. */
export const statement = (line: number, said: Partial<ReadStatement>): ReadStatement => ({
  title: '',
  cells: [],
  notes: [],
  isEmpty: true,
  unplaced: [],
  foundBy: ['title'],
  place: { line },
  ...said,
})
