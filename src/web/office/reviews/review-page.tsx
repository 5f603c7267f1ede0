/** 审核一次报送 — what changed since the reviewer's last look first; then findings, comments, targets and all the data. */
import { App, Button, Select } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReviewResponse } from '../../../api/reviews/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { lookAt, review, reviewUrl } from '../client.ts'
import { ActButton } from '../rounds/act-buttons.tsx'
import { ActDialog } from '../rounds/act-dialog.tsx'
import { CommentForm } from '../rounds/comment-form.tsx'
import { CommentView } from '../rounds/comment-view.tsx'
import { CellsHistory } from '../rounds/history-list.tsx'
import { useRoundWords } from '../rounds/round-words.ts'
import { cellOfSubject, subjectName } from '../rounds/subjects.ts'
import { type RoundAddress, reviewPath, roundHome } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { AllRows } from './all-rows.tsx'
import { ChangeList } from './change-list.tsx'
import { FindingsOfReview } from './findings-of-review.tsx'
import { PassEachDialog } from './pass-each-dialog.tsx'
import { ReviewAside } from './review-aside.tsx'
import { useReviewWords } from './review-words.ts'
import { useReviewKeys } from './use-review-keys.ts'

interface ReviewPageProps {
  readonly submission: string
  readonly against?: string
}

export function ReviewPage({ submission, against }: ReviewPageProps) {
  const own = useReviewWords()
  const answer = useLive(reviewUrl(submission, against), review)
  if (answer.value === undefined)
    return (
      <OfficePage title={own.title} name="review">
        <Loaded answer={answer}>{() => undefined}</Loaded>
      </OfficePage>
    )
  return <OpenReview of={answer.value} onChange={answer.refresh} />
}

type Section = 'changes' | 'findings' | 'comments' | 'goals' | 'all'

interface OpenReviewProps {
  readonly of: ReviewResponse
  readonly onChange: () => Promise<void>
}

function OpenReview({ of, onChange }: OpenReviewProps) {
  const own = useReviewWords()
  const round = useRoundWords()
  const { act } = useAct()
  const [section, setSection] = useState<Section>('changes')
  const [subject, setSubject] = useState<string>()
  const [isWriting, setWriting] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const address = useMemo<RoundAddress>(
    () => ({ year: of.year, unit: of.unit, round: of.round }),
    [of.year, of.unit, of.round],
  )
  const openComments = of.comments.filter((one) => one.state !== 'resolved')
  const { submission } = of

  const look = useCallback(
    async (subjects: readonly string[], isSeen: boolean) => {
      if (await act(() => lookAt(submission, subjects, isSeen))) await onChange()
    },
    [act, submission, onChange],
  )
  const commentOn = useCallback((on: string) => {
    setSubject(on)
    setWriting(true)
  }, [])
  useReviewKeys(page, setSection)
  const cell = subject === undefined ? undefined : cellOfSubject(subject)
  const on = subject ?? 'round'

  return (
    <OfficePage
      title={own.heading(of.unitName, of.roundName, of.number)}
      name="review"
      isRemembered
      panels={{
        comments: (
          <div className="comments">
            {of.comments.map((comment) => (
              <CommentView
                key={comment.id}
                comment={comment}
                address={address}
                rows={of.rows}
                canEdit={false}
                onChange={onChange}
              />
            ))}
            <CommentForm
              key={on}
              address={address}
              subject={on}
              name={subjectName(on, of.rows, round.wholeRound)}
              canSuggest={cell?.field !== undefined}
              onChange={onChange}
            />
          </div>
        ),
        history:
          cell === undefined ? undefined : (
            <CellsHistory key={on} round={address} subject={on} rows={of.rows} />
          ),
        findings: <FindingsOfReview of={of} />,
      }}
    >
      <div ref={page} className="review">
        <ReviewHead of={of} address={address} onChange={onChange} />
        <div className="review-body">
          <nav aria-label={own.sectionList} className="review-sections">
            {SECTIONS.map((one) => (
              <Button
                key={one}
                type="text"
                data-testid={`section-${one}`}
                aria-current={one === section ? 'true' : undefined}
                onClick={() => setSection(one)}
              >
                {sectionName(one, of, own, openComments.length)}
              </Button>
            ))}
          </nav>
          <div className="review-content">
            {section === 'changes' ? (
              <ChangeList of={of} onLook={look} onComment={commentOn} onChoose={setSubject} />
            ) : undefined}
            {section === 'findings' ? <FindingsOfReview of={of} /> : undefined}
            {section === 'comments' ? (
              <div className="comments">
                {of.comments.map((comment) => (
                  <CommentView
                    key={comment.id}
                    comment={comment}
                    address={address}
                    rows={of.rows}
                    canEdit={false}
                    onChange={onChange}
                  />
                ))}
                {of.comments.length === 0 ? <p className="secondary">{round.noComments}</p> : undefined}
              </div>
            ) : undefined}
            {section === 'goals' ? (
              <AllRows of={of} sheets={['goal', 'indicator']} onComment={commentOn} />
            ) : undefined}
            {section === 'all' ? <AllRows of={of} onComment={commentOn} /> : undefined}
          </div>
          <ReviewAside
            of={of}
            address={address}
            subject={isWriting ? subject : undefined}
            onWritten={() => setWriting(false)}
            onChange={onChange}
          />
        </div>
      </div>
    </OfficePage>
  )
}

