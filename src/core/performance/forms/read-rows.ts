/** The rows of a form in order: each is a header, a row of the table that is open, a goal, a choice, or labels with values. */
import { addEntry, type Draft, goalNamed, printed } from './draft.ts'
import { headerAt, type TableHeader } from './find-header.ts'
import type { FormRow } from './form-rows.ts'
import { addPoints, type FormState } from './form-state.ts'
import { isHeadLine, readHeadLine } from './form-title.ts'
import { goalLabel, isFurniture, labelOf, pointsOf } from './form-words.ts'
import { type OpenTable, openTable } from './open-table.ts'
import { readFurtherOptions } from './read-choices.ts'
import { readFields } from './read-fields.ts'
import { readGoalRow } from './read-goal-rows.ts'
import { readIndicatorRow } from './read-indicators.ts'
import { readAmounts, readGoalList, readGoalTexts, readList, readPlan } from './read-tables.ts'
import { belongs, isTotal } from './row-belongs.ts'
import type { TableKind } from './table-words.ts'

export function readRows(draft: Draft, rows: readonly FormRow[]): void {
  const state: FormState = { draft }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined || row.cells.length === 0 || row.cells.every((cell) => isFurniture(cell.text)))
      continue
    const header = headerAt(rows, at)
    const [only] = row.cells
    if (header !== undefined) {
      open(state, header)
      at += header.height - 1
    } else if (only !== undefined && row.cells.length === 1 && isHeadLine(only.text))
      readHeadLine(draft, only.text, only.place)
    else readRow(state, row, rows[at + 1])
  }
}

function open(state: FormState, header: TableHeader): void {
  const { draft } = state
  const before = state.table
  const label = header.side
  const section = label ?? state.section
  const table = openTable(header, section === undefined ? '' : pointsOf(section.text).label)
  draft.tables.add(header.kind === 'indicators' && isEvaluating(header) ? 'evaluation' : header.kind)
  if (header.kind === 'amounts' && header.columns.some((column) => /执行/.test(column.path)))
    draft.tables.add('execution')
  if (header.kind === 'amounts' && header.corner !== undefined) draft.tables.add('funds')
  if (header.kind === 'indicators') state.indicators = header
  Object.assign(state, { table, section: undefined, text: undefined, question: undefined })
  const goal = label === undefined ? undefined : goalLabel(label.text)
  if (label !== undefined && goal !== undefined && header.kind === 'indicators')
    state.goal = goalNamed(draft, goal, label.place)
  else if (label !== undefined) addPoints(draft, label)
  if (state.goal !== undefined) table.goal = state.goal
  if (before !== undefined && isRepeated(before, table))
    for (const [at, cell] of before.last) table.last.set(at, cell)
}

/** A header that is printed again on a new page, in the middle of its table. */
const isRepeated = (before: OpenTable, table: OpenTable): boolean =>
  before.goal === table.goal &&
  before.columns.map(({ role, path }) => role + path).join() ===
    table.columns.map(({ role, path }) => role + path).join()

const isEvaluating = (header: TableHeader): boolean =>
  header.columns.some(({ role }) => role === 'actual' || role === 'score')

function readRow(state: FormState, row: FormRow, next: FormRow | undefined): void {
  const { table } = state
  if (readGoalRow(state, row)) return
  if (table !== undefined && belongs(table, row)) {
    const isOnlyRow =
      table.rows === 0 && (next === undefined || next.cells.length === 0 || !belongs(table, next))
    ROW_READERS[table.kind](state.draft, table, row, isOnlyRow)
    return
  }
  if (isTotal(row) && table?.kind === 'indicators' && readTotal(state.draft, table, row)) return
  state.table = undefined
  if (!readFurtherOptions(state, row)) readFields(state, row)
}

type RowReader = (draft: Draft, table: OpenTable, row: FormRow, isOnlyRow: boolean) => void
const ROW_READERS: Readonly<Record<TableKind, RowReader>> = {
  indicators: readIndicatorRow,
  amounts: readAmounts,
  plan: readPlan,
  costs: readList,
  purchases: readList,
  projects: readList,
  keyWork: readList,
  goalTexts: readGoalTexts,
  goalList: readGoalList,
}

/** 总分 with points and score below their headings; a lone number is the total itself. */
function readTotal(draft: Draft, table: OpenTable, row: FormRow): boolean {
  const [first, ...numbers] = row.cells
  const scoring = table.columns.filter(({ role }) => role === 'weight' || role === 'score')
  const columns = row.hasColumns
    ? numbers.map((cell) => scoring.find((column) => column.from <= cell.from && cell.to <= column.to))
    : numbers.length === scoring.length && numbers.length > 1
      ? scoring
      : []
  const isScoreAlone = numbers.length === 1 && columns[0]?.role === 'score'
  if (first === undefined || numbers.length === 0 || isScoreAlone) return false
  if (columns.length !== numbers.length || columns.includes(undefined)) return false
  numbers.forEach((cell, at) => {
    const column = columns[at]
    if (column === undefined) return
    const value = printed(cell.text, cell.place)
    addEntry(draft, { row: labelOf(first.text), column: column.name, printed: value })
    if (column.role === 'score') draft.content.total = value
  })
  return true
}
