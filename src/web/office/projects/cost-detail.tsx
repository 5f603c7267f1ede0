/** 测算过程 — below the cost item of the cursor: each calculation spelt out, units that cancel in grey, the odd one in red. */

import { gutterOf } from '../../../core/budget/drafting/cost-gutter.ts'
import type { CostRow } from '../../../core/budget/drafting/cost-row.ts'
import { useProjectWords } from './project-words.ts'

interface CostDetailProps {
  readonly cost: CostRow | undefined
  /** 3, or 2.1 of a sub-row. */
  readonly number: string
}

export function CostDetail({ cost, number }: CostDetailProps) {
  const own = useProjectWords()
  const lines = cost?.basis === undefined || cost.parts.length > 0 ? [] : gutterOf(cost.basis)
  if (lines.length === 0) return undefined
  return (
    <div className="cost-detail" data-testid="cost-tree">
      <span className="secondary">
        {own.tree} {number}
      </span>
      <ul>
        {lines.map((line) => (
          <li key={`${line.start} ${line.end} ${line.depth}`} className={`depth-${Math.min(line.depth, 3)}`}>
            {line.runs.map((run, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
              <span key={at} className={`run-${run.kind}`}>
                {run.text}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
