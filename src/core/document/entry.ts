/** 印出的一格 — one printed value with the words that say what it is: the common currency of everything that is read. */
import type { DocumentPlace } from './document.ts'

/**
 * Of statements every printed amount is an entry, of forms every cell that is not empty. The words are as printed,
 * white space removed, errors left in.
 */
export interface Entry {
  /** Code of the row, of a classification, unit or project; empty where it has none. */
  readonly rowCode: string
  /** The row's label as printed; groups of rows before it, joined by `/`. */
  readonly rowName: string
  /** Header path joined by `/`, the side of a two-sided table first; in forms the goal first. */
  readonly column: string
  /** As printed. */
  readonly text: string
  readonly place: DocumentPlace
  /** Set where the place in the table was not certain: what else it could be, and what was gone by. */
  readonly doubt?: Doubt
}

/** 存疑 — why a reading is not certain, and the other readings that would do as well. */
export interface Doubt {
  readonly why: string
  /** Columns (header paths) that the text could stand in as well. */
  readonly columns?: readonly string[]
}

/** 未归位 — something of the document that no recogniser could place. */
export interface Unplaced {
  readonly text: string
  readonly place: DocumentPlace
  readonly why: string
}
