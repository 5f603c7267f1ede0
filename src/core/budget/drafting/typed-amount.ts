/** 金额录入 — what somebody means who types an amount into a cell: the amount, its echo in the other unit, or why it is none. */
import {
  CURRENCY_NAMES,
  type CurrencyUnit,
  type Fen,
  fen,
  formatAmount,
  LARGEST_TYPED_FEN,
  parseAmount,
} from '../../kernel/fen.ts'
import { type Problem, problem } from '../../kernel/problem.ts'

export interface TypedAmount {
  /** As typed; kept whatever it means. */
  readonly text: string
  /** What a bare number in this cell is in. */
  readonly unit: CurrencyUnit
  /** Absent where nothing was typed, and where it is no amount. */
  readonly amount?: Fen
  /** Why it is no amount. */
  readonly problem?: Problem
}

export function readTypedAmount(text: string, unit: CurrencyUnit): TypedAmount {
  const parsed = parseAmount(text, unit)
  if (!parsed.ok) return { text, unit, problem: parsed.problem }
  if (parsed.value === null) return { text, unit }
  if (magnitude(parsed.value) > LARGEST_TYPED_FEN)
    return { text, unit, problem: problem('AMT-003', { found: text }) }
  return { text, unit, amount: parsed.value }
}

/** The hint below a cell: `= 35,000.00 元` where 万元 are typed, `= 3.50 万元` where 元 are; none where there is no amount. */
export function echoOf({ amount, unit }: TypedAmount): string | undefined {
  if (amount === undefined) return undefined
  const other: CurrencyUnit = unit === 'yuan' ? 'tenThousandYuan' : 'yuan'
  const shown = other === 'yuan' ? yuanText(amount) : tenThousandText(amount, true)
  return `= ${shown} ${CURRENCY_NAMES[other]}`
}

/** 元 with two decimals: `35,000.00`. */
export const yuanText = (amount: Fen): string =>
  formatAmount(amount, { unit: 'yuan', decimals: 2, thousands: true })

/** 万元 to the fen, with at least two decimals: `3.50`, `3.4992`. */
export function tenThousandText(amount: Fen, thousands = false): string {
  const exact = formatAmount(amount, { unit: 'tenThousandYuan', decimals: 6, thousands })
  return exact.replace(/0{1,4}$/, '')
}

/** The text of a cell that means the amount, in the cell's own unit. */
export const cellText = (amount: Fen, unit: CurrencyUnit): string =>
  unit === 'yuan' ? formatAmount(amount, { unit, decimals: 2 }) : tenThousandText(amount)

/** 是否把元填成了万元 — the amount that was probably meant, and the text that would say so. */
export interface SuspectedUnit {
  readonly problem: Problem
  readonly amount: Fen
  readonly text: string
}

const SLIP = 10_000n
/** An amount outside of what stands beside it by less than this is only a large or a small one. */
const FAR = 300n
/** By how much what was meant may lie outside of what stands beside it. */
const NEAR = 5n

/**
 * Whether a bare number was typed in the wrong unit: as it stands it is far from all amounts beside it and from last
 * year's, and ten thousand times less or more is among them. Whoever writes the unit behind the number has said it.
 */
export function suspectedUnit(
  { text, unit, amount }: TypedAmount,
  beside: readonly (Fen | undefined)[],
): SuspectedUnit | undefined {
  const others = beside.flatMap((one) => (one === undefined || one === 0n ? [] : [magnitude(one)]))
  if (amount === undefined || amount === 0n || others.length === 0 || /[元万]/.test(text)) return undefined
  const sorted = others.toSorted((a, b) => (a < b ? -1 : 1))
  const [least = 0n, most = 0n] = [sorted[0], sorted.at(-1)]
  const typed = magnitude(amount)
  const isNear = (one: bigint): boolean => one * NEAR >= least && one <= most * NEAR
  const other =
    least === most ? cellText(fen(most), unit) : `${cellText(fen(least), unit)}～${cellText(fen(most), unit)}`
  const said = (code: 'DRF-001' | 'DRF-002', meant: Fen): SuspectedUnit => ({
    problem: problem(code, { found: cellText(amount, unit), other, meant: cellText(meant, unit) }),
    amount: meant,
    text: cellText(meant, unit),
  })
  if (unit === 'tenThousandYuan')
    return amount % SLIP === 0n && typed > most * FAR && isNear(typed / SLIP)
      ? said('DRF-001', fen(amount / SLIP))
      : undefined
  return typed * FAR < least && isNear(typed * SLIP) ? said('DRF-002', fen(amount * SLIP)) : undefined
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)
