/** Rows of labels with values: pairs, sections, texts that go on, and labels that nobody knows. */
import type { DocumentPlace } from '../../document/document.ts'
import { addEntry, leave, printed } from './draft.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { addPoints, addText, type FormState, withoutNumber } from './form-state.ts'
import { inlineField, isFieldLabel, isFurniture, isSectionLabel, labelOf, pointsOf } from './form-words.ts'
import { readChoice } from './read-choices.ts'

/** Labels with their values; a label before another label names a section; a text without label goes on. */
export function readFields(state: FormState, row: FormRow): void {
  const { draft } = state
  const cells = row.cells.filter((cell) => !isFurniture(cell.text))
  let at = 0
  const [first, second] = cells
  if (first === undefined) return
  if (cells.length === 1 && continueText(state, first)) return
  if (second !== undefined && isSectionLabel(first.text) && isFieldLabel(second.text)) {
    state.section = first
    state.heads = cells
    addPoints(draft, first)
    at = 1
  } else if (cells.length === 1 && isSectionLabel(first.text) && !isFieldLabel(first.text)) {
    state.section = first
    addPoints(draft, first)
    state.text = undefined
    return
  } else state.section = undefined
  state.question = undefined
  while (at < cells.length) at = readPair(state, cells, at)
  if (state.section !== undefined) state.text = { label: labelOf(state.section.text), count: 0 }
}

/** Reads the label or value at `at` and says where the next one is. */
function readPair(state: FormState, cells: readonly FormCell[], at: number): number {
  const { draft } = state
  const cell = cells[at]
  const next = cells[at + 1]
  if (cell === undefined) return cells.length
  const taken = readChoice(state, cells, at)
  if (taken > 0) return at + taken
  const inline = inlineField(cell.text)
  if (inline !== undefined && inline.value !== '') {
    put(state, inline.label, inline.value, cell.place)
    return at + 1
  }
  const isLabel = inline !== undefined || isFieldLabel(cell.text)
  const isNextLabel = next !== undefined && isLabelCell(next) && !isValueOf(cell, next, cells[at + 2])
  const isPair = isLabel || isUnknownLabel(cell, next, cells.length, at)
  if (isPair && next !== undefined && !isNextLabel) {
    put(state, nameIn(state, cells, cell), next.text, next.place)
    return at + 2
  }
  if (isLabel) state.text = { label: labelOf(cell.text), count: 0 }
  else leave(draft, cell.text, cell.place, '既不是认识的栏目，也不是栏目的内容')
  return at + 1
}

const isLabelCell = (cell: FormCell): boolean =>
  isFieldLabel(cell.text) || inlineField(cell.text) !== undefined

/** 资金性质 | 财政拨款: a value may look like a label, but stands right beside its own and before the next. */
const isValueOf = (label: FormCell, value: FormCell, behind: FormCell | undefined): boolean =>
  value.from === label.to &&
  inlineField(value.text) === undefined &&
  (behind === undefined || isLabelCell(behind))

/** In a row of pairs every other cell is a label, known or not. */
const isUnknownLabel = (cell: FormCell, next: FormCell | undefined, count: number, at: number): boolean =>
  next !== undefined &&
  cell.text.length <= 40 &&
  ((count % 2 === 0 && at % 2 === 0) || (cell.slot % 2 === 0 && next.slot === cell.slot + 1))

/** A label that stands twice in a row belongs to what heads its column: 实施期资金总额/其中：财政拨款. */
function nameIn(state: FormState, cells: readonly FormCell[], cell: FormCell): string {
  const name = labelOf(cell.text)
  const isTwice = cells.filter((one) => labelOf(one.text) === name).length > 1 && isFieldLabel(name)
  const head = state.heads?.find((one) => one.from === cell.from)
  return isTwice && head !== undefined ? `${labelOf(head.text)}/${name}` : name
}

function put(state: FormState, label: string, value: string, place: DocumentPlace): void {
  const { label: name, weight } = pointsOf(label)
  state.text = { label: name, count: 0 }
  addText(state, value, place)
  if (weight !== undefined)
    addEntry(state.draft, { row: name, column: '分值', printed: printed(weight, place) })
}

/** A lone text below a label or a text is its value or goes on with it. */
function continueText(state: FormState, cell: FormCell): boolean {
  if (state.text === undefined || isFieldLabel(cell.text) || isSectionLabel(cell.text)) return false
  if (inlineField(cell.text) !== undefined) return false
  addText(
    state,
    state.text.goal === undefined ? cell.text : withoutNumber(cell.text, state.text.goal.number),
    cell.place,
  )
  return true
}
