/**
 * 情景 — what a round would come to if something were otherwise: parameters laid over its rows, which stay as they are, so
 * that statements, ceilings and explanations of the supposed rows are computed by the code that computes the real ones.
 */
import { type Fen, fen, sum, ZERO } from '../../kernel/fen.ts'
import { NATURE_NODES } from './cell-nodes.ts'
import { type BasisReader, costRow } from './cost-row.ts'
import { cell, draftRows } from './draft-rows.ts'
import { rankedProjects } from './ranking.ts'
import type { RoundRow } from './round-row.ts'
import { cellText, readTypedAmount } from './typed-amount.ts'

export const SCALED_NATURES = ['personnel', 'operating', 'projectSpending'] as const
export type ScaledNature = (typeof SCALED_NATURES)[number]

export type ScenarioChange =
  /** 公用 −5 %: of one unit, or of all. */
  | {
      readonly kind: 'scale'
      readonly nature: ScaledNature
      readonly unit?: string
      readonly basisPoints: number
    }
  /** A project at another amount; nought leaves it out. */
  | { readonly kind: 'project'; readonly project: string; readonly amount: Fen }
  /** A ceiling at another amount; nothing of the rows follows from it. */
  | {
      readonly kind: 'ceiling'
      readonly unit: string
      readonly fund: string
      readonly nature: string
      readonly amount: Fen
    }
  /** A project at another place of the order, from 1. */
  | { readonly kind: 'rank'; readonly project: string; readonly to: number }
  /** 线外不安排: what stands below the line of this amount is left out. */
  | { readonly kind: 'cut'; readonly amount: Fen }

/** The rows of one unit. */
export interface ScenarioUnit {
  readonly unitCode: string
  readonly rows: readonly RoundRow[]
}

/** One cell that a scenario would have otherwise. */
export interface ScenarioCell {
  readonly row: string
  readonly field: string
  readonly from: string
  readonly to: string
}

export interface SupposedUnit extends ScenarioUnit {
  readonly cells: readonly ScenarioCell[]
}

export interface OrderedProject {
  readonly code: string
  readonly amount: Fen
  readonly rank?: number
}

/** Later parameters work on what earlier ones have made. */
export function supposed(
  units: readonly ScenarioUnit[],
  changes: readonly ScenarioChange[],
  readBasis: BasisReader,
  ranks: ReadonlyMap<string, number> = new Map(),
): readonly SupposedUnit[] {
  // What nobody ranked stands by its real amount: supposing an amount moves nothing in the order.
  const made = changes.reduce<readonly ScenarioUnit[]>((now, change, at) => {
    const order = orderOf(units, changes.slice(0, at), ranks, readBasis)
    return applied(now, change, { readBasis, order: atAmountsOf(now, order, readBasis) })
  }, units)
  return made.map(({ unitCode, rows }, at) => ({
    unitCode,
    rows,
    cells: changedCells(units[at]?.rows ?? [], rows),
  }))
}

interface Applying {
  readonly readBasis: BasisReader
  readonly order: readonly OrderedProject[]
}

function applied(
  units: readonly ScenarioUnit[],
  change: ScenarioChange,
  { readBasis, order }: Applying,
): readonly ScenarioUnit[] {
  switch (change.kind) {
    case 'scale':
      return units.map((unit) =>
        change.unit === undefined || change.unit === unit.unitCode
          ? { ...unit, rows: scaled(unit.rows, change, readBasis) }
          : unit,
      )
    case 'project':
      return units.map((unit) => ({
        ...unit,
        rows: withAmount(unit.rows, costsOf(unit.rows, readBasis, change.project), change.amount),
      }))
    case 'cut': {
      const out = rankedProjects(order, change.amount).filter((one) => !one.isAboveLine)
      return out.reduce(
        (now, { code }) =>
          applied(now, { kind: 'project', project: code, amount: ZERO }, { readBasis, order }),
        units,
      )
    }
    default:
      return units
  }
}

