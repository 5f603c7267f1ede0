/** 支出明细的列 — which source each cost item is paid from, told by what the sources come to. */
import type { Doubt } from '../../../document/entry.ts'
import { equal, plus, type Rational, ZERO_RATIONAL } from '../../../kernel/rational.ts'
import type { Printed } from '../read-form.ts'
import { numberOf } from './amounts.ts'
import { placesInOrder } from './place-in-order.ts'
import type { SourceRow } from './sources.ts'

export interface PlacedCost {
  readonly amount: Printed
  readonly column: string
  readonly doubt?: Doubt
}

/** The columns of every item's amounts. Where nothing decides they stand as far left as they can, in doubt. */
export function placeCosts(
  items: readonly (readonly Printed[])[],
  columns: readonly string[],
  sources: readonly SourceRow[],
): readonly (readonly PlacedCost[])[] {
  const wanted = columnTotals(columns, sources)
  const found = wanted === undefined ? undefined : placesFor(items, wanted)
  const why =
    wanted === undefined
      ? '资金来源没有分项，空格又在转换时丢失，不能确定列'
      : '空格在转换时丢失，各项之和不能确定列'
  return items.map((amounts, item) =>
    amounts.map((amount, at) => {
      const isSure = amounts.length >= columns.length || found?.isOnly === true
      const column = columns[found?.places[item]?.[at] ?? at] ?? columns.at(-1) ?? '金额'
      return { amount, column, ...(isSure ? {} : { doubt: { why, columns } }) }
    }),
  )
}

type Kind = 'own' | 'transfer' | 'other'
const kindOf = (label: string): Kind =>
  /上级|转移/.test(label) ? 'transfer' : /本级|区级|市级|县级|省级|财政拨款/.test(label) ? 'own' : 'other'

/** What each column must come to by the sources; undefined where they do not say. */
function columnTotals(
  columns: readonly string[],
  sources: readonly SourceRow[],
): readonly Rational[] | undefined {
  const parts = sources.filter(({ label, amount }) => amount !== undefined && !/合计|总计|小计/.test(label))
  const totals = columns.map(() => ZERO_RATIONAL)
  for (const { label, amount } of parts) {
    const at = columns.findIndex((column) => kindOf(column) === kindOf(label))
    const number = numberOf(amount?.text ?? '')
    if (at < 0 || number === undefined) return undefined
    totals[at] = plus(totals[at] ?? ZERO_RATIONAL, number)
  }
  return parts.length === 0 ? undefined : totals
}

interface Placing {
  readonly totals: readonly Rational[]
  readonly places: readonly (readonly number[])[]
  /** No other places come to the same totals. */
  readonly isOnly: boolean
}

const MOST_PLACINGS = 5_000

/** Shares the amounts out so that every column comes to its total; undefined if none or too many ways do. */
function placesFor(items: readonly (readonly Printed[])[], wanted: readonly Rational[]): Placing | undefined {
  let placings: ReadonlyMap<string, Placing> = new Map([
    ['', { totals: wanted.map(() => ZERO_RATIONAL), places: [], isOnly: true }],
  ])
  for (const amounts of items) {
    const next = new Map<string, Placing>()
    for (const placing of placings.values())
      for (const places of placesInOrder(wanted.length, amounts.length)) {
        const totals = withAmounts(placing.totals, amounts, places)
        const key = totals.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(' ')
        const known = next.get(key)
        next.set(
          key,
          known === undefined
            ? { totals, places: [...placing.places, places], isOnly: placing.isOnly }
            : { ...known, isOnly: false },
        )
      }
    if (next.size > MOST_PLACINGS) return undefined
    placings = next
  }
  return [...placings.values()].find(({ totals }) =>
    totals.every((total, at) => equal(total, wanted[at] ?? ZERO_RATIONAL)),
  )
}

function withAmounts(
  totals: readonly Rational[],
  amounts: readonly Printed[],
  places: readonly number[],
): readonly Rational[] {
  const sums = [...totals]
  amounts.forEach(({ text }, at) => {
    const place = places[at] ?? 0
    sums[place] = plus(sums[place] ?? ZERO_RATIONAL, numberOf(text) ?? ZERO_RATIONAL)
  })
  return sums
}
