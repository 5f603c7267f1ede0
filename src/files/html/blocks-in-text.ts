/** A piece of HTML that a converter left in plain text, such as a table in Markdown. */
import type { Block, DocumentPlace, Grid, Paragraph } from '../../core/document/document.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { pageBlocks } from './page-blocks.ts'
import { parsePage } from './parse-page.ts'
import { hiddenIn } from './visible.ts'

export interface BlocksInText {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

/** `undefined` of what is nested too deep to be a table. */
export function blocksInText(html: string, firstLine: number, file: string): BlocksInText | undefined {
  const root = parsePage(html)
  if (root === undefined) return undefined
  const page = pageBlocks(root, { file, isLeftOut: hiddenIn(root) })
  const by = firstLine - 1
  const blocks = page.blocks.map((block) =>
    block.kind === 'grid' ? lowerGrid(block, by) : lowerParagraph(block, by),
  )
  return { blocks, problems: page.problems }
}

const lower = (place: DocumentPlace, by: number): DocumentPlace =>
  place.line === undefined ? place : { ...place, line: place.line + by }

const lowerParagraph = (paragraph: Paragraph, by: number): Paragraph => ({
  ...paragraph,
  place: lower(paragraph.place, by),
  lines: paragraph.lines.map((line) => ({ ...line, place: lower(line.place, by) })),
})

const lowerGrid = (grid: Grid, by: number): Grid => ({
  ...grid,
  place: lower(grid.place, by),
  rows: grid.rows.map((row) => ({
    place: lower(row.place, by),
    cells: row.cells.map((cell) => ({
      ...cell,
      place: lower(cell.place, by),
      ...(cell.nested === undefined ? {} : { nested: cell.nested.map((inner) => lowerGrid(inner, by)) }),
    })),
  })),
})
