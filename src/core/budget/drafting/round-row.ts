/** 编报中的一行 — what people type in a round, row by row and cell by cell, before it becomes lines of the budget. */
import type { SheetId } from './sheets.ts'

/** Cells hold the text as typed; what it means is decided by the field of the sheet. */
export interface RoundRow {
  readonly id: string
  readonly sheet: SheetId
  /** The row that it belongs to: an indicator to its goal, a part of a cost item to the item. */
  readonly parent?: string
  /** The project whose rows they are; none of what the unit has as a whole. */
  readonly project?: string
  /** Order among the rows of the same sheet, project and parent. */
  readonly position: number
  readonly cells: Readonly<Record<string, string>>
}

/** What changed: one act of a person, undone as one step. */
export type RowChange =
  | {
      readonly kind: 'cell'
      readonly row: string
      readonly field: string
      /** The version that was seen when the change was made; another one in the store is a conflict. */
      readonly seen: string
      readonly text: string
    }
  | { readonly kind: 'add'; readonly row: RoundRow }
  | { readonly kind: 'remove'; readonly row: string }
  | { readonly kind: 'restore'; readonly row: string }
  | { readonly kind: 'move'; readonly row: string; readonly parent?: string; readonly position: number }

/** How a change came about, as the history of a field tells it. */
export const CHANGE_CAUSES = [
  'typing',
  'paste',
  'import',
  'fill',
  'undo',
  'redo',
  'restore',
  'suggestion',
] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]
