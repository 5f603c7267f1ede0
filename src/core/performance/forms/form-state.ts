/** What is open while the rows of a form are read: a table, a goal, a text that may go on, a question. */
import type { DocumentPlace } from '../../document/document.ts'
import { addEntry, addField, addGoalText, type Draft, type DraftGoal, printed } from './draft.ts'
import type { TableHeader } from './find-header.ts'
import type { FormCell } from './form-rows.ts'
import { pointsOf } from './form-words.ts'
import type { OpenTable } from './open-table.ts'

export interface FormState {
  readonly draft: Draft
  table?: OpenTable | undefined
  /** The last header of indicators: a form prints it once, and the tables of further goals go by it. */
  indicators?: TableHeader
  /** A label that names what comes below it, with the text still to come. */
  section?: FormCell | undefined
  goal?: DraftGoal | undefined
  /** What a text without a label goes on with. */
  text?: { readonly label: string; readonly goal?: DraftGoal; count: number } | undefined
  /** The labels of the section's first row, which head what stands below them. */
  heads?: readonly FormCell[]
  /** The question that options without a label belong to. */
  question?: string | undefined
}

/** The label's number is often said again at the start of the text. */
export const withoutNumber = (text: string, number: number | undefined): string =>
  number === undefined ? text : text.replace(new RegExp(`^目标\\s*${number}\\s*[:：]\\s*`), '')

/** Text of the field or goal that is open; further lines are 值(续1), 值(续2). */
export function addText(state: FormState, text: string, place: DocumentPlace): void {
  const open = state.text
  if (open === undefined) return
  const column = open.count === 0 ? '值' : `值(续${open.count})`
  open.count++
  const value = printed(text, place)
  if (open.goal !== undefined) addGoalText(state.draft, open.goal, value, column)
  else addField(state.draft, open.label, value, column)
}

/** 预算执行情况(万元)(20分): the points in the brackets of a label. */
export function addPoints(draft: Draft, cell: FormCell): void {
  const { label, weight } = pointsOf(cell.text)
  if (weight !== undefined)
    addEntry(draft, { row: label, column: '分值', printed: printed(weight, cell.place) })
}
