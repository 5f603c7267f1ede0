/** Amounts as the API sends them, in fen as text, put into words for people. */
import { type Fen, fen, formatAmount, sum } from '../../core/kernel/fen.ts'

const toFen = (text: string): Fen => fen(BigInt(text))

/** `1,791,900.00`: exact to the fen. */
export const exactYuan = (amountFen: string): string =>
  withMinus(formatAmount(toFen(amountFen), { unit: 'yuan', decimals: 2, thousands: true }))

/** `179.19` in 万元, rounded as statements do. */
export const tenThousandYuan = (amountFen: string): string =>
  withMinus(formatAmount(toFen(amountFen), { unit: 'tenThousandYuan', decimals: 2, thousands: true }))

export const sumFen = (amounts: readonly string[]): string => sum(amounts.map(toFen)).toString()

/** Minus as print sets it. */
export const withMinus = (text: string): string => text.replace(/^-/, '−')

/** A part of a whole in whole percent for a bar; none where the whole is zero or the part is of the other sign. */
export function percentOf(partFen: string, wholeFen: string): number | undefined {
  const [part, whole] = [BigInt(partFen), BigInt(wholeFen)]
  if (whole === 0n || part < 0n !== whole < 0n) return undefined
  const percent = Number.parseInt(((part * 100n) / whole).toString(), 10)
  return percent > 100 ? undefined : percent
}

/** `-1.91%`, `+3.20%`: a change in percent of its base, rounded half up; none of a base of nothing. */
export function changePercent(differenceFen: string, baseFen: string): string | undefined {
  const [difference, base] = [BigInt(differenceFen), BigInt(baseFen)]
  if (base === 0n) return undefined
  const [size, whole] = [absolute(difference), absolute(base)]
  const hundredths = (size * 20_000n + whole) / (whole * 2n)
  const sign = difference === 0n ? '' : difference < 0n !== base < 0n ? '-' : '+'
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount)
