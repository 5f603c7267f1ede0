/** Questions with their boxes: which cells are options, and what becomes of the ticked ones. */
import type { DocumentPlace } from '../../document/document.ts'
import type { Doubt } from '../../document/entry.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { hasMark, isOptionList, type ReadOption, readOptions } from './choices.ts'
import { addEntry, addField, type Draft, printed } from './draft.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import type { FormState } from './form-state.ts'
import { inlineField, isChoiceLabel, isFieldLabel, labelOf } from './form-words.ts'

/** The question at `at` with the options behind it; how many cells it took. */
export function readChoice(state: FormState, cells: readonly FormCell[], at: number): number {
  const question = cells[at]
  const options = optionsAfter(cells, at)
  const [first] = options
  if (question === undefined || first === undefined) return 0
  state.question = labelOf(question.text)
  state.text = undefined
  addOptions(state.draft, state.question, options)
  return 1 + options.length
}

/** Options without a question belong to the one above: a form may print each on a line of its own. */
export function readFurtherOptions(state: FormState, row: FormRow): boolean {
  const [first] = row.cells
  if (state.question === undefined || first === undefined || isFieldLabel(first.text)) return false
  if (!isChoice(joined(row.cells))) return false
  addOptions(state.draft, state.question, row.cells)
  return true
}

const joined = (cells: readonly FormCell[]): string => cells.map(({ text }) => text).join(' ')
const LONGEST_CHOICE = 400
const isChoice = (text: string): boolean => text.length < LONGEST_CHOICE && hasMark(text)

/** The cells up to the next label, if they are options of the question at `at`. */
function optionsAfter(cells: readonly FormCell[], at: number): readonly FormCell[] {
  const question = cells[at]
  const rest = cells.slice(at + 1)
  const end = rest.findIndex(
    (cell) => isFieldLabel(cell.text) && !hasMark(cell.text) && inlineField(cell.text) === undefined,
  )
  const options = end < 0 ? rest : rest.slice(0, end)
  const text = joined(options)
  if (question === undefined || hasMark(question.text)) return []
  return isChoice(text) || (isChoiceLabel(question.text) && isOptionList(text)) ? options : []
}

/** Ticked options are entries, and so is the only one whose mark is lost when all other boxes are empty: one has to be ticked. */
function addOptions(draft: Draft, question: string, cells: readonly FormCell[]): void {
  const found = readOptions(joined(cells)).map((option) => ({ ...option, place: placeOf(option, cells) }))
  const isUnmarked = ({ isTicked }: ReadOption): boolean => isTicked === undefined
  const isLone =
    found.length > 1 && found.filter(isUnmarked).length === 1 && !found.some(({ isTicked }) => isTicked)
  for (const option of found) {
    const { text, isTicked, amount, place } = option
    const value = printed(text, place)
    if (isTicked === true) addEntry(draft, { row: question, column: '值', printed: value })
    else if (isLone && isUnmarked(option))
      addEntry(draft, { row: question, column: '值', printed: value, doubt: LONE })
    if (amount !== undefined) addField(draft, amount.label, printed(amount.value, place))
  }
  const options = found.map(({ amount: _, ...option }) => option)
  const before = draft.content.choices.findIndex((choice) => choice.question === question)
  const known = draft.content.choices[before]
  if (known === undefined) draft.content.choices.push({ question, options })
  else draft.content.choices[before] = { question, options: [...known.options, ...options] }
}

const LONE: Doubt = { why: '勾选符号丢失，其余各项都是空框' }

/** Options may stand in one cell or in one each. */
const placeOf = ({ text }: ReadOption, cells: readonly FormCell[]): DocumentPlace =>
  (cells.find((cell) => withoutSpace(cell.text).includes(text)) ?? cells[0])?.place ?? {}
