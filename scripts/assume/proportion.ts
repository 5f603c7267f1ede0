/** Divides amounts in proportion and leaves no grain over, where nothing says that one share is more natural than another. */
import { assert } from '../../src/core/kernel/assert.ts'
import { type Fen, fen } from '../../src/core/kernel/fen.ts'
import type { Cell, Margin } from './split.ts'

/**
 * The amount in shares after the weights, each a whole number of grains; what is left over goes grain by
 * grain to the largest remainders, of equal ones to the first. No share exceeds its weight unless the
 * amount exceeds all weights together.
 */
export function apportion(amount: Fen, weights: readonly Fen[], grain: Fen): readonly Fen[] {
  assert(amount % grain === 0n, `${amount} fen is no whole number of grains of ${grain}`)
  const grains = amount / grain
  const whole = weights.reduce((all, weight) => all + weight, 0n)
  assert(whole > 0n || grains === 0n, 'nothing to share the amount by')
  if (whole === 0n) return weights.map(() => fen(0n))
  const shares = weights.map((weight, index) => ({
    index,
    count: (grains * weight) / whole,
    rest: (grains * weight) % whole,
  }))
  const left = grains - shares.reduce((all, share) => all + share.count, 0n)
  const byRest = [...shares].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )
  const lucky = new Set(byRest.filter((_, rank) => BigInt(rank) < left).map((share) => share.index))
  return shares.map(({ index, count }) => fen((lucky.has(index) ? count + 1n : count) * grain))
}

/**
 * The cells that share every column among the rows after what each row still wants, exact on every margin.
 * Columns that suit the fewest rows are shared first, so that they still find room there.
 */
export function proportional(margins: {
  readonly rows: readonly Margin[]
  readonly columns: readonly Margin[]
  readonly grain: Fen
  readonly suits?: (row: string, column: string) => boolean
}): readonly Cell[] {
  const suits = margins.suits ?? (() => true)
  const wanted = new Map([...margins.rows].sort(byKey).map((row) => [row.key, row.amount]))
  const rowsFor = (column: Margin): readonly string[] =>
    [...wanted.keys()].filter((row) => suits(row, column.key))
  const columns = [...margins.columns].sort((a, b) => rowsFor(a).length - rowsFor(b).length || byKey(a, b))
  const cells = columns.flatMap((column) => {
    const rows = rowsFor(column)
    const weights = rows.map((row) => wanted.get(row) ?? fen(0n))
    assert(
      weights.reduce((all, weight) => all + weight, 0n) >= column.amount,
      `the rows that suit ${column.key} have no room for ${column.amount} fen`,
    )
    const shares = apportion(column.amount, weights, margins.grain)
    return rows.flatMap((row, index): readonly Cell[] => {
      const amount = shares[index] ?? fen(0n)
      wanted.set(row, fen((weights[index] ?? 0n) - amount))
      return amount === 0n ? [] : [{ row, column: column.key, amount }]
    })
  })
  const unmet = [...wanted].filter(([, amount]) => amount !== 0n).map(([row]) => row)
  assert(unmet.length === 0, `rows ${unmet.join(', ')} want more than the columns hold`)
  return cells.sort((a, b) => (a.row === b.row ? compare(a.column, b.column) : compare(a.row, b.row)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = (a: Margin, b: Margin): number => compare(a.key, b.key)
