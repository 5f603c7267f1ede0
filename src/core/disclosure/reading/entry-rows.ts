/** A reading as flat rows: every amount of its statements, then every cell of its forms, with their place. */
import type { Entry } from '../../document/entry.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'
import type { ReadForm } from '../../performance/forms/read-form.ts'
import { placeText } from './place-text.ts'
import type { Reading, ReadPart } from './reading.ts'

export const ENTRY_COLUMNS = ['doc', 'table', 'row_code', 'row_name', 'column', 'value', 'place'] as const

export function entryRows({ document, parts }: Reading): readonly (readonly string[])[] {
  const label = uniqueLabels()
  const rows = (table: string, entries: readonly Entry[]) =>
    entries.map((one) => [
      document.name,
      table,
      one.rowCode,
      one.rowName,
      one.column,
      printedValue(one.text),
      placeText(one.place),
    ])
  const isOne = parts.length === 1
  const statements = parts.flatMap((part) =>
    part.statements.flatMap((one) => rows(isOne ? one.title : statementLabel(one.title, part), one.cells)),
  )
  const forms = parts.flatMap((part) => part.forms.flatMap((one) => rows(label(formLabel(one)), one.entries)))
  return [...statements, ...forms]
}

/** Of several documents in a file each has a table of that title. */
const statementLabel = (title: string, { identity }: ReadPart): string =>
  [title, identity.unit.value].filter((one) => one !== undefined).join('|')

/** 项目支出绩效自评表|稳定专项资金 */
export const formLabel = ({ title, unitName, projectName }: ReadForm): string =>
  [title, unitName, projectName]
    .flatMap((one) => (one === undefined || one === '' ? [] : withoutSpace(one)))
    .join('|')

/** Forms that nothing tells apart are numbered, so that their cells are not taken for one form's. */
function uniqueLabels(): (label: string) => string {
  const seen = new Map<string, number>()
  return (label) => {
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    return count === 1 ? label : `${label}|${count}`
  }
}

/** As printed without white space; amounts without thousands separators. */
const printedValue = (text: string): string => {
  const words = withoutSpace(text)
  return isPrintedAmount(words) ? words.replace(/[,，]/g, '') : words
}
