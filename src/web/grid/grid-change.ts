/** What the grid tells whoever keeps its rows: changes as a person made them, and acts on rows. */
import type { CellEdit } from './grid-rows.ts'

/** What a person did at once: undone as one step. */
export interface GridChange {
  readonly cause: 'typing' | 'paste' | 'fill' | 'suggestion'
  readonly edits: readonly CellEdit[]
  /** Cells of rows to add, in order. */
  readonly added: readonly Readonly<Record<string, string>>[]
  /** The row that they follow; at the end where there is none. */
  readonly after?: string
  /** The same while one cell is being typed in: what it saves on the way is one step. */
  readonly session?: number
}

export interface EditGridActs {
  /** Answers with the identifiers of the rows that it added. */
  readonly onChange: (change: GridChange) => readonly string[]
  /** What stands in a cell while it is being typed, before it is saved; none when typing ends. */
  readonly onDraft?: (edit: CellEdit | undefined) => void
  readonly onRemove?: (rows: readonly string[]) => void
  readonly onMove?: (row: string, by: 1 | -1) => void
  readonly onToggle?: (row: string, isOpen: boolean) => void
  readonly onCursor?: (row: string, field: string) => void
}
