/** Prose that stands in the cells of a grid, as on a sheet's cover or in a frame, set free as paragraphs. */
import type { Block, Grid, GridCell, Paragraph } from '../../document/document.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'

export const withoutProseGrids = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] =>
    block.kind === 'grid' && isProse(block) ? paragraphsOf(block) : [block],
  )

/** Nothing stands beside anything else, and nothing is an amount. */
const isProse = (grid: Grid): boolean =>
  !isBlank(grid) &&
  grid.rows.every((row) => {
    const [cell, ...others] = row.cells.filter(hasText)
    return (
      others.length === 0 &&
      (cell === undefined || ((cell.nested ?? []).length === 0 && !isPrintedAmount(cell.text)))
    )
  })

export const isBlank = (grid: Grid): boolean => !grid.rows.some((row) => row.cells.some(hasText))

const hasText = (cell: GridCell): boolean => withoutSpace(cell.text) !== '' || (cell.nested ?? []).length > 0

const paragraphsOf = (grid: Grid): readonly Paragraph[] =>
  grid.rows.flatMap((row) =>
    row.cells.filter(hasText).map(({ text, place }): Paragraph => {
      const lines = text.split('\n').map((line) => ({ text: line.trim(), place }))
      return { kind: 'paragraph', role: 'text', text: lines.map((line) => line.text).join(''), lines, place }
    }),
  )
