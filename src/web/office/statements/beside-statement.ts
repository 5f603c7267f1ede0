/** 并排 — a statement and what it is compared with as two statements of the same rows. */
import type { RoundStatementResponse } from '../../../api/rounds/contract.ts'
import { withCells } from '../../ui/shown-statement.ts'

/** The base in the rows and columns of the statement that it is compared with; what is not known of it is a dash. */
export function baseAlone(statement: RoundStatementResponse): RoundStatementResponse {
  const { against: _, ...rest } = statement
  return withCells(rest, (cell) => {
    const { figure } = cell
    if (figure === undefined) return cell
    const {
      againstFen,
      againstText,
      differenceFen: _difference,
      differenceText: _text,
      region: _region,
      ...own
    } = figure
    // The parts of the base cannot be asked for here, so that its figures have no region.
    return {
      ...cell,
      text: againstFen === null ? '—' : (againstText ?? ''),
      figure: { ...own, amountFen: againstFen ?? '0' },
    }
  })
}

/** The statement without its comparison. */
export function ownAlone({ against: _, ...statement }: RoundStatementResponse): RoundStatementResponse {
  return statement
}
