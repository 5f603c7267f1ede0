/** 改动的记载 — what the log holds of each batch of changes to a round. */
import type { ChangeCause } from '../../core/budget/drafting/round-row.ts'
import type { LoggedChange } from './draft.ts'

/** What a `round-changed` entry of the log holds. */
export interface ChangedContent {
  readonly round: string
  readonly cause: ChangeCause
  readonly changes: readonly LoggedChange[]
  /** What somebody typed into a cell that another had changed: kept, though it never stood there. */
  readonly lost?: readonly { readonly row: string; readonly field: string; readonly text: string }[]
}
