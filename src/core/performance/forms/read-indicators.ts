/** The rows of a table of indicators: each becomes an indicator of its goal and an entry for every cell. */
import { withoutSpace } from '../../document/printed-words.ts'
import { addEntry, type Draft, type DraftGoal, goalNamed, leave, printed } from './draft.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { goalLabel, labelOf, termOf } from './form-words.ts'
import { cellsOf, type OpenTable, type RowCell } from './open-table.ts'
import type { Printed, ReadIndicator } from './read-form.ts'
import type { ColumnRole } from './table-words.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** Where a cell of that role stands in an indicator. */
const PARTS = [
  'level1',
  'level2',
  'category',
  'explanation',
  'comparator',
  'unit',
  'target',
  'actual',
  'weight',
  'score',
  'basis',
  'deviation',
] as const satisfies readonly (ColumnRole & keyof ReadIndicator)[]

export const readIndicatorRow = (draft: Draft, table: OpenTable, row: FormRow): void =>
  addIndicators(draft, table, cellsOf(table, row))

export function addIndicators(
  draft: Draft,
  table: OpenTable,
  { cells, left }: { readonly cells: readonly RowCell[]; readonly left: readonly FormCell[] },
): void {
  for (const cell of left) leave(draft, cell.text, cell.place, '表中没有空着的列可放')
  const panels = panelsOf(table, cells)
  for (const [at, panel] of panels.entries())
    readPanel(draft, table, panel, panels.length > 1 ? at : undefined)
}

/** Two tables side by side share 一级指标 and have a name column each. */
function panelsOf(table: OpenTable, cells: readonly RowCell[]): readonly (readonly RowCell[])[] {
  const names = table.columns.filter((column) => column.role === 'name')
  if (names.length < 2) return [cells]
  const firstOf = (at: number): number => {
    const name = names[at]
    const before = table.columns.findLast(
      (column) =>
        name !== undefined &&
        column.from <= name.from &&
        (column.role === 'level1' || column.role === 'level2'),
    )
    return before?.from ?? name?.from ?? 0
  }
  return names.map((_, at) => {
    const start = at === 0 ? 0 : firstOf(at)
    const end = at + 1 < names.length ? firstOf(at + 1) : Number.POSITIVE_INFINITY
    const own = cells.filter(({ column }) => column.from >= start && column.from < end)
    const shared = cells.filter(({ column }) => column.role === 'level1' && column.from < start)
    return own.some(({ column }) => column.role === 'level1') ? own : [...shared, ...own]
  })
}

function readPanel(
  draft: Draft,
  table: OpenTable,
  cells: readonly RowCell[],
  panel: number | undefined,
): void {
  const shown = cells.filter(
    ({ column }) => !['side', 'name', 'goal', 'subject', 'order'].includes(column.role),
  )
  const own = shown.filter((one) => one.isOwn)
  const name = cells.find(({ column, isOwn }) => column.role === 'name' && (isOwn || own.length > 0))
  const goal = goalOf(draft, table, cells, panel)
  const isLevel = ({ column }: RowCell): boolean => ['level1', 'level2', 'level3'].includes(column.role)
  if (name === undefined || !name.isOwn) {
    // A class without an indicator stands above one that comes, or is a blank line of the form.
    if (own.every(isLevel)) return
    continueIndicator(
      draft,
      table,
      goal,
      own.filter((one) => !isLevel(one)),
    )
    return
  }
  const row = withoutSpace(name.cell.text)
  for (const one of shown)
    addEntry(draft, {
      row,
      column: one.column.name,
      printed: toPrinted(one),
      goal,
      doubt: one.doubt ?? name.doubt,
    })
  goal.indicators.push(indicatorOf(name, shown))
}

const toPrinted = ({ cell }: RowCell): Printed => printed(cell.text, cell.place)

function indicatorOf(name: RowCell, cells: readonly RowCell[]): ReadIndicator {
  const indicator: Writable<ReadIndicator> = { name: toPrinted(name), earlier: [] }
  for (const one of cells) {
    const part = PARTS.find((role) => role === one.column.role)
    if (one.column.role === 'earlier') indicator.earlier.push({ ...toPrinted(one), column: one.column.path })
    else if (part !== undefined && indicator[part] === undefined) indicator[part] = toPrinted(one)
    else indicator.others = [...(indicator.others ?? []), { ...toPrinted(one), column: one.column.path }]
  }
  return indicator
}

/** A row without a name goes on with the one above, as where a page breaks a row. */
function continueIndicator(draft: Draft, table: OpenTable, goal: DraftGoal, cells: readonly RowCell[]): void {
  const before = goal.indicators.at(-1)
  for (const one of cells) {
    if (before === undefined || table.rows < 2)
      leave(
        draft,
        one.cell.text,
        one.cell.place,
        `a value under ${one.column.path} in a row without an indicator`,
      )
    else
      addEntry(draft, {
        row: before.name.text,
        column: one.column.name,
        printed: toPrinted(one),
        goal,
        doubt: { why: '本行没有指标名称，似乎接着上一行' },
      })
  }
}

/** The goal that the row hangs on: named in a column of its own, beside the table, by the half it is in, or none. */
function goalOf(
  draft: Draft,
  table: OpenTable,
  cells: readonly RowCell[],
  panel: number | undefined,
): DraftGoal {
  const named = cells.find(({ column }) => column.role === 'goal')
  if (named !== undefined) {
    const goal = goalNamed(
      draft,
      goalLabel(named.cell.text) ?? { label: labelOf(named.cell.text), rest: '' },
      named.cell.place,
    )
    goal.isListed = true
    return goal
  }
  if (panel !== undefined) {
    const term = panel === 0 ? 'longTerm' : 'annual'
    const found = draft.goals.find((goal) => goal.term === term)
    if (found !== undefined) return found
  }
  const goal =
    table.goal ?? draft.goals.find((one) => one.term === termOf(table.section)) ?? draft.goals.at(-1)
  if (goal !== undefined) return goal
  const none: DraftGoal = { label: '', indicators: [] }
  draft.goals.push(none)
  return none
}