/** Projects in the order of their need, after the moves that the scenario makes. */
export function orderOf(
  units: readonly ScenarioUnit[],
  changes: readonly ScenarioChange[],
  ranks: ReadonlyMap<string, number>,
  readBasis: BasisReader,
): readonly OrderedProject[] {
  const projects = units.flatMap(({ rows }) =>
    draftRows(rows).projects.map((code): OrderedProject => {
      const rank = ranks.get(code)
      const amount = sum(costsOf(rows, readBasis, code).map((one) => one.amount))
      return { code, amount, ...(rank === undefined ? {} : { rank }) }
    }),
  )
  let order = rankedProjects(projects, undefined).map(({ code, amount }) => ({ code, amount }))
  for (const change of changes) {
    const moved = change.kind === 'rank' ? order.find((one) => one.code === change.project) : undefined
    if (change.kind !== 'rank' || moved === undefined) continue
    const others = order.filter((one) => one !== moved)
    order = [...others.slice(0, change.to - 1), moved, ...others.slice(change.to - 1)]
  }
  return order.map((one, at) => ({ ...one, rank: at + 1 }))
}

/** The same order with what the projects ask for in these rows. */
export const atAmountsOf = (
  units: readonly ScenarioUnit[],
  order: readonly OrderedProject[],
  readBasis: BasisReader,
): readonly OrderedProject[] =>
  order.map((one) => ({
    ...one,
    amount: sum(units.flatMap(({ rows }) => costsOf(rows, readBasis, one.code)).map((cost) => cost.amount)),
  }))

/** A row that spends, with the cell that says how much. */
interface SpendingRow {
  readonly row: RoundRow
  readonly field: 'amount' | 'requested'
  readonly amount: Fen
}

/** Items of projects that the unit's own budget pays. */
function costsOf(
  rows: readonly RoundRow[],
  readBasis: BasisReader,
  project?: string,
): readonly SpendingRow[] {
  const indexed = draftRows(rows)
  return indexed
    .ofAll('cost')
    .filter((row) => (project === undefined || row.project === project) && cell(row, 'paidFrom') === '')
    .flatMap((row): readonly SpendingRow[] => {
      const { requested } = costRow(row, { rows: indexed, readBasis })
      return requested === undefined ? [] : [{ row, field: 'requested', amount: requested }]
    })
}

function basicsOf(
  rows: readonly RoundRow[],
  readBasis: BasisReader,
  nature: ScaledNature,
): readonly SpendingRow[] {
  return draftRows(rows)
    .ofAll('basic')
    .filter((row) => NATURE_NODES.get(cell(row, 'nature')) === nature)
    .flatMap((row): readonly SpendingRow[] => {
      const typed = readTypedAmount(cell(row, 'amount'), 'tenThousandYuan').amount
      const amount = typed ?? (cell(row, 'amount') === '' ? readBasis(cell(row, 'basis')).amount : undefined)
      return amount === undefined ? [] : [{ row, field: 'amount', amount }]
    })
}

const WHOLE = 10_000n

function scaled(
  rows: readonly RoundRow[],
  { nature, basisPoints }: { readonly nature: ScaledNature; readonly basisPoints: number },
  readBasis: BasisReader,
): readonly RoundRow[] {
  const spending = nature === 'projectSpending' ? costsOf(rows, readBasis) : basicsOf(rows, readBasis, nature)
  const total = sum(spending.map((one) => one.amount))
  const step = stepOf(spending.map((one) => one.amount))
  const wanted = rounded(total * (WHOLE + BigInt(basisPoints)), WHOLE * step) * step
  return withAmount(rows, spending, fen(wanted))
}

/** 0.01 万元, in which budgets are written, where all amounts are whole numbers of it; else the fen. */
const stepOf = (amounts: readonly Fen[]): bigint =>
  amounts.every((amount) => amount % 10_000n === 0n) ? 10_000n : 1n

