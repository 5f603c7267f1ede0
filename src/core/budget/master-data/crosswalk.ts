/** 科目对照 — last year's amounts under this year's codes, to the fen: what is mapped and what is not make up the whole. */
import { add, type Fen, fen, sum, ZERO } from '../../kernel/fen.ts'
import { parseRational, type Rational, ZERO_RATIONAL } from '../../kernel/rational.ts'
import type { MasterCells } from './master-books.ts'

export interface CrosswalkEntry {
  readonly from: string
  readonly to: string
  /** In percent. */
  readonly share: Rational
}

export interface CrosswalkProof {
  readonly before: Fen
  /** By new code. */
  readonly mapped: ReadonlyMap<string, Fen>
  readonly after: Fen
  /** Amounts of codes that end and lead nowhere: shown, not summed away. */
  readonly unmapped: ReadonlyMap<string, Fen>
  /** Codes whose shares do not make a hundred. */
  readonly uneven: readonly string[]
  /** 对照前后合计相等 */
  readonly isEqual: boolean
}

export const crosswalkEntries = (rows: readonly MasterCells[], book: string): readonly CrosswalkEntry[] =>
  rows
    .filter((cells) => cells.book === book)
    .map((cells) => ({
      from: cells.from ?? '',
      to: cells.to ?? '',
      // Rows are checked when they come in; a share that is none leaves its code uneven.
      share: parseRational((cells.share ?? '').replace(/%$/, '')) ?? ZERO_RATIONAL,
    }))

/** `isInForce`: whether a code is one of the new year too; then it stands for itself, unless the crosswalk says otherwise. */
export function crosswalked(
  amounts: ReadonlyMap<string, Fen>,
  entries: readonly CrosswalkEntry[],
  isInForce: (code: string) => boolean,
): CrosswalkProof {
  const mapped = new Map<string, Fen>()
  const unmapped = new Map<string, Fen>()
  const uneven: string[] = []
  for (const [code, amount] of amounts) {
    const ways = entries.filter((entry) => entry.from === code)
    if (ways.length > 0 && isWhole(ways))
      for (const [to, part] of parts(amount, ways)) mapped.set(to, add(mapped.get(to) ?? ZERO, part))
    else if (ways.length === 0 && isInForce(code)) mapped.set(code, add(mapped.get(code) ?? ZERO, amount))
    else {
      unmapped.set(code, amount)
      if (ways.length > 0) uneven.push(code)
    }
  }
  const [before, after] = [sum(amounts.values()), sum(mapped.values())]
  return { before, mapped, after, unmapped, uneven, isEqual: before === after && unmapped.size === 0 }
}

function isWhole(ways: readonly CrosswalkEntry[]): boolean {
  const denominator = ways.reduce((product, { share }) => product * share.denominator, 1n)
  const total = ways.reduce((all, { share }) => all + (share.numerator * denominator) / share.denominator, 0n)
  return total === 100n * denominator
}

/** Each part is cut down to the fen; the last takes what is left, so that nothing is lost. */
function parts(amount: Fen, ways: readonly CrosswalkEntry[]): readonly (readonly [string, Fen])[] {
  let left: bigint = amount
  return ways.map(({ to, share }, at) => {
    const part = at === ways.length - 1 ? left : (amount * share.numerator) / (share.denominator * 100n)
    left -= part
    return [to, fen(part)]
  })
}
