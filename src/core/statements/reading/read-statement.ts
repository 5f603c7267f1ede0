/** What recognising a statutory table gives: its definition, and every printed amount with its region. */
import type { DocumentPlace } from '../../document/document.ts'
import type { Entry, Unplaced } from '../../document/entry.ts'
import type { Region } from '../../figures/region.ts'
import type { CurrencyUnit } from '../../kernel/fen.ts'

/** 读出的报表 */
export interface ReadStatement {
  /** Id of the statement definition; absent where no definition fits, or more than one does equally well. */
  readonly definition?: string
  /** Definitions that fit as well as each other, where it cannot be told. */
  readonly candidates?: readonly string[]
  /** As printed without year and white space, as the `table` column of the output has it. Of a table without title, the standard one of its definition, or ''. */
  readonly title: string
  /** Word for word; absent where the table has none. */
  readonly printedTitle?: string
  /** 表号 as printed, such as 公开01表. */
  readonly number?: string
  /** 部门、单位名称 in the lines around the title, as printed. */
  readonly unitName?: string
  /** In the title or the lines around it. */
  readonly year?: number
  /** 金额单位 as printed; absent where the table does not say. */
  readonly currency?: CurrencyUnit
  /** Every printed amount, in the order of the table. */
  readonly cells: readonly ReadCell[]
  /** Rows with a code and not one amount, as where the amounts have slid away from their names. */
  readonly blankRows?: readonly BlankRow[]
  /** Notes and formula lines below the table, as printed. */
  readonly notes: readonly { readonly text: string; readonly place: DocumentPlace }[]
  /** Whether not one amount stands in it. */
  readonly isEmpty: boolean
  /** Labels and amounts that the definition does not know; their amounts are in `cells` all the same, without region. */
  readonly unplaced: readonly Unplaced[]
  /**
   * How the definition was found, so that a doubt can be shown; `document`: of those that fit as well it is
   * the one that the other statements of the document leave.
   */
  readonly foundBy: readonly ('title' | 'headers' | 'rows' | 'document')[]
  readonly place: DocumentPlace
}

export interface BlankRow {
  readonly row: number
  readonly rowCode: string
  readonly rowName: string
  readonly block: string
  /** Columns of the grid in which its amounts would stand. */
  readonly columns: readonly number[]
  readonly place: DocumentPlace
}

/** One printed amount. */
export interface ReadCell extends Entry {
  /** Block of the definition: `sources`, `uses`, `main`… */
  readonly block?: string
  /** What it counts, without unit, year and stage where the table does not say them; absent where a label is not known. */
  readonly region?: Region
  /** Row and column of the grid that it stands in, to find its neighbours again. */
  readonly row: number
  readonly gridColumn: number
}
