/** 缺单价 — amounts that are asked for as a sum, without a price and a quantity, and amounts without any basis at all. */
import type { Fen } from '../../../kernel/fen.ts'
import { problem } from '../../../kernel/problem.ts'
import type { CostRow } from '../cost-row.ts'
import { type DraftFinding, draftFinding } from '../draft-finding.ts'
import { cell, type DraftRows } from '../draft-rows.ts'
import { rowWords } from '../row-words.ts'
import { yuanText } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

/** 5 万元, or a tenth of the project: what is less is worth a word, and no reason. */
const LARGE = 5_000_000n
const SHARE = 10n

export const checkLumpSums: DraftCheck = ({ rows, projects }) =>
  projects.flatMap(({ costs, requested }) => costs.flatMap((cost) => findingsOf(cost, requested, rows)))

function findingsOf(cost: CostRow, whole: Fen, rows: DraftRows): readonly DraftFinding[] {
  const { row, parts, basis, lumpSum, requested } = cost
  if (parts.length > 0) return parts.flatMap((part) => findingsOf(part, whole, rows))
  const params = { row: rowWords(row, rows) }
  if ((basis === undefined || basis.amount === undefined) && requested !== undefined && requested !== 0n)
    return [
      draftFinding([problem('DRF-010', { ...params, amount: yuanText(requested) })], {
        severity: 'warning',
        row,
        field: 'basis',
        printed: cell(row, 'basis'),
      }),
    ]
  if (lumpSum === 0n) return []
  const isLarge = lumpSum >= LARGE || lumpSum * SHARE >= whole
  return [
    draftFinding([problem('DRF-009', { ...params, amount: yuanText(lumpSum) })], {
      severity: isLarge ? 'warning' : 'note',
      row,
      field: 'basis',
      printed: cell(row, 'basis'),
    }),
  ]
}