/** Half away from zero. */
const rounded = (part: bigint, whole: bigint): bigint =>
  part < 0n ? -((-part * 2n + whole) / (whole * 2n)) : (part * 2n + whole) / (whole * 2n)

function withAmount(
  rows: readonly RoundRow[],
  spending: readonly SpendingRow[],
  wanted: Fen,
): readonly RoundRow[] {
  const parts = spread(
    wanted,
    spending.map((one) => one.amount),
  )
  const texts = new Map(
    spending.flatMap(({ row, field, amount }, at) => {
      const part = parts[at] ?? amount
      return part === amount ? [] : [[row.id, { [field]: cellText(part, 'tenThousandYuan') }] as const]
    }),
  )
  return texts.size === 0
    ? rows
    : rows.map((row) => {
        const text = texts.get(row.id)
        return text === undefined ? row : { ...row, cells: { ...row.cells, ...text } }
      })
}

/** In proportion, each a whole number of the step and all together just the total; what is left over goes to the largest rests. */
export function spread(total: Fen, weights: readonly Fen[]): readonly Fen[] {
  const [first, ...others] = weights
  if (first === undefined) return []
  const whole = sum(weights)
  // Nothing to be in proportion to: the first takes it.
  if (whole === 0n) return [total, ...others.map(() => ZERO)]
  const step = total % 10_000n === 0n ? stepOf(weights) : 1n
  const steps = total / step
  const exact = weights.map((weight) => steps * weight)
  const parts = exact.map((one) => floor(one, whole))
  let left = steps - parts.reduce((a, b) => a + b, 0n)
  const rests = exact
    .map((one, at) => ({ at, rest: (one - (parts[at] ?? 0n) * whole) * (whole < 0n ? -1n : 1n) }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  for (const { at } of rests) {
    if (left <= 0n) break
    parts[at] = (parts[at] ?? 0n) + 1n
    left -= 1n
  }
  return parts.map((one) => fen(one * step))
}

function floor(part: bigint, whole: bigint): bigint {
  const quotient = part / whole
  return part % whole !== 0n && part < 0n !== whole < 0n ? quotient - 1n : quotient
}

function changedCells(before: readonly RoundRow[], after: readonly RoundRow[]): readonly ScenarioCell[] {
  return after.flatMap((row, at) => {
    const was = before[at]
    if (was === undefined || was === row) return []
    return (['amount', 'requested'] as const).flatMap((field) => {
      const [from, to] = [was.cells[field] ?? '', row.cells[field] ?? '']
      return from === to ? [] : [{ row: row.id, field, from, to }]
    })
  })
}

/** 人员 · 公用 · 项目 as the rows ask for them, and everything else that is spent, by the words of the sheets. */
export interface NatureTotals {
  readonly personnel: Fen
  readonly operating: Fen
  readonly projectSpending: Fen
}

export function natureTotals(rows: readonly RoundRow[], readBasis: BasisReader): NatureTotals {
  const total = (spending: readonly SpendingRow[]): Fen => sum(spending.map((one) => one.amount))
  return {
    personnel: total(basicsOf(rows, readBasis, 'personnel')),
    operating: total(basicsOf(rows, readBasis, 'operating')),
    projectSpending: total(costsOf(rows, readBasis)),
  }
}

/** Ceilings as the scenario supposes them. */
export function supposedCeilings<
  C extends {
    readonly unitCode: string
    readonly fund: string
    readonly nature: string
    readonly amount: Fen
  },
>(ceilings: readonly C[], changes: readonly ScenarioChange[]): readonly C[] {
  return changes.reduce<readonly C[]>(
    (now, change) =>
      change.kind === 'ceiling'
        ? now.map((one) =>
            one.unitCode === change.unit && one.fund === change.fund && one.nature === change.nature
              ? { ...one, amount: change.amount }
              : one,
          )
        : now,
    ceilings,
  )
}
