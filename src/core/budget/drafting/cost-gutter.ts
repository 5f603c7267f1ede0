/** 测算过程 — what stands beside a cost basis: each calculation spelt out, its units told apart by whether they cancel. */
import { yuanText } from '../cost-basis/agreement.ts'
import type { CostBasis } from '../cost-basis/cost-basis.ts'
import type { Expression, Group, Per, Quantity } from '../cost-basis/expression.ts'
import { type CostItem, nameOf } from '../cost-basis/items.ts'
import type { Span } from '../cost-basis/tokens.ts'
import { isNearlySame, unitsOf } from '../cost-basis/units.ts'

/** `cancelled`: a unit that a price and a quantity have in common. `odd`: one without a quantity, or with another's. */
export type RunKind = 'plain' | 'cancelled' | 'odd'

export interface GutterRun {
  readonly text: string
  readonly kind: RunKind
}

export interface GutterLine extends Span {
  /** How deep it stands under headings and totals. */
  readonly depth: number
  readonly runs: readonly GutterRun[]
}

/** One line per item of the basis, what a heading covers below it. */
export const gutterOf = (basis: CostBasis): readonly GutterLine[] =>
  basis.items.flatMap((item) => itemLines(item, 0))

/** The line as plain text: `3000 元/笔 × 30 笔 = 90,000.00 元`. */
export const lineText = ({ runs }: Pick<GutterLine, 'runs'>): string => runs.map(({ text }) => text).join('')

function itemLines(item: CostItem, depth: number): readonly GutterLine[] {
  const { start, end } = item
  return [
    { depth, runs: joined(itemRuns(item)), start, end },
    ...item.parts.flatMap((part) => itemLines(part, depth + 1)),
  ]
}

function itemRuns(item: CostItem): readonly GutterRun[] {
  const { kind, worked, label, calculation, taken, printed } = item
  const amount = plain(worked === undefined ? '？' : `${yuanText(worked)} 元`)
  const name = label === '' || /^总额/.test(label) ? [] : [plain(`${label} `)]
  switch (kind) {
    case 'heading':
    case 'total':
      return worked === undefined
        ? [plain(`${nameOf(item)}：没有可算的单价和数量`)]
        : [plain(`${nameOf(item)}：各项之和 `), amount]
    case 'lumpSum':
      return [
        ...name,
        plain(`总额 ${printed === undefined ? '' : `${printed.digits} ${printed.currency} = `}`),
        amount,
      ]
    case 'rate':
      return [...name, ...runsOf(calculation.expression, item)]
    case 'calculation':
      return [
        ...name,
        ...taken.flatMap((one) => [plain(`${one} × `)]),
        ...runsOf(calculation.expression, item),
        plain(' = '),
        amount,
      ]
  }
}

const plain = (text: string): GutterRun => ({ text, kind: 'plain' })

function runsOf(expression: Expression, item: CostItem): readonly GutterRun[] {
  switch (expression.kind) {
    case 'quantity':
      return quantityRuns(expression, item, [])
    case 'group':
      return groupRuns(expression, item)
    case 'product': {
      const { factors } = expression
      const factorPer = factors.flatMap(({ factor }) => factor.per)
      const spelt = factorPer.flatMap(({ unit }) => unitsOf(unit))
      return factors.flatMap(({ operator, factor }, at) => [
        ...(at === 0 ? [] : [plain(operator === '*' ? ' × ' : ' ÷ ')]),
        ...(factor.kind === 'group' ? groupRuns(factor, item) : quantityRuns(factor, item, spelt)),
      ])
    }
    case 'sum':
      return expression.terms.flatMap(({ operator, term }, at) => [
        ...(at === 0 ? [] : [plain(operator === '+' ? ' + ' : ' − ')]),
        ...runsOf(term, item),
      ])
  }
}

function groupRuns({ inner, currency, per }: Group, item: CostItem): readonly GutterRun[] {
  return [plain('('), ...runsOf(inner, item), plain(`)${currency}`), ...perRuns(per, item)]
}

/** `spelt`: the units that prices of the same product are per, each in its one spelling. */
function quantityRuns(quantity: Quantity, item: CostItem, spelt: readonly string[]): readonly GutterRun[] {
  const { digits, percent, currency, unit, per } = quantity
  const isPrice = per.length > 0 && currency === '' && unit === '' && percent === ''
  const money = isPrice ? '元' : currency === '万' ? '万元' : currency
  const counts = unitsOf(unit)
  const isCancelled = counts.some((one) => spelt.some((other) => isNearlySame(one, other)))
  const isStandIn = counts.length > 0 && spelt.length > 0 && !isCancelled && hasOdd(item)
  return [
    plain(`${digits}${percent}${money === '' && unit === '' ? '' : ' '}${money}`),
    ...(unit === ''
      ? []
      : [
          {
            text: unit,
            kind: isCancelled ? ('cancelled' as const) : isStandIn ? ('odd' as const) : ('plain' as const),
          },
        ]),
    ...perRuns(per, item),
  ]
}

const perRuns = (per: readonly Per[], item: CostItem): readonly GutterRun[] =>
  per.flatMap((one) => [
    plain('/'),
    { text: one.unit, kind: isOdd(one, item) ? ('odd' as const) : ('cancelled' as const) },
  ])

/** CB-005 stands at each unit of a price that found no quantity of its own. */
const isOdd = ({ start, end }: Span, { remarks }: CostItem): boolean =>
  remarks.some((one) => one.problem.code === 'CB-005' && one.start === start && one.end === end)
const hasOdd = ({ remarks }: CostItem): boolean => remarks.some((one) => one.problem.code === 'CB-005')

function joined(runs: readonly GutterRun[]): readonly GutterRun[] {
  const all: GutterRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last?.kind === run.kind) all[all.length - 1] = { text: last.text + run.text, kind: run.kind }
    else all.push(run)
  }
  return all
}

/** What of a basis comes to an amount without any unit price: a lump sum, however many are added up. */
export function lacksUnitPrice(item: CostItem): boolean {
  if (item.kind === 'rate') return false
  if (item.parts.length > 0) return item.parts.every(lacksUnitPrice)
  return item.taken.length === 0 && isSumOfAmounts(item.calculation.expression)
}

function isSumOfAmounts(expression: Expression): boolean {
  switch (expression.kind) {
    case 'quantity':
      return expression.currency !== '' || (expression.unit === '' && expression.per.length === 0)
    case 'group':
      return isSumOfAmounts(expression.inner)
    case 'product':
      return false
    case 'sum':
      return expression.terms.every(({ term }) => isSumOfAmounts(term))
  }
}
