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
  /** None if there are more amounts than columns, or too many ways. */
  readonly placings: readonly Placing[]
  /** Whether the placings satisfy the sums of the row, but for rounding. */
  readonly holds: boolean
}

/** More ways than this are not gone through; the row stays undecided. */
const MOST_PLACINGS = 5_000
/** Nor is it looked for them longer than this, as wide rows have more ways that lead nowhere than anybody can wait for. */
const MOST_STEPS = 50_000
/** More partial sums than this are not followed. */
const MOST_STATES = 4_000

/** How exactly sums have to hold, from the strictest; `undefined`: not at all. */
type Slack = bigint | undefined

/**
 * The placings that satisfy limits and sums, or the sums but for rounding, or only the limits, or at last any. `half`
 * is half of the last printed place: each term of a sum may be off by it.
 */
export function placings(row: SolverRow, half: bigint): SolvedRow {
  const free: SolverRow = { ...row, columns: row.columns.map((limits) => limits && {}) }
  const tries: readonly (readonly [SolverRow, Slack])[] = [
    [row, 0n],
    [row, half],
    [row, undefined],
    [free, 0n],
    [free, half],
    [free, undefined],
  ]
  for (const [limited, slack] of tries) {
    const found = arrangements(limited, half, slack)
    if (found === undefined) return { placings: [], holds: false }
    if (found.length > 0) return { placings: found, holds: slack !== undefined }
  }
  return { placings: [], holds: false }
}

/** Column by column with the next amount or without; `undefined` if there are too many. */
function arrangements(
  { amounts, columns, sums }: SolverRow,
  half: bigint,
  slack: Slack,
): readonly Placing[] | undefined {
  const found: Placing[] = []
  const chosen: number[] = []
  const values = columns.map(() => 0n)
  // A sum is looked at as soon as all of its columns are settled.
  const endingAt = columns.map((_, column) =>
    sums.filter(({ whole, parts }) => Math.max(whole, ...parts) === column),
  )
  const isRight = (column: number): boolean =>
    slack === undefined || (endingAt[column] ?? []).every((sum) => isSum(values, sum, slack))
  let steps = 0
  const isTooMuch = (): boolean => found.length > MOST_PLACINGS || steps > MOST_STEPS
  const place = (column: number): void => {
    const left = amounts.length - chosen.length
    steps += 1
    if (left > columns.length - column || isTooMuch()) return
    if (column === columns.length) {
      found.push({ columns: [...chosen], values: [...values] })
      return
    }
    const limits = columns[column]
    const amount = amounts[chosen.length]
    if (amount !== undefined && fits(amount, limits, half)) {
      chosen.push(column)
      values[column] = amount
      if (isRight(column)) place(column + 1)
      values[column] = 0n
      chosen.pop()
    }
    if (fits(0n, limits, half) && isRight(column)) place(column + 1)
  }
  place(0)
  return isTooMuch() ? undefined : found
}

function fits(value: bigint, limits: ColumnLimits | undefined, half: bigint): boolean {
  if (limits === undefined) return value === 0n
  const slack = value === 0n ? 0n : half
  const { low, high } = limits
  return (low === undefined || value + slack >= low) && (high === undefined || value - slack <= high)
}

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
