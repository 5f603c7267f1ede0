/** 测算行 — a row of the cost basis with its sub-rows: what it comes to, what is asked for, and how the two stand. */
import { type Fen, fen, subtract, sum, ZERO } from '../../kernel/fen.ts'
import { DEFAULT_STEP } from '../cost-basis/agreement.ts'
import { type CostBasis, readCostBasis } from '../cost-basis/cost-basis.ts'
import type { CostItem } from '../cost-basis/items.ts'
import { workedOf } from '../cost-basis/sums.ts'
import { yuanToFen } from '../cost-basis/yuan.ts'
import { lacksUnitPrice } from './cost-gutter.ts'
import { cell, type DraftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'
import { readTypedAmount, type TypedAmount } from './typed-amount.ts'

/**
 * `equal` to the fen · `rounded` to a multiple of the step (≈) · `coarse`: to a larger one · `differs` · `unknown`:
 * nothing is worked out, or nothing is asked for.
 */
export type Standing = 'equal' | 'rounded' | 'coarse' | 'differs' | 'unknown'

export interface CostRow {
  readonly row: RoundRow
  /** Absent where nothing is written. */
  readonly basis?: CostBasis
  readonly parts: readonly CostRow[]
  /** 测算 — of the sub-rows where there are any; absent where no amount follows. */
  readonly computed?: Fen
  readonly typed: TypedAmount
  /** 申报 — as typed, else as computed: what counts. */
  readonly requested?: Fen
  readonly standing: Standing
  /** 取整 — by how much more is asked for than comes out. */
  readonly difference: Fen
  /** 缺单价 — how much of what comes out is written as an amount without a price and a quantity. */
  readonly lumpSum: Fen
}

/** Reads a text once however often it is asked for, since every key typed asks for all rows again. */
export type BasisReader = (text: string, step?: Fen) => CostBasis
export function basisReader(): BasisReader {
  const read = new Map<string, CostBasis>()
  return (text, step = DEFAULT_STEP) => {
    const key = `${step} ${text}`
    const known = read.get(key)
    if (known !== undefined) return known
    if (read.size >= MOST_KEPT) read.clear()
    const basis = readCostBasis(text, { step })
    read.set(key, basis)
    return basis
  }
}
const MOST_KEPT = 5000

export interface CostReading {
  readonly rows: DraftRows
  readonly readBasis: BasisReader
  /** 取整单位 — 0.01, 0.1 or 1 万元 by the locality's profile. */
  readonly step?: Fen
}

/** 0.01, 0.1 and 1 万元: nobody rounds further than that without a reason. */
const STEPS: readonly bigint[] = [10_000n, 100_000n, 1_000_000n]

export function costRow(row: RoundRow, reading: CostReading): CostRow {
  const { rows, readBasis, step = DEFAULT_STEP } = reading
  const parts = rows.below(row.id).map((part) => costRow(part, reading))
  const text = cell(row, 'basis')
  const basis = text === '' ? undefined : readBasis(text, step)
  const typed = readTypedAmount(cell(row, 'requested'), 'tenThousandYuan')
  const amounts = parts.flatMap((part) => part.requested ?? [])
  const worked = parts.flatMap((part) => part.computed ?? part.requested ?? [])
  const computed = parts.length === 0 ? basis?.amount : worked.length === 0 ? undefined : sum(worked)
  // What sub-rows ask for adds up to what their row asks for, unless that says otherwise.
  const usual = parts.length === 0 ? computed : amounts.length === 0 ? undefined : sum(amounts)
  const requested = typed.problem === undefined ? (typed.amount ?? usual) : undefined
  const difference = computed === undefined || requested === undefined ? ZERO : subtract(requested, computed)
  return {
    row,
    ...(basis === undefined ? {} : { basis }),
    parts,
    ...(computed === undefined ? {} : { computed }),
    typed,
    ...(requested === undefined ? {} : { requested }),
    standing: standingOf(computed, requested, step),
    difference,
    lumpSum: parts.length > 0 ? sum(parts.map((part) => part.lumpSum)) : lumpSumOf(basis),
  }
}

/** A step of 0.1 万元 lets amounts be rounded to 0.01 as well: whoever rounds less says more. */
export function standingOf(computed: Fen | undefined, requested: Fen | undefined, step: Fen): Standing {
  if (computed === undefined || requested === undefined) return 'unknown'
  if (computed === requested) return 'equal'
  const away = requested > computed ? requested - computed : computed - requested
  const nearest = STEPS.find((one) => requested % one === 0n && away * 2n <= one)
  if (nearest === undefined) return 'differs'
  return nearest <= step ? 'rounded' : 'coarse'
}

function lumpSumOf(basis: CostBasis | undefined): Fen {
  return fen((basis?.items ?? []).reduce((total, item) => total + lumpSumIn(item), 0n))
}

function lumpSumIn(item: CostItem): bigint {
  const isPriced = item.parts.some((part) => workedOf(part) !== undefined)
  const isCover = item.kind === 'heading' || item.kind === 'total'
  if (isCover && isPriced) return item.parts.reduce((total, part) => total + lumpSumIn(part), 0n)
  const worked = workedOf(item)
  return worked !== undefined && lacksUnitPrice(item) ? yuanToFen(worked) : 0n
}
