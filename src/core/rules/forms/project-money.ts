/** The budget of a project form, whichever cells state it: the year's budget, the total of sources, the costs. */
import { plainWords } from '../../document/printed-words.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { mainExecution } from './execution.ts'
import { type Figure, money } from './figure.ts'
import { fieldOf } from './form-spots.ts'

export interface MoneyCell extends Figure {
  readonly printed: Printed
  readonly row: string
  readonly column: string
}

const cellOf = (found: (Printed & { row: string; column: string }) | undefined): MoneyCell | undefined => {
  const figure = money(found?.text ?? '')
  return found === undefined || figure === undefined
    ? undefined
    : { ...figure, printed: found, row: found.row, column: found.column }
}

const field = (form: ReadForm, label: RegExp): MoneyCell | undefined => {
  const found = fieldOf(form, label)
  return cellOf(found === undefined ? undefined : { ...found, row: found.label, column: '值' })
}

export const yearBudgetField = (form: ReadForm): MoneyCell | undefined =>
  field(
    form,
    /^(?:项目)?(?:当年|本年度?|年度|\d{4}年)预算(?:数|金额|安排)?$|^预算数$|^项目\d{4}年.{0,12}预算(?:金额|数)$/,
  )

export const totalBudgetField = (form: ReadForm): MoneyCell | undefined => field(form, /^项目总预算/)

/** 来源项目: the total row, and its numbered sources. */
export function sourcesOf(form: ReadForm): {
  readonly total?: MoneyCell
  readonly sources: readonly MoneyCell[]
} {
  const rows = form.content.amounts.flatMap((one) =>
    /来源/.test(one.row.split('/')[0] ?? '') ? (cellOf(one) ?? []) : [],
  )
  const total = rows.find((one) => /合计/.test(one.row))
  return { ...(total === undefined ? {} : { total }), sources: rows.filter((one) => one !== total) }
}

export type CostColumn = 'own' | 'transfer' | 'other' | 'single'

/** Which fund a column of the cost table, or a source, is of. */
export function costColumn(words: string): CostColumn {
  const plain = plainWords(words)
  if (/转移支付/.test(plain)) return 'transfer'
  if (/其他|非税|专户/.test(plain)) return 'other'
  return /本级|区级|县级|市级|财政拨款/.test(plain) ? 'own' : 'single'
}

/** What the form says the project costs in its year. */
export const projectBudget = (form: ReadForm): MoneyCell | undefined => {
  const { budget } = mainExecution(form)?.cells ?? {}
  const executed = budget === undefined ? undefined : { ...budget, row: '预算数' }
  return yearBudgetField(form) ?? sourcesOf(form).total ?? executed
}
