/** Beside a review: open comments, what is left of the ceilings, look-alikes, and how the projects were graded last. */
import type { ReviewResponse } from '../../../api/reviews/contract.ts'
import { CommentForm } from '../rounds/comment-form.tsx'
import { CommentView } from '../rounds/comment-view.tsx'
import { useRoundWords } from '../rounds/round-words.ts'
import { cellOfSubject, cellsOfSubject, subjectName } from '../rounds/subjects.ts'
import type { RoundAddress } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { useReviewWords } from './review-words.ts'

interface ReviewAsideProps {
  readonly of: ReviewResponse
  readonly address: RoundAddress
  /** What a comment is being written on; none: no comment is. */
  readonly subject: string | undefined
  readonly onWritten: () => void
  readonly onChange: () => Promise<void>
}

export function ReviewAside({ of, address, subject, onWritten, onChange }: ReviewAsideProps) {
  const own = useReviewWords()
  const round = useRoundWords()
  const open = of.comments.filter((one) => one.state !== 'resolved')
  return (
    <div className="review-aside">
      <section className="comments" aria-label={round.comments}>
        <h2>{own.sections.comments(open.length)}</h2>
        {subject === undefined ? undefined : (
          <CommentForm
            key={subject}
            address={address}
            subject={subject}
            name={subjectName(subject, of.rows, round.wholeRound)}
            canSuggest={cellOfSubject(subject)?.field !== undefined}
            fields={cellsOfSubject(subject, of.rows)}
            isFocused
            onChange={async () => {
              onWritten()
              await onChange()
            }}
          />
        )}
        {open.map((comment) => (
          <CommentView
            key={comment.id}
            comment={comment}
            address={address}
            rows={of.rows}
            canEdit={false}
            onChange={onChange}
          />
        ))}
      </section>
      <section data-testid="headroom">
        <h2>{own.headroom}</h2>
        <ul className="plain-list">
          {of.ceilings.map((one) => (
            <li
              key={`${one.fund} ${one.nature}`}
              className={BigInt(one.leftFen) < 0n ? 'sign-error' : undefined}
            >
              {one.fundName} · {one.natureName}：{own.left} <TenThousand fen={one.leftFen} />
            </li>
          ))}
          {of.ceilings.length === 0 ? <li className="secondary">{round.noCeilings}</li> : undefined}
        </ul>
      </section>
      <section data-testid="similar">
        <h2>{own.similar}</h2>
        <ul className="plain-list">
          {of.similar.map((one) => (
            <li key={`${one.code} ${one.otherCode}`}>
              {one.name}：{one.otherUnitName} {one.otherName} <TenThousand fen={one.otherFen} />
            </li>
          ))}
          {of.similar.length === 0 ? <li className="secondary">{own.none}</li> : undefined}
        </ul>
      </section>
      <section data-testid="last-scores">
        <h2>{own.lastScores}</h2>
        <ul className="plain-list">
          {of.lastScores.map((one) => (
            <li key={one.project}>
              {one.name} <strong className="figures">{one.score}</strong> {one.grade}
              {one.isAssumed ? <span className="tag">{own.assumed}</span> : undefined}
            </li>
          ))}
          {of.lastScores.length === 0 ? <li className="secondary">{own.none}</li> : undefined}
        </ul>
      </section>
      <p className="secondary">{own.locked}</p>
    </div>
  )
}
