/** Which column each amount of a row stands in: all ways that keep the amounts' order and satisfy every sum. */

/** Amounts are whole numbers of one unit; a column without amount is zero. */
export interface SolverRow {
  /** In the order of the row. */
  readonly amounts: readonly bigint[]
  /** For each column the amounts that may stand in it; `undefined` where nothing can but a printed zero. */
  readonly columns: readonly (ColumnLimits | undefined)[]
  /** Among the columns. */
  readonly sums: readonly Sum[]
}

export interface ColumnLimits {
  readonly low?: bigint
  readonly high?: bigint
}

export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** One way to place a row's amounts: the column of each, and what then stands in all columns. */
export interface Placing {
  readonly columns: readonly number[]
  readonly values: readonly bigint[]
}

export interface SolvedRow {
  /** None if there are more amounts than columns. */
  readonly placings: readonly Placing[]
  /** Whether the placings satisfy the sums of the row, but for rounding. */
  readonly holds: boolean
}

/** More ways than this are not gone through; the row stays undecided. */
const MOST_PLACINGS = 5_000
/** More partial sums than this are not followed. */
const MOST_STATES = 4_000

/** `half` is half of the last printed place: each term of a sum may be off by it. */
export function placings(row: SolverRow, half: bigint): SolvedRow {
  const width = row.columns.length
  if (row.amounts.length > width || ways(width, row.amounts.length) > MOST_PLACINGS)
    return { placings: [], holds: false }
  const all = arrangements(row)
  const inLimits = all.filter((placing) => fits(placing, row, half))
  const usable = inLimits.length > 0 ? inLimits : all
  const exact = usable.filter((placing) => row.sums.every((sum) => isSum(placing.values, sum, 0n)))
  if (exact.length > 0) return { placings: exact, holds: true }
  const rounded = usable.filter((placing) => row.sums.every((sum) => isSum(placing.values, sum, half)))
  return rounded.length > 0 ? { placings: rounded, holds: true } : { placings: usable, holds: false }
}

function ways(columns: number, amounts: number): number {
  let count = 1
  for (let at = 0; at < amounts; at++) count = (count * (columns - at)) / (at + 1)
  return count
}

function arrangements({ amounts, columns }: SolverRow): readonly Placing[] {
  const found: Placing[] = []
  const chosen: number[] = []
  const place = (from: number): void => {
    const amount = amounts[chosen.length]
    if (amount === undefined) {
      const values = columns.map(() => 0n)
      chosen.forEach((column, at) => {
        values[column] = amounts[at] ?? 0n
      })
      found.push({ columns: [...chosen], values })
      return
    }
    const last = columns.length - (amounts.length - chosen.length)
    for (let next = from; next <= last; next++) {
      if (columns[next] === undefined && amount !== 0n) continue
      chosen.push(next)
      place(next + 1)
      chosen.pop()
    }
  }
  place(0)
  return found
}

const fits = (placing: Placing, row: SolverRow, half: bigint): boolean =>
  placing.values.every((value, column) => {
    const limits = row.columns[column]
    const slack = value === 0n ? 0n : half
    return (
      limits === undefined ||
      ((limits.low === undefined || value + slack >= limits.low) &&
        (limits.high === undefined || value - slack <= limits.high))
    )
  })

function isSum(values: readonly bigint[], { whole, parts }: Sum, half: bigint): boolean {
  let difference = values[whole] ?? 0n
  let terms = difference === 0n ? 0n : 1n
  for (const part of parts) {
    const value = values[part] ?? 0n
    difference -= value
    if (value !== 0n) terms += 1n
  }
  return absolute(difference) <= half * terms
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

/** Sums over rows that no choice of placings satisfies. */
export interface Propagated {
  readonly rows: readonly SolvedRow[]
  readonly broken: readonly Sum[]
}

/**
 * Keeps of each row the placings that some choice of the other rows' placings completes to the sums over rows,
 * column by column, until nothing changes. What is left over is never less than what is possible.
 */
export function propagate(rows: readonly SolvedRow[], sums: readonly Sum[], half: bigint): Propagated {
  const current = [...rows]
  const broken = new Set<Sum>()
  const waiting = new Set(sums)
  for (const sum of waiting) {
    waiting.delete(sum)
    const kept = supported(sum, current, 0n) ?? supported(sum, current, half)
    if (kept === undefined) broken.add(sum)
    for (const [at, left] of kept ?? []) {
      const row = current[at]
      if (row === undefined || left.length === row.placings.length) continue
      current[at] = { ...row, placings: left }
      for (const other of sums)
        if (!broken.has(other) && (other.whole === at || other.parts.includes(at))) waiting.add(other)
    }
  }
  return { rows: current, broken: [...broken] }
}

type Vector = readonly bigint[]

/** By row the placings that take part in some solution; no rows where nothing is to be told. */
function supported(
  { whole, parts }: Sum,
  rows: readonly SolvedRow[],
  half: bigint,
): ReadonlyMap<number, readonly Placing[]> | undefined {
  const top = rows[whole]?.placings ?? []
  const members = parts.map((at) => ({ at, placings: rows[at]?.placings ?? [] }))
  if (top.length === 0 || members.some((one) => one.placings.length === 0)) return new Map()
  const width = top[0]?.values.length ?? 0
  const decided = members.flatMap((one) => (one.placings.length === 1 ? one.placings : []))
  const start = decided.reduce<Vector>(
    (sum, placing) => plus(sum, placing.values),
    Array.from({ length: width }, () => 0n),
  )
  // Forwards: every sum that the first rows can make. Backwards: those of them that the whole completes.
  const open = members.filter((one) => one.placings.length > 1)
  const layers: (readonly Vector[])[] = [[start]]
  for (const { placings: choices } of open) {
    const next = new Map<string, Vector>()
    for (const before of layers.at(-1) ?? []) {
      for (const { values } of choices) {
        const after = plus(before, values)
        next.set(after.join(), after)
      }
      if (next.size > MOST_STATES) return new Map()
    }
    layers.push([...next.values()])
  }
  const slack = half * BigInt(parts.length + 1)
  const matches = (end: Vector, { values }: Placing): boolean =>
    end.every((value, column) => absolute(value - (values[column] ?? 0n)) <= slack)
  const ends = layers.at(-1) ?? []
  const wholes = top.filter((placing) => ends.some((end) => matches(end, placing)))
  if (wholes.length === 0) return undefined
  const kept = new Map<number, readonly Placing[]>([[whole, wholes]])
  let alive = new Set(
    ends.filter((end) => wholes.some((placing) => matches(end, placing))).map((end) => end.join()),
  )
  for (let layer = open.length - 1; layer >= 0; layer--) {
    const member = open[layer]
    const before = layers[layer] ?? []
    if (member === undefined) continue
    const leadsOn = (from: Vector, { values }: Placing): boolean => alive.has(plus(from, values).join())
    kept.set(
      member.at,
      member.placings.filter((placing) => before.some((from) => leadsOn(from, placing))),
    )
    alive = new Set(
      before
        .filter((from) => member.placings.some((placing) => leadsOn(from, placing)))
        .map((from) => from.join()),
    )
  }
  return kept
}

const plus = (a: Vector, b: Vector): Vector => a.map((value, at) => value + (b[at] ?? 0n))
