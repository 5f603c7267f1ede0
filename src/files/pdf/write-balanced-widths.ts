/** 匀列宽 — widths of a form's columns moved from where nothing is gained to where texts stand in many lines, as long as the form gets shorter. */

interface Balance {
  /** Below which each column must not get. */
  readonly least: readonly number[]
  /** How much is moved at once. */
  readonly step: number
  /** What is to become small. */
  readonly cost: (widths: readonly number[]) => number
}

const MOST_MOVES = 16

export function balancedWidths(widths: readonly number[], { least, step, cost }: Balance): readonly number[] {
  let best = widths
  let bestCost = cost(best)
  for (let move = 0; move < MOST_MOVES; move++) {
    const columns = best.map((_, column) => column)
    const giver = cheapest(
      columns.filter((column) => (best[column] ?? 0) - step >= (least[column] ?? 0)),
      (column) => cost(changed(best, column, -step)),
    )
    if (giver === undefined) break
    const given = changed(best, giver, -step)
    const taker = cheapest(
      columns.filter((column) => column !== giver),
      (column) => cost(changed(given, column, step)),
    )
    if (taker === undefined) break
    const next = changed(given, taker, step)
    const nextCost = cost(next)
    if (nextCost >= bestCost) break
    best = next
    bestCost = nextCost
  }
  return best
}

function cheapest(columns: readonly number[], cost: (column: number) => number): number | undefined {
  let found: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const column of columns) {
    const own = cost(column)
    if (own >= least) continue
    least = own
    found = column
  }
  return found
}

const changed = (widths: readonly number[], at: number, by: number): readonly number[] =>
  widths.map((width, column) => (column === at ? width + by : width))
