/** 问题 — what the checks say of a submission. */
import type { ReviewResponse } from '../../../api/reviews/contract.ts'
import { FindingLine } from '../rounds/finding-line.tsx'
import { useReviewWords } from './review-words.ts'

export function FindingsOfReview({ of }: { readonly of: Pick<ReviewResponse, 'checks'> }) {
  const own = useReviewWords()
  if (of.checks.length === 0) return <p className="secondary">{own.noFindings}</p>
  return (
    <ol className="finding-list" data-testid="finding-list">
      {of.checks.map((check) => (
        <li key={check.id} tabIndex={-1} data-finding={check.id}>
          <FindingLine check={check} />
        </li>
      ))}
    </ol>
  )
}
