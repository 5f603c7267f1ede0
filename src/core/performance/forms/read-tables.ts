/** The rows of the tables inside a form: amounts, plans, costs, purchases, projects, key work and lists of goals. */
import { withoutSpace } from '../../document/printed-words.ts'
import { addEntry, type Draft, goalNamed, leave, printed } from './draft.ts'
import type { FormRow } from './form-rows.ts'
import { goalLabel, isFieldLabel, labelOf, pointsOf } from './form-words.ts'
import { cellsOf, type OpenTable, type RowCell } from './open-table.ts'
import type { Printed } from './read-form.ts'

const printedOf = ({ cell }: RowCell): Printed => printed(cell.text, cell.place)

/** 收入构成/财政拨款 by 总体资金情况/当年金额; of a table with one row the entries are named by its headings. */
export function readAmounts(draft: Draft, table: OpenTable, row: FormRow, isOnlyRow: boolean): void {
  const { cells, left } = cellsOf(table, row)
  const amounts = cells.filter(
    ({ column, isOwn }) => isOwn && column.role !== 'label' && column.role !== 'side',
  )
  const labels = cells.filter(
    ({ column, isOwn }) => column.role === 'label' || (column.role === 'side' && isOwn),
  )
  const corner = table.header.corner === undefined ? '' : labelOf(table.header.corner.text)
  const isBySource = /来源/.test(corner)
  const head = /情况/.test(corner) ? `${corner}/` : ''
  const name = nameOf(table, labels, corner)
  const rowName = isBySource ? `${corner}/${name}` : name
  const isScored = table.columns.some((column) => /^(?:自评)?得分/.test(column.name))
  for (const one of amounts) {
    const { path } = one.column
    const isByHeading = isOnlyRow && head === '' && !isBySource
    const place = isByHeading
      ? { row: isScored ? path : withoutLetters(path), column: '值' }
      : { row: rowName, column: `${head}${path}` }
    const printed = printedOf(one)
    addEntry(draft, { ...place, printed, section: table.section || undefined, doubt: one.doubt })
    draft.content.amounts.push({ ...printed, row: rowName, column: `${head}${path}` })
  }
  for (const { cell } of labels)
    if (amounts.length > 0 || isFundsLabel(cell.text)) draft.names.add(cell.place)
  for (const cell of left) leave(draft, cell.text, cell.place, '表中没有空着的列可放')
}

/** 收入构成/财政拨款; a row without a label goes by what stands over the labels. */
function nameOf(table: OpenTable, labels: readonly RowCell[], corner: string): string {
  const label = labels.findLast((one) => one.isOwn)
  if (label === undefined) return corner
  const group = groupOf(table, labels, label)
  const name = labelOf(label.cell.text)
  return group === undefined ? name : `${labelOf(group.cell.text)}/${name}`
}

/** A source of money that nothing is filled in for says nothing. */
const isFundsLabel = (text: string): boolean =>
  isFieldLabel(text) || /(?:收入|支出|拨款|资金|补助|结转|结余|合计|构成)/.test(text)

/** (A), (B), (B/A) number the columns; only forms that score by them keep them in the names. */
const withoutLetters = (heading: string): string => heading.replace(/[(（][A-Z](?:[/÷][A-Z])?[)）]$/, '')

/** The group that a row's label stands in; a label in the group's own place stands in none. */
function groupOf(table: OpenTable, labels: readonly RowCell[], label: RowCell): RowCell | undefined {
  const isSection = ({ column, cell }: RowCell): boolean =>
    column.role === 'side' && pointsOf(cell.text).label === table.section
  const before = labels.find((one) => one.cell.from < label.cell.from && !isSection(one))
  if (before !== undefined) return before
  const at = table.columns.findIndex(
    (column, index) => column.role === 'label' && column.from < label.column.from && table.last.has(index),
  )
  const column = table.columns[at]
  const cell = table.last.get(at)
  const isPast = label.column.role === 'side' || column === undefined || cell === undefined
  if (isPast) {
    for (const [index] of table.last) if (table.columns[index]?.role === 'label') table.last.delete(index)
    table.last.set(table.columns.indexOf(label.column), label.cell)
    return undefined
  }
  return { column, cell, isOwn: false }
}

/** 资金支出计划(%)/3月底 */
export function readPlan(draft: Draft, table: OpenTable, row: FormRow): void {
  const { cells, left } = cellsOf(table, row)
  for (const one of cells) {
    if (!one.isOwn || one.column.role === 'side') continue
    addEntry(draft, {
      row: `${table.section}/${one.column.name}`,
      column: '值',
      printed: printedOf(one),
      doubt: one.doubt,
    })
    draft.content.spendingPlan.push({ ...printedOf(one), month: one.column.name })
  }
  for (const cell of left) leave(draft, cell.text, cell.place, '计划中没有空着的月份可放')
}

