/** A table as it stands on paper: header cells that span, body cells with text, and behind each amount its figure. */
import type { Fen } from '../kernel/fen.ts'

export interface Table {
  /** Statement id. */
  readonly id: string
  /** 表号 */
  readonly number?: string
  readonly title: string
  /** Lines between title and table: 部门 on the left, 金额单位 on the right. */
  readonly head: readonly TableHeadLine[]
  readonly columns: readonly TableColumn[]
  /** Header lines from the top; cells that are covered by a span are absent. */
  readonly header: readonly (readonly HeaderCell[])[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
  readonly orientation: 'portrait' | 'landscape'
  /** Whether not one amount stands in it. */
  readonly isEmpty: boolean
}

export interface TableHeadLine {
  readonly left: string
  readonly center: string
  readonly right: string
}

export interface TableColumn {
  readonly header: readonly string[]
  readonly kind: 'text' | 'code' | 'number' | 'amount'
}

export interface HeaderCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** Depth in the tree of codes or units, from 0. */
  readonly depth: number
  readonly isTotal: boolean
}

export interface TableCell {
  readonly text: string
  readonly columnSpan: number
  /** Rows that it covers, itself among them; 1 where absent. What it covers is left out of the rows below. */
  readonly rowSpan?: number
  /** Depth of a label in its tree. */
  readonly indent: number
  /** Of a form: words that say what another cell holds. */
  readonly isLabel?: boolean
  /** Of a form: which of its entries stand here, by their order. */
  readonly entries?: readonly number[]
  /** What the label should read, and why the document prints another. */
  readonly printedAs?: { readonly rightText: string; readonly why: string }
  readonly figure?: PrintedFigure
}

/** An amount of a table: what it counts, what it is exactly, and where it stands in words. */
export interface PrintedFigure {
  /**
   * One node per dimension, as the figures name them; what they mean is not for a document to know. None
   * where the row and the column have nothing in common, so that nothing can stand there.
   */
  readonly region?: Readonly<Record<string, string>>
  readonly side: 'sources' | 'uses'
  readonly amount: Fen
  readonly rowCode: string
  readonly rowName: string
  /** Header path joined by `/`. */
  readonly column: string
}
