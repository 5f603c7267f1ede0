/** Splits two lists of printed totals into cells that add up to both: what a document prints by one way and by another is joined by assumption, and every printed total stays as it is. */
import { assert } from '../../src/core/kernel/assert.ts'
import { type Fen, fen } from '../../src/core/kernel/fen.ts'

/** A printed total and the key that it stands under. */
export interface Margin {
  readonly key: string
  readonly amount: Fen
}

export interface Cell {
  readonly row: string
  readonly column: string
  readonly amount: Fen
}

/** How naturally the two go together: a whole number, higher first; negative infinity where they never do. */
export type Preference = (row: string, column: string) => number

/**
 * The cells whose sums are exactly the margins, of all such the ones that put most money where it is
 * preferred; none is negative or zero, and there are fewer of them than there are margins.
 * The order of the margins does not matter; the cells come sorted by row, then column.
 *
 * This is the transportation problem: greedy filling gets stuck where cells are forbidden, so money already
 * placed is moved along the cheapest path until every column is full (successive shortest paths).
 */
export function split(margins: {
  readonly rows: readonly Margin[]
  readonly columns: readonly Margin[]
  readonly prefer: Preference
}): readonly Cell[] {
  const rows = sorted(margins.rows)
  const columns = sorted(margins.columns)
  assertEqualTotals(rows, columns)
  const costs = rows.map((row) =>
    columns.map((column) => costOf(margins.prefer(row.key, column.key), row, column)),
  )
  const amounts = rows.map(() => columns.map(() => 0n))
  fill({ rows, columns, costs, amounts })
  while (breakCycle(amounts)) {
    // Each round empties a cell at least, so this ends.
  }
  return rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const amount = at(at(amounts, r), c)
      return amount === 0n ? [] : [{ row: row.key, column: column.key, amount: fen(amount) }]
    }),
  )
}

interface Plan {
  readonly rows: readonly Margin[]
  readonly columns: readonly Margin[]
  readonly costs: readonly (readonly number[])[]
  readonly amounts: bigint[][]
}

/** Sends money from rows to columns, cheapest path first, until every row is spent. */
function fill(plan: Plan): void {
  const unspent: bigint[] = plan.rows.map((row) => row.amount)
  const unfilled: bigint[] = plan.columns.map((column) => column.amount)
  for (;;) {
    if (unspent.every((amount) => amount === 0n)) return
    const path = cheapestPath(plan, unspent, unfilled)
    if (path === undefined) {
      const stuck = plan.rows.filter((_, r) => at(unspent, r) > 0n).map((row) => row.key)
      throw new Error(`the forbidden cells leave no way to place rows ${stuck.join(', ')}`)
    }
    const taken = path
      .filter((_, index) => index % 2 === 1)
      .map(({ row, column }) => at(at(plan.amounts, row), column))
    const step = smallest([
      at(unspent, path.at(0)?.row ?? -1),
      at(unfilled, path.at(-1)?.column ?? -1),
      ...taken,
    ])
    for (const [index, { row, column }] of path.entries())
      change(plan.amounts, row, column, index % 2 === 0 ? step : -step)
    change([unspent], 0, path.at(0)?.row ?? -1, -step)
    change([unfilled], 0, path.at(-1)?.column ?? -1, -step)
  }
}

/** A cell of the plan by its two indexes. */
interface Place {
  readonly row: number
  readonly column: number
}

/**
 * The cheapest way for money from a row that has some left to a column that wants some: the cells on it
 * gain and lose by turns. Bellman and Ford's method, since taking back has a negative cost.
 */
