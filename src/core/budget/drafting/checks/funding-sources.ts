/** 资金来源 — the sources of a project add up to what it asks for. */
import { subtract } from '../../../kernel/fen.ts'
import { problem } from '../../../kernel/problem.ts'
import { amountInstead, draftFinding } from '../draft-finding.ts'
import { tenThousandText } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkFundingSources: DraftCheck = ({ rows, projects }) =>
  projects.flatMap(({ project, requested, sources }) => {
    const [first, ...others] = rows.of('source', project)
    const row = first ?? rows.project(project)
    if (sources === requested || row === undefined || rows.of('cost', project).length === 0) return []
    const params = {
      sources: tenThousandText(sources, true),
      requested: tenThousandText(requested, true),
      difference: tenThousandText(
        sources > requested ? subtract(sources, requested) : subtract(requested, sources),
        true,
      ),
    }
    const exact = tenThousandText(requested)
    return [
      draftFinding([problem(first === undefined ? 'DRF-015' : 'DRF-013', params)], {
        severity: first === undefined ? 'warning' : 'error',
        row,
        ...(first === undefined ? {} : { field: 'amount' }),
        printed: params.sources,
        expected: params.requested,
        // Where there is but one source, it is sure which one to mend.
        suggestions: first === undefined || others.length > 0 ? [] : [amountInstead(first, 'amount', exact)],
      }),
    ]
  })
