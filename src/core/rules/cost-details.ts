/** The amounts of the cost items against the sources that pay them: column by column, and in all. */
import { equal, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { likePrinted, money, sumAgreement, sumInWords } from './forms/figure.ts'
import { formName, isDoubtful, moneyDecimals, spot } from './forms/form-spots.ts'
import {
  type CostColumn,
  costColumn,
  type MoneyCell,
  projectBudget,
  sourcesOf,
} from './forms/project-money.ts'

export const costDetails: Rule = {
  id: 'FRM-005',
  title: { zh: '支出明细之和等于资金来源', en: 'cost items make the sources that pay them' },
  basis: 'form',
  check: (part) => part.forms.flatMap(detailFaults),
}

function detailFaults(form: ReadForm): readonly Remark[] {
  const cells = form.content.costs.flatMap((cost) =>
    cost.amounts.flatMap((amount): readonly MoneyCell[] => {
      const figure = money(amount.text)
      const row = cost.name?.text ?? ''
      return figure === undefined ? [] : [{ ...figure, printed: amount, row, column: amount.column }]
    }),
  )
  const budget = sourcesOf(form).total ?? projectBudget(form)
  if (cells.length === 0 || budget === undefined) return []
  const isSure = cells.every((cell) => !isDoubtful(form, cell.printed))
  const whole = against(form, budget, cells, '全部明细')
  // Which column an amount stands in was guessed, or the whole is wrong already: nothing more can be said.
  if (whole.length > 0 || !isSure) return whole
  return (['own', 'transfer', 'other'] as const).flatMap((kind) => columnFault(form, kind, cells))
}

function columnFault(form: ReadForm, kind: CostColumn, cells: readonly MoneyCell[]): readonly Remark[] {
  const own = cells.filter((cell) => costColumn(cell.column) === kind)
  const sources = sourcesOf(form).sources.filter((source) => costColumn(source.row) === kind)
  const [first] = sources
  if (first === undefined || (own.length === 0 && sources.length === 0)) return []
  const value = sumOf(sources.map((one) => one.value))
  return against(form, { ...first, value, text: likePrinted(value, first.decimals) }, own, first.row)
}

function against(
  form: ReadForm,
  whole: MoneyCell,
  parts: readonly MoneyCell[],
  name: string,
): readonly Remark[] {
  const agreement = sumAgreement(whole, parts, moneyDecimals(form))
  const sum = sumOf(parts.map((one) => one.value))
  if (agreement === 'holds' || equal(sum, whole.value)) return []
  const expected = likePrinted(sum, whole.decimals)
  const words = parts.length === 0 ? '没有明细' : sumInWords(parts, whole.decimals)
  return [
    {
      severity: agreement === 'rounding' ? 'rounding' : 'error',
      at: spot(form, whole.printed, whole.row, whole.column),
      printed: whole.text,
      expected,
      message: {
        zh: `${formName(form)}“${whole.row}”为 ${whole.text}，支出明细（${name}）合计 ${expected}（${words}）。请核对明细和来源。`,
        en: `${formName(form)}: “${whole.row}” is ${whole.text}, the cost items make ${expected} (${words}). Check items and sources.`,
      },
    },
  ]
}
