/** Finds amounts behind figures that a document prints rounded, so that every sum rounds to what stands on paper. */
import { assert } from '../../src/core/kernel/assert.ts'
import {
  type CurrencyUnit,
  FEN_PER,
  type Fen,
  fen,
  formatAmount,
  parseAmount,
} from '../../src/core/kernel/fen.ts'

/** A printed figure and the leaves that it is the sum of; it is rounded half away from zero to the decimals it shows. */
export interface PrintedFigure {
  /** Where it stands, in words: `收入支出决算总表 八、社会保障和就业支出`. */
  readonly place: string
  readonly leaves: readonly string[]
  readonly printed: string
}

/** A figure that the amounts do not give, and why no amounts could give it. */
export interface UnmetFigure {
  readonly figure: PrintedFigure
  readonly why:
    | { readonly kind: 'printedOtherwise'; readonly elsewhere: string; readonly times: number }
    | { readonly kind: 'notFound'; readonly computed: string }
}

export interface Fit {
  readonly amounts: ReadonlyMap<string, Fen>
  readonly unmet: readonly UnmetFigure[]
}

/**
 * The amounts of the leaves, whole multiples of `grain`, that give back every printed figure; a leaf starts
 * from its own printed figure and is moved no further than the sums ask for. Where one sum is printed in two
 * ways no amounts satisfy both: the way printed more often stands (of equals the higher), the others are unmet.
 * The order of the figures does not matter.
 */
export function fitAmounts(given: {
  readonly figures: readonly PrintedFigure[]
  readonly unit: CurrencyUnit
  readonly grain: Fen
}): Fit {
  const { unit, grain } = given
  const { demands, unmet } = demandsOf(given.figures, unit, grain)
  const leaves = [...new Set(given.figures.flatMap((figure) => figure.leaves))].sort()
  const start = leaves.map((leaf) => startOf(leaf, demands))
  const state: State = {
    leaves,
    start,
    amounts: [...start],
    demands: demands.map((demand) => indexed(demand, leaves)),
  }
  while (step(state)) {
    // Each step lowers what is missed, a whole number of grains, so this ends.
  }
  while (comeBack(state)) {
    // Each step lowers the distance from what is printed, so this ends.
  }
  const amounts = new Map(leaves.map((leaf, index) => [leaf, fen(at(state.amounts, index) * grain)]))
  return { amounts, unmet: [...unmet, ...missed(given.figures, unmet, amounts, unit)] }
}

export const sumOfLeaves = (leaves: readonly string[], amounts: ReadonlyMap<string, Fen>): Fen =>
  fen(leaves.reduce((total, leaf) => total + (amounts.get(leaf) ?? 0n), 0n))

/** A sum of leaves and the range of grains within which it prints as it should. */
interface Demand {
  readonly leaves: readonly string[]
  readonly printed: bigint
  readonly low: bigint
  readonly high: bigint
}

interface State {
  readonly leaves: readonly string[]
  readonly start: readonly bigint[]
  readonly amounts: bigint[]
  readonly demands: readonly (Demand & { readonly members: ReadonlySet<number> })[]
}

function demandsOf(
  figures: readonly PrintedFigure[],
  unit: CurrencyUnit,
  grain: Fen,
): { readonly demands: readonly Demand[]; readonly unmet: readonly UnmetFigure[] } {
  const demands: Demand[] = []
  const unmet: UnmetFigure[] = []
  const bySum = groupedBy(figures, (figure) => [...figure.leaves].sort().join(' '))
  for (const key of [...bySum.keys()].sort()) {
    const [first, ...others] = byVotes(bySum.get(key) ?? [], unit)
    assert(first !== undefined, 'a sum that nothing prints')
    let range = rangeOf(first.printed, unit, grain)
    for (const other of others) {
      const both = meet(range, rangeOf(other.printed, unit, grain))
      if (both.low <= both.high) range = both
      else {
        const why = {
          kind: 'printedOtherwise',
          elsewhere: first.printed,
          times: first.figures.length,
        } as const
        unmet.push(...other.figures.map((figure) => ({ figure, why })))
      }
    }
    demands.push({ leaves: [...new Set(first.figures[0]?.leaves)].sort(), ...range })
  }
  return { demands, unmet }
}

interface Way {
  readonly printed: string
  readonly figures: readonly PrintedFigure[]
}

/** The ways in which one sum is printed, the most frequent first; of equally frequent ones the higher. */
function byVotes(same: readonly PrintedFigure[], unit: CurrencyUnit): readonly Way[] {
  const ways = [...groupedBy(same, (figure) => figure.printed)].map(([printed, figures]) => ({
    printed,
    figures,
  }))
  return ways.sort(
    (a, b) =>
      b.figures.length - a.figures.length || (amountOf(a.printed, unit) > amountOf(b.printed, unit) ? -1 : 1),
  )
}

type Range = Omit<Demand, 'leaves'>

/** Half away from zero: 1.005 prints as 1.01, so the range of a figure ends just before its upper half. */
function rangeOf(printed: string, unit: CurrencyUnit, grain: Fen): Range {
  const amount = amountOf(printed, unit)
  assert(amount >= 0n, 'only figures that are not negative can be fitted')
  assert(amount % grain === 0n, `${amount} fen is no multiple of the grain ${grain}`)
  const half = FEN_PER[unit] / 10n ** BigInt(decimalsOf(printed)) / 2n
  const low = amount === 0n ? 0n : amount - half
  const high = half === 0n ? amount : amount + half - 1n
  return { printed: amount / grain, low: (low + grain - 1n) / grain, high: high / grain }
}

