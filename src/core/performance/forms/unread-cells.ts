/** What is left of a form when it has been read: cells that became neither an entry nor a label, so that none is lost in silence. */
import type { DocumentPlace } from '../../document/document.ts'
import { plainWords } from '../../document/printed-words.ts'
import { hasMark } from './choices.ts'
import type { Draft } from './draft.ts'
import { headerAt } from './find-header.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { isHeadLine } from './form-title.ts'
import { bareLabel, goalLabel, inlineField, isFieldLabel, isFurniture, isSectionLabel } from './form-words.ts'
import { isCorner, isKnownHeading } from './table-words.ts'

export function unreadCells(drafts: readonly Draft[], rows: readonly FormRow[]): readonly FormCell[] {
  const places = new Set<DocumentPlace>(
    drafts.flatMap(({ entries, unplaced, names }) => [
      ...entries.map(({ printed }) => printed.place),
      ...unplaced.map(({ place }) => place),
      ...names,
    ]),
  )
  const words = new Set(drafts.flatMap(namingWords).map(plainWords))
  const columns = drafts.flatMap(({ entries }) => entries.map(({ column }) => plainWords(column))).join('\n')
  const isRead = (cell: FormCell): boolean =>
    places.has(cell.place) ||
    isLabelling(cell) ||
    words.has(plainWords(cell.text)) ||
    words.has(bareLabel(cell.text))
  const headings = headingRows(rows)
  return rows.flatMap((row, at) =>
    row.cells.filter((cell) => !isRead(cell) && !(headings.has(at) && isHeading(cell, columns))),
  )
}

/** Known headings, and unknown ones that an entry names. */
const isHeading = ({ text }: FormCell, columns: string): boolean =>
  isKnownHeading(text) || isCorner(text) || columns.includes(plainWords(text))

/** Names of rows, goals and options are no values, but were read. */
function namingWords(draft: Draft): readonly string[] {
  const rows = draft.entries.flatMap(({ rowName }) => [rowName, ...rowName.split('/')])
  const options = draft.content.choices.flatMap(({ question, options: all }) => [
    question,
    ...all.map(({ text }) => text),
  ])
  const indicators = draft.goals.flatMap((goal) => [
    goal.label,
    ...goal.indicators.map(({ name }) => name.text),
  ])
  return [...rows, ...options, ...indicators]
}

function headingRows(rows: readonly FormRow[]): ReadonlySet<number> {
  const found = new Set<number>()
  rows.forEach((_, at) => {
    const height = headerAt(rows, at)?.height ?? 0
    for (let down = 0; down < height; down++) found.add(at + down)
  })
  return found
}

const isLabelling = ({ text }: FormCell): boolean =>
  isFieldLabel(text) ||
  isSectionLabel(text) ||
  isFurniture(text) ||
  isHeadLine(text) ||
  goalLabel(text)?.rest === '' ||
  inlineField(text)?.value === '' ||
  hasMark(text)
