/** 表单上纸 — the rows of a form as one table: labels and values side by side, lists under their headers. */
import type { Table, TableCell, TableRow } from '../document/table.ts'
import type { Source } from '../kernel/source.ts'

/** What a block of a form prints, before it is set. */
export interface BlockRows {
  /** A label beside its value, or rows under a header. */
  readonly kind: 'fields' | 'grid'
  /** The columns besides that of the names. */
  readonly header: readonly string[]
  /** What stands over the names, and behind how many columns they stand. */
  readonly nameHeader?: string
  readonly nameAt?: number
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly {
      readonly text: string
      readonly column: string
      readonly source?: Source
      readonly words?: string
    }[]
  }[]
}

/** Every row is as wide as the widest block; its last cell takes what is left. */
export function formTable(id: string, title: string, blocks: readonly BlockRows[]): Table {
  const widths = blocks.flatMap((block) => [
    block.header.length + 1,
    ...block.rows.map((row) => row.cells.length + 1),
  ])
  const width = Math.max(2, ...widths)
  const rows = blocks.flatMap((block) => {
    const { header, nameHeader = '', nameAt = 0 } = block
    // What is printed in fewer cells than the columns are, such as the head of a goal, begins at the left.
    const line = (name: string, texts: readonly string[]): TableRow => {
      const at = texts.length < header.length ? 0 : nameAt
      return tableRow([...texts.slice(0, at), name, ...texts.slice(at)], width)
    }
    return [
      ...(block.kind === 'grid' && block.rows.length > 0 ? [line(nameHeader, header)] : []),
      ...block.rows.map((row) =>
        line(
          row.name,
          row.cells.map((cell) => cell.text),
        ),
      ),
    ]
  })
  return {
    id,
    title,
    head: [],
    columns: Array.from({ length: width }, () => ({ header: [], kind: 'text' as const })),
    header: [],
    rows,
    notes: [],
    orientation: width > LARGEST_UPRIGHT ? 'landscape' : 'portrait',
    isEmpty: blocks.every((block) => block.rows.every((row) => row.cells.every((cell) => cell.text === ''))),
  }
}

const LARGEST_UPRIGHT = 7

function tableRow(texts: readonly string[], width: number): TableRow {
  const cells = texts.map(
    (text, at): TableCell => ({
      text,
      columnSpan: at === texts.length - 1 ? width - at : 1,
      indent: 0,
    }),
  )
  return { cells, depth: 0, isTotal: false }
}
