/** How a statement prints its amounts, as its layout says. */
import type { AmountStyle } from '../kernel/fen.ts'
import type { StatementLayout } from './layout.ts'

export const amountStyle = (layout: StatementLayout): AmountStyle => ({
  unit: layout.currency,
  decimals: layout.decimals,
  thousands: layout.thousands,
  trimZeros: layout.trimZeros,
})
