/** Which column every amount stands in: each table by its own sums, then all of them by what they tell one another. */
import type { Kind } from '../../../budget/department.ts'
import { meet, normalForm, type Region } from '../../../figures/region.ts'
import type { Space } from '../../../figures/space.ts'
import { type CurrencyUnit, FEN_PER, parseAmount } from '../../../kernel/fen.ts'
import { type Propagated, placings, propagate, type SolverRow, type Sum } from './amounts-solver.ts'
import type { FlowRow } from './flow-row.ts'
import type { FlowBlock, FlowTable } from './flow-table.ts'
import type { FlowColumn } from './header-columns.ts'
import { type KnownAmounts, knownAmounts } from './known-amounts.ts'
import { regionSums } from './region-sums.ts'

/** A block with its rows, read with one of its layouts. */
interface Problem {
  readonly kind: Kind
  /** Whether it is sure what the table is. */
  readonly isIdentified: boolean
  readonly rows: readonly FlowRow[]
  readonly columns: readonly FlowColumn[]
  /** What each cell counts; `undefined` where row and column exclude one another. */
  readonly regions: readonly (readonly (Region | undefined)[])[]
  readonly solverRows: readonly SolverRow[]
  readonly rowSums: readonly Sum[]
  readonly half: bigint
}

export interface SettledBlock {
  readonly block: FlowBlock
  readonly rows: readonly SettledRow[]
}

export interface SettledRow {
  readonly row: FlowRow
  /** For each amount the columns that it can stand in. */
  readonly options: readonly (readonly SettledColumn[])[]
  /** Whether the sums that the row takes part in hold, and whether there are any. */
  readonly sums: 'hold' | 'none' | 'broken'
  /** Whether the row's own sums hold. */
  readonly holds: boolean
}

export interface SettledColumn {
  readonly column: FlowColumn
  readonly at: number
  readonly region?: Region
}

/** What one table tells another is used at most so often; it takes two or three rounds until nothing changes. */
const ROUNDS = 6

export function settleTables(
  tables: readonly FlowTable[],
  space: Space,
): ReadonlyMap<FlowTable, readonly SettledBlock[]> {
  const currencies = new Set(tables.flatMap((table) => table.segment.currency ?? []))
  const [common] = currencies.size === 1 ? currencies : []
  const blocks = tables.flatMap((table) => {
    const currency = table.segment.currency ?? common ?? 'tenThousandYuan'
    return table.blocks.map((block) => ({
      table,
      block,
      problems: block.layouts.map((columns) => problemOf(table, block, columns, { space, currency })),
    }))
  })
  let solutions = blocks.map(({ problems }) => problems.map((problem) => solve(problem)))
  let score = -1
  for (let round = 0; round < ROUNDS; round++) {
    const known = knownAmounts(space)
    blocks.forEach(({ problems }, at) => {
      teach(known, problems, solutions[at] ?? [])
    })
    known.conclude()
    solutions = blocks.map(({ problems }, at) =>
      problems.map((problem, one) => solve(problem, known, solutions[at]?.[one])),
    )
    const now = solutions.flat(2).reduce((sum, one) => sum + countDecided(one), 0)
    if (now === score) break
    score = now
  }
  const settled = new Map<FlowTable, SettledBlock[]>()
  blocks.forEach(({ table, block, problems }, at) => {
    const list = settled.get(table) ?? []
    list.push({ block, rows: settledRows(problems, solutions[at] ?? []) })
    settled.set(table, list)
  })
  return settled
}

const countDecided = (solution: Propagated): number =>
  solution.rows.filter((row) => row.placings.length === 1).length

function problemOf(
  table: FlowTable,
  block: FlowBlock,
  columns: readonly FlowColumn[],
  { space, currency }: { readonly space: Space; readonly currency: CurrencyUnit },
): Problem {
  const rows = table.rows.filter((row) => row.block === block.key)
  const amounts = rows.map((row) => row.amounts.map((token) => amountOf(token.text, currency)))
  const { base, side, exhaustive } = block.definition
  const regions = rows.map((row) => {
    const own = meet(space, base, row.part)
    return columns.map((column) => {
      return own === undefined || column.part === undefined ? undefined : meet(space, own, column.part)
    })
  })
  const filled = rows.flatMap((row, at) => {
    const region = meet(space, base, row.part)
    return region === undefined || (amounts[at] ?? []).every((amount) => amount === 0n) ? [] : [region]
  })
  const settings = { space, exhaustive, side }
  const isCounted = (region: Region | undefined): boolean =>
    region !== undefined && normalForm(space, region) !== undefined
  // Rows of codes have their columns in the same relations, all of them.
  const sumsByShape = new Map<string, readonly Sum[]>()
  const columnSums = (row: FlowRow, own: readonly (Region | undefined)[]): readonly Sum[] => {
    const counted = own.map((region) => (isCounted(region) ? region : undefined))
    const find = (elsewhere: readonly Region[]): readonly Sum[] =>
      withUnknown(regionSums(counted, { ...settings, elsewhere }), columns)
    if (!hasCode(row.part)) return find(filled)
    const shape = counted.map((region) => region !== undefined).join()
    const sums = sumsByShape.get(shape) ?? find([])
    sumsByShape.set(shape, sums)
    return sums
  }
  return {
    kind: table.definition.kind,
    isIdentified: table.rivals.length === 0,
    rows,
    columns,
    regions,
    solverRows: rows.map((row, at) => {
      const own = regions[at] ?? []
      return {
        amounts: amounts[at] ?? [],
        columns: columns.map((column, one) =>
          column.part === undefined || isCounted(own[one]) ? {} : undefined,
        ),
        sums: columnSums(row, own),
      }
    }),
    rowSums: regionSums(
      rows.map((row) => meet(space, base, row.part)),
      { ...settings, elsewhere: [] },
    ),
    half: halfOf(rows, currency),
  }
}

