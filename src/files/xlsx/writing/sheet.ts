/** 工作表 — a sheet of a written workbook before it is XML. */
import type { CellRange } from '../cell-address.ts'
import type { CellLook } from './cell-styles.ts'
import type { CellValue } from './cell-value.ts'

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly value: CellValue
  readonly look: CellLook
  readonly formula?: string
}

export interface Sheet {
  readonly title: string
  readonly cells: readonly SheetCell[]
  readonly merges: readonly CellRange[]
  /** In widths of a digit. */
  readonly widths: readonly number[]
  /** In points, of rows that are higher than one line. */
  readonly heights: ReadonlyMap<number, number>
  readonly isLandscape: boolean
  /** Printed on a page of its own, if that leaves the letters large enough. */
  readonly isOnePage: boolean
  /** Stays in sight, and is printed on every page: rows down to and with the header. */
  readonly frozen?: { readonly firstHeader: number; readonly rows: number; readonly columns: number }
  /** Totals that stand as values, since their parts as printed make another sum. */
  readonly roundedTotals: readonly { readonly cell: string; readonly difference: string }[]
}
