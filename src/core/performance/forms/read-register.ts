/** A list of many projects with their indicators, each row naming its project: as many forms as there are projects. */
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { addField, addGoalText, type Draft, goalNamed, newDraft, printed } from './draft.ts'
import { headerAt, type TableHeader } from './find-header.ts'
import type { FormRow } from './form-rows.ts'
import { goalLabel, isFurniture, labelOf } from './form-words.ts'
import { cellsOf, openTable, type RowCell } from './open-table.ts'
import { addIndicators } from './read-indicators.ts'

/** What tells one project of the list from the next. */
const KEY = /(?:项目|单位|部门)(?:名称|编码|代码)$/

/** The drafts of a list's projects, or nothing if the rows are no such list. */
export function readRegister(rows: readonly FormRow[]): readonly Draft[] | undefined {
  const start = rows.findIndex((_, at) => isRegister(headerAt(rows, at)))
  const header = headerAt(rows, start)
  if (header === undefined) return undefined
  const table = openTable(header, '')
  const drafts: Draft[] = []
  let key = ''
  for (let at = start + header.height; at < rows.length; at++) {
    const row = rows[at]
    const again = headerAt(rows, at)
    if (again !== undefined) at += again.height - 1
    if (row === undefined || again !== undefined || row.cells.every((cell) => isFurniture(cell.text)))
      continue
    const found = cellsOf(table, row)
    const subjects = found.cells.filter(({ column }) => column.role === 'subject')
    const own = subjects.filter(({ column }) => KEY.test(plainWords(column.name)))
    const next = own.map(({ cell }) => withoutSpace(cell.text)).join('|')
    if (drafts.length === 0 || next !== key) drafts.push(subjectDraft(subjects))
    key = next
    const draft = drafts.at(-1)
    if (draft !== undefined) addIndicators(draft, table, found)
  }
  return drafts
}

const isRegister = (header: TableHeader | undefined): boolean =>
  header?.kind === 'indicators' &&
  header.columns.some(({ role, name }) => role === 'subject' && KEY.test(plainWords(name)))

function subjectDraft(subjects: readonly RowCell[]): Draft {
  const draft = newDraft()
  draft.tables.add('indicators')
  for (const { column, cell } of subjects) {
    const value = printed(cell.text, cell.place)
    const goal = goalLabel(column.name)
    if (goal === undefined) addField(draft, labelOf(column.name), value)
    else addGoalText(draft, goalNamed(draft, goal, cell.place), value, '值')
  }
  return draft
}
