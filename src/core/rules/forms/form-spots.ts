/** Forms as rules look at them: their name for a reader, their places, and what in them is doubtful. */
import { formLabel } from '../../disclosure/reading/entry-rows.ts'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../document/document.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import type { FormKind, Printed, ReadForm, ReadIndicator } from '../../performance/forms/read-form.ts'
import type { Spot } from '../contract/rule.ts'
import { decimalsOf } from './figure.ts'

export const isEvaluation = (form: ReadForm): boolean =>
  form.kind === 'overallEvaluation' || form.kind === 'projectEvaluation'

export const formsOf = (part: ReadPart, ...kinds: readonly FormKind[]): readonly ReadForm[] =>
  part.forms.filter((form) => kinds.includes(form.kind))

/** What a reader calls the form: 《物资站人员经费项目自评表》. */
export function formName(form: ReadForm): string {
  const { projectName, unitName, title } = form
  const about = projectName ?? unitName
  const isSaid = about === undefined || plainWords(title).includes(plainWords(about))
  return isSaid ? `《${title}》` : `《${title}》（${withoutSpace(about)}）`
}

export const spot = (form: ReadForm, printed: Printed, row = '', column = ''): Spot => ({
  place: printed.place,
  table: formLabel(form),
  ...(row === '' ? {} : { row: withoutSpace(row) }),
  ...(column === '' ? {} : { column: withoutSpace(column) }),
})

export const formSpot = (form: ReadForm): Spot => ({ place: form.place, table: formLabel(form) })

export const indicatorName = (indicator: ReadIndicator): string => withoutSpace(indicator.name.text)

/** The field whose label the pattern fits, with something in it. */
export const fieldOf = (form: ReadForm, label: RegExp): (Printed & { readonly label: string }) | undefined =>
  form.content.fields.find((field) => label.test(plainWords(field.label)) && field.text.trim() !== '')

/** 偏差大或目标未完成原因分析 */
export const deviationText = (form: ReadForm) => fieldOf(form, /偏差|原因分析|未完成原因/)
/** 改进措施及结果应用方案 */
export const improvementText = (form: ReadForm) => fieldOf(form, /改进|结果应用/)

/** The finest decimals among the form's amounts of money; at least two, since zeros at the end are left out: 15 is 15.00. */
export const moneyDecimals = (form: ReadForm): number =>
  Math.max(
    2,
    ...form.content.amounts.map(({ text }) => (/%$/.test(text.trim()) ? 0 : decimalsOf(plainWords(text)))),
    ...form.content.costs.flatMap((cost) => cost.amounts.map(({ text }) => decimalsOf(plainWords(text)))),
  )

const samePlace = (a: DocumentPlace, b: DocumentPlace): boolean =>
  a.page === b.page && a.line === b.line && a.cell === b.cell && a.sheet === b.sheet && a.block === b.block

/** Whether the reader was not sure that the text belongs where it stands. */
export function isDoubtful(form: ReadForm, printed: Printed): boolean {
  const text = withoutSpace(printed.text)
  return form.entries.some(
    (entry) =>
      entry.doubt !== undefined &&
      samePlace(entry.place, printed.place) &&
      withoutSpace(entry.text) === text &&
      JSON.stringify(entry.place.box) === JSON.stringify(printed.place.box),
  )
}