const hasCode = (part: Region): boolean =>
  part.function !== undefined ||
  part.economic !== undefined ||
  part.unit !== undefined ||
  part.project !== undefined

/** An unknown column may be a part of the whole of all the others. */
function withUnknown(sums: readonly Sum[], columns: readonly FlowColumn[]): readonly Sum[] {
  const unknown = columns.flatMap((column, at) => (column.part === undefined ? [at] : []))
  if (unknown.length === 0) return sums
  const isPart = new Set(sums.flatMap((sum) => sum.parts))
  return sums.map((sum) => (isPart.has(sum.whole) ? sum : { ...sum, parts: [...sum.parts, ...unknown] }))
}

const amountOf = (text: string, currency: CurrencyUnit): bigint => {
  const read = parseAmount(text, currency)
  return read.ok ? (read.value ?? 0n) : 0n
}

/** Half of the last place that the table prints. */
function halfOf(rows: readonly FlowRow[], currency: CurrencyUnit): bigint {
  const places = rows.flatMap((row) =>
    row.amounts.map((token) => /\.(\d+)/.exec(token.text)?.[1]?.length ?? 0),
  )
  return FEN_PER[currency] / 10n ** BigInt(Math.max(0, ...places)) / 2n
}

/** What is decided stays; the other rows are looked at again with what is known by now. */
function solve(problem: Problem, known?: KnownAmounts, before?: Propagated): Propagated {
  const rows = problem.solverRows.map((row, at) => {
    const decided = before?.rows[at]
    if (decided !== undefined && decided.placings.length < 2) return decided
    if (known === undefined) return placings(row, problem.half)
    const columns = row.columns.map((limits, column) => {
      const region = limits === undefined ? undefined : problem.regions[at]?.[column]
      return region === undefined ? limits : known.limits(staged(region, problem.kind))
    })
    return placings({ ...row, columns }, problem.half)
  })
  const isSame =
    before !== undefined && rows.every((row, at) => row.placings.length === before.rows[at]?.placings.length)
  return isSame ? before : propagate(rows, problem.rowSums, problem.half)
}

/** The stage that a document of this kind means where it says none. */
const staged = (region: Region, kind: Kind): Region => ({
  stage: kind === 'accounts' ? 'outturn' : 'original',
  ...region,
})

/** What all readings of the header agree on. */
function teach(known: KnownAmounts, problems: readonly Problem[], solutions: readonly Propagated[]): void {
  const [problem] = problems
  const [solution] = solutions
  if (problem === undefined || solution === undefined || problems.length > 1 || !problem.isIdentified) return
  const doubtful = new Set(solution.broken.flatMap((sum) => [sum.whole, ...sum.parts]))
  solution.rows.forEach((solved, at) => {
    const row = problem.rows[at]
    const [placing] = solved.placings
    if (row === undefined || placing === undefined || solved.placings.length > 1) return
    if (!row.isKnown || row.doubt !== undefined || !solved.holds || doubtful.has(at)) return
    placing.values.forEach((value, column) => {
      const region = problem.regions[at]?.[column]
      const slack = value === 0n ? 0n : problem.half
      if (region !== undefined) known.learn(staged(region, problem.kind), value - slack, value + slack)
    })
  })
}

/** Of several readings of the header those that break the fewest sums. */
function settledRows(problems: readonly Problem[], solutions: readonly Propagated[]): readonly SettledRow[] {
  const faults = solutions.map(
    (solution) => solution.broken.length + solution.rows.filter((row) => !row.holds).length,
  )
  const least = Math.min(...faults)
  const readings = problems.flatMap((problem, at) => {
    const solution = solutions[at]
    return solution !== undefined && faults[at] === least ? [{ problem, solution }] : []
  })
  const [first] = readings
  if (first === undefined) return []
  return first.problem.rows.map((row, at) => {
    const sums = first.problem.rowSums.filter((sum) => sum.whole === at || sum.parts.includes(at))
    const isBroken = sums.some((sum) => first.solution.broken.includes(sum))
    const isTold = sums.some((sum) => isConfirming(sum, first.solution))
    return {
      row,
      options: row.amounts.map((_, amount) => optionsOf(readings, at, amount)),
      sums: isBroken ? 'broken' : isTold ? 'hold' : 'none',
      holds: readings.some(({ solution }) => solution.rows[at]?.holds === true),
    }
  })
}

/** A sum of rows that all have their amounts, not only zeros. */
const isConfirming = ({ whole, parts }: Sum, { rows }: Propagated): boolean =>
  [whole, ...parts].every((at) => (rows[at]?.placings.length ?? 0) > 0) &&
  rows[whole]?.placings[0]?.values.some((value) => value !== 0n) === true

function optionsOf(
  readings: readonly { readonly problem: Problem; readonly solution: Propagated }[],
  row: number,
  amount: number,
): readonly SettledColumn[] {
  const options = new Map<string, SettledColumn>()
  for (const { problem, solution } of readings)
    for (const placing of solution.rows[row]?.placings ?? []) {
      const at = placing.columns[amount]
      const column = at === undefined ? undefined : problem.columns[at]
      if (at === undefined || column === undefined) continue
      const isCounted = problem.solverRows[row]?.columns[at] !== undefined
      const isPlaced = isCounted && problem.isIdentified && problem.rows[row]?.isKnown === true
      const region = isPlaced ? problem.regions[row]?.[at] : undefined
      options.set(column.path, { column, at, ...(region === undefined ? {} : { region }) })
    }
  return [...options.values()]
}
