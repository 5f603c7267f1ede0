/** What a cell cannot mean: no amount, no count, none of the choices; the text stays, and says so. */
import { draftFinding } from '../draft-finding.ts'
import { cell } from '../draft-rows.ts'
import { fieldWords, rowWords } from '../row-words.ts'
import type { DraftCheck } from './draft-check.ts'

/** That a fund or a name is missing is told with everything else that is missing. */
const MISSING = 'DRF-004'

export const checkCells: DraftCheck = ({ rows, drafted }) =>
  drafted.problems.flatMap(({ row: id, field, problem }) => {
    const row = rows.row(id)
    if (row === undefined || problem.code === MISSING) return []
    const where =
      problem.params.row === undefined ? `${rowWords(row, rows)}的“${fieldWords(row.sheet, field)}”` : ''
    return [draftFinding([problem], { severity: 'error', row, field, printed: cell(row, field), where })]
  })
