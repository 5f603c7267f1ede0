/** The round that kill tests write: whose it is, and the cell that counts up. */
import type { StoredRow } from '../../../store/rounds/rows.ts'
import type { RoundAddress } from '../change-round.ts'

export const WRITER_LOGIN = 'jianghan-403002-preparer'
export const WRITTEN_ROUND: RoundAddress = { unit: 'jianghan-403002', year: 2023, round: 'second-up' }
export const TYPED_FIELD = 'manager'

export function typedRow(rows: readonly StoredRow[]): StoredRow {
  const row = rows.find((one) => one.sheet === 'project')
  if (row === undefined) throw new Error('the round has a project')
  return row
}
