/** 取整 — what is asked for against what comes out: rounded to the step is said once for a project, beyond it asks why. */

import { type Fen, fen, subtract } from '../../../kernel/fen.ts'
import { problem } from '../../../kernel/problem.ts'
import { DEFAULT_STEP } from '../../cost-basis/agreement.ts'
import { type BasisReader, basisReader, type CostRow, standingOf } from '../cost-row.ts'
import { amountInstead, type DraftFinding, draftFinding } from '../draft-finding.ts'
import { cell, type DraftRows } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import { rowWords } from '../row-words.ts'
import type { ProjectTotals } from '../totals.ts'
import { cellText, readTypedAmount, tenThousandText, yuanText } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkRounding: DraftCheck = ({ rows, projects, context }) => {
  const { step = DEFAULT_STEP, readBasis = basisReader() } = context
  return [
    ...projects.flatMap((project) => [
      ...project.costs.flatMap((cost) => beyondStep(cost, rows, step)),
      ...roundedTotal(project, rows),
    ]),
    ...rows.ofAll('basic').flatMap((row) => basicDifference(row, rows, step, readBasis)),
  ]
}

/** What is typed counts; a basis that says otherwise is told. */
function basicDifference(
  row: RoundRow,
  rows: DraftRows,
  step: Fen,
  readBasis: BasisReader,
): readonly DraftFinding[] {
  const [basis, text] = [cell(row, 'basis'), cell(row, 'amount')]
  const computed = basis === '' ? undefined : readBasis(basis, step).amount
  const requested = readTypedAmount(text, 'tenThousandYuan').amount
  const standing = standingOf(computed, requested, step)
  if ((standing !== 'differs' && standing !== 'coarse') || computed === undefined || requested === undefined)
    return []
  const params = {
    row: rowWords(row, rows),
    computed: yuanText(computed),
    requested: yuanText(requested),
    difference: signed(subtract(requested, computed)),
  }
  const exact = cellText(computed, 'tenThousandYuan')
  return [
    draftFinding([problem('DRF-017', params)], {
      severity: 'warning',
      row,
      field: 'amount',
      printed: text,
      expected: exact,
      suggestions: [amountInstead(row, 'amount', exact)],
    }),
  ]
}

function beyondStep(cost: CostRow, rows: DraftRows, step: Fen): readonly DraftFinding[] {
  const { row, standing, computed, requested, difference } = cost
  if ((standing !== 'coarse' && standing !== 'differs') || computed === undefined || requested === undefined)
    return []
  const isSaid = cell(row, 'reason') !== ''
  const params = {
    row: rowWords(row, rows),
    computed: yuanText(computed),
    requested: yuanText(requested),
    difference: signed(difference),
    step: tenThousandText(step),
  }
  const exact = cellText(computed, 'tenThousandYuan')
  return [
    draftFinding([problem(standing === 'coarse' ? 'DRF-011' : 'DRF-012', params)], {
      severity: isSaid ? 'note' : standing === 'coarse' ? 'warning' : 'error',
      row,
      field: 'requested',
      printed: cell(row, 'requested'),
      expected: exact,
      suggestions: [amountInstead(row, 'requested', exact)],
    }),
  ]
}

/** ≈ once for the total, whatever items it comes from. */
function roundedTotal({ costs, project }: ProjectTotals, rows: DraftRows): readonly DraftFinding[] {
  const rounded = costs.filter((cost) => cost.standing === 'rounded')
  if (rounded.length === 0) return []
  // An item that differs otherwise is told by itself.
  const agreeing = costs.filter((cost) => cost.standing === 'rounded' || cost.standing === 'equal')
  const total = (of: (cost: CostRow) => Fen | undefined): Fen =>
    fen(agreeing.reduce((all, cost) => all + (of(cost) ?? 0n), 0n))
  const [computed, requested] = [total((cost) => cost.computed), total((cost) => cost.requested)]
  const params = {
    computed: yuanText(computed),
    declared: yuanText(requested),
    difference: signed(subtract(requested, computed)),
  }
  return [
    draftFinding([problem('CB-013', params)], {
      severity: 'rounding',
      row: rows.project(project) ?? rounded[0]?.row,
      printed: yuanText(requested),
      expected: yuanText(computed),
    }),
  ]
}

/** `+168.00` */
export const signed = (amount: Fen): string => `${amount > 0n ? '+' : ''}${yuanText(amount)}`
