/** 改动 — each changed row with its fields before and after, the parts it was split into, and whether it was looked at. */
import { Button, Checkbox } from 'antd'
import type { ReviewChangeResponse, ReviewResponse } from '../../../api/reviews/contract.ts'
import { exactYuan } from '../../ui/amounts.ts'
import { FindingLine } from '../rounds/finding-line.tsx'
import { SignedAmount } from '../shell/amount.tsx'
import { whenText } from '../shell/when.ts'
import { useReviewWords } from './review-words.ts'

interface ChangeListProps {
  readonly of: ReviewResponse
  readonly onLook: (subjects: readonly string[], isSeen: boolean) => Promise<void>
  readonly onComment: (subject: string) => void
  readonly onChoose: (subject: string) => void
}

export function ChangeList({ of, onLook, onComment, onChoose }: ChangeListProps) {
  const own = useReviewWords()
  const seen = of.changes.filter((one) => one.isSeen).length
  return (
    <>
      <ol className="review-changes" data-testid="changes">
        {of.changes.map((change) => (
          <li
            // Documents print one code for two projects.
            key={`${change.subject} ${change.title}`}
            tabIndex={-1}
            className={change.isSeen ? 'review-change' : 'review-change not-seen'}
            data-change={change.subject}
            data-kind={change.kind}
            data-seen={change.isSeen}
            onFocus={() => onChoose(change.subject)}
          >
            <ChangeView change={change} onComment={onComment} />
            <ul className="parts">
              {change.parts.map((part) => (
                <li key={part.subject} data-part={part.subject} data-kind={part.kind}>
                  <ChangeView change={part} onComment={onComment} />
                </li>
              ))}
            </ul>
            <p className="acts">
              <Checkbox
                data-testid="seen"
                checked={change.isSeen}
                onChange={(event) => void onLook([change.subject], event.target.checked)}
              >
                {own.markSeen}
              </Checkbox>
            </p>
          </li>
        ))}
      </ol>
      {of.changes.length === 0 ? <p className="secondary">{own.noChanges}</p> : undefined}
      <p className="review-keys" data-testid="seen-count">
        <kbd>{own.keys.change}</kbd> <kbd>{own.keys.finding}</kbd> <kbd>{own.keys.seen}</kbd>
        <span className="space" />
        <strong>{own.seenOf(seen, of.changes.length)}</strong>
      </p>
    </>
  )
}

type AnyChange = Omit<ReviewChangeResponse, 'parts'>

interface ChangeViewProps {
  readonly change: AnyChange
  readonly onComment: (subject: string) => void
}

function ChangeView({ change, onComment }: ChangeViewProps) {
  const own = useReviewWords()
  return (
    <>
      <p className="change-title">
        <span className="sign" aria-hidden="true">
          {change.kind === 'added' ? '＋' : change.kind === 'removed' ? '−' : '▲'}
        </span>
        <span className="unseen">{own.kinds[change.kind]}</span>
        <span className="name">
          {change.title}
          {change.projectName === undefined || change.isPart ? undefined : (
            <small className="secondary"> {change.projectName}</small>
          )}
        </span>
        <Amounts change={change} />
        <Button
          size="small"
          data-testid="comment-on"
          aria-label={`${own.comment} ${change.title}`}
          onClick={() => onComment(commentSubject(change))}
        >
          {own.comment}
        </Button>
      </p>
      {change.fields.length === 0 ? undefined : (
        <table className="fields">
          <tbody>
            {change.fields.map((field) => (
              <tr key={field.field} data-field={field.field}>
                <th scope="row">{field.label}</th>
                <td>
                  {change.kind === 'added' ? undefined : <del>{field.before}</del>}
                  {change.kind === 'changed' ? <span aria-hidden="true"> → </span> : undefined}
                  {change.kind === 'removed' ? undefined : <ins>{field.after}</ins>}
                </td>
                <td className="secondary">
                  {field.by === undefined || field.at === undefined
                    ? undefined
                    : own.by(field.by, whenText(field.at))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {change.checks.map((check) => (
        <FindingLine key={check.id} check={check} />
      ))}
    </>
  )
}

/** What is said of a change hangs on the cell that changed, where it is one. */
const commentSubject = ({ subject, fields }: AnyChange): string => {
  const [only, ...more] = fields
  return only !== undefined && more.length === 0 ? `${subject}:${only.field}` : subject
}

function Amounts({ change }: { readonly change: AnyChange }) {
  const own = useReviewWords()
  const { beforeFen, afterFen, differenceFen } = change
  if (beforeFen === undefined && afterFen === undefined) return <span />
  return (
    <span className="figures amounts">
      {beforeFen === undefined ? undefined : <span data-fen={beforeFen}>{exactYuan(beforeFen)}</span>}
      {beforeFen === undefined || afterFen === undefined ? undefined : <span aria-hidden="true"> → </span>}
      {afterFen === undefined ? undefined : <span data-fen={afterFen}>{exactYuan(afterFen)}</span>}
      {beforeFen === undefined || differenceFen === undefined ? undefined : (
        <span data-testid="difference">
          {' '}
          {own.difference} <SignedAmount fen={differenceFen} />
        </span>
      )}
    </span>
  )
}
