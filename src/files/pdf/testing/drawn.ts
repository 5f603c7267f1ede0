/** Documents as text, to compare them in tests. */
import type { Document, Grid, Paragraph } from '../../../core/document/document.ts'

export const grids = ({ blocks }: Document): readonly Grid[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []))

export const paragraphs = ({ blocks }: Document): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))

/** Rows as lines of text: cells parted by ` | `, lines of a cell by `/`, spans as `(columns×rows)`, `?` where uncertain. */
export const drawn = (grid: Grid | undefined): readonly string[] =>
  (grid?.rows ?? []).map(({ cells }) =>
    cells
      .map(({ text, columnSpan, rowSpan, isUncertain }) => {
        const span = columnSpan * rowSpan === 1 ? '' : `(${columnSpan}×${rowSpan})`
        return `${text.replaceAll('\n', '/')}${span}${isUncertain ? '?' : ''}`
      })
      .join(' | '),
  )

/** The whole document, a line for each paragraph and each row. */
export const drawnDocument = ({ blocks }: Document): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [`[${block.origin} ${block.columnCount}]`, ...drawn(block), '[end]']
      : [`${block.role}${block.level ?? ''}: ${block.text}`],
  )
