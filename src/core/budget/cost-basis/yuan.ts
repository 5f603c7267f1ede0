/** Yuan as exact fractions: what calculations are worked out in, and how they become fen. */
import { type Fen, fen } from '../../kernel/fen.ts'
import { type Rational, rational, rounded, times, whole } from '../../kernel/rational.ts'

/** Beyond this no budget goes; it keeps hostile input from growing without end. */
const LARGEST = 10n ** 60n

export const isTooLarge = ({ numerator, denominator }: Rational): boolean =>
  numerator > LARGEST || numerator < -LARGEST || denominator > LARGEST

/** Half a fen and more is a fen, away from zero. */
export const yuanToFen = (yuan: Rational): Fen => fen(rounded(times(yuan, whole(100)), 0).numerator)
export const fenToYuan = (amount: Fen): Rational => rational(amount, 100n)