/** Lists whose rows are named by one column: costs, purchases, projects, key work. */
export function readList(draft: Draft, table: OpenTable, row: FormRow): void {
  const { cells, left } = cellsOf(table, row)
  const name = cells.find(({ column }) => column.role === 'name') ?? lastName(table)
  const hasPrefix = (table.kind === 'purchases' || table.kind === 'projects') && table.section !== ''
  const prefix = hasPrefix ? `${table.section}/` : ''
  const values = cells.filter(
    ({ column, isOwn }) => isOwn && column.role !== 'name' && column.role !== 'side',
  )
  const rowName = name === undefined ? '' : withoutSpace(name.cell.text)
  const doubt =
    name?.isOwn === true || name === undefined ? undefined : { why: '本行没有名称，似乎接着上一行' }
  for (const one of values)
    addEntry(draft, {
      row: rowName,
      column: `${prefix}${one.column.path}`,
      printed: printedOf(one),
      doubt: one.doubt ?? doubt,
    })
  addListContent(draft, table, name, values)
  for (const cell of left) leave(draft, cell.text, cell.place, '表中没有空着的列可放')
  if (values.length === 0 && name?.isOwn === true)
    leave(draft, name.cell.text, name.cell.place, '这一行只有名称，没有别的内容')
}

const lastName = (table: OpenTable): RowCell | undefined => {
  const at = table.columns.findIndex((column) => column.role === 'name')
  const column = table.columns[at]
  const cell = table.last.get(at)
  return column === undefined || cell === undefined ? undefined : { column, cell, isOwn: false }
}

function addListContent(
  draft: Draft,
  { kind }: OpenTable,
  name: RowCell | undefined,
  values: readonly RowCell[],
): void {
  const named = name === undefined ? {} : { name: printedOf(name) }
  const text = values.find(({ column }) => column.role === 'text')
  const amounts = values.filter(({ column }) => column.role === 'amount')
  const withColumn = (one: RowCell): Printed & { readonly column: string } => ({
    ...printedOf(one),
    column: one.column.path,
  })
  const [amount] = amounts
  if (kind === 'costs')
    draft.content.costs.push({
      ...named,
      ...(text === undefined ? {} : { basis: printedOf(text) }),
      amounts: amounts.map(withColumn),
    })
  else if (kind === 'purchases')
    draft.content.purchases.push({
      ...named,
      ...(text === undefined ? {} : { quantity: printedOf(text) }),
      ...(amount === undefined ? {} : { amount: printedOf(amount) }),
    })
  else if (name !== undefined && values.length > 0)
    draft.content.projects.push({ name: printedOf(name), cells: values.map(withColumn) })
}

/** 名称 and 目标说明, a goal a row. */
export function readGoalTexts(draft: Draft, table: OpenTable, row: FormRow): void {
  const { cells } = cellsOf(table, row)
  const name = cells.find(({ column }) => column.role === 'goal')
  const text = cells.find(({ column }) => column.role === 'text')
  if (name === undefined) return
  const found = goalLabel(name.cell.text) ?? { label: labelOf(name.cell.text), rest: '' }
  const goal = goalNamed(draft, found, name.cell.place)
  goal.isListed = true
  if (text === undefined || !text.isOwn) return
  goal.text = printedOf(text)
  addEntry(draft, { row: goal.label, column: text.column.path, printed: goal.text, doubt: text.doubt })
}

/** 长期目标 and 年度目标, or 预期目标 and 实际完成情况, side by side; numbered ones are goals of their own. */
export function readGoalList(draft: Draft, table: OpenTable, row: FormRow): void {
  const { cells } = cellsOf(table, row)
  for (const one of cells) {
    if (!one.isOwn || one.column.role === 'side') continue
    const column = one.column
    const heading = goalLabel(column.path)
    const numbered = heading === undefined ? [] : numberedGoals(one.cell.text)
    if (heading !== undefined && numbered.length > 0 && table.section !== '')
      for (const { number, text } of numbered)
        addNumbered(draft, {
          table,
          column: column.path,
          name: heading.label,
          number,
          value: printed(text, one.cell.place),
        })
    else addWhole(draft, table, one)
  }
}

function addNumbered(
  draft: Draft,
  at: {
    readonly table: OpenTable
    readonly column: string
    readonly name: string
    readonly number: string
    readonly value: Printed
  },
): void {
  const goal = goalNamed(
    draft,
    goalLabel(`${at.name}${at.number}`) ?? { label: at.name, rest: '' },
    at.value.place,
  )
  goal.text ??= at.value
  addEntry(draft, {
    row: `${at.name}/目标${at.number}`,
    column: `${at.table.section}/${at.column}`,
    printed: at.value,
  })
}

/** 预期目标 and 实际完成情况 belong to the goal that the section names; 实施期目标 and 年度目标 are two. */
function addWhole(draft: Draft, table: OpenTable, one: RowCell): void {
  const value = printedOf(one)
  const row = table.section === '' ? one.column.path : table.section
  const column = table.section === '' ? '值' : one.column.path
  addEntry(draft, { row, column, printed: value, doubt: one.doubt })
  const isOutcome = /完成|实现/.test(one.column.path)
  const ownName = goalLabel(one.column.path)
  const isOwn = ownName?.term !== undefined
  const label = isOwn ? ownName.label : row
  const goal = goalNamed(draft, isOwn ? ownName : (goalLabel(row) ?? { label, rest: '' }), value.place)
  if (isOutcome) goal.outcome = value
  else goal.text = value
}

/** 目标1：… 目标2：… in one cell. */
function numberedGoals(text: string): readonly { readonly number: string; readonly text: string }[] {
  const starts = [...text.matchAll(/目标\s*(\d{1,2}|[一二三四五六七八九十])\s*[:：]/g)]
  if (starts.length === 0 || text.slice(0, starts[0]?.index).trim() !== '') return []
  return starts.map((start, at) => ({
    number: start[1] ?? '',
    text: text.slice(start.index + start[0].length, starts[at + 1]?.index).trim(),
  }))
}
