/** A grid's rows as the readers of forms want them: what begins in a row, and what reaches into it from above. */
import type { DocumentPlace, Grid, GridCell } from '../../document/document.ts'
import { gridMatrix } from '../../document/grid-matrix.ts'

export interface FormCell {
  readonly text: string
  /** Its first column and the one behind its last. */
  readonly from: number
  readonly to: number
  /** Its running number among the cells that begin in its row, blank ones too. */
  readonly slot: number
  readonly place: DocumentPlace
  /** The reader of the file is not sure of it. */
  readonly isUncertain: boolean
}

export interface FormRow {
  /** Cells that begin here and are not blank, from left to right. */
  readonly cells: readonly FormCell[]
  /** Cells that are not blank and reach into this row from above. */
  readonly above: readonly FormCell[]
  readonly width: number
  /** Whether columns can be trusted; of a `tabbed` grid they cannot. */
  readonly hasColumns: boolean
  readonly place: DocumentPlace
}

export function formRows(grid: Grid): readonly FormRow[] {
  const matrix = gridMatrix(grid)
  return grid.rows.map((row, at) => {
    const reaching = (matrix[at] ?? []).filter((position) => position !== undefined && position.row < at)
    const above = [...new Set(reaching.map((position) => position?.cell))]
    return {
      cells: row.cells.map((cell, slot) => formCell(cell, slot)).filter((cell) => cell.text !== ''),
      above: above
        .flatMap((cell) => (cell === undefined ? [] : [formCell(cell, 0)]))
        .filter((cell) => cell.text !== ''),
      width: grid.columnCount,
      hasColumns: grid.origin !== 'tabbed',
      place: row.place,
    }
  })
}

const formCell = (
  { text, column, columnSpan, place, isUncertain = false }: GridCell,
  slot: number,
): FormCell => ({
  text: cellText(text),
  from: column,
  to: column + columnSpan,
  slot,
  place,
  isUncertain,
})

/** The cell's words: tags that a converter left in the text are no words, and its check boxes are boxes. */
const cellText = (text: string): string =>
  text
    .replace(/<input\b[^<>]{0,80}\bchecked\b[^<>]{0,80}>/gi, '☑')
    .replace(/<input\b[^<>]{0,160}>/gi, '☐')
    .replace(/<\/?(?:p|br|div|span)\b[^<>]{0,160}>/gi, '')
    .trim()
