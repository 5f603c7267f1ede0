/** 超标准 — prices of travel, meetings, training and lectures above the standard in force, with the document that sets it. */
import { standardAbove } from '../../cost-basis/above-standard.ts'
import type { CostRow } from '../cost-row.ts'
import { draftFinding } from '../draft-finding.ts'
import { cell } from '../draft-rows.ts'
import { rowWords } from '../row-words.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkStandards: DraftCheck = ({ rows, projects, context }) =>
  projects.flatMap(({ costs }) =>
    costs.flatMap(withParts).flatMap(({ row, basis }) =>
      basis === undefined
        ? []
        : standardAbove(basis, { region: context.divisionCode, year: context.year }).map(({ remark }) =>
            draftFinding([remark.problem], {
              severity: remark.level === 'wrong' ? 'error' : 'warning',
              row,
              field: 'basis',
              printed: cell(row, 'basis').slice(remark.start, remark.end),
              expected: remark.problem.params.limit ?? '',
              where: rowWords(row, rows),
            }),
          ),
    ),
  )

const withParts = (cost: CostRow): readonly CostRow[] => [cost, ...cost.parts.flatMap(withParts)]
