/** Every cost basis of a form with what it is to pay for: of a project's items, and of the projects that an overall form lists. */
import { type CostBasis, readCostBasis } from '../../budget/cost-basis/cost-basis.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { type Figure, money } from './figure.ts'

export interface CostText {
  readonly name: string
  readonly printed: Printed
  readonly basis: CostBasis
  /** The amount asked for, where the form prints just one. */
  readonly declared?: Figure & { readonly printed: Printed; readonly column: string }
}

/** Forms never change, and several rules read the bases of each: they are read once, as long as the form is held. */
const kept = new WeakMap<ReadForm, readonly CostText[]>()

export function costTexts(form: ReadForm): readonly CostText[] {
  const texts = kept.get(form) ?? readTexts(form)
  kept.set(form, texts)
  return texts
}

function readTexts(form: ReadForm): readonly CostText[] {
  const items = form.content.costs.flatMap(({ name, basis, amounts }): readonly CostText[] => {
    if (basis === undefined) return []
    const [amount, ...others] = amounts
    return [costText(name?.text ?? '', basis, others.length === 0 ? amount : undefined)]
  })
  const projects = form.content.projects.flatMap(({ name, cells }): readonly CostText[] => {
    const basis = cells.find((cell) => /用途|方向|测算|依据/.test(cell.column))
    if (basis === undefined || !/\d/.test(basis.text)) return []
    return [
      costText(
        name.text,
        basis,
        cells.find((cell) => /本年|当年|年度预算/.test(cell.column)),
      ),
    ]
  })
  return [...items, ...projects]
}

function costText(
  name: string,
  printed: Printed,
  amount: (Printed & { column: string }) | undefined,
): CostText {
  const figure = money(amount?.text ?? '')
  return {
    name,
    printed,
    basis: readCostBasis(printed.text.replace(WRAPPED, '')),
    ...(amount === undefined || figure === undefined
      ? {}
      : { declared: { ...figure, printed: amount, column: amount.column } }),
  }
}

/** A line that ends in the middle of a calculation ended only because its cell did. */
const WRAPPED =
  /(?<=(?:合计|[共总小]计|共|为|约|[=＝*×+＋/／（(，,、])\s*)\n|\n(?=\s*[=＝*×+＋/／）)，,、；;。元万])/g
