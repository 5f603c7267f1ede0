/** 批注 — all comments of a round, those on what is selected first, and the box to write another. */
import type { CommentResponse } from '../../../api/rounds/contract.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentView } from './comment-view.tsx'
import { useRound } from './round-context.tsx'
import { useRoundWords } from './round-words.ts'
import { cellOfSubject, subjectName } from './subjects.ts'

interface CommentsPanelProps {
  readonly round: RoundAddress
  /** What is selected; none: the round as a whole. */
  readonly subject: string | undefined
}

const ORDER: readonly CommentResponse['state'][] = ['open', 'answered', 'resolved']

export function CommentsPanel({ round: address, subject = 'round' }: CommentsPanelProps) {
  const own = useRoundWords()
  const live = useRound()
  return (
    <Loaded answer={live}>
      {(round) => {
        const rank = (one: CommentResponse): number =>
          (one.subject === subject ? 0 : ORDER.length) + ORDER.indexOf(one.state)
        return (
          <div className="comments">
            {round.comments.length === 0 ? <p className="secondary">{own.noComments}</p> : undefined}
            {round.comments
              .toSorted((a, b) => rank(a) - rank(b))
              .map((comment) => (
                <CommentView
                  key={comment.id}
                  comment={comment}
                  address={address}
                  rows={round.rows}
                  canEdit={round.canEdit}
                  onChange={live.refresh}
                />
              ))}
            {round.canComment ? (
              <CommentForm
                key={subject}
                address={address}
                subject={subject}
                name={subjectName(subject, round.rows, own.wholeRound)}
                canSuggest={cellOfSubject(subject)?.field !== undefined}
                onChange={live.refresh}
              />
            ) : undefined}
          </div>
        )
      }}
    </Loaded>
  )
}