const meet = (a: Range, b: Range): Range => ({
  printed: a.printed,
  low: larger(a.low, b.low),
  high: -larger(-a.high, -b.high),
})

function larger(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}

const decimalsOf = (printed: string): number => /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const known = groups.get(keyOf(one))
    if (known === undefined) groups.set(keyOf(one), [one])
    else known.push(one)
  }
  return groups
}

function amountOf(printed: string, unit: CurrencyUnit): Fen {
  const read = parseAmount(printed, unit)
  assert(read.ok && read.value !== null, `not an amount: ${printed}`)
  return read.value
}

function startOf(leaf: string, demands: readonly Demand[]): bigint {
  const own = demands.find((demand) => demand.leaves.length === 1 && demand.leaves[0] === leaf)
  assert(own !== undefined, `nothing is printed for ${leaf} alone`)
  return own.printed
}

const indexed = (demand: Demand, leaves: readonly string[]): State['demands'][number] => ({
  ...demand,
  members: new Set(demand.leaves.map((leaf) => leaves.indexOf(leaf))),
})

/** Moves the leaf that mends most by one grain, or a pair of leaves where none does alone; false when nothing mends. */
function step(state: State): boolean {
  const singles = state.leaves.flatMap((_, index) => [-1n, 1n].map((by) => [{ index, by }]))
  return (
    tryBest(state, singles) ||
    tryBest(
      state,
      singles.flatMap((a) => singles.map((b) => [...a, ...b])),
    )
  )
}

interface Move {
  readonly index: number
  readonly by: bigint
}

/** Among moves that mend as much, the one that leaves its leaves nearest to what is printed, then the largest leaf. */
function tryBest(state: State, candidates: readonly (readonly Move[])[]): boolean {
  const before = missedBy(state)
  if (before === 0n) return false
  let best:
    | {
        readonly moves: readonly Move[]
        readonly missed: bigint
        readonly distance: bigint
        readonly size: bigint
      }
    | undefined
  for (const moves of candidates) {
    if (moves.some(({ index, by }) => at(state.amounts, index) + by < 0n)) continue
    apply(state, moves, 1n)
    const found = {
      moves,
      missed: missedBy(state),
      distance: farthest(state, moves),
      size: at(state.start, moves[0]?.index ?? 0),
    }
    apply(state, moves, -1n)
    if (found.missed < before && (best === undefined || isBetter(found, best))) best = found
  }
  if (best === undefined) return false
  apply(state, best.moves, 1n)
  return true
}

type Candidate = { readonly missed: bigint; readonly distance: bigint; readonly size: bigint }

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.missed !== b.missed) return a.missed < b.missed
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.size > b.size
}

/** Moves one leaf a grain back towards what is printed where nothing is missed by it. */
function comeBack(state: State): boolean {
  const before = missedBy(state)
  for (const [index, amount] of state.amounts.entries()) {
    const away = amount - at(state.start, index)
    if (away === 0n) continue
    const moves = [{ index, by: away > 0n ? -1n : 1n }]
    apply(state, moves, 1n)
    if (missedBy(state) <= before) return true
    apply(state, moves, -1n)
  }
  return false
}

function missedBy(state: State): bigint {
  let missed = 0n
  for (const demand of state.demands) {
    let sum = 0n
    for (const index of demand.members) sum += at(state.amounts, index)
    if (sum < demand.low) missed += demand.low - sum
    if (sum > demand.high) missed += sum - demand.high
  }
  return missed
}

function farthest(state: State, moves: readonly Move[]): bigint {
  let most = 0n
  for (const { index } of moves) {
    const away = at(state.amounts, index) - at(state.start, index)
    const distance = away < 0n ? -away : away
    if (distance > most) most = distance
  }
  return most
}

function apply(state: State, moves: readonly Move[], sign: bigint): void {
  for (const { index, by } of moves) state.amounts[index] = at(state.amounts, index) + by * sign
}

/** What the amounts still print otherwise than the paper, apart from what is known to be unmet. */
function missed(
  figures: readonly PrintedFigure[],
  known: readonly UnmetFigure[],
  amounts: ReadonlyMap<string, Fen>,
  unit: CurrencyUnit,
): readonly UnmetFigure[] {
  const isKnown = new Set(known.map((one) => one.figure))
  return figures.flatMap((figure): readonly UnmetFigure[] => {
    const style = { unit, decimals: decimalsOf(figure.printed) }
    const computed = formatAmount(sumOfLeaves(figure.leaves, amounts), style)
    const isMet = computed === formatAmount(amountOf(figure.printed, unit), style)
    return isMet || isKnown.has(figure) ? [] : [{ figure, why: { kind: 'notFound', computed } }]
  })
}

function at<T>(list: readonly T[], index: number): T {
  assert(index >= 0 && index < list.length, `there is no element ${index} in a list of ${list.length}`)
  // The index is inside the list, so what stands there is a T (which may itself hold undefined).
  return list[index] as T
}
