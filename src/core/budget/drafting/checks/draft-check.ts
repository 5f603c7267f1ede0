/** 填报检查 — what a check is given: the rows with what they come to, and what is known of the unit, the year and the law. */
import type { Fen } from '../../../kernel/fen.ts'
import type { FiscalYear } from '../../../kernel/fiscal-year.ts'
import type { Books } from '../../../law/book.ts'
import type { BasisReader } from '../cost-row.ts'
import type { DraftFinding } from '../draft-finding.ts'
import type { DraftRows } from '../draft-rows.ts'
import type { Ceiling } from '../headroom.ts'
import type { ProjectTotals } from '../totals.ts'
import type { DraftedYear } from '../unit-year-of-rows.ts'

export interface DraftContext {
  readonly unit: string
  readonly year: FiscalYear
  /** 财政区划代码, by which standards apply. */
  readonly divisionCode: string
  readonly books: Books
  /** 取整单位 */
  readonly step?: Fen
  readonly ceilings?: readonly Ceiling[]
  /** Kept by whoever checks again at each key. */
  readonly readBasis?: BasisReader
}

export interface Draft {
  readonly rows: DraftRows
  readonly projects: readonly ProjectTotals[]
  readonly drafted: DraftedYear
  readonly context: DraftContext
}

export type DraftCheck = (draft: Draft) => readonly DraftFinding[]