function cheapestPath(
  plan: Plan,
  unspent: readonly bigint[],
  unfilled: readonly bigint[],
): readonly Place[] | undefined {
  const toRow = unspent.map((amount) => (amount > 0n ? 0 : Infinity))
  const toColumn = unfilled.map(() => Infinity)
  const rowFrom: (number | undefined)[] = unspent.map(() => undefined)
  const columnFrom: (number | undefined)[] = unfilled.map(() => undefined)
  for (let changed = true; changed; ) {
    changed = false
    for (const [r, costs] of plan.costs.entries()) {
      for (const [c, cost] of costs.entries()) {
        if (at(toRow, r) + cost < at(toColumn, c)) {
          toColumn[c] = at(toRow, r) + cost
          columnFrom[c] = r
          changed = true
        }
        if (at(at(plan.amounts, r), c) > 0n && at(toColumn, c) - cost < at(toRow, r)) {
          toRow[r] = at(toColumn, c) - cost
          rowFrom[r] = c
          changed = true
        }
      }
    }
  }
  let end = -1
  for (const [c, amount] of unfilled.entries()) {
    if (amount > 0n && at(toColumn, c) < (end < 0 ? Infinity : at(toColumn, end))) end = c
  }
  if (end < 0) return undefined
  const path: Place[] = []
  for (let column: number | undefined = end; column !== undefined; ) {
    const row: number | undefined = at(columnFrom, column)
    assert(row !== undefined, 'a column that was reached has no row before it')
    path.unshift({ row, column })
    column = at(rowFrom, row)
    if (column !== undefined) path.unshift({ row, column })
  }
  return path
}

/**
 * Empties one cell on a ring of filled cells, moving its money round the ring; false if there is no ring.
 * All ways round cost the same, since a cheaper one would have been taken: this only makes the cells fewer.
 */
function breakCycle(amounts: bigint[][]): boolean {
  const ring = findRing(amounts)
  if (ring === undefined) return false
  const losing = ring.filter((_, index) => index % 2 === 1)
  const step = smallest(losing.map(({ row, column }) => at(at(amounts, row), column)))
  for (const [index, { row, column }] of ring.entries())
    change(amounts, row, column, index % 2 === 0 ? step : -step)
  return true
}

/** The filled cells as edges between rows and columns: the first edge that closes a ring, with the path that it closes. */
function findRing(amounts: readonly (readonly bigint[])[]): readonly Place[] | undefined {
  const edges = amounts.flatMap((row, r) =>
    row.flatMap((amount, c) => (amount > 0n ? [{ row: r, column: c }] : [])),
  )
  for (const [index, edge] of edges.entries()) {
    const path = pathBetween(edges.slice(0, index), edge)
    if (path !== undefined) return [edge, ...path]
  }
  return undefined
}

/** The edges that lead from the end of `edge` back to its start, if any do. */
function pathBetween(edges: readonly Place[], edge: Place): readonly Place[] | undefined {
  type Step = { readonly isRow: boolean; readonly index: number; readonly path: readonly Place[] }
  const queue: Step[] = [{ isRow: false, index: edge.column, path: [] }]
  const seen = new Set<Place>()
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const { isRow, index, path } = step
    if (isRow && index === edge.row) return path
    for (const next of edges) {
      if (seen.has(next) || (isRow ? next.row : next.column) !== index) continue
      seen.add(next)
      queue.push({ isRow: !isRow, index: isRow ? next.column : next.row, path: [...path, next] })
    }
  }
  return undefined
}

function sorted(margins: readonly Margin[]): readonly Margin[] {
  const keys = new Set(margins.map((margin) => margin.key))
  assert(keys.size === margins.length, 'a margin is given twice')
  for (const { key, amount } of margins) assert(amount >= 0n, `the margin of ${key} is negative`)
  return [...margins].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function assertEqualTotals(rows: readonly Margin[], columns: readonly Margin[]): void {
  const total = (margins: readonly Margin[]): bigint => margins.reduce((all, { amount }) => all + amount, 0n)
  assert(total(rows) === total(columns), `rows add up to ${total(rows)} fen and columns to ${total(columns)}`)
}

/** What is preferred costs less; only whole numbers, so that equal costs are equal whatever the order of adding. */
function costOf(preference: number, row: Margin, column: Margin): number {
  assert(
    preference === -Infinity || Number.isInteger(preference),
    `the preference of ${row.key} for ${column.key} is neither whole nor -Infinity`,
  )
  return preference === -Infinity ? Infinity : -preference
}

function change(amounts: bigint[][], row: number, column: number, by: bigint): void {
  const cells = at(amounts, row)
  cells[column] = at(cells, column) + by
}

function smallest(amounts: readonly bigint[]): bigint {
  const [first, ...rest] = amounts
  assert(first !== undefined, 'nothing to choose the smallest of')
  let least = first
  for (const amount of rest) if (amount < least) least = amount
  return least
}

function at<T>(list: readonly T[], index: number): T {
  assert(index >= 0 && index < list.length, `there is no element ${index} in a list of ${list.length}`)
  // The index is inside the list, so what stands there is a T (which may itself hold undefined).
  return list[index] as T
}
