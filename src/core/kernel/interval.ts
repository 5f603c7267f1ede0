/** What a printed figure says about the true amount: a closed interval of fen. */
import { type CurrencyUnit, currencyAtEnd, FEN_PER, type Fen, fen, type Parsed, parseAmount } from './fen.ts'

export interface Interval {
  readonly low: Fen
  readonly high: Fen
}

/**
 * `482.63` in 万元 stands for every amount from 4,826,250.00 to 4,826,350.00 yuan, both ends included.
 * A printed zero or a blank stands for zero exactly, so that sums over many empty cells stay sharp.
 * `parseAmount` tells what it refuses; a figure printed to the fen has no slack.
 */
export function printedInterval(text: string, unit: CurrencyUnit): Parsed<Interval> {
  const read = parseAmount(text, unit)
  if (!read.ok) return read
  const middle = read.value ?? fen(0n)
  const half = middle === 0n ? 0n : halfStep(text, unit)
  return { ok: true, value: { low: fen(middle - half), high: fen(middle + half) } }
}

export const holds = (interval: Interval, amount: Fen): boolean =>
  interval.low <= amount && amount <= interval.high

function halfStep(text: string, unit: CurrencyUnit): bigint {
  const written = text.normalize('NFKC').replace(/[\s()]/g, '')
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  return FEN_PER[currencyAtEnd(written) ?? unit] / 10n ** BigInt(decimals) / 2n
}
