/** Rows that begin a goal or go on with its indicators: 年度目标1： with its text, and the label beside a table. */
import { goalNamed } from './draft.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { addText, type FormState, withoutNumber } from './form-state.ts'
import {
  type GoalLabel,
  goalLabel,
  isLevel1Word,
  isLevel2Word,
  isSectionLabel,
  pointsOf,
} from './form-words.ts'
import { openTable } from './open-table.ts'
import { readIndicatorRow } from './read-indicators.ts'

/** 年度目标1： with its text beside it, below it, or in the same cell; and the label of indicators that go on. */
export function readGoalRow(state: FormState, row: FormRow): boolean {
  const { draft } = state
  const [first, second] = row.cells
  if (first === undefined) return false
  const found = goalLabel(first.text)
  const isClass = second !== undefined && (isLevel1Word(second.text) || isLevel2Word(second.text))
  if (
    (found !== undefined || isSectionLabel(first.text)) &&
    (isClass || (row.cells.length >= 4 && first.from === 0))
  ) {
    return readBesideGoal(state, row, first, found)
  }
  if (found === undefined || row.cells.length > 2 || isListedName(state, row)) return false
  const goal = goalNamed(draft, found, first.place)
  Object.assign(state, { table: undefined, goal, section: undefined, question: undefined })
  state.text = { label: goal.label, goal, count: 0 }
  const text = found.rest === '' ? second : undefined
  if (found.rest !== '') addText(state, found.rest, first.place)
  if (text !== undefined) addText(state, withoutNumber(text.text, found.number), text.place)
  return true
}

/** In a table of goals a name with its text, or 目标1：… below a heading, are a row of the table. */
function isListedName({ table }: FormState, row: FormRow): boolean {
  const [first] = row.cells
  if (table?.kind === 'goalTexts') return row.cells.length === 2
  return table?.kind === 'goalList' && first !== undefined && goalLabel(first.text)?.term === undefined
}

/** A row of indicators whose side label begins or is printed again on a new page; its header may be printed once only. */
function readBesideGoal(
  state: FormState,
  row: FormRow,
  first: FormCell,
  found: GoalLabel | undefined,
): boolean {
  const { draft } = state
  if (state.table?.kind !== 'indicators') {
    if (state.indicators === undefined) return false
    state.table = openTable({ ...state.indicators, side: first }, pointsOf(first.text).label)
    if (state.goal !== undefined) state.table.goal = state.goal
  }
  if (state.table.columns.some((column) => column.role === 'goal')) return false
  if (found !== undefined) {
    state.goal = goalNamed(draft, found, first.place)
    state.table.goal = state.goal
  }
  readIndicatorRow(draft, state.table, { ...row, cells: row.cells.slice(1) })
  return true
}
