/** How a locality prints a statement: plain data, part of its profile (地区口径). */
import type { TypedCurrency } from '../kernel/fen.ts'

/** How zero amounts are printed: left blank, or as a number. */
export type ZeroStyle = 'blank' | 'zero'

export interface StatementLayout {
  /** Statement definition id. */
  readonly statement: string
  /** 表号, such as 公开01表. */
  readonly number?: string
  /** With `{year}`; without it the title carries no year. */
  readonly title: string
  /** 补齐 — the published documents left the table out, against the rules; what is published from here has it. */
  readonly isSupplied?: boolean
  /** Lines between title and table, left and right, with `{unit}`, `{number}`, `{currency}`. */
  readonly head: readonly HeadLine[]
  readonly currency: TypedCurrency
  readonly decimals: number
  readonly thousands: boolean
  readonly trimZeros: boolean
  readonly zero: ZeroStyle
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly BlockLayout[]
  readonly footer: readonly FooterRow[]
  readonly notes: readonly Note[]
  /** 行次 of the first block starts here and goes on through the others. */
  readonly isNumberedByRow: boolean
  /** 栏次 are printed under the header, counted through all blocks. */
  readonly isNumberedByColumn: boolean
}

export interface HeadLine {
  readonly left?: string
  readonly center?: string
  readonly right?: string
}

/** A note under the table; some stand only where the table is empty, some only where it is not. */
export interface Note {
  readonly text: string
  readonly when: 'always' | 'empty' | 'filled'
}

export interface BlockLayout {
  readonly block: string
  readonly columns: readonly ColumnLayout[]
  readonly rows: readonly RowLayout[]
}

/** What a column that holds no amount shows of its row. */
export type LabelColumn =
  | 'label'
  | 'code'
  | 'codeClass'
  | 'codeSection'
  | 'codeItem'
  | 'name'
  | 'rowNumber'
  | 'owner'
  | 'remark'

export interface ColumnLayout {
  /** Header path from the top; equal neighbours are merged. */
  readonly header: readonly string[]
  readonly show?: LabelColumn
  /** Ids of the column parts whose regions together make the column; none for a label column. */
  readonly parts?: readonly string[]
  readonly zero?: ZeroStyle
  /** As of a statement. */
  readonly isSupplied?: boolean
}

export interface RowLayout {
  /** Id of a fixed row or of an each-row of the block. */
  readonly row?: string
  /** Printed label; `{ordinal}`, `{code}`, `{name}` are filled in. Default: the standard label, or the name. */
  readonly label?: string
  /** What the row is called where its printed label is empty. */
  readonly unprintedName?: string
  /** Numerals of `{ordinal}`, counted over the rows of the block that use the same numerals. */
  readonly ordinals?: Ordinals
  /** Codes that an each-row prints even where they have no figures, in this order; those that have some are always printed. */
  readonly codes?: readonly string[]
  /** The levels of the tree that are printed; default all. */
  readonly levels?: readonly ('class' | 'section' | 'item')[]
  /** A line of text without amounts, or an empty line. */
  readonly heading?: string
  readonly blank?: number
  /** Rows of several blocks with the same mark stand on one line; shorter blocks are padded above it. */
  readonly align?: string
  readonly zero?: ZeroStyle
  readonly indent?: number
  readonly isTotal?: boolean
  /** In which column the label stands when a row has no code; default: the name, or label, column. */
  readonly labelIn?: LabelColumn
}

/** 一二三…二十一 · 一…廿一 · 1 2 3 */
export type Ordinals = 'chinese' | 'chineseNian' | 'arabic'

/** A last line that spans blocks, such as 人员经费合计 | 公用经费合计. */
export interface FooterRow {
  readonly cells: readonly (FooterText | FooterAmount)[]
}
export interface FooterText {
  readonly text: string
  readonly span: number
}
export interface FooterAmount {
  readonly block: string
  readonly row: string
  readonly parts: readonly string[]
  readonly header: readonly string[]
  readonly span: number
}
