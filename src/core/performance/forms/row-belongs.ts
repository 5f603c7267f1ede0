/** Whether a row is one of the open table's, or what comes after it. */
import { plainWords } from '../../document/printed-words.ts'
import { isAmountLike } from './align-row.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import {
  goalLabel,
  inlineField,
  isFieldLabel,
  isLevel1Word,
  isLevel2Word,
  isSectionLabel,
  pointsOf,
} from './form-words.ts'
import { isAmountRow, type OpenTable } from './open-table.ts'

export function belongs(table: OpenTable, row: FormRow): boolean {
  const [first] = row.cells
  if (first === undefined) return false
  if (table.kind === 'amounts') return isAmountRow(table, row) && !isGoalOrText(first)
  if (table.kind === 'plan') return row.cells.every((cell) => isAmountLike(cell.text))
  if (isEnd(table, first, row) || isBeside(table, first)) return false
  const isWhole =
    row.cells.length === 1 && row.hasColumns && first.to - first.from >= row.width && row.width > 1
  if (isWhole) return false
  if (table.kind === 'goalList' || table.kind === 'keyWork') return true
  return !(row.cells.length === 1 && isSectionLabel(first.text) && !isLevel2Word(first.text))
}

/** A label that a form prints outside its tables. Words for classes of indicators are never one, names of goals are. */
function isEnd(table: OpenTable, first: FormCell, row: FormRow): boolean {
  if (isTotal(row)) return table.kind === 'indicators'
  if (isLevel1Word(first.text) || isLevel2Word(first.text)) return false
  if (inlineField(first.text) !== undefined) return true
  const isLeft = first.from === 0 || row.cells.length <= 2
  return isLeft && first.text.length <= 40 && isFieldLabel(first.text) && row.cells.length <= 4
}

/** A label in the place of the one beside the table, but another: what follows is not the table's. */
const isBeside = (table: OpenTable, first: FormCell): boolean =>
  table.columns[0]?.role === 'side' &&
  first.from < table.columns[0].to &&
  !isLevel1Word(first.text) &&
  !isLevel2Word(first.text) &&
  pointsOf(first.text).label !== table.section

const isGoalOrText = (cell: FormCell): boolean =>
  goalLabel(cell.text) !== undefined || /(?:原因|措施|意见|说明|概述|任务|职能|机构)/.test(cell.text)

const TOTAL = /^(?:总分|总得分|总计得分|自评总分|综合得分|合计得分|合计|总计)$/
export const isTotal = (row: FormRow): boolean => {
  const [first] = row.cells
  return (
    first !== undefined &&
    TOTAL.test(plainWords(first.text)) &&
    row.cells.slice(1).every((cell) => isAmountLike(cell.text))
  )
}
