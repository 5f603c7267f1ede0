/** What the grid shows and what it says back: columns, rows with their cells and findings, and edits. */
import type { TypedCurrency } from '../../core/kernel/fen.ts'
import type { Severity } from '../audits/finding-order.ts'

/** How a column is typed in. */
export type ColumnKind = 'text' | 'longText' | 'amount' | 'choice' | 'code'

export interface GridColumn {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  /** What a bare amount is written in. */
  readonly unit?: TypedCurrency
  /** What is offered while typing; other text may be typed all the same, and is then found wrong. */
  readonly options?: readonly GridOption[]
  /** Width in pixels; the widest column takes what is left. */
  readonly width: number
  /** Why nothing can be typed in the whole column. */
  readonly locked?: string
}

export interface GridOption {
  readonly value: string
  readonly label: string
}

export interface GridFinding {
  readonly severity: Severity
  readonly rule: string
  /** One or two words that fit into the cell: 缺单价. */
  readonly brief?: string
  readonly message: string
  readonly printed?: string
  readonly expected?: string
  /** 采纳建议 — what would stand in the cell, and what the button says. */
  readonly suggestions?: readonly { readonly text: string; readonly label: string }[]
}

export interface GridCell {
  /** As typed; what editing begins with. */
  readonly text: string
  /** As shown, where that differs: an amount with its separators. */
  readonly shown?: string
  /** Why it cannot be typed in. */
  readonly locked?: string
  /** ƒ — worked out from other cells. */
  readonly isComputed?: true
  readonly findings?: readonly GridFinding[]
  /** A sign of its own before or after the text: ≈ with its reason. */
  readonly mark?: { readonly sign: string; readonly title: string }
  /** The amount in fen, for whoever reads the page by program. */
  readonly amountFen?: string
  /** Changed against what it is compared with. */
  readonly isChanged?: true
}

export interface GridRow {
  readonly id: string
  /** Depth in the tree, from 0. */
  readonly level: number
  readonly hasChildren?: boolean
  readonly isOpen?: boolean
  /** What stands in the first, narrow column: 1, 2 … */
  readonly number: string
  /** Says which row it is to somebody who does not see the others. */
  readonly name: string
  /** Rows that are not typed, such as totals. */
  readonly isFixed?: true
  readonly state?: string
  readonly cells: Readonly<Record<string, GridCell>>
}

/** One cell given another text. */
export interface CellEdit {
  readonly row: string
  readonly field: string
  readonly text: string
}

/** Where there is no row yet, one stands there to be typed and pasted into; it becomes a row with the first character. */
export const FIRST_ROW: GridRow = { id: 'first', level: 0, number: '1', name: '1', cells: {} }

const NO_CELL: GridCell = { text: '' }
export const cellOf = (row: GridRow | undefined, column: GridColumn | undefined): GridCell =>
  row === undefined || column === undefined ? NO_CELL : (row.cells[column.id] ?? NO_CELL)

export const shownText = (cell: GridCell): string => cell.shown ?? cell.text

/** Why a cell takes no typing; undefined where it does. */
export const lockOf = (row: GridRow, column: GridColumn): string | undefined =>
  cellOf(row, column).locked ?? column.locked

/** The rows in sight: those below a closed one are not. */
export function openRows(rows: readonly GridRow[]): readonly GridRow[] {
  const shown: GridRow[] = []
  let closedAt: number | undefined
  for (const row of rows) {
    if (closedAt !== undefined && row.level > closedAt) continue
    closedAt = row.hasChildren === true && row.isOpen !== true ? row.level : undefined
    shown.push(row)
  }
  return shown
}
