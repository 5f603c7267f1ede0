/** 预算行的检查 — all that can be said of rows without their wording and their targets: fast enough for each key. */
import { DEFAULT_STEP } from '../../cost-basis/agreement.ts'
import { basisReader } from '../cost-row.ts'
import type { DraftFinding } from '../draft-finding.ts'
import { draftRows } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import { projectTotals } from '../totals.ts'
import { unitYearOfRows } from '../unit-year-of-rows.ts'
import { checkCalculations } from './calculations.ts'
import { checkCeilings } from './ceilings.ts'
import { checkCells } from './cells.ts'
import { checkCodes } from './codes.ts'
import type { Draft, DraftCheck, DraftContext } from './draft-check.ts'
import { checkFundingSources } from './funding-sources.ts'
import { checkLumpSums } from './lump-sums.ts'
import { checkRequired } from './required.ts'
import { checkRounding } from './rounding.ts'
import { checkStandards } from './standards.ts'
import { checkUnitSlips } from './unit-slips.ts'

/** In the order in which people work: what a cell means, what a row comes to, what sums make. */
const CHECKS: readonly DraftCheck[] = [
  checkCells,
  checkRequired,
  checkUnitSlips,
  checkCalculations,
  checkLumpSums,
  checkRounding,
  checkStandards,
  checkCodes,
  checkFundingSources,
  checkCeilings,
]

export function draftOf(rows: readonly RoundRow[], context: DraftContext): Draft {
  const indexed = draftRows(rows)
  const { unit, year, step = DEFAULT_STEP, readBasis = basisReader() } = context
  return {
    rows: indexed,
    projects: indexed.projects.map((project) => projectTotals(project, { rows: indexed, readBasis, step })),
    drafted: unitYearOfRows(rows, { unit, year, step, readBasis }),
    context,
  }
}

export function checkBudgetRows(rows: readonly RoundRow[], context: DraftContext): readonly DraftFinding[] {
  return checkBudgetDraft(draftOf(rows, context))
}

/** The same for whoever shows what the rows come to as well. */
export const checkBudgetDraft = (draft: Draft): readonly DraftFinding[] =>
  CHECKS.flatMap((check) => check(draft))
