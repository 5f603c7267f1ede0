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
