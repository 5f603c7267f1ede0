/** 超控制数 — what is asked for against the ceilings that were issued. */
import { problem } from '../../../kernel/problem.ts'
import type { BudgetLine } from '../../department.ts'
import { type DraftFinding, draftFinding } from '../draft-finding.ts'
import type { DraftRows } from '../draft-rows.ts'
import { ceilingName, headroom, overCeiling, uncapped } from '../headroom.ts'
import { rowWords } from '../row-words.ts'
import { tenThousandText } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkCeilings: DraftCheck = ({ rows, drafted, context }) => {
  const { ceilings = [] } = context
  const { lines } = drafted.unitYear
  const over = headroom(ceilings, lines).flatMap((one) => {
    const over = overCeiling(one)
    if (over === undefined) return []
    const [printed, expected] = [tenThousandText(one.used, true), tenThousandText(one.amount, true)]
    return [draftFinding([over], { severity: 'error', printed, expected })]
  })
  // Before any ceiling was issued there is nothing to say.
  const open =
    ceilings.length === 0
      ? []
      : uncapped(
          ceilings,
          lines.filter((line) => line.amount !== 0n),
        )
  return [...over, ...open.flatMap((line) => withoutCeiling(line, rows))]
}

function withoutCeiling({ fund, nature = '', source }: BudgetLine, rows: DraftRows): readonly DraftFinding[] {
  const row = rows.row(source.cell?.row ?? '')
  if (row === undefined || nature !== 'projectSpending') return []
  const params = { row: rowWords(row, rows), region: ceilingName({ fund, nature }) }
  return [draftFinding([problem('CL-002', params)], { severity: 'note', row })]
}
