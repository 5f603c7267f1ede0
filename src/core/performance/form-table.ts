/** 表单上纸 — the blocks of a form set below one another as one table, every block stretched to the width of the widest. */
import type { Table, TableCell, TableRow } from '../document/table.ts'

/** A cell of a block; what it covers in the lines below is left out there. */
export interface PaperCell {
  readonly text: string
  /** How many of the block's own columns it covers. */
  readonly columnSpan: number
  readonly rowSpan: number
  /** Words that say what another cell holds. */
  readonly isLabel: boolean
  /** The entries of the form that stand in it, by their order. */
  readonly entries: readonly number[]
}

export interface PaperBlock {
  /** How wide each column is, beside the others of its block. */
  readonly shares: readonly number[]
  readonly lines: readonly (readonly PaperCell[])[]
}

export const labelCell = (text: string, columnSpan = 1, rowSpan = 1): PaperCell => ({
  text,
  columnSpan,
  rowSpan,
  isLabel: true,
  entries: [],
})

export function formTable(id: string, title: string, blocks: readonly PaperBlock[]): Table {
  const width = Math.max(2, ...blocks.map((block) => block.shares.length))
  return {
    id,
    title,
    head: [],
    columns: Array.from({ length: width }, () => ({ header: [], kind: 'text' as const })),
    header: [],
    rows: blocks.flatMap((block) => blockRows(block, width)),
    notes: [],
    orientation: width > LARGEST_UPRIGHT ? 'landscape' : 'portrait',
    isEmpty: blocks.every(({ lines }) =>
      lines.every((line) => line.every((cell) => cell.entries.length === 0)),
    ),
  }
}

const LARGEST_UPRIGHT = 8

function blockRows({ shares, lines }: PaperBlock, width: number): readonly TableRow[] {
  const edges = stretched(shares, width)
  /** Down to which line each column is covered from above. */
  const covered = shares.map(() => 0)
  return lines.map((line, at): TableRow => {
    let column = 0
    const cells = line.map((cell): TableCell => {
      while ((covered[column] ?? 0) > at) column += 1
      const end = Math.min(column + cell.columnSpan, shares.length)
      covered.fill(at + cell.rowSpan, column, end)
      const columnSpan = (edges[end] ?? width) - (edges[column] ?? 0)
      column = end
      return {
        text: cell.text,
        columnSpan,
        indent: 0,
        ...(cell.rowSpan === 1 ? {} : { rowSpan: cell.rowSpan }),
        ...(cell.isLabel ? { isLabel: true } : {}),
        ...(cell.entries.length === 0 ? {} : { entries: cell.entries }),
      }
    })
    return { cells, depth: 0, isTotal: false }
  })
}

/** Where each column begins when they share `width` as their shares ask, none of them vanishing; the width itself last. */
function stretched(shares: readonly number[], width: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const edges = [0]
  let before = 0
  for (const [at, share] of shares.entries()) {
    before += share
    const left = shares.length - at - 1
    const wanted = Math.round((before * width) / whole)
    const previous = edges.at(-1) ?? 0
    edges.push(Math.min(Math.max(wanted, previous + 1), width - left))
  }
  return edges
}
