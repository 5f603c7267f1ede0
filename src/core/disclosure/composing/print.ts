/** Amounts and rates outside of clauses, printed as the document prints them. */
import { type Fen, formatAmount } from '../../kernel/fen.ts'
import { formatBrief, formatRational, rational } from '../../kernel/rational.ts'
import type { Scene } from './scene.ts'

/** Without its unit. */
export const amountText = ({ layout }: Scene, amount: Fen): string =>
  formatAmount(amount, layout.numbers.amount)

export const moneyText = (scene: Scene, amount: Fen): string => `${amountText(scene, amount)}万元`

/** The whole is not zero: the caller has looked. */
export function percentText({ layout: { numbers } }: Scene, part: Fen, of: Fen): string {
  const rate = rational(part * 100n, of)
  const digits =
    numbers.trimRateZeros === true
      ? formatBrief(rate, numbers.rateDecimals)
      : formatRational(rate, numbers.rateDecimals)
  return `${digits}%`
}