const SECTIONS: readonly Section[] = ['changes', 'findings', 'comments', 'goals', 'all']

function sectionName(
  section: Section,
  of: ReviewResponse,
  own: ReturnType<typeof useReviewWords>,
  openComments: number,
): string {
  if (section === 'changes') return own.sections.changes(of.changes.length)
  if (section === 'comments') return own.sections.comments(openComments)
  if (section === 'goals') return own.sections.goals(of.goalCount)
  if (section === 'all') return own.sections.all
  const count = (severity: string): number => of.checks.filter((one) => one.severity === severity).length
  return `${own.sections.findings} !${count('error')} △${count('warning')}`
}

interface ReviewHeadProps extends OpenReviewProps {
  readonly address: RoundAddress
}

function ReviewHead({ of, address, onChange }: ReviewHeadProps) {
  const own = useReviewWords()
  const round = useRoundWords()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<string>()
  const [isPassingEach, setPassingEach] = useState(false)
  const act = of.acts.find((one) => one.act === chosen)
  const canPass = of.acts.some((one) => one.act === 'pass')
  const { counts, since } = of
  const earlier = of.submissions.filter((one) => one.number < of.number)
  return (
    <header className="review-head" data-testid="review-head" data-state={of.state}>
      <h1>
        {own.heading(`${of.unit.split('-').at(-1)} ${of.unitName}`, of.roundName, of.number)}{' '}
        <span className="tag" data-state={of.state}>
          {of.stateName}
        </span>
      </h1>
      <p>
        {since === undefined && earlier.length === 0 ? (
          own.firstTime
        ) : (
          <>
            {own.comparedWith}{' '}
            <Select
              size="small"
              aria-label={own.withSubmission}
              data-testid="since"
              popupMatchSelectWidth={false}
              value={since?.id ?? null}
              placeholder={own.lastLook}
              options={earlier.map((one) => ({ value: one.id, label: own.submission(one.number) }))}
              onChange={(id: string | null) => id !== null && go(reviewPath(of.submission, id))}
            />{' '}
            {own.compared}：
            <strong data-testid="change-counts">
              {own.counts(counts.changed, counts.added, counts.removed, counts.parts)}
            </strong>
          </>
        )}
      </p>
      <span className="space" />
      <a href={roundHome(address)} onClick={goOnClick}>
        {own.toFull}
      </a>
      <span className="act-buttons">
        {of.acts.map((one) => (
          <ActButton
            key={one.act}
            act={{ ...one, act: one.act as Parameters<typeof ActButton>[0]['act']['act'] }}
            isMain={one.act === 'pass' || one.act === 'accept'}
            onChoose={() => setChosen(one.act)}
          />
        ))}
        {canPass ? (
          <Button data-testid="pass-each" onClick={() => setPassingEach(true)}>
            {own.passEach}
          </Button>
        ) : undefined}
      </span>
      {act === undefined ? undefined : (
        <ActDialog
          address={address}
          // The acts of a review are acts of its round.
          act={{ needsDocument: false, isOfDepartment: false, ...act, act: act.act as 'pass' }}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            message.success(round.done(act.name))
            void onChange()
          }}
        />
      )}
      {isPassingEach ? (
        <PassEachDialog of={of} address={address} onClose={() => setPassingEach(false)} onDone={onChange} />
      ) : undefined}
    </header>
  )
}
